import { entityType } from '../../model/entity.ts';
import { findQuantities } from '../../model/quantity.ts';
import type { Quantity } from '../../model/value.ts';
import { ORG_ANAPHORS } from '../languages/en/bodies.ts';
import type { Sentence } from '../text/sentence.ts';
import type { KnownGroup } from './discourse.ts';
import type { Named } from './named.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { KnownPerson } from './person-names.ts';
import { groupOf, note, place, type Reading } from './reading.ts';

/** Names of the sentence and whom its pronouns mean. */
export interface Around {
  readonly named: readonly Named[];
  readonly persons: ReadonlyMap<Named, KnownPerson>;
  readonly referents: ReadonlyMap<number, KnownPerson>;
}

/** Notes a phrase without a name: a body, a group, a described person, or one spoken of before. */
export function notePhrase(reading: Reading, sentence: Sentence, phrase: NounPhrase, context: Around): void {
  switch (phrase.sort) {
    case 'body':
      noteBody(reading, sentence, phrase, context);
      return;
    case 'org':
      noteOrgAgain(reading, sentence, phrase, context);
      return;
    case 'group':
      noteGroup(reading, sentence, phrase);
      return;
    case 'person':
      noteDescribed(reading, sentence, phrase, context);
  }
}

function noteBody(reading: Reading, sentence: Sentence, phrase: NounPhrase, context: Around): void {
  const at = place(sentence, phrase.from, phrase.to);
  const { discourse, registry, bodies } = reading;
  const kind = phrase.kind ?? 'O';
  const court = kind === 'O.COURT';
  const bare = phrase.head === phrase.from + (phrase.determiner === 'none' ? 0 : 1);
  if (court && phrase.determiner === 'definite' && (phrase.again || (bare && phrase.noun === 'court'))) {
    const known = discourse.latestOrg(['O.COURT'], sentence.index);
    if (known !== undefined) {
      discourse.org(known, sentence.index);
      note(reading, known.id, 'org', at, 'description', { kind, confidence: 0.75 });
      return;
    }
  }
  const text = phraseText(sentence, phrase);
  const key = court && phrase.determiner === 'indefinite' ? `${kind}:${at.start}` : `${kind}:${text}`;
  let id = bodies.get(key);
  if (id === undefined) {
    id = registry.create('org', 'who.body', 0.7);
    bodies.set(key, id);
  }
  registry.fact(id, 'description', { type: 'text', text }, at, 'who.body');
  const named = context.named.some((name) => name.from >= phrase.from && name.to <= phrase.head);
  if (named && phrase.determiner !== 'indefinite') {
    const from = sentence.tokens[phrase.from + (phrase.determiner === 'definite' ? 1 : 0)]?.start ?? at.start;
    registry.fact(id, 'name', { type: 'text', text: reading.text.slice(from, at.end) }, at, 'who.body-name', {
      confidence: 0.7,
    });
  }
  registry.fact(id, 'kind', { type: 'code', code: kind }, at, 'who.body');
  discourse.org({ id, kind }, sentence.index);
  note(reading, id, 'org', at, 'description', { kind, confidence: 0.75, plural: /(?:s|police)$/.test(phrase.noun) });
}

/** The words of a phrase without article, owner's article and "same". */
function phraseText(sentence: Sentence, phrase: NounPhrase): string {
  return sentence.tokens
    .slice(phrase.from, phrase.to)
    .filter((token) => !/^(?:the|a|an|this|that|these|those|same|some|any|both|another)$/.test(token.lower))
    .map((token) => token.lower)
    .join(' ');
}

function noteOrgAgain(reading: Reading, sentence: Sentence, phrase: NounPhrase, context: Around): void {
  const kinds = ORG_ANAPHORS.get(phrase.noun) ?? [];
  const at = place(sentence, phrase.from, phrase.to);
  const owner = ownerOf(phrase, context);
  if (phrase.owner !== undefined) {
    // "his party": the one he is known to belong to.
    const own =
      owner === undefined
        ? undefined
        : reading.employers.get(owner.id)?.find((id) => kinds.includes(reading.things.kindOf(id) ?? ''));
    if (own !== undefined)
      note(reading, own, 'org', at, 'description', { kind: reading.things.kindOf(own), confidence: 0.7 });
    return;
  }
  const known = reading.discourse.latestOrg(kinds, sentence.index);
  if (known === undefined) return;
  note(reading, known.id, entityType(known.id), at, 'description', { kind: known.kind, confidence: 0.65 });
}

function noteGroup(reading: Reading, sentence: Sentence, phrase: NounPhrase): void {
  const at = place(sentence, phrase.from, phrase.to);
  const head = sentence.tokens[phrase.to - 1]?.lower ?? phrase.noun;
  const count = countOf(reading.text, at.start, sentence.tokens[phrase.head]?.start ?? at.end, head);
  const number = phrase.determiner === 'both' ? 2 : count?.n;
  const { discourse, registry, described } = reading;
  const definite = phrase.determiner === 'definite' || phrase.determiner === 'both';
  if (definite) {
    const list = discourse.latestList(number, sentence.index);
    const isList =
      list !== undefined && (number !== undefined || list.every((person) => person.nouns.has(phrase.noun)));
    if (isList && !/^(?:resident|citizen|official|relative|police officer)$/.test(phrase.noun)) {
      note(reading, groupOf(reading, list, at), 'group', at, 'description', {
        kind: phrase.kind,
        plural: true,
        confidence: 0.75,
      });
      discourse.list(list, sentence.index);
      return;
    }
    const known = discourse.latestGroup(phrase.noun, count?.n, sentence.index);
    if (known !== undefined && phrase.owner === undefined) {
      known.last = sentence.index;
      note(reading, known.id, 'group', at, 'description', {
        kind: known.kind ?? phrase.kind,
        plural: true,
        confidence: 0.65,
      });
      return;
    }
  }
  const text = phraseText(sentence, phrase);
  const key = count === undefined && phrase.owner === undefined ? `group:${text}` : `group:${at.start}`;
  const known = described.get(key);
  const group: KnownGroup =
    known !== undefined && 'noun' in known
      ? known
      : {
          id: registry.create('group', 'who.group', count === undefined ? 0.55 : 0.8),
          noun: phrase.noun,
          kind: phrase.kind,
          count: number,
          last: sentence.index,
        };
  described.set(key, group);
  group.last = sentence.index;
  discourse.group(group);
  registry.fact(group.id, 'description', { type: 'text', text: reading.text.slice(at.start, at.end) }, at, 'who.group');
  if (count !== undefined)
    registry.fact(group.id, 'number', { type: 'quantity', quantity: count }, at, 'who.group-number');
  if (phrase.kind !== undefined)
    registry.fact(group.id, 'occupation', { type: 'code', code: phrase.kind }, at, 'who.group');
  const made = composition(phrase.noun);
  registry.fact(
    group.id,
    'composition',
    made === undefined ? { type: 'text', text: madeOf(text) } : { type: 'code', code: made },
    at,
    'who.group',
  );
  note(reading, group.id, 'group', at, 'description', {
    kind: phrase.kind,
    count,
    plural: true,
    confidence: count === undefined ? 0.55 : 0.8,
  });
}

function composition(noun: string): string | undefined {
  if (/^(?:woman|girl|lady|wife|nun)$/.test(noun)) return 'group.women';
  if (/^(?:man|boy)$/.test(noun)) return 'group.men';
  if (/^(?:child|minor|infant|baby|pupil|schoolboy|schoolgirl)$/.test(noun)) return 'group.children';
  return noun === 'family' ? 'group.family' : undefined;
}

const NUMBER_WORDS = new Set(
  `more fewer less than at least up to close about around over nearly almost some a an total number of one two three four five
  six seven eight nine ten eleven twelve dozen dozens several many few hundreds thousands group handful couple scores tens`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** The phrase without its number: "some 30 opposition activists" is made of "opposition activists". */
function madeOf(text: string): string {
  const words = text.split(' ');
  let from = 0;
  while (from < words.length - 1 && (NUMBER_WORDS.has(words[from] ?? '') || /^\d/.test(words[from] ?? ''))) from++;
  return words.slice(from).join(' ');
}

/** The number before a head noun. People come whole, so of "1.000" read both ways the greater is meant. */
function countOf(text: string, start: number, end: number, unit: string): Quantity | undefined {
  if (end <= start) return undefined;
  const { found, held } = findQuantities(text.slice(start, end), unit);
  const one = found[0];
  if (one !== undefined) return one.quantity;
  return held[0]?.readings.toSorted((a, b) => (b.n ?? b.min ?? 0) - (a.n ?? a.min ?? 0))[0];
}

function noteDescribed(reading: Reading, sentence: Sentence, phrase: NounPhrase, context: Around): void {
  const { discourse, registry, described, people } = reading;
  const at = place(sentence, phrase.from, phrase.to);
  const sort = phrase.role?.role.sort;
  const sex = phrase.role?.role.sex;
  const owner = ownerOf(phrase, context);
  const complement = /^of$/.test(sentence.tokens[phrase.to]?.lower ?? '');
  const found = { kind: phrase.kind, confidence: 0.6 };
  if (phrase.determiner === 'definite' && owner === undefined && !(complement && sort === 'kin')) {
    const known =
      discourse.byNoun(phrase.noun, phrase.kind, sex, sentence.index) ??
      (sort === 'post' || complement ? undefined : discourse.only(sex, sentence.index));
    if (known !== undefined) {
      known.nouns.add(phrase.noun);
      note(reading, known.id, 'person', at, 'description', { ...found, confidence: 0.65 });
      discourse.person(known, sentence.index, sentence.block, at.start);
      return;
    }
  }
  if (phrase.determiner === 'none' && owner === undefined && phrase.owner === undefined && sort !== 'plain') {
    if (!/^(?:president|parliament|police officer)$/.test(phrase.noun)) return;
  }
  if (sort === 'plain' && phrase.determiner === 'none' && phrase.owner === undefined) return;
  const text = phraseText(sentence, phrase);
  const key =
    phrase.determiner === 'indefinite'
      ? `person:${at.start}`
      : `person:${owner?.id ?? ''}:${text}${complement ? at.start : ''}`;
  const known = described.get(key);
  const person = known !== undefined && 'nouns' in known ? known : people.describe(phrase.noun, sex);
  described.set(key, person);
  person.last = sentence.index;
  if (phrase.kind !== undefined) person.occupations.add(phrase.kind);
  registry.fact(
    person.id,
    'descriptor',
    { type: 'text', text: reading.text.slice(at.start, at.end) },
    at,
    'who.described',
  );
  if (phrase.kind !== undefined)
    registry.fact(person.id, 'occupation', { type: 'code', code: phrase.kind }, at, 'who.described');
  if (sex !== undefined) registry.fact(person.id, 'sex', { type: 'code', code: `sex.${sex}` }, at, 'who.described');
  if (sort === 'kin' && owner !== undefined)
    registry.fact(person.id, 'kin-of', { type: 'ref', ref: owner.id }, at, 'who.kin');
  if (phrase.kind === 'W.LAWYER' && owner !== undefined)
    registry.fact(person.id, 'represents', { type: 'ref', ref: owner.id }, at, 'who.lawyer-of');
  note(reading, person.id, 'person', at, 'description', found);
  discourse.person(person, sentence.index, sentence.block, at.start);
}

function ownerOf(phrase: NounPhrase, context: Around): KnownPerson | undefined {
  if (phrase.owner === undefined) return undefined;
  const byPronoun = context.referents.get(phrase.owner);
  if (byPronoun !== undefined) return byPronoun;
  const { owner } = phrase;
  const name = context.named.find((one) => one.type === 'person' && one.from <= owner && one.to > owner);
  return name === undefined ? undefined : context.persons.get(name);
}
