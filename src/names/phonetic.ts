import { plainLetter } from './letters.ts';

/**
 * A rough sound code that needs no table: consonants by class, vowels by three classes, the same for Latin and Cyrillic
 * spellings of the region's languages. Lossy on purpose; it proposes, the learned edit costs decide.
 *
 * Consonants: B V G D ж=j Z K L M N P R S T F C(ц) c(ч) s(ш); g, gh, h, kh, х, ғ, ҳ are one class G. Vowels: a, i, u.
 */
const LATIN_CHUNKS: readonly (readonly [string, string])[] = [
  ['shch', 's'],
  ['schtsch', 's'],
  ['chtch', 's'],
  ['šč', 's'],
  ['tsch', 'c'],
  ['tch', 'c'],
  ['dzh', 'j'],
  ['dsch', 'j'],
  ['sch', 's'],
  ['szcz', 's'],
  ['cz', 'c'],
  ['sz', 's'],
  ['rz', 'j'],
  ['dj', 'j'],
  ['dž', 'j'],
  ['zh', 'j'],
  ['kh', 'G'],
  ['gh', 'G'],
  ['sh', 's'],
  ['ch', 'c'],
  ['ph', 'F'],
  ['th', 'T'],
  ['ts', 'C'],
  ['tz', 'C'],
  ['ck', 'K'],
  ['qu', 'KV'],
  ['x', 'KS'],
  ['iya', 'ia'],
  ['ya', 'ia'],
  ['yu', 'iu'],
  ['yo', 'ia'],
  ['ye', 'i'],
  ['ie', 'i'],
  ['ee', 'i'],
  ['oo', 'u'],
  ['ou', 'u'],
  ['uu', 'u'],
  ['ow', 'aV'],
];
const LATIN_LETTERS: Readonly<Record<string, string>> = {
  ...{ a: 'a', o: 'a', e: 'i', i: 'i', y: 'i', u: 'u' },
  ...{ b: 'B', v: 'V', w: 'V', g: 'G', h: 'G', d: 'D', j: 'j', z: 'Z', k: 'K', q: 'K', l: 'L', m: 'M', n: 'N' },
  ...{ p: 'P', r: 'R', s: 'S', t: 'T', f: 'F', c: 'K', ç: 'c', č: 'c', ć: 'c', š: 's', ş: 's', ș: 's', ž: 'j', ż: 'j' },
  ...{ ä: 'a', ə: 'a', ö: 'a', ü: 'u', ğ: 'G', x: 'KS', ý: 'i', ň: 'N', ŵ: 'V' },
};
const CYRILLIC_LETTERS: Readonly<Record<string, string>> = {
  ...{ а: 'a', о: 'a', э: 'i', е: 'i', и: 'i', ы: 'i', й: 'i', у: 'u', ю: 'iu', я: 'ia', ё: 'ia', ь: '', ъ: '' },
  ...{ б: 'B', в: 'V', г: 'G', х: 'G', д: 'D', ж: 'j', з: 'Z', к: 'K', л: 'L', м: 'M', н: 'N', п: 'P', р: 'R' },
  ...{ с: 'S', т: 'T', ф: 'F', ц: 'C', ч: 'c', ш: 's', щ: 's', ҷ: 'j', џ: 'j', ђ: 'j', җ: 'j', ҹ: 'j' },
};
const CYRILLIC_CHUNKS: readonly (readonly [string, string])[] = [
  ['дж', 'j'],
  ['тс', 'C'],
  ['тц', 'C'],
  ['ие', 'i'],
  ['ье', 'i'],
  ['шч', 's'],
  ['кс', 'KS'],
];

const chunksByFirst = new Map<string, readonly (readonly [string, string])[]>();
for (const chunk of [...LATIN_CHUNKS, ...CYRILLIC_CHUNKS]) {
  const first = chunk[0].charAt(0);
  chunksByFirst.set(
    first,
    [...(chunksByFirst.get(first) ?? []), chunk].sort((a, b) => b[0].length - a[0].length),
  );
}
const LETTERS = new Map<string, string>(Object.entries({ ...LATIN_LETTERS, ...CYRILLIC_LETTERS }));

/** How to read the Latin letters that no rule settles. */
export interface Reading {
  /** c before e, i, y as s. */
  readonly softC?: boolean;
  /** j as the sound of y. */
  readonly softJ?: boolean;
  /** ch as х. */
  readonly hardCh?: boolean;
}

/** Sound code of one word in lower case; repeated sounds once. */
export function soundCode(word: string, reading: Reading = {}): string {
  const { softC = false, softJ = false, hardCh = false } = reading;
  let out = '';
  let i = 0;
  while (i < word.length) {
    if (hardCh && word.startsWith('ch', i)) {
      out += 'G';
      i += 2;
      continue;
    }
    const rest = chunksByFirst.get(word.charAt(i))?.find(([spelling]) => word.startsWith(spelling, i));
    if (rest !== undefined) {
      out += rest[1];
      i += rest[0].length;
      continue;
    }
    const letter = word.charAt(i);
    i++;
    // Uzbek ў is an o, Belarusian ў stands after a vowel for в.
    if (letter === 'ў') out += /[aiu]$/.test(out) ? 'V' : 'a';
    else if (softC && letter === 'c' && /[eiyéíê]/.test(word.charAt(i))) out += 'S';
    else if (softJ && letter === 'j') out += 'i';
    else out += LETTERS.get(letter) ?? fallback(letter);
  }
  return out.replace(/(.)\1+/gs, '$1');
}

function fallback(letter: string): string {
  let out = '';
  for (const plain of plainLetter(letter)) out += LETTERS.get(plain) ?? (/[\p{L}\p{N}]/u.test(plain) ? plain : '');
  return out;
}

/** Consonants of a sound code, with the class of a leading vowel; a short skeleton keeps its vowels. */
export function skeleton(code: string): string {
  const bare = code.replace(/[aiu]+/g, '');
  if (bare.length >= 3) return (/^[aiu]/.test(code) ? 'a' : '') + bare;
  return code.replace(/[aiu]{2,}/g, (run) => run.replace(/^i(?=.)/, '').charAt(0)).replace(/(.)\1+/g, '$1');
}
