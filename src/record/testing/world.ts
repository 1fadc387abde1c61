import { createHash } from 'node:crypto';
import type { Decision, DecisionAct, DecisionId } from '../../model/decision.ts';
import type { EntityId, EntityType } from '../../model/entity.ts';
import type { Property } from '../../model/property.ts';
import type { Level, Modality, Statement, StatementId } from '../../model/statement.ts';
import type { Value } from '../../model/value.ts';
import type { EventCondition, EventTerms, RecordItem } from '../contract.ts';
import type { Random } from './random.ts';

/** A small made-up record: facts in an order that can be merged, decisions last. */
export interface World {
  readonly facts: readonly RecordItem[];
  readonly decisions: readonly Extract<RecordItem, { kind: 'decision' }>[];
  /** Instants between which something happened. */
  readonly instants: readonly string[];
}

const NAMES = ['Дина Ёлкина', 'Dina Yolkina', 'Болат Аминов', 'Bolat Aminov', 'Marat Ospanov', 'Жаңа жол'];
const PLACES = ['Жаңаөзен', 'Zhanaozen', 'Aktau', 'Mangystau'];
const ACTS = ['A.DETAIN', 'A.KILL', 'A.CUSTDEATH', 'A.ASSAULT', 'P.CONVICT', 'S.FINE', 'S.PRISON'];
const WORDS = ['court', 'police', 'strike', 'задержан', 'сот', 'protest', 'seven', 'fined'];
const MODALITIES: Modality[] = ['m.fact', 'm.alleged', 'm.reported'];

const COUNTS: Partial<Record<EntityType, number>> = {
  person: 5,
  group: 2,
  org: 2,
  place: 4,
  norm: 3,
  case: 2,
  event: 7,
  figure: 1,
};

/** Properties that a world uses, by type of subject. */
const PROPS: Partial<Record<EntityType, Property[]>> = {
  person: ['name', 'name', 'age', 'occupation', 'born', 'descriptor'],
  group: ['description', 'composition', 'number'],
  org: ['name', 'kind'],
  place: ['name', 'part-of', 'part-of'],
  norm: ['title', 'part-of', 'replaces'],
  case: ['number', 'track'],
  event: [
    'act',
    'act',
    'when',
    'when',
    'where',
    'victim',
    'victim',
    'perpetrator',
    'lawyer',
    'basis',
    'in-case',
    'outcome',
    'right',
    'stated-reason',
  ],
  figure: ['what', 'quantity'],
};

export function makeWorld(random: Random): World {
  const minute = { at: Date.parse('2026-01-01T00:00:00.000Z') };
  const instants: string[] = [];
  const instant = (): string => {
    minute.at += 60_000;
    const at = new Date(minute.at).toISOString();
    instants.push(at);
    return at;
  };
  let serial = 0;
  const id = (): string => {
    serial++;
    const order = random.below(0xffff).toString(16).padStart(4, '0');
    return `${order}0000-0000-7000-8000-${serial.toString(16).padStart(12, '0')}`;
  };
  const facts: RecordItem[] = [];
  const sources = [0, 1, 2].map(() => makeSource(random, `source-${id()}` as EntityId, instant()));
  facts.push(...sources);
  const entities = new Map<EntityType, EntityId[]>();
  for (const [type, count] of Object.entries(COUNTS) as [EntityType, number][])
    for (let i = 0; i < count; i++) {
      const entity = `${type}-${id()}` as EntityId;
      entities.set(type, [...(entities.get(type) ?? []), entity]);
      facts.push({ kind: 'entity', id: entity, at: instant() });
    }
  const statements: Statement[] = [];
  for (let i = 0; i < 70; i++) {
    const one = makeStatement(random, id() as StatementId, instant(), entities, sources);
    statements.push(one);
    const { status: _, rank: __, ...statement } = one;
    facts.push({ kind: 'statement', statement });
  }
  const decisions: { kind: 'decision'; decision: Decision }[] = [];
  for (let i = 0; i < 30; i++) {
    const made = decisions.map((one) => one.decision);
    const act = makeAct(random, statements, entities, sources, made);
    const why = random.chance(0.3) ? 'because' : undefined;
    decisions.push({
      kind: 'decision',
      decision: { ...act, id: id() as DecisionId, by: 'editor', at: instant(), ...(why ? { why } : {}) },
    });
  }
  return { facts, decisions, instants };
}

type Source = Extract<RecordItem, { kind: 'source' }>;

function makeSource(random: Random, id: EntityId, at: string): Source {
  const level = random.pick<Level>([0, 0, 1, 3]);
  const sentences = [0, 1, 2, 3].map(
    () =>
      `${random.pick(NAMES)} ${random.pick(WORDS)} ${random.pick(PLACES)} ${secret(level, random)} ${random.pick(WORDS)}.`,
  );
  const text = sentences.join('\n');
  let start = 0;
  const blocks = sentences.map((sentence) => {
    const block = { kind: 'paragraph', start, end: start + [...sentence].length } as const;
    start = block.end + 1;
    return block;
  });
  const name = `${secret(level, random)}.txt`;
  return {
    kind: 'source',
    id,
    at,
    by: 'importer',
    level,
    document: {
      khronika: 1,
      source: {
        name,
        mediaType: 'text/plain',
        sha256: createHash('sha256')
          .update(text + id)
          .digest('hex'),
      },
      text,
      blocks,
      notes: [],
      references: [],
      warnings: [],
    },
  };
}

/** A word that may be seen from a level up, and nowhere below. */
export function secret(level: Level, random: Random): string {
  return `zq${'abcde'[level]}${random.below(1e6).toString(36)}`;
}

/** Secrets in a text that a level must not see. */
export function leaksIn(text: string, level: Level): string[] {
  return [...text.matchAll(/zq([a-e])[0-9a-z]*/g)]
    .filter((match) => 'abcde'.indexOf(match[1] ?? '') > level)
    .map(([all]) => all);
}

function makeStatement(
  random: Random,
  id: StatementId,
  at: string,
  entities: ReadonlyMap<EntityType, readonly EntityId[]>,
  sources: readonly Source[],
): Statement {
  const type = random.chance(0.6) ? 'event' : random.pick([...entities.keys()]);
  const prop = random.pick<Property>(PROPS[type] ?? ['description']);
  const level = random.pick<Level>([0, 0, 0, 0, 1, 2, 3, 4]);
  const source = random.pick(sources);
  const points = [...source.document.text];
  const start = random.below(points.length - 30);
  const end = start + 5 + random.below(25);
  const manual = random.chance(0.3);
  const sourceLevel = Math.max(source.level, level, random.pick([0, 0, 0, 2, 4])) as Level;
  return {
    id,
    subject: random.pick(entities.get(type) ?? []),
    prop,
    value: makeValue(random, prop, level, entities),
    ...(random.chance(0.5) ? { original: `${secret(sourceLevel, random)} ${random.pick(WORDS)}` } : {}),
    passages: [{ source: source.id, start, end, exact: points.slice(start, end).join('') }],
    support: 'direct',
    says: [{ who: secret(sourceLevel, random), verb: 'state' }],
    modality: random.pick(MODALITIES),
    polarity: random.chance(0.9) ? 'yes' : 'no',
    ...(manual ? {} : { rule: 'made-up', confidence: random.below(100) / 100 }),
    level,
    sourceLevel,
    by: manual ? 'editor' : 'importer',
    at,
    method: manual ? 'manual' : 'rule',
    status: manual ? 'accepted' : 'draft',
    rank: 'normal',
  };
}

function makeValue(
  random: Random,
  prop: Property,
  level: Level,
  entities: ReadonlyMap<EntityType, readonly EntityId[]>,
): Value {
  const ref = (...types: EntityType[]): Value => ({
    type: 'ref',
    ref: random.pick(types.flatMap((type) => entities.get(type) ?? [])),
  });
  const code = (...codes: string[]): Value => ({ type: 'code', code: random.pick(codes) });
  switch (prop) {
    case 'act':
      return code(...ACTS);
    case 'when':
    case 'born': {
      const year = 2010 + random.below(4);
      const month = String(1 + random.below(3)).padStart(2, '0');
      return random.chance(0.3)
        ? { type: 'when', when: { edtf: `${year}`, from: `${year}-01-01`, to: `${year}-12-31` } }
        : random.chance(0.15)
          ? { type: 'when', when: { edtf: `${year}-${month}/..`, from: `${year}-${month}-01` } }
          : {
              type: 'when',
              when: { edtf: `${year}-${month}-05`, from: `${year}-${month}-05`, to: `${year}-${month}-05` },
            };
    }
    case 'where':
      return ref('place');
    case 'part-of':
      return ref('place', 'norm');
    case 'replaces':
    case 'basis':
      return ref('norm');
    case 'in-case':
      return ref('case');
    case 'victim':
      return random.chance(0.15) ? { type: 'text', text: `somebody ${secret(level, random)}` } : ref('person', 'group');
    case 'perpetrator':
    case 'lawyer':
      return ref('org', 'person');
    case 'outcome':
      return code('out.granted', 'out.refused', 'out');
    case 'right':
      return code('R19', 'R21');
    case 'occupation':
    case 'composition':
      return code('W.JOURNALIST', 'W.LAWYER', 'W.WORKER');
    case 'kind':
      return code('O.POLICE', 'O.COURT');
    case 'track':
      return code('criminal', 'civil');
    case 'age':
    case 'quantity':
    case 'number':
      return { type: 'quantity', quantity: { n: 20 + random.below(3), unit: 'years' } };
    case 'name':
      return {
        type: 'text',
        text: `${random.pick([...NAMES, ...PLACES])}${level > 0 ? ` ${secret(level, random)}` : ''}`,
      };
    default:
      return { type: 'text', text: `${random.pick(WORDS)} ${secret(level, random)}` };
  }
}

function makeAct(
  random: Random,
  statements: readonly Statement[],
  entities: ReadonlyMap<EntityType, readonly EntityId[]>,
  sources: readonly Source[],
  made: readonly Decision[],
): DecisionAct {
  const some = () => random.some(statements, 4).map((one) => one.id);
  const type = random.pick([...entities.keys()].filter((one) => (entities.get(one)?.length ?? 0) > 1));
  const [a, b] = random.shuffled(entities.get(type) ?? []);
  const pair = { a: a as EntityId, b: b as EntityId };
  const group = random.shuffled(statements.filter((one) => one.prop === random.pick(statements).prop)).slice(0, 3);
  const first = group[0] ?? random.pick(statements);
  switch (random.below(15)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return { kind: 'accept', statements: random.some(statements, 12).map((one) => one.id) };
    case 4:
      return { kind: 'reject', statements: some() };
    case 5:
      return { kind: random.pick(['retract', 'dispute'] as const), statements: some() };
    case 6:
      return { kind: 'prefer', statement: first.id, over: group.slice(1).map((one) => one.id) };
    case 7:
      return { kind: 'keep both', statements: group.length > 0 ? group.map((one) => one.id) : [first.id] };
    case 8:
    case 9:
      return { kind: 'same', ...pair };
    case 10:
      return { kind: random.pick(['not the same', 'unsure'] as const), ...pair };
    case 11: {
      const about = statements.filter((one) => one.subject === pair.a).map((one) => one.id);
      return about.length > 0
        ? { kind: 'split', from: pair.a, to: pair.b, statements: about.slice(0, 2) }
        : { kind: 'unsure', ...pair };
    }
    case 12:
      return random.chance(0.3)
        ? { kind: 'withdraw source', source: random.pick(sources).id }
        : { kind: 'reject', statements: some() };
    case 13:
      return { kind: 'supersede', statements: [random.pick(statements).id], with: random.pick(statements).id };
    default:
      return made.length > 0
        ? { kind: 'take back', decision: random.pick(made).id }
        : { kind: 'accept', statements: some() };
  }
}

/** Any question on events that the contract can put, three groups deep at most. */
export function makeCondition(random: Random, world: World, depth = 0): EventCondition {
  const parts = () => [0, 1].map(() => makeCondition(random, world, depth + 1));
  if (depth < 3 && random.chance(0.5))
    switch (random.below(3)) {
      case 0:
        return { all: parts() };
      case 1:
        return { any: parts() };
      default:
        return { not: makeCondition(random, world, depth + 1) };
    }
  return makeTerms(random, world);
}

export function makeTerms(random: Random, world: World): EventTerms {
  const entity = (...types: EntityType[]): EntityId =>
    random.pick(
      world.facts.flatMap((fact) =>
        (fact.kind === 'entity' || fact.kind === 'source') && types.includes(fact.id.split('-')[0] as EntityType)
          ? [fact.id]
          : [],
      ),
    );
  const year = 2010 + random.below(4);
  switch (random.below(14)) {
    case 0:
      return { acts: random.some([...ACTS, 'A', 'S'], 2) };
    case 1:
      return { from: `${year}-02-01` };
    case 2:
      return { from: `${year}-01-01`, to: `${year}-02-28`, surely: random.chance(0.5) };
    case 3:
      return { place: entity('place') };
    case 4:
      return { actor: entity('person', 'org') };
    case 5:
      return { actor: entity('person', 'group'), role: 'victim' };
    case 6:
      return { source: entity('source') };
    case 7:
      return { modality: random.some(MODALITIES, 2) };
    case 8:
      return { words: makeWords(random, world) };
    case 9:
      return { norm: entity('norm') };
    case 10:
      return { outcome: ['out.granted'], right: ['R19', 'R21'] };
    case 11:
      return { status: random.some(['accepted', 'draft', 'disputed'] as const, 2) };
    case 12:
      return random.chance(0.5) ? { victimKind: ['W.JOURNALIST', 'W.LAWYER'] } : { perpetratorKind: ['O.COURT'] };
    default:
      return random.chance(0.5) ? { conflict: random.chance(0.5) } : { case: entity('case') };
  }
}

/** Something a person might type, sometimes a secret of any level. */
export function makeWords(random: Random, world: World): string {
  const word = () => random.pick([...WORDS, ...PLACES, 'елкина', 'Аминов', 'Janaozen', 'yolkina']);
  switch (random.below(6)) {
    case 0:
      return `${word()} -${random.pick(WORDS)}`;
    case 1:
      return `${word()} OR ${word()}`;
    case 2:
      return `${word().slice(0, 3)}*`;
    case 3:
      return random.pick(JSON.stringify(world.facts).match(/zq[a-e][0-9a-z]*/g) ?? ['zq']);
    case 4:
      return `${word()} ${word()}`;
    default:
      return word();
  }
}
