// The questions of the bench, from what was held out of training and from made-up persons.
import { CASES, decline } from './decline.mjs';
import {
  family,
  familySeeds,
  femaleNames,
  fullName,
  maleNames,
  patronymic,
  person,
  pick,
  randomFrom,
} from './people.mjs';
import { romanise, SYSTEM_NAMES } from './romanise.mjs';

const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/** Masculine family names among word pairs, plus the seeds of the region. */
export function familiesOf(pairs) {
  const found = new Set();
  for (const [, cyrillic] of pairs)
    if (/^[а-яё]{5,14}$/.test(cyrillic) && /(ов|ев|ёв|ин|ский|цкий|енко|чук|ян|дзе|швили|баев)$/.test(cyrillic))
      found.add(capital(cyrillic));
  return [...found, ...familySeeds];
}

/** `count` full names in Cyrillic, each once. */
export function population(families, count, random) {
  const people = new Map();
  while (people.size < count) {
    const one = person(families, random);
    people.set(fullName(one), one);
  }
  return people;
}

/** How a name may be written elsewhere: `{kind, text}`. */
export function written(one, kind, random) {
  const names = { given: one.given, patronymic: patronymic(one.father, one.sex), family: family(one) };
  const latin = (text) => romanise(text, pick(SYSTEM_NAMES, random));
  const maybe = (text) => (random() < 0.7 ? latin(text) : text);
  switch (kind) {
    case 'full':
      return latin(
        random() < 0.5
          ? `${names.given} ${names.patronymic} ${names.family}`
          : `${names.family} ${names.given} ${names.patronymic}`,
      );
    case 'initials':
      return maybe(
        random() < 0.5
          ? `${names.given[0]}. ${names.patronymic[0]}. ${names.family}`
          : `${names.family} ${names.given[0]}. ${names.patronymic[0]}.`,
      );
    case 'initials latin': {
      const words = latin(`${names.given} ${names.patronymic} ${names.family}`).split(' ');
      const initial = (word) =>
        `${/^(Zh|Kh|Sh|Ch|Ts|Yu|Ya|Ye|Yo|Iu|Ia|Ju|Ja|Je|Sch|Tsch|Tch)/.exec(word)?.[0] ?? word[0]}.`;
      return `${initial(words[0])} ${initial(words[1])} ${words.slice(2).join(' ')}`;
    }
    case 'without patronymic':
      return maybe(random() < 0.7 ? `${names.given} ${names.family}` : `${names.family} ${names.given}`);
    case 'inflected': {
      const kase = pick(CASES, random);
      const parts = ['family', 'given', 'patronymic'].map((role) => decline(names[role], role, one.sex, kase));
      return random() < 0.5 ? `${parts[0]} ${parts[1]} ${parts[2]}` : `${parts[1]} ${parts[2]} ${parts[0]}`;
    }
    default:
      throw new RangeError(kind);
  }
}

/**
 * Pairs `{a, b, same, kind}`: spellings of one person against siblings, namesakes with another patronymic, look-alike
 * families and given names, fathers and sons.
 */
export function pairs(people, families, count, random) {
  const list = [...people.values()];
  const near = nearFamilies(families);
  const out = [];
  const kinds = ['full', 'full', 'initials latin', 'without patronymic', 'inflected'];
  while (out.length < count) {
    const one = pick(list, random);
    out.push({ a: fullName(one), b: written(one, pick(kinds, random), random), same: true, kind: 'one person' });
    const roll = random();
    const other = { ...one };
    let kind;
    if (roll < 0.35) {
      kind = 'sibling';
      const sex = random() < 0.5 ? 'm' : 'f';
      Object.assign(other, { sex, given: otherThan(sex === 'm' ? maleNames : femaleNames, one.given, random) });
    } else if (roll < 0.7) {
      kind = 'namesake';
      other.father = otherThan(maleNames, one.father, random);
    } else if (roll < 0.8) {
      kind = 'look-alike family';
      const alike = near(one.masculine);
      if (alike.length === 0) continue;
      other.masculine = pick(alike, random);
    } else if (roll < 0.9) {
      kind = 'father and son';
      Object.assign(other, { sex: 'm', given: one.father, father: pick(maleNames, random) });
    } else {
      kind = 'another';
      Object.assign(other, pick(list, random));
    }
    // A namesake without the patronymic would be the same words: nothing could tell.
    const shown =
      kind === 'namesake'
        ? pick(['full', 'full', 'inflected'], random)
        : pick(['full', 'full', 'without patronymic', 'inflected'], random);
    const b = written(other, shown, random);
    // Where a romanisation writes both alike (Ерёмин, Еремин) nothing could tell either.
    if (
      sameWords(fullName(other), fullName(one)) ||
      SYSTEM_NAMES.some((system) => romanise(fullName(one), system) === b)
    )
      continue;
    if (kind === 'look-alike family' && SYSTEM_NAMES.some((system) => alikeIn(system, family(one), family(other))))
      continue;
    out.push({ a: fullName(one), b, same: false, kind });
  }
  return out;
}

const sameWords = (a, b) => a.replaceAll('ё', 'е') === b.replaceAll('ё', 'е');
const bare = (text) => text.normalize('NFD').replace(/[\p{M}’”]/gu, '');
const alikeIn = (system, a, b) => bare(romanise(a, system)) === bare(romanise(b, system));

function otherThan(names, name, random) {
  let found = name;
  while (found === name) found = pick(names, random);
  return found;
}

/** Family names one letter away: one put for another, one left out or put in. */
function nearFamilies(families) {
  const byShape = new Map();
  const shapes = (name) => Array.from(name, (_, i) => `${name.slice(0, i)}*${name.slice(i + 1)}`);
  for (const name of families)
    for (const shape of shapes(name.toLowerCase())) byShape.set(shape, [...(byShape.get(shape) ?? []), name]);
  return (name) =>
    [...new Set(shapes(name.toLowerCase()).flatMap((shape) => byShape.get(shape) ?? []))].filter(
      (other) => other !== name,
    );
}

export { capital, randomFrom };
