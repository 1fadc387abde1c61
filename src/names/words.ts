import { APOSTROPHES, visible } from './letters.ts';
import { repairLookalikes, scriptOfUnit } from './script.ts';

/** Longest text read as a name, in UTF-16 units; the rest is not looked at, so that no input can cost more. */
export const MAX_NAME_LENGTH = 400;
/** Most words of a name that are looked at. */
export const MAX_WORDS = 24;

const apostrophes = new Set(APOSTROPHES);

/** One word of a name. */
export interface Word {
  /** As written, without the signs around it. */
  readonly written: string;
  /** What joins it to the word before: `-`, or a space. */
  readonly joined: '-' | ' ';
  /** Followed by a full stop, as initials and shortened titles are. */
  readonly dotted: boolean;
  /** A comma stands after it. */
  readonly comma: boolean;
}

/**
 * The words of a name. Separators are spaces, hyphens, stops, commas, quotes and any other sign; an apostrophe inside a
 * word belongs to it. Digits are words too. Emoji and other signs fall away.
 */
export function wordsOf(name: string): Word[] {
  const text = visible(name.length > MAX_NAME_LENGTH ? name.slice(0, MAX_NAME_LENGTH) : name);
  const words: Word[] = [];
  let start = -1;
  let joined: '-' | ' ' = ' ';
  for (let i = 0; i <= text.length && words.length < MAX_WORDS; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0x20;
    if (isWordUnit(text, i, unit, start >= 0)) {
      if (start < 0) start = i;
      continue;
    }
    if (start >= 0) {
      const written = trimApostrophes(text.slice(start, i));
      if (written.length > 0) {
        words.push({
          written,
          joined: words.length === 0 ? ' ' : joined,
          dotted: unit === 0x2e,
          comma: unit === 0x2c,
        });
      }
      start = -1;
      joined = ' ';
    }
    if (unit === 0x2d || (unit >= 0x2010 && unit <= 0x2015)) joined = '-';
    else if (unit !== 0x2e) joined = ' ';
  }
  return words;
}

function isWordUnit(text: string, i: number, unit: number, inside: boolean): boolean {
  if (i >= text.length) return false;
  if (scriptOfUnit(unit) > 0) {
    if (unit < 0xd800 || unit >= 0xdc00) return true;
    return /^\p{L}/u.test(text.slice(i, i + 2));
  }
  if (unit >= 0x30 && unit <= 0x39) return true;
  if (unit >= 0xdc00 && unit < 0xe000) return inside;
  if (inside && apostrophes.has(text.charAt(i))) return true;
  return inside && unit > 0x7f && /[\p{Mn}\p{Lm}]/u.test(text.charAt(i));
}

function trimApostrophes(word: string): string {
  let end = word.length;
  while (end > 0 && apostrophes.has(word.charAt(end - 1))) end--;
  return word.slice(0, end);
}

/** A word of one alphabet, without marks or apostrophes: nothing to repair. */
const PLAIN_WORD = /^(?:[a-z]+|[а-яё]+)$/;

/** A word in lower case, look-alikes repaired, composed; apostrophes as `'`. */
export function lowerWord(written: string): string {
  let lower = written.toLowerCase();
  if (PLAIN_WORD.test(lower)) return lower;
  lower = lower.normalize('NFC');
  // Turkish İ leaves a dot above behind.
  if (lower.includes('i\u0307')) lower = lower.replaceAll('i\u0307', 'i');
  // A stress mark that no letter takes in: Кла́вдия.
  lower = repairLookalikes(lower.replace(/\p{Mn}+/gu, ''));
  let out = '';
  for (const letter of lower) out += apostrophes.has(letter) ? "'" : letter;
  return out;
}
