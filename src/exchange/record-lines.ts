/**
 * Record lines, the second public shape (docs/formats.md): what `extract --jsonl` and `export --jsonl` print, one
 * entity an object. A line is computed from the entity's statements; every value carries the passages it came from.
 */
import type { EntityId, EntityType } from '../model/entity.ts';
import type { Passage } from '../model/passage.ts';
import { ROLES } from '../model/property.ts';
import type { DraftStatement, Modality, Polarity, Speaker, Support } from '../model/statement.ts';
import type { Value } from '../model/value.ts';
import { type PlainValue, plainValue, plainWhen } from '../model/value-text.ts';

export interface LineEntity {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly statements: readonly LineStatement[];
}

/** What a line needs of a statement, drafted or recorded. */
export type LineStatement = Omit<DraftStatement, 'rule' | 'confidence'> & {
  readonly rule?: string;
  readonly confidence?: number;
  readonly status?: string;
};

/** Where a value stands, who says it, and how it is meant: on every value that came from a text. */
interface Said {
  readonly passages: readonly LinePassage[];
  readonly modality: Modality;
  readonly says: readonly Speaker[];
  readonly polarity?: Polarity;
  readonly support?: Support;
  readonly rule?: string;
  readonly confidence?: number;
  readonly status?: string;
}

type LinePassage = Pick<Passage, 'source' | 'start' | 'end' | 'exact' | 'note'>;

export type RecordLine = { readonly type: EntityType; readonly id: EntityId } & Readonly<Record<string, unknown>>;

/** A norm as an event's basis names it: the code's id, and the article's number where it is an article. */
export interface NormPlace {
  readonly norm: EntityId;
  readonly article?: string;
}

/** Finds which code an article belongs to; the one thing a line needs of another entity. */
export function normPlaces(norms: Iterable<LineEntity>): Map<EntityId, NormPlace> {
  const places = new Map<EntityId, NormPlace>();
  for (const { id, statements } of norms) {
    const partOf = first(statements, 'part-of');
    const number = first(statements, 'number');
    const code = partOf?.value.type === 'ref' ? partOf.value.ref : undefined;
    const article = number === undefined ? undefined : plain(number.value);
    places.set(id, code === undefined || typeof article !== 'string' ? { norm: id } : { norm: code, article });
  }
  return places;
}

export function recordLine(entity: LineEntity, norms: ReadonlyMap<EntityId, NormPlace>): RecordLine {
  const { id, type, statements } = entity;
  const body = BODIES[type](statements, norms);
  const lead = first(statements, type === 'event' ? 'act' : 'name') ?? statements[0];
  return {
    type,
    id,
    ...body,
    passages: allPassages(lead, statements),
    ...(lead === undefined ? {} : { modality: lead.modality, says: lead.says }),
    ...optional('rule', lead?.rule),
    ...optional('confidence', lead?.confidence),
    ...optional('status', lead?.status),
  };
}

type Body = (statements: readonly LineStatement[], norms: ReadonlyMap<EntityId, NormPlace>) => Record<string, unknown>;

const names: Body = (statements) => ({
  names: of(statements, 'name').map((statement) => ({
    value: plain(statement.value),
    ...(statement.value.type === 'text' ? optional('lang', statement.value.lang) : {}),
    ...(statement.value.type === 'text' ? optional('script', statement.value.script) : {}),
    ...said(statement),
  })),
});

const actor: Body = (statements, norms) => ({
  ...names(statements, norms),
  descriptors: of(statements, 'descriptor', 'description').map(({ value }) => plain(value)),
  occupations: of(statements, 'occupation').map(({ value }) => plain(value)),
  posts: of(statements, 'post-in').map((statement) => ({
    ...(statement.value.type === 'ref' ? { org: statement.value.ref } : {}),
    ...optional(
      'post',
      statement.qualifiers?.post ?? (statement.value.type === 'text' ? statement.value.text : undefined),
    ),
    ...optional('since', statement.qualifiers?.since),
    ...optional('until', statement.qualifiers?.until),
    ...said(statement),
  })),
  ...refs(statements, 'memberOf', 'member-of'),
  ...refs(statements, 'kinOf', 'kin-of'),
  ...refs(statements, 'represents', 'represents'),
});

const thing: Body = (statements, norms) => ({
  ...single(statements, 'kind', 'kind'),
  ...names(statements, norms),
  ...single(statements, 'partOf', 'part-of'),
  ...single(statements, 'country', 'country'),
  ...single(statements, 'gazetteerId', 'gazetteer-id'),
  ...single(statements, 'point', 'point'),
  ...single(statements, 'number', 'number'),
  ...single(statements, 'seat', 'seat'),
  ...single(statements, 'registered', 'registered'),
  ...list(statements, 'titles', 'title'),
  ...list(statements, 'urls', 'url'),
  ...list(statements, 'descriptions', 'description'),
  ...single(statements, 'issued', 'issued'),
  ...single(statements, 'adopted', 'adopted'),
  ...single(statements, 'signed', 'signed'),
  ...single(statements, 'inForce', 'in-force'),
  ...single(statements, 'outOfForce', 'out-of-force'),
  ...refs(statements, 'replaces', 'replaces'),
});

const BODIES: Readonly<Record<EntityType, Body>> = {
  person: (statements, norms) => ({
    ...actor(statements, norms),
    ...single(statements, 'sex', 'sex'),
    ...single(statements, 'born', 'born'),
    ...single(statements, 'age', 'age'),
  }),
  group: (statements, norms) => ({
    ...actor(statements, norms),
    ...single(statements, 'count', 'number'),
    ...list(statements, 'composition', 'composition'),
    ...refs(statements, 'includes', 'includes'),
  }),
  org: thing,
  place: thing,
  object: thing,
  norm: thing,
  source: thing,
  case: (statements, norms) => ({
    ...names(statements, norms),
    ...single(statements, 'track', 'track'),
    ...refs(statements, 'courts', 'court'),
    roles: roles(statements),
    charges: of(statements, 'charge').map((statement) => basis(statement, norms)),
  }),
  event: (statements, norms) => {
    const when = first(statements, 'when');
    const act = first(statements, 'act');
    return {
      acts: of(statements, 'act').map(({ value }) => plain(value)),
      when: when?.value.type === 'when' ? { ...plainWhen(when.value.when), ...said(when) } : null,
      places: of(statements, 'where').flatMap(({ value }) => (value.type === 'ref' ? [value.ref] : [])),
      roles: roles(statements),
      basis: of(statements, 'basis').map((statement) => basis(statement, norms)),
      ...penalty(statements),
      ...single(statements, 'outcome', 'outcome'),
      ...single(statements, 'statedReason', 'stated-reason'),
      ...single(statements, 'content', 'content'),
      ...single(statements, 'mechanism', 'mechanism'),
      ...single(statements, 'due', 'due'),
      ...list(statements, 'targets', 'target'),
      ...single(statements, 'partOf', 'part-of'),
      ...single(statements, 'inCase', 'in-case'),
      ...refs(statements, 'follows', 'follows'),
      polarity: act?.polarity ?? 'yes',
      ...(plain(first(statements, 'attempted')?.value) === true ? { attempted: true } : {}),
      ...optional('asOf', act?.asOf),
    };
  },
  figure: (statements) => {
    const quantity = first(statements, 'quantity')?.value;
    const scope = {
      ...single(statements, 'where', 'scope-where'),
      ...single(statements, 'when', 'scope-when'),
      ...single(statements, 'who', 'scope-who'),
    };
    return {
      ...single(statements, 'what', 'what'),
      ...(quantity?.type === 'quantity' ? quantity.quantity : {}),
      ...single(statements, 'money', 'money'),
      ...(Object.keys(scope).length > 0 ? { scope } : {}),
      ...single(statements, 'subsetOf', 'subset-of'),
    };
  },
};

function roles(statements: readonly LineStatement[]): unknown[] {
  return ROLES.flatMap((role) =>
    of(statements, role).map((statement) => ({
      role,
      ...(statement.value.type === 'ref' ? { ref: statement.value.ref } : { description: plain(statement.value) }),
      ...optional('count', statement.qualifiers?.count),
      ...optional('detail', statement.qualifiers?.detail),
      ...said(statement),
    })),
  );
}

function basis(statement: LineStatement, norms: ReadonlyMap<EntityId, NormPlace>): Record<string, unknown> {
  const { value, qualifiers } = statement;
  const place = value.type === 'ref' ? (norms.get(value.ref) ?? { norm: value.ref }) : undefined;
  return {
    ...place,
    ...optional('offence', qualifiers?.offence ?? (value.type === 'text' ? value.text : undefined)),
    ...said(statement),
    support: statement.support,
  };
}

function penalty(statements: readonly LineStatement[]): Record<string, unknown> {
  const fields = {
    ...single(statements, 'span', 'span'),
    ...single(statements, 'money', 'money'),
    ...single(statements, 'hours', 'hours'),
    ...single(statements, 'days', 'days'),
    ...list(statements, 'conditions', 'conditions'),
    ...list(statements, 'payees', 'payee'),
  };
  return Object.keys(fields).length > 0 ? { penalty: fields } : {};
}

function said(statement: LineStatement): Said {
  return {
    passages: statement.passages.map(linePassage),
    modality: statement.modality,
    says: statement.says,
    ...(statement.polarity === 'yes' ? {} : { polarity: statement.polarity }),
    ...(statement.support === 'direct' ? {} : { support: statement.support }),
    ...optional('status', statement.status),
  };
}

/** The leading statement's passages first, then those of the others, each place once. */
function allPassages(lead: LineStatement | undefined, statements: readonly LineStatement[]): LinePassage[] {
  const seen = new Map<string, LinePassage>();
  for (const statement of lead === undefined ? statements : [lead, ...statements]) {
    for (const passage of statement.passages) {
      const key = `${passage.source} ${passage.start} ${passage.end}`;
      if (!seen.has(key)) seen.set(key, linePassage(passage));
    }
  }
  return [...seen.values()];
}

function linePassage({ source, start, end, exact, note }: Passage): LinePassage {
  return { source, start, end, exact, ...optional('note', note) };
}

function plain(value: Value): PlainValue;
function plain(value: Value | undefined): PlainValue | undefined;
function plain(value: Value | undefined): PlainValue | undefined {
  return value === undefined ? undefined : plainValue(value);
}

function of(statements: readonly LineStatement[], ...props: readonly string[]): LineStatement[] {
  return statements.filter(({ prop }) => props.includes(prop));
}

function first(statements: readonly LineStatement[], prop: string): LineStatement | undefined {
  return statements.find((statement) => statement.prop === prop);
}

function single(statements: readonly LineStatement[], field: string, prop: string): Record<string, unknown> {
  return optional(field, plain(first(statements, prop)?.value));
}

function list(statements: readonly LineStatement[], field: string, prop: string): Record<string, unknown> {
  const values = of(statements, prop).map(({ value }) => plain(value));
  return values.length > 0 ? { [field]: values } : {};
}

function refs(statements: readonly LineStatement[], field: string, prop: string): Record<string, unknown> {
  const found = of(statements, prop).flatMap(({ value }) => (value.type === 'ref' ? [value.ref] : []));
  return found.length > 0 ? { [field]: found } : {};
}

function optional<Value>(field: string, value: Value | undefined): Record<string, Value> {
  return value === undefined ? {} : { [field]: value };
}
