import { type EntityId, type EntityType, entityType } from '../../model/entity.ts';
import type { ProjectedBand } from '../compute/project.ts';
import { holdsWords, type WordQuery } from '../compute/word-query.ts';
import type { View } from '../contract.ts';
import type { Context } from './context.ts';
import { entitiesNamed, toDecision } from './decision-rows.ts';
import { entityAt } from './entities-at.ts';
import type { EventCache } from './event-cache.ts';

/** Numbers of things that answer words, by their type, ascending. */
export type FoundThings = ReadonlyMap<EntityType, readonly number[]>;

/** Listed things that answer the words, as the view sees them. */
export async function thingsWith(context: Context, words: WordQuery, view: View): Promise<FoundThings> {
  const { cache } = context;
  const bands = await context.hooks.words.things(context.db, words);
  if (view.asKnownOn !== undefined) return thingsOn(context, words, view, view.asKnownOn, bands);
  if (!cache) return byType(await listedAt(context, bands, view));
  // Most of what is found are events, and those are in memory.
  await refreshed(context, cache);
  const { columns } = cache;
  const { rows, others } = columns.ofBands(bands);
  const events = Array.from(rows.and(columns.seenAt(view.level)).rows(), (row) => columns.entity[row] ?? 0);
  const found = byType(await listedAt(context, others, view));
  return events.length === 0 ? found : new Map([...found, ['event', events.sort((a, b) => a - b)]]);
}

/** Brings what is in memory up to the state of the transaction that asks. */
export async function refreshed(context: Context, cache: EventCache): Promise<void> {
  const refresh = () => cache.refresh(context.db);
  await (context.atAllLevels ? context.atAllLevels(refresh) : refresh());
}

interface Found {
  readonly n: number;
  readonly type: EntityType;
}

function byType(all: readonly Found[]): Map<EntityType, number[]> {
  const groups = new Map<EntityType, Set<number>>();
  for (const { n, type } of all) {
    const group = groups.get(type);
    if (group) group.add(n);
    else groups.set(type, new Set([n]));
  }
  return new Map([...groups].map(([type, ns]) => [type, [...ns].sort((a, b) => a - b)]));
}

/** Of bands that the word index found, the things that are listed at the level and no longer changed after `until`. */
async function listedAt(
  { db, hooks }: Context,
  bands: readonly number[],
  view: View,
  until?: string,
): Promise<Found[]> {
  const answered = new Set(bands);
  let query = db
    .selectFrom('entity_row')
    .select(['entity', 'type', 'lo'])
    .where('entity', 'in', hooks.list([...new Set(bands.map((band) => Math.floor(band / 8)))]) as never)
    .where('listed', '=', 1)
    .where('lo', '<=', view.level)
    .where('hi', '>', view.level);
  if (until !== undefined) query = query.where('touched', '<=', until);
  const rows = await query.execute();
  return rows
    .filter((row) => answered.has(row.entity * 8 + row.lo))
    .map((row) => ({ n: row.entity, type: row.type as EntityType }));
}

/** The same on a past day: things that did not change since from their rows, the others as they were. */
async function thingsOn(
  context: Context,
  words: WordQuery,
  view: View,
  until: string,
  bands: readonly number[],
): Promise<FoundThings> {
  const { db, hooks } = context;
  // What holds an unwanted word now may have been without it then.
  const wider = await hooks.words.things(db, { ...words, clauses: words.clauses.filter((clause) => !clause.not) });
  const changed = await db
    .selectFrom('entity_row')
    .select('entity')
    .distinct()
    .where('entity', 'in', hooks.list([...new Set(wider.map((band) => Math.floor(band / 8)))]) as never)
    .where('touched', '>', until)
    .execute();
  const then = await thingsThen(context, words, view, until, new Set(changed.map((row) => row.entity)));
  return byType([...(await listedAt(context, bands, view, until)), ...then]);
}

/**
 * Among things that changed after the day: those that answered the words as they were then. Statements may have moved
 * from one thing to another since, but only by a split or within what was ever compared.
 */
async function thingsThen(
  context: Context,
  words: WordQuery,
  view: View,
  until: string,
  changed: ReadonlySet<number>,
): Promise<Found[]> {
  const { db, hooks } = context;
  const splits = (await db.selectFrom('decision').selectAll().where('kind', '=', 'split').execute()).map(toDecision);
  const members = await db
    .selectFrom('entity as e')
    .select('e.id')
    .where((e) =>
      e.or([
        e('e.n', 'in', hooks.list([...changed]) as never),
        e.and([e('e.canonical', 'in', hooks.list([...changed]) as never), e('e.canonical', '<>', e.ref('e.n'))]),
        e('e.id', 'in', hooks.list(splits.flatMap(entitiesNamed)) as never),
      ]),
    )
    .execute();
  const then = new Map<EntityId, ProjectedBand>();
  for (const { id } of members) {
    const one = await entityAt(context, id as EntityId, view.level, until);
    if (one) then.set(one.canonical, one);
  }
  const answering = [...then].filter(([, one]) => one.listed && holdsWords(words, one.words, new Set(one.keys)));
  const rows = await db
    .selectFrom('entity')
    .select(['n', 'id'])
    .where('id', 'in', hooks.list(answering.map(([id]) => id)) as never)
    .execute();
  return rows.map((row) => ({ n: row.n, type: entityType(row.id as EntityId) }));
}

/** Numbers of blocks that answer, of sources that the view sees, ascending. */
export async function passagesWith(context: Context, words: WordQuery, view: View): Promise<readonly number[]> {
  const { db, hooks, cache } = context;
  const found = await hooks.words.blocks(db, words);
  if (cache) {
    const refresh = () => cache.blocks.refresh(db);
    await (context.atAllLevels ? context.atAllLevels(refresh) : refresh());
    return cache.blocks.seen(found, view);
  }
  let query = db
    .selectFrom('block')
    .innerJoin('source', 'source.n', 'block.source')
    .select('block.n')
    .where('block.n', 'in', hooks.list(found) as never)
    .where('source.level', '<=', view.level)
    .orderBy('block.n');
  if (view.asKnownOn !== undefined) query = query.where('source.at', '<=', view.asKnownOn);
  return (await query.execute()).map(({ n }) => n);
}
