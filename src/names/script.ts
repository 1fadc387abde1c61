/** Which alphabet a word is written in. `mixed` is a word of both Latin and Cyrillic letters. */
export type Script = 'latin' | 'cyrillic' | 'mixed' | 'other' | 'none';

/** Script of one UTF-16 unit: 1 Latin letter, 2 Cyrillic letter, 3 another letter, 0 no letter. */
export function scriptOfUnit(unit: number): 0 | 1 | 2 | 3 {
  if (unit < 0x80) return (unit | 32) >= 0x61 && (unit | 32) <= 0x7a ? 1 : 0;
  if (unit >= 0xc0 && unit < 0x250) return unit === 0xd7 || unit === 0xf7 ? 0 : 1;
  if (unit >= 0x400 && unit < 0x530) return unit >= 0x482 && unit <= 0x489 ? 0 : 2;
  if (unit >= 0x250 && unit < 0x2b0) return 1;
  if (unit >= 0x1e00 && unit < 0x1f00) return 1;
  return /\p{L}/u.test(String.fromCharCode(unit)) || (unit >= 0xd800 && unit < 0xdc00) ? 3 : 0;
}

/** Script of a word. */
export function scriptOf(word: string): Script {
  let latin = 0;
  let cyrillic = 0;
  let other = 0;
  for (let i = 0; i < word.length; i++) {
    const script = scriptOfUnit(word.charCodeAt(i));
    if (script === 1) latin++;
    else if (script === 2) cyrillic++;
    else if (script === 3) other++;
  }
  if (other > latin + cyrillic) return 'other';
  if (latin > 0 && cyrillic > 0) return 'mixed';
  if (latin > 0) return 'latin';
  if (cyrillic > 0) return 'cyrillic';
  return other > 0 ? 'other' : 'none';
}

/** Letters that look the same in both alphabets: Latin, then Cyrillic, lower case. Signs confusable only as capitals follow. */
const LOOKALIKES: readonly (readonly [string, string])[] = [
  ['a', 'а'],
  ['c', 'с'],
  ['e', 'е'],
  ['ë', 'ё'],
  ['o', 'о'],
  ['ö', 'ӧ'],
  ['p', 'р'],
  ['x', 'х'],
  ['y', 'у'],
  ['i', 'і'],
  ['ï', 'ї'],
  ['j', 'ј'],
  ['s', 'ѕ'],
  ['h', 'һ'],
  ['k', 'к'],
  ['m', 'м'],
  ['t', 'т'],
  ['b', 'в'],
  ['h', 'н'],
  ['ə', 'ә'],
];
const toCyrillic = new Map(LOOKALIKES.toReversed());
toCyrillic.set('h', 'н');
const toLatin = new Map(LOOKALIKES.map(([latin, cyrillic]) => [cyrillic, latin] as const));

/**
 * A word of both alphabets, repaired where all letters of the smaller share are look-alikes of the larger: `Жaнаозен`
 * with a Latin a, `Aлмaты` with two. Takes lower case. A word that cannot be repaired comes back as it was.
 */
export function repairLookalikes(word: string): string {
  if (scriptOf(word) !== 'mixed') return word;
  const cyrillic = swap(word, 1, toCyrillic);
  const latin = swap(word, 2, toLatin);
  if (cyrillic === undefined) return latin === undefined ? word : latin.word;
  if (latin === undefined) return cyrillic.word;
  return latin.count < cyrillic.count ? latin.word : cyrillic.word;
}

function swap(
  word: string,
  from: 1 | 2,
  table: ReadonlyMap<string, string>,
): { word: string; count: number } | undefined {
  let out = '';
  let count = 0;
  for (const letter of word) {
    if (scriptOfUnit(letter.charCodeAt(0)) !== from) {
      out += letter;
      continue;
    }
    const twin = table.get(letter);
    if (twin === undefined) return undefined;
    out += twin;
    count++;
  }
  return { word: out, count };
}
