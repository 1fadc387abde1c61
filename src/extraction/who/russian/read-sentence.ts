import type { EntityId } from '../../../model/entity.ts';
import { RUSSIAN_OPENERS } from '../../languages/ru/name-words.ts';
import { RUSSIAN_ROLES } from '../../languages/ru/roles.ts';
import type { Sex } from '../../languages/who-words.ts';
import type { Sentence } from '../../text/sentence.ts';
import type { Named } from '../named.ts';
import type { KnownPerson } from '../person-names.ts';
import { groupOf, note, place, type Reading } from '../reading.ts';
import { applyRussianPost } from './apply-post.ts';
import { type CountedPeople, countedPeople, noteCounted } from './counted.ts';
import { stemOf, surnameForms } from './inflection.ts';
import { noteRole, type RoleWord, roleWords } from './note-role.ts';
import { isNameWord, type PersonSpan, roleBefore } from './persons.ts';
import { type RussianPost, russianPosts } from './posts.ts';
import type { Prepared } from './prepare.ts';

const PRONOUNS: ReadonlyMap<string, Sex | 'plural'> = new Map<string, Sex | 'plural'>([
  ...['он', 'его', 'ему', 'него', 'нему', 'нём', 'нем'].map((word) => [word, 'male'] as const),
  ...['она', 'её', 'ее', 'ей', 'ею', 'неё', 'нее', 'ней'].map((word) => [word, 'female'] as const),
  ...['они', 'их', 'ими', 'них', 'ними'].map((word) => [word, 'plural'] as const),
]);

type Item =
  | { readonly at: number; readonly span: PersonSpan }
  | { readonly at: number; readonly single: KnownPerson }
  | { readonly at: number; readonly named: Named }
  | { readonly at: number; readonly body: Prepared['bodies'][number] }
  | { readonly at: number; readonly role: RoleWord }
  | { readonly at: number; readonly counted: CountedPeople }
  | { readonly at: number; readonly pronoun: Sex | 'plural' };

/** Notes every mention of a Russian sentence in order. */
export function readRussianSentence(reading: Reading, sentence: Sentence, prepared: Prepared): void {
  const { tokens } = sentence;
  const posts = new Map(prepared.persons.map((span) => [span, russianPosts(tokens, span, prepared.named)] as const));
  const used = new Set([...posts.values()].flat().map((post) => post.to - 1));
  const roles = roleWords(reading, sentence, prepared, used);
  const items: Item[] = [
    ...prepared.persons.map((span) => ({ at: span.from, span })),
    ...prepared.named.map((named) => ({ at: named.from, named })),
    ...prepared.bodies.map((body) => ({ at: body.from, body })),
    ...singles(reading, sentence, prepared),
    ...roles.map((role) => ({ at: role.from, role })),
    ...countedPeople(
      reading,
      sentence,
      (at) => prepared.taken[at] === 1 || used.has(at) || roles.some(({ from, to }) => at >= from && at < to),
    ).map((counted) => ({ at: counted.from, counted })),
  ];
  tokens.forEach((token, at) => {
    const pronoun = PRONOUNS.get(token.lower);
    if (pronoun !== undefined) items.push({ at, pronoun });
  });
  items.sort((a, b) => a.at - b.at);
  const persons = new Map<PersonSpan, KnownPerson>();
  const entities = new Map<Named, EntityId>();
  const referents = new Map<number, KnownPerson>();
  for (const item of items) {
    if ('span' in item)
      persons.set(
        item.span,
        notePerson(
          reading,
          sentence,
          reading.people.meet(asNamed(sentence, item.span)),
          item.span.from,
          item.span.to,
          item.span,
        ),
      );
    else if ('single' in item) notePerson(reading, sentence, item.single, item.at, item.at + 1, undefined);
    else if ('named' in item) entities.set(item.named, noteThing(reading, sentence, item.named));
    else if ('body' in item) noteBody(reading, sentence, item.body);
    else if ('role' in item) noteRole(reading, sentence, item.role);
    else if ('counted' in item) noteCounted(reading, sentence, item.counted);
    else notePronoun(reading, sentence, item.at, item.pronoun, referents);
  }
  const list = [...persons.entries()];
  shareList(sentence, list, posts);
  for (const [span, person] of list) {
    for (const post of posts.get(span) ?? []) applyRussianPost(reading, sentence, person, post, entities, referents);
  }
  if (list.length > 1)
    reading.discourse.list(
      list.map(([, person]) => person),
      sentence.index,
    );
}

/** A personal name as the other rules know it. */
export function asNamed(sentence: Sentence, span: PersonSpan): Named {
  return {
    sentence: sentence.index,
    from: span.from,
    to: span.to,
    name: span.name,
    type: 'person',
    confidence: Math.min(0.95, 0.6 + span.score * 0.06),
    full: true,
  };
}

/** Words of names known from elsewhere: a surname alone, in any case. */
function singles(reading: Reading, sentence: Sentence, prepared: Prepared): Item[] {
  const items: Item[] = [];
  sentence.tokens.forEach((token, at) => {
    if (prepared.taken[at] === 1 || !isNameWord(token) || (at === 0 && RUSSIAN_OPENERS.has(token.lower))) return;
    for (const form of surnameForms(token.text)) {
      const person = reading.people.byWord(form, sentence.index);
      if (person === undefined) continue;
      items.push({ at, single: person });
      return;
    }
    const role = stemOf(sentence.tokens[at - 1]?.lower ?? '', RUSSIAN_ROLES);
    if (
      role !== undefined &&
      !role.plural &&
      roleBefore(sentence.tokens, at) &&
      /(?:[оеё]в|[иы]н|ск|енко|ук|юк|ян)/u.test(token.lower)
    ) {
      const named = {
        sentence: sentence.index,
        from: at,
        to: at + 1,
        name: token.text,
        type: 'person' as const,
        confidence: 0.5,
        full: false,
      };
      items.push({ at, single: reading.people.meet(named) });
    }
  });
  return items;
}

function notePerson(
  reading: Reading,
  sentence: Sentence,
  person: KnownPerson,
  from: number,
  to: number,
  span: PersonSpan | undefined,
): KnownPerson {
  const at = place(sentence, from, to);
  person.last = sentence.index;
  person.mentions++;
  person.sex ??= span?.sex;
  reading.registry.fact(
    person.id,
    'name',
    { type: 'text', text: person.name, lang: 'ru', script: 'Cyrl' },
    at,
    'who.name',
    { confidence: 0.85 },
  );
  note(reading, person.id, 'person', at, 'name', { confidence: span === undefined ? 0.8 : 0.85 });
  reading.discourse.person(person, sentence.index, sentence.block, at.start);
  return person;
}

function noteThing(reading: Reading, sentence: Sentence, named: Named): EntityId {
  const at = place(sentence, named.from, named.to);
  const { things, discourse } = reading;
  const entity =
    named.type === 'org'
      ? things.org(named, sentence.tokens, at)
      : named.type === 'place'
        ? things.place(named, at)
        : things.object(named, at);
  discourse.org({ id: entity, kind: named.kind }, sentence.index);
  note(reading, entity, named.type, at, 'name', { kind: named.kind, confidence: named.confidence });
  return entity;
}

function noteBody(reading: Reading, sentence: Sentence, body: Prepared['bodies'][number]): void {
  const at = place(sentence, body.from, body.to);
  const { registry, discourse, bodies } = reading;
  const known =
    body.kind === 'O.COURT' || body.kind === 'O.OUTLET' || body.kind === 'O.PARTY' || body.kind === 'O.NGO'
      ? discourse.latestOrg([body.kind], sentence.index)
      : undefined;
  // "партия", "суд" after one with a name: that one.
  const elsewhere = sentence.tokens[body.to]?.lower === 'в' && isNameWord(sentence.tokens[body.to + 1]);
  if (known !== undefined && body.from === body.to - 1 && !elsewhere) {
    note(reading, known.id, 'org', at, 'description', { kind: body.kind, confidence: 0.6 });
    return;
  }
  if (/^O\.(?:OUTLET|PARTY|NGO|FIRM|MOVEMENT|UNION|RELIG|SCHOOL)$/.test(body.kind) || body.kind === 'O') return;
  const key = `${body.kind}:${body.noun}`;
  let id = bodies.get(key);
  if (id === undefined) {
    id = registry.create('org', 'who.body', 0.65);
    bodies.set(key, id);
  }
  registry.fact(id, 'description', { type: 'text', text: body.text, lang: 'ru' }, at, 'who.body');
  registry.fact(id, 'kind', { type: 'code', code: body.kind }, at, 'who.body');
  discourse.org({ id, kind: body.kind }, sentence.index);
  note(reading, id, 'org', at, 'description', { kind: body.kind, confidence: 0.7 });
}

function notePronoun(
  reading: Reading,
  sentence: Sentence,
  at: number,
  sex: Sex | 'plural',
  referents: Map<number, KnownPerson>,
): void {
  const where = place(sentence, at, at + 1);
  if (sex === 'plural') {
    const found = reading.discourse.plural(sentence.index);
    if (found === undefined) return;
    const id = 'group' in found ? found.group.id : groupOf(reading, found.persons, where);
    note(reading, id, 'group', where, 'pronoun', { plural: true, confidence: 0.5 });
    return;
  }
  const found = reading.discourse.pronoun(sex, sentence.index, sentence.block, where.start);
  if (found === undefined) return;
  referents.set(at, found.person);
  if (found.sure) found.person.sex ??= sex;
  note(reading, found.person.id, 'person', where, 'pronoun', { confidence: found.sure ? 0.75 : 0.5 });
}

/** "журналисты А и Б": a post in the plural before the first name is said of all in the list. */
function shareList(
  sentence: Sentence,
  list: readonly (readonly [PersonSpan, KnownPerson])[],
  posts: Map<PersonSpan, RussianPost[]>,
): void {
  let shared: RussianPost[] = [];
  list.forEach(([span], i) => {
    const before = list[i - 1]?.[0];
    const between =
      before === undefined
        ? '…'
        : sentence.tokens
            .slice(before.to, span.from)
            .map((token) => token.text)
            .join('');
    if (before !== undefined && /^(?:,|и)$/.test(between)) {
      const own = (posts.get(span) ?? []).filter((post) => post.from >= before.to);
      posts.set(span, [...shared, ...own]);
    } else shared = (posts.get(span) ?? []).filter((post) => post.plural && post.to <= span.from);
  });
}
