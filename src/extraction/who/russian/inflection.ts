import { GIVEN_NAMES } from '../../languages/given-names.ts';
import type { Sex } from '../../languages/who-words.ts';
import { soundKey } from '../../text/fold.ts';

/** Case endings of nouns and adjectives. */
const ENDINGS = new Set([
  '',
  'а',
  'я',
  'у',
  'ю',
  'ом',
  'ем',
  'ём',
  'е',
  'и',
  'ы',
  'о',
  'ов',
  'ев',
  'ей',
  'ам',
  'ям',
  'ами',
  'ями',
  'ах',
  'ях',
  'ой',
  'ою',
  'ь',
  'ью',
  'ий',
  'ый',
  'ия',
  'ии',
  'ию',
  'ием',
  'ией',
  'ья',
  'ого',
  'его',
  'ему',
  'ому',
  'им',
  'ым',
  'ых',
  'их',
  'ими',
  'ыми',
  'ая',
  'яя',
  'ую',
  'ое',
  'ее',
  'ие',
  'ые',
  'й',
  'я',
  'ем',
  'цы',
  'цев',
  'цу',
  'цем',
  'ец',
]);
const PLURAL = /(?:ов|ев|ам|ям|ами|ями|ах|ях|ых|их|ыми|ими|ые|ие|люди|людей|людям|дети|детей|лиц)$/;

/** The longest stem of a table that, with a case ending, makes the word. */
export function stemOf<T>(
  word: string,
  table: ReadonlyMap<string, T>,
): { stem: string; value: T; plural: boolean } | undefined {
  for (let length = word.length; length >= Math.max(2, word.length - 4); length--) {
    const stem = word.slice(0, length);
    const ending = word.slice(length);
    if (!ENDINGS.has(ending) || (stem.length < 3 && ending !== '')) continue;
    const value = table.get(stem);
    if (value !== undefined)
      return { stem, value, plural: PLURAL.test(word) || (/^[ыи]$/.test(ending) && !/(?<!и)к$/.test(stem)) };
  }
  return undefined;
}

/** By sound; spellings of one name that tell different sexes tell none, one that tells none takes nothing away. */
const GIVEN_BY_SOUND: ReadonlyMap<string, Sex | undefined> = (() => {
  const sexes = new Map<string, Set<Sex>>();
  for (const [name, sex] of GIVEN_NAMES) {
    const known = sexes.get(soundKey(name)) ?? new Set<Sex>();
    if (sex !== undefined) known.add(sex);
    sexes.set(soundKey(name), known);
  }
  return new Map([...sexes].map(([key, known]) => [key, known.size === 1 ? [...known][0] : undefined]));
})();

/** From an ending in the text to endings of the base form, likeliest first. */
const TO_BASE: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ии$/u, ['ия', 'ий', 'и']],
  [/(?:ией|ию)$/u, ['ия']],
  [/ием$/u, ['ий']],
  [/ия$/u, ['ия', 'ий']],
  [/ию$/u, ['ий', 'ия']],
  [/(?:ом|ем|ём)$/u, ['', 'й', 'ь', 'о', 'е']],
  [/(?:ой|ою)$/u, ['а', 'ая']],
  [/(?:ей|ею)$/u, ['я', 'а', 'ей']],
  [/ью$/u, ['ь', 'ья']],
  [/ьи$/u, ['ья']],
  [/ы$/u, ['а', 'ы', '']],
  [/и$/u, ['я', 'ь', 'а', 'и', '']],
  [/а$/u, ['', 'а', 'о']],
  [/я$/u, ['й', 'ь', 'я', 'е']],
  [/у$/u, ['', 'а', 'о']],
  [/ю$/u, ['й', 'ь', 'я', 'е']],
  [/е$/u, ['', 'а', 'я', 'ь', 'й', 'о', 'е']],
];

/** Base forms that a noun form may have, itself first. */
export function baseForms(word: string): string[] {
  const forms = [word];
  for (const [ending, bases] of TO_BASE) {
    if (!ending.test(word)) continue;
    for (const base of bases) forms.push(word.replace(ending, base));
    break;
  }
  // The vowel that comes back: Павла, Павел.
  if (/вл[ауе]$|влом$/u.test(word)) forms.splice(1, 0, word.replace(/вл(?:[ауе]|ом)$/u, 'вел'));
  return [...new Set(forms)].filter((form) => form.length >= 2);
}

/** The base form of a given name and its sex; undefined for a word that is none. */
export function givenName(word: string): { readonly base: string; readonly sex: Sex | undefined } | undefined {
  for (const base of baseForms(word)) {
    if (/ии$/u.test(base)) continue;
    const key = soundKey(base);
    if (GIVEN_BY_SOUND.has(key)) return { base, sex: GIVEN_BY_SOUND.get(key) };
  }
  return undefined;
}

export function isPatronymic(word: string): boolean {
  return (
    /(?:ович|евич|ич|овн|евн|ичн|инична|улы|ұлы|кызы|қызы|оглы|угли)(?:а|у|ем|ом|е|ы|ой)?$/u.test(word) &&
    word.length > 4
  );
}

const SURNAME =
  /(?:[оеё]в|[иы]н|ск(?:ий|ой|ая)|цк(?:ий|ая)|енко|чук|юк|ук|як|ян|янц|швили|дзе|баев|бек|заде|ич|ис|айте|енок|ец)$/u;

/** Does a word, in any case form, look like a surname of the region? */
export function looksLikeSurname(word: string): boolean {
  return word
    .split('-')
    .some(
      (part) =>
        baseForms(part).some((form) => SURNAME.test(form.toLowerCase())) ||
        /(?:[оеё]в|[иы]н)(?:а|у|ым|ой|е)$|(?:ск|цк)(?:ого|ому|им|ом|ой|ую)$/u.test(part),
    );
}

/** A surname in the nominative; `inflected` tells whether the given name beside it is in another case. */
export function surnameBase(word: string, sex: Sex | undefined, inflected: boolean): string {
  if (!inflected) return word;
  return word
    .split('-')
    .map((part) => (sex === 'female' ? feminineBase(part) : masculineBase(part)))
    .join('-');
}

function feminineBase(word: string): string {
  if (/(?:[оеё]в|[иы]н)(?:ой|у)$/u.test(word)) return word.replace(/(?:ой|у)$/u, 'а');
  if (/(?:ск|цк)(?:ой|ую)$/u.test(word)) return word.replace(/(?:ой|ую)$/u, 'ая');
  return word;
}

function masculineBase(word: string): string {
  if (/(?:[оеё]в|[иы]н)(?:а|у|ым|е)$/u.test(word)) return word.replace(/(?:а|у|ым|е)$/u, '');
  if (/(?:ск|цк)(?:ого|ому|им|ом)$/u.test(word)) return word.replace(/(?:ого|ому|им|ом)$/u, 'ий');
  if (/(?:ого|его|ых|их|о|и|э|швили|дзе)$/u.test(word)) return word;
  if (/[аеёиоуыэюя][яю]$/u.test(word)) return word.replace(/[яю]$/u, 'й');
  if (/[бвгджзклмнпрстфхцчшщ][яю]$/u.test(word)) return word.replace(/[яю]$/u, 'ь');
  if (/[бвгджзклмнпрстфхцчшщ](?:а|у|ом|ем)$/u.test(word)) return word.replace(/(?:а|у|ом|ем)$/u, '');
  return word;
}

function patronymicBase(word: string, sex: Sex | undefined): string {
  if (/(?:овн|евн|ичн)(?:ы|у|ой|е)$/u.test(word)) return word.replace(/(?:ы|у|ой|е)$/u, 'а');
  if (sex !== 'female' && /ич(?:а|у|ем|е)$/u.test(word)) return word.replace(/(?:а|у|ем|е)$/u, '');
  return word;
}

const OBLIQUE = /(?:[оеё]в|[иы]н)(?:у|ым|ой)$|(?:ск|цк)(?:ого|ому|ую)$/u;

/** A full name in the nominative, with the sex it tells. Words of the name in any order, initials as they are. */
export function personBase(words: readonly string[]): { readonly name: string; readonly sex: Sex | undefined } {
  let sex: Sex | undefined;
  let inflected = false;
  const given = new Map<string, string>();
  for (const word of words) {
    if (isPatronymic(word)) {
      sex ??= /(?:овн|евн|ичн|кызы|қызы)/u.test(word) ? 'female' : 'male';
      if (/(?:ич(?:а|у|ем|е)|(?:овн|евн|ичн)(?:ы|у|ой|е))$/u.test(word)) inflected = true;
      continue;
    }
    const found = given.size === 0 ? givenName(word) : undefined;
    if (found === undefined) continue;
    given.set(word, found.base);
    sex ??= found.sex;
    if (found.base !== word) inflected = true;
  }
  // Endings that no surname has in the nominative, beside a given name that does not change: "Сауле Искакову".
  if (words.some((word) => OBLIQUE.test(word))) inflected = true;
  const name = words.map((word) => {
    const base = given.get(word);
    if (base !== undefined) return base;
    if (/^\p{Lu}\.?$/u.test(word)) return word;
    return isPatronymic(word) ? patronymicBase(word, sex) : surnameBase(word, sex, inflected);
  });
  return { name: name.join(' ').replace(/(\p{Lu}) \./gu, '$1.'), sex };
}

/** Nominative forms that a surname standing alone may have. */
export function surnameForms(word: string): string[] {
  return [...new Set([word, masculineBase(word), feminineBase(word), ...baseForms(word)])];
}

/** `Карагандинской` → `Карагандинская`: an adjective in the nominative of a gender. */
export function adjectiveBase(word: string, gender: 'masculine' | 'feminine' | 'neuter'): string {
  const stem = word.replace(/(?:ого|его|ому|ему|ым|им|ом|ем|ой|ей|ую|юю|ая|яя|ый|ий|ое|ее|ые|ие|ых|их|ыми|ими)$/u, '');
  if (stem === word) return word;
  const soft = /[нк]$/u.test(stem) && /(?:его|ему|ей|юю|яя|ее)$/u.test(word) && !/к$/u.test(stem);
  const velar = /[гкхжшщч]$/u.test(stem);
  if (gender === 'feminine') return `${stem}${soft ? 'яя' : 'ая'}`;
  if (gender === 'neuter') return `${stem}${soft ? 'ее' : 'ое'}`;
  return `${stem}${soft || velar ? 'ий' : 'ый'}`;
}
