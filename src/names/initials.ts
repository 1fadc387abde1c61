import { type WordCache, wordCost } from './part-cost.ts';
import { soundCode } from './phonetic.ts';
import type { NameTables } from './tables.ts';

/** Cost of an initial that only sounds like the word's beginning, in nats. */
const LOOSE = 3;

/**
 * How well an initial stands for a word, across scripts, in nats: Е. for Yevgeny, Zh. for Жанна, J. for Жанар or Йонас.
 * Undefined where it cannot.
 */
export function initialCost(initial: string, word: string, cache: WordCache, tables: NameTables): number | undefined {
  if (word.startsWith(initial)) return 0;
  let least = LOOSE + 1;
  for (let length = 1; length <= 3 && length <= word.length; length++)
    least = Math.min(least, wordCost(initial, word.slice(0, length), cache, tables, LOOSE));
  if (least <= LOOSE) return least;
  return soundsLike(initial, word) ? LOOSE : undefined;
}

function soundsLike(initial: string, word: string): boolean {
  const starts = firstSounds(initial);
  return firstSounds(word).some((sound) => starts.some((start) => sound.startsWith(start) || start.startsWith(sound)));
}

/** First sounds a word can have: vowels up to the first consonant, or one consonant. */
function firstSounds(word: string): string[] {
  const head = word.slice(0, 6);
  const codes = new Set([soundCode(head)]);
  if (head.startsWith('c')) {
    codes.add(soundCode(head, { hardCh: true }));
    codes.add('C').add('S').add('K');
  }
  if (head.startsWith('j')) codes.add(soundCode(head, { softJ: true }));
  if (head.startsWith('x')) codes.add('G');
  return [...codes].map((code) => /^[aiu]{0,2}/.exec(code)?.[0] || code.slice(0, 1)).filter((code) => code !== '');
}
