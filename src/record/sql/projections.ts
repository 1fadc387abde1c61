import type { EntityId, EntityType } from '../../model/entity.ts';
import type { Level, Statement } from '../../model/statement.ts';
import { conflictsOf, pairOf } from '../compute/conflicts.ts';
import { inForce } from '../compute/decisions.ts';
import { type ProjectedBand, project, type ToProject } from '../compute/project.ts';
import type { Context } from './context.ts';
import { decisionsOn } from './decision-rows.ts';
import { type Held, selectStatements, toHeld } from './statement-rows.ts';
import type { Tables } from './tables.ts';
import type { WriteContext } from './write-context.ts';

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

/** Number of an entity's row in the word index: one for each band of levels. */
export function wordRow(entity: number, lo: number): number {
  return entity * 8 + lo;
}

/** An entity with everything its rows are computed from. */
export interface Subject {
  readonly n: number;
  readonly type: EntityType;
  readonly since: string;
  readonly touched: string;
  readonly held: readonly Held[];
  readonly referred: ToProject['referred'];
  readonly source?: NonNullable<ToProject['source']>;
}

/** Throws away and makes again the rows of these canonical entities; of one that is no longer canonical, only throws away. */
export async function reproject(context: WriteContext, entities: Iterable<number>): Promise<void> {
  const { db, hooks } = context;
  const all = [...new Set(entities)];
  for (let at = 0; at < all.length; at += 500) {
    const ns = all.slice(at, at + 500);
    const old = await db
      .selectFrom('entity_row')
      .select(['entity', 'lo'])
      .where('entity', 'in', hooks.list(ns) as never)
      .execute();
    await hooks.words.dropThings(
      db,
      old.map((row) => wordRow(row.entity, row.lo)),
    );
    const gone = [...new Set(old.map((row) => row.entity))];
    if (gone.length > 0) await noteGone(context, gone);
    await db
      .deleteFrom('entity_row')
      .where('entity', 'in', hooks.list(ns) as never)
      .execute();
    await db
      .deleteFrom('event_row')
      .where('entity', 'in', hooks.list(ns) as never)
      .execute();
    await storeRows(context, await loadSubjects(context, ns));
  }
}

/** Copies in memory hear of rows that are no longer there. */
async function noteGone(context: WriteContext, entities: readonly number[]): Promise<void> {
  const version = await context.version();
  const { db, hooks } = context;
  await db
    .deleteFrom('row_gone')
    .where('entity', 'in', hooks.list(entities) as never)
    .execute();
  await hooks.insertMany(
    db,
    'row_gone',
    entities.map((entity) => ({ entity, version })),
  );
}

/** Computes and adds rows of entities that have none. */
export async function storeRows(context: WriteContext, subjects: readonly Subject[]): Promise<void> {
  const { db, hooks } = context;
  const entityRows: Tables['entity_row'][] = [];
  const eventRows: Tables['event_row'][] = [];
  const words: { row: number; words: string; keys: string }[] = [];
  const sources = await sourceNumbers(context, subjects);
  const version = await context.version();
  for (const subject of subjects) {
    const { n, type, since, touched } = subject;
    for (const band of await projectSubject(context, subject, sources)) {
      const { lo, hi, label, event } = band;
      entityRows.push({
        entity: n,
        lo,
        hi,
        type,
        label,
        sort: label.toLowerCase(),
        listed: Number(band.listed),
        conflicts: band.conflicts,
        parent: band.parent === undefined ? null : Number(band.parent),
        kinds: band.kinds.join(' '),
        since,
        touched,
        version,
      });
      if (event)
        eventRows.push({
          entity: n,
          lo,
          hi,
          act: event.act,
          from_day: event.when?.from ?? null,
          to_day: event.when?.to ?? null,
          confidence: event.confidence,
          since,
          touched,
          tags: JSON.stringify(event.tags),
          version,
        });
      words.push({ row: wordRow(n, lo), words: band.words.join(' '), keys: band.keys.join(' ') });
    }
  }
  await hooks.insertMany(db, 'entity_row', entityRows);
  await hooks.insertMany(db, 'event_row', eventRows);
  await hooks.words.addThings(db, words);
}

async function projectSubject(
  context: Context,
  subject: Subject,
  sources: ReadonlyMap<string, number>,
): Promise<ProjectedBand[]> {
  // Rows keep numbers instead of ids: shorter, and the same after every rebuild.
  const statements = subject.held.map(({ statement, refers }) => numbered(statement, refers, sources));
  const { type, referred, source } = subject;
  const bare = { type, statements, referred, ...(source ? { source } : {}) };
  if (conflictsOf(statements, new Set()).length === 0) return project({ ...bare, answered: new Set() });
  return project({ ...bare, answered: await answeredPairs(context, statements, undefined) });
}

/** Pairs of statements between which an editor has decided (`prefer`, `keep both`). */
export async function answeredPairs(
  context: Context,
  statements: readonly Statement[],
  until: string | undefined,
): Promise<ReadonlySet<string>> {
  const ids = statements.map((one) => one.id);
  const pairs = new Set<string>();
  for (const one of inForce(await decisionsOn(context, ids, until))) {
    if (one.kind === 'prefer') for (const over of one.over) pairs.add(pairOf({ id: one.statement }, { id: over }));
    if (one.kind === 'keep both')
      for (const a of one.statements)
        for (const b of one.statements) if (a !== b) pairs.add(pairOf({ id: a }, { id: b }));
  }
  return pairs;
}

function numbered(statement: Statement, refers: number | null, sources: ReadonlyMap<string, number>): Statement {
  const { value, passages } = statement;
  return {
    ...statement,
    value: value.type === 'ref' && refers !== null ? { type: 'ref', ref: String(refers) as EntityId } : value,
    passages: passages.map((one) => ({ ...one, source: String(sources.get(one.source) ?? one.source) })),
  };
}

async function sourceNumbers(context: Context, subjects: readonly Subject[]): Promise<ReadonlyMap<string, number>> {
  const ids = new Set<string>();
  for (const { held } of subjects)
    for (const { statement } of held) for (const passage of statement.passages) ids.add(passage.source);
  if (ids.size === 0) return new Map();
  const rows = await context.db
    .selectFrom('entity')
    .select(['id', 'n'])
    .where('id', 'in', context.hooks.list([...ids]) as never)
    .execute();
  return new Map(rows.map((row) => [row.id, row.n]));
}

/**
 * Canonical entities among these, each with everything that was joined to it. In two questions, each by an index: in one,
 * SQLite reads every entity there is.
 */
async function membersOf({ db, hooks }: Context, ns: readonly number[]) {
  const alone = await db
    .selectFrom('entity')
    .select(['n', 'type', 'at', 'touched'])
    .where('n', 'in', hooks.list(ns) as never)
    .where((e) => e('canonical', '=', e.ref('n')))
    .execute();
  const joined = await db
    .selectFrom('entity as member')
    .innerJoin('entity as canon', 'canon.n', 'member.canonical')
    .select(['canon.n', 'canon.type', 'member.at', 'member.touched'])
    .where('member.canonical', 'in', hooks.list(ns) as never)
    .where((e) => e('member.canonical', '<>', e.ref('member.n')))
    .where((e) => e('canon.canonical', '=', e.ref('canon.n')))
    .execute();
  return [...alone, ...joined];
}

/** Loads canonical entities with their statements; numbers that are not canonical are passed over. */
async function loadSubjects(context: Context, ns: readonly number[]): Promise<Subject[]> {
  const { db, hooks } = context;
  const members = await membersOf(context, ns);
  const held = new Map<number, Held[]>();
  const rows = await selectStatements(context)
    .where('s.about', 'in', hooks.list(ns) as never)
    .orderBy('s.n')
    .execute();
  for (const one of rows.map(toHeld)) held.set(one.about, [...(held.get(one.about) ?? []), one]);
  const sources = await db
    .selectFrom('source')
    .select(['n', 'level', 'name', 'body'])
    .where('n', 'in', hooks.list(ns) as never)
    .execute();
  const sourceOf = new Map(sources.map((row) => [row.n, { level: row.level as Level, label: sourceLabel(row) }]));
  const subjects = new Map<number, Subject>();
  for (const row of members) {
    const known = subjects.get(row.n);
    const source = sourceOf.get(row.n);
    subjects.set(row.n, {
      n: row.n,
      type: row.type as EntityType,
      since: known && known.since < row.at ? known.since : row.at,
      touched: known && known.touched > row.touched ? known.touched : row.touched,
      held: held.get(row.n) ?? [],
      referred: known?.referred ?? (await referredLevels(context, row.n)),
      ...(source ? { source } : {}),
    });
  }
  return [...subjects.values()];
}

export function sourceLabel(row: { readonly name: string; readonly body: string }): string {
  const { title } = JSON.parse(row.body) as { title?: string };
  return title || row.name;
}

/** Lowest levels of statements that refer to an entity: ten look-ups in an index, however many there are. */
async function referredLevels({ db }: Context, n: number): Promise<ToProject['referred']> {
  const lowest = async (live: number): Promise<Level | undefined> => {
    const row = await db
      .selectFrom('statement')
      .select((e) => e.fn.min('level').as('level'))
      .where('refers', '=', n)
      .where('live', '=', live)
      .executeTakeFirst();
    return LEVELS.find((level) => level === row?.level);
  };
  const [live, dead] = [await lowest(1), await lowest(0)];
  const any = live === undefined ? dead : dead === undefined ? live : (Math.min(live, dead) as Level);
  return { ...(any === undefined ? {} : { any }), ...(live === undefined ? {} : { live }) };
}
