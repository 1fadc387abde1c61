import type { EntityId } from '../../model/entity.ts';
import type { Sex } from '../languages/who-words.ts';
import type { Sentence } from '../text/sentence.ts';
import { applyPost } from './apply-post.ts';
import { isPossessive } from './capital-runs.ts';
import { roleEnding } from './lexicon.ts';
import type { Named } from './named.ts';
import { notePhrase } from './note-phrase.ts';
import { type NounPhrase, nounPhrases } from './noun-phrases.ts';
import type { KnownPerson } from './person-names.ts';
import { type Post, postsOf } from './posts.ts';
import { groupOf, note, place, type Reading } from './reading.ts';

type Item =
  | { readonly at: number; readonly named: Named }
  | { readonly at: number; readonly phrase: NounPhrase }
  | { readonly at: number; readonly pronoun: { sex?: Sex } };

const PRONOUNS: ReadonlyMap<string, { sex?: Sex }> = new Map<string, { sex?: Sex }>([
  ['he', { sex: 'male' }],
  ['him', { sex: 'male' }],
  ['his', { sex: 'male' }],
  ['himself', { sex: 'male' }],
  ['she', { sex: 'female' }],
  ['her', { sex: 'female' }],
  ['hers', { sex: 'female' }],
  ['herself', { sex: 'female' }],
  ['they', {}],
  ['them', {}],
  ['their', {}],
  ['themselves', {}],
]);

/** Notes every mention of a sentence in order, so that each may point back to those before it. */
export function readSentence(reading: Reading, sentence: Sentence, named: readonly Named[]): void {
  const entities = new Map<Named, EntityId>();
  const persons = new Map<Named, KnownPerson>();
  for (const name of named) if (name.type !== 'person') entities.set(name, noteThing(reading, sentence, name));
  const posts = new Map<Named, Post[]>();
  for (const name of named) if (name.type === 'person') posts.set(name, postsOf(sentence, name, named));
  const lists = personLists(sentence, named, posts);
  shareListPosts(lists, posts);
  const consumed = [...posts.values()].flat();
  const phrases = nounPhrases(sentence, named).filter(
    (phrase) =>
      !consumed.some((post) => phrase.sort !== 'body' && phrase.head >= post.spanFrom && phrase.head < post.spanTo),
  );
  const items: Item[] = [
    ...named.map((name) => ({ at: name.from, named: name })),
    ...phrases.map((phrase) => ({ at: phrase.owner === undefined ? phrase.from : phrase.owner + 0.5, phrase })),
  ];
  sentence.tokens.forEach((token, at) => {
    const pronoun = PRONOUNS.get(token.lower);
    if (pronoun !== undefined) items.push({ at, pronoun });
  });
  items.sort((a, b) => a.at - b.at);
  const referents = new Map<number, KnownPerson>();
  for (const item of items) {
    if ('named' in item) {
      if (item.named.type === 'person') persons.set(item.named, notePerson(reading, sentence, item.named));
      else noteOrgSpoken(reading, sentence, item.named, entities);
    } else if ('pronoun' in item) notePronoun(reading, sentence, item.at, item.pronoun, referents);
    else notePhrase(reading, sentence, item.phrase, { named, persons, referents });
  }
  for (const [name, list] of posts) {
    const person = persons.get(name);
    if (person === undefined) continue;
    for (const post of list) applyPost(reading, sentence, person, post, { entities, persons, referents });
  }
  noteAges(reading, sentence, persons);
  for (const list of lists) {
    const known = list.flatMap((name) => persons.get(name) ?? []);
    if (known.length >= 2) reading.discourse.list(known, sentence.index);
  }
}

function noteThing(reading: Reading, sentence: Sentence, name: Named): EntityId {
  const at = place(sentence, name.from, name.to);
  const { things } = reading;
  const entity =
    name.type === 'org'
      ? things.org(name, sentence.tokens, at)
      : name.type === 'place'
        ? things.place(name, at)
        : things.object(name, at);
  const kind = name.type === 'org' ? (things.kindOf(entity) ?? name.kind) : name.kind;
  note(reading, entity, name.type, at, 'name', { kind, confidence: name.confidence });
  return entity;
}

function noteOrgSpoken(
  reading: Reading,
  sentence: Sentence,
  name: Named,
  entities: ReadonlyMap<Named, EntityId>,
): void {
  const entity = entities.get(name);
  if (entity === undefined) return;
  const kind = name.type === 'org' ? (reading.things.kindOf(entity) ?? name.kind) : name.kind;
  reading.discourse.org({ id: entity, kind }, sentence.index);
}

function notePerson(reading: Reading, sentence: Sentence, name: Named): KnownPerson {
  const at = place(sentence, name.from, name.to);
  const { people, registry, discourse } = reading;
  const person = name.full
    ? people.meet(name)
    : (people.byWord(name.name, sentence.index, sexBefore(sentence, name.from)) ?? people.meet(name));
  person.last = sentence.index;
  person.mentions++;
  person.sex ??= sexBefore(sentence, name.from);
  registry.fact(person.id, 'name', { type: 'text', text: person.name }, at, 'who.name', {
    confidence: name.confidence,
  });
  note(reading, person.id, 'person', at, 'name', { confidence: name.confidence });
  discourse.person(person, sentence.index, sentence.block, at.start);
  return person;
}

/** "Ms X", "her husband X": the sex that the word before tells. */
function sexBefore(sentence: Sentence, from: number): Sex | undefined {
  const at = sentence.tokens[from - 1]?.text === '.' ? from - 2 : from - 1;
  return roleEnding(sentence.tokens, at)?.role.sex;
}

/** Persons named one after another, posts between or not: "A, B and Vremya reporter C". An owner ("A's") is not in the list. */
function personLists(
  sentence: Sentence,
  named: readonly Named[],
  posts: ReadonlyMap<Named, readonly Post[]>,
): Named[][] {
  const { tokens } = sentence;
  const lists: Named[][] = [];
  let list: Named[] = [];
  for (const name of named) {
    if (name.type !== 'person' || isPossessive(tokens[name.to])) continue;
    const before = list.at(-1);
    const from = Math.min(
      name.from,
      ...(posts.get(name) ?? []).filter((post) => post.spanTo <= name.from).map((post) => post.spanFrom),
    );
    const between = before === undefined ? '' : textBetween(sentence, before.to, from);
    if (before !== undefined && /^(?:,|and|&|, and|as well as|;)$/.test(between)) list.push(name);
    else {
      if (list.length > 1) lists.push(list);
      list = [name];
    }
  }
  if (list.length > 1) lists.push(list);
  return lists;
}

function textBetween(sentence: Sentence, from: number, to: number): string {
  if (to - from > 3) return '…';
  return sentence.tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(' ');
}

/** "journalists A and B": what stands before the first, in the plural, is said of all. */
function shareListPosts(lists: readonly Named[][], posts: Map<Named, Post[]>): void {
  for (const list of lists) {
    const [first, ...others] = list;
    if (first === undefined) continue;
    const shared = (posts.get(first) ?? []).filter((post) => post.role.plural && post.role.to <= first.from);
    for (const other of others) {
      // "A, B and C": the comma before B opens no apposition.
      const own = (posts.get(other) ?? []).filter((post) => post.role.to !== other.from || post.role.from >= first.to);
      posts.set(other, [...shared, ...own]);
    }
  }
}

function notePronoun(
  reading: Reading,
  sentence: Sentence,
  at: number,
  pronoun: { sex?: Sex },
  referents: Map<number, KnownPerson>,
): void {
  const where = place(sentence, at, at + 1);
  if (pronoun.sex === undefined) {
    const found = reading.discourse.plural(sentence.index);
    if (found === undefined) return;
    if ('group' in found)
      note(reading, found.group.id, 'group', where, 'pronoun', {
        kind: found.group.kind,
        plural: true,
        confidence: 0.5,
      });
    else
      note(reading, groupOf(reading, found.persons, where), 'group', where, 'pronoun', {
        plural: true,
        confidence: 0.55,
      });
    return;
  }
  const found = reading.discourse.pronoun(pronoun.sex, sentence.index, sentence.block, where.start);
  if (found === undefined) return;
  referents.set(at, found.person);
  if (found.sure) {
    found.person.sex ??= pronoun.sex;
    reading.registry.fact(found.person.id, 'sex', { type: 'code', code: `sex.${pronoun.sex}` }, where, 'who.pronoun', {
      support: 'inferred',
      confidence: 0.8,
    });
  }
  note(reading, found.person.id, 'person', where, 'pronoun', { confidence: found.sure ? 0.8 : 0.55 });
}

/** ", 34," after a name. */
function noteAges(reading: Reading, sentence: Sentence, persons: ReadonlyMap<Named, KnownPerson>): void {
  for (const [name, person] of persons) {
    const open = sentence.tokens[name.to]?.text;
    const age = sentence.tokens[name.to + 1];
    const close = sentence.tokens[name.to + 2]?.text;
    const bracketed = open === '(' && (close === ')' || close === ',');
    if (
      age === undefined ||
      !/^[1-9]\d?$/.test(age.text) ||
      !(bracketed || (open === ',' && (close === ',' || close === '.')))
    )
      continue;
    const at = { start: age.start, end: age.end, sentence: sentence.index };
    reading.registry.fact(
      person.id,
      'age',
      { type: 'quantity', quantity: { n: Number(age.text), unit: 'years' } },
      at,
      'who.age',
    );
  }
}
