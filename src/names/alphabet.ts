import { plainLetter } from './letters.ts';

/**
 * The letters the learned edit costs know, as small numbers: 0 is no letter, 1 the beginning and 2 the end of a word.
 * The order is part of the format of data/names/edit-costs.bin; new letters go to the end of a line's list only with a
 * new table.
 */
const LATIN = 'abcdefghijklmnopqrstuvwxyzéáćšöčüóíäłńıžçèýñşøăğāúīïåśżàëřâæêėěțãąîļõőňôòľůķźţŭťģìûđœÿəßðþūēōņųįșęùŵ';
const CYRILLIC = 'абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўәғқңөұүһҳҷӣӯјљњћђџѓќѕҗҹҝ';

export const BEGIN = 1;
export const END = 2;
const FIRST = 3;
/** How many symbols there are; every symbol is below. */
export const SYMBOLS = FIRST + LATIN.length + CYRILLIC.length;
const FIRST_CYRILLIC = FIRST + LATIN.length;

/** All letters in the order of their numbers. */
export const LETTERS: readonly string[] = [...LATIN, ...CYRILLIC];

const symbolOfUnit = new Uint8Array(0x600);
for (const [index, letter] of LETTERS.entries()) symbolOfUnit[letter.charCodeAt(0)] = FIRST + index;

// Romanian ș and ț were long written with a cedilla; ŋ is the Kazakh letter of 2021 for what others write ň or ñ.
symbolOfUnit['ș'.charCodeAt(0)] = symbolOfUnit['ş'.charCodeAt(0)] ?? 0;
symbolOfUnit['ț'.charCodeAt(0)] = symbolOfUnit['ţ'.charCodeAt(0)] ?? 0;
symbolOfUnit['ŋ'.charCodeAt(0)] = symbolOfUnit['ň'.charCodeAt(0)] ?? 0;

/** `l` when the word has Latin symbols only, `c` Cyrillic only; `-` neither: the learned costs say nothing about it. */
export type Alphabet = 'l' | 'c' | '-';

const spelled = new Map<string, Uint8Array>();

/** Symbols of a letter outside the list: those of the plain letters it stands for, none for other scripts. */
function symbolsOf(letter: string): Uint8Array {
  let found = spelled.get(letter);
  if (found === undefined) {
    const symbols: number[] = [];
    for (const plain of plainLetter(letter)) {
      const symbol = symbolOfUnit[plain.charCodeAt(0)];
      if (symbol !== undefined && symbol > 0) symbols.push(symbol);
    }
    found = Uint8Array.from(symbols);
    if (spelled.size < 4096) spelled.set(letter, found);
  }
  return found;
}

/** Longest word in symbols, with its two ends; the rest of a longer one is not compared. */
export const MAX_SYMBOLS = 40;
const buffer = new Uint8Array(MAX_SYMBOLS);

/** A word in lower case as symbols between BEGIN and END. Apostrophes, hyphens, digits and letters of other scripts have none. */
export function encode(word: string): Uint8Array {
  let length = 1;
  buffer[0] = BEGIN;
  for (let i = 0; i < word.length && length < MAX_SYMBOLS - 1; i++) {
    const symbol = symbolOfUnit[word.charCodeAt(i)] ?? 0;
    if (symbol > 0) {
      buffer[length++] = symbol;
      continue;
    }
    for (const other of symbolsOf(word.charAt(i))) if (length < MAX_SYMBOLS - 1) buffer[length++] = other;
  }
  buffer[length++] = END;
  return buffer.slice(0, length);
}

/** Alphabet of an encoded word. */
export function alphabetOf(symbols: Uint8Array): Alphabet {
  let latin = 0;
  let cyrillic = 0;
  for (const symbol of symbols) {
    if (symbol >= FIRST_CYRILLIC) cyrillic++;
    else if (symbol >= FIRST) latin++;
  }
  if (cyrillic > 0) return latin === 0 ? 'c' : '-';
  return latin > 0 ? 'l' : '-';
}

/** The letter of a symbol, for explanations; the ends are empty. */
export function letterOf(symbol: number): string {
  return LETTERS[symbol - FIRST] ?? '';
}
