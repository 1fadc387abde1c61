import { plainNumber } from './money.ts';

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  один: 1,
  одна: 1,
  два: 2,
  две: 2,
  двое: 2,
  три: 3,
  трое: 3,
  четыре: 4,
  четверо: 4,
  пять: 5,
  пятеро: 5,
  шесть: 6,
  семь: 7,
  восемь: 8,
  девять: 9,
  десять: 10,
  двух: 2,
  трёх: 3,
  трех: 3,
  четырёх: 4,
  четырех: 4,
  пяти: 5,
};

/** Regular expression source of a number in figures or words (to twenty; in Russian to ten). */
export const NUMBER = `(?:\\d+(?:[., \u00a0]\\d{3})*|${Object.keys(WORDS)
  .sort((a, b) => b.length - a.length)
  .map((word) => `[${word[0]}${(word[0] ?? '').toUpperCase()}]${word.slice(1)}`)
  .join('|')})(?![\\p{L}])`;

export function numberOf(text: string): number {
  return WORDS[text.toLowerCase()] ?? plainNumber(text);
}

const ANY_NUMBER = new RegExp(`(?<![\\p{L}])${NUMBER}`, 'u');

/** Cheap look before a longer pattern. */
export function holdsNumber(text: string): boolean {
  return ANY_NUMBER.test(text);
}
