import type { EntityId } from '../../model/entity.ts';
import { ROLES } from '../../model/property.ts';
import type { When } from '../../model/value.ts';
import type { Bits } from '../columns/bits.ts';
import { conditionBits } from '../columns/condition-bits.ts';
import { dayNumber } from '../columns/days.ts';
import { NO_DAY, topRows } from '../columns/top-rows.ts';
import { compileCondition, type IndexedEvent } from '../compute/event-filter.ts';
import { type ComputedEvent, eventCore } from '../compute/event-row.ts';
import type { EventCondition, EventQuery, EventRow, Page, View } from '../contract.ts';
import { columnLookups } from './column-lookups.ts';
import type { Context } from './context.ts';
import { coresOf, entityAt, labelsOf } from './entities-at.ts';
import type { EventCache } from './event-cache.ts';
import { refreshed } from './find-words.ts';
import { canonicalNumber, filterLookups } from './lookups.ts';
import { limitOf, type Mark, pageOf, printMark, readMark } from './paging.ts';

export async function listEvents(context: Context, query: EventQuery, view: View): Promise<Page<EventRow>> {
  const { cache } = context;
  const page =
    cache && view.asKnownOn === undefined
      ? await pageNow(context, cache, query, view)
      : await pageThen(context, query, view);
  const ids = await idsOf(context, page.entities);
  const rows = await eventRows(context, ids, view);
  return { rows, total: page.total, ...(page.next === undefined ? {} : { next: page.next }) };
}

interface EventPage {
  readonly entities: readonly number[];
  readonly total: number;
  readonly next?: string;
}

async function pageNow(context: Context, cache: EventCache, query: EventQuery, view: View): Promise<EventPage> {
  const after = readMark(query.cursor);
  const found = await bitsFound(context, cache, query, view);
  const top = topRows(cache.columns, found, query.sort ?? 'when', limitOf(query), after);
  const last = top.marks.at(-1);
  return {
    entities: top.rows.map((row) => cache.columns.entity[row] ?? 0),
    total: found.count(),
    ...(top.more && last ? { next: printMark(last) } : {}),
  };
}

/** Rows in memory that answer a query now. */
export async function bitsFound(context: Context, cache: EventCache, query: EventQuery, view: View): Promise<Bits> {
  await refreshed(context, cache);
  const condition = conditionOf(query);
  return cache.answer(`rows ${view.level} ${JSON.stringify(condition)}`, () =>
    conditionBits(cache.columns, condition, columnLookups(context, cache, view), view.level),
  );
}

async function pageThen(context: Context, query: EventQuery, view: View): Promise<EventPage> {
  const sort = query.sort ?? 'when';
  const keyed = (await eventsFound(context, query, view)).map((event) => ({ event, key: sortKey(event, sort) }));
  keyed.sort((a, b) => a.key - b.key || a.event.n - b.event.n);
  const { rows, total, next } = pageOf(keyed, query, ({ event, key }): Mark => [key, event.n]);
  return { entities: rows.map(({ event }) => event.n), total, ...(next === undefined ? {} : { next }) };
}

/** A query's terms and conditions without its page and sort. */
export function conditionOf(query: EventQuery): EventCondition {
  const { where, sort: _, limit: __, cursor: ___, ...terms } = query;
  return where ? { all: [terms, where] } : terms;
}

/** Every event that answers a query, in no order, one by one: for past days, and for what a writer has not committed. */
export async function eventsFound(context: Context, query: EventQuery, view: View): Promise<IndexedEvent[]> {
  const asked = await compileCondition(conditionOf(query), filterLookups(context, view));
  return (await eventsSeen(context, view)).filter(asked);
}

/** Soonest first, surest first, or newest in the record first; what has no date comes last. */
function sortKey(event: IndexedEvent, sort: NonNullable<EventQuery['sort']>): number {
  if (sort === 'confidence') return -event.confidence;
  if (sort === 'recorded') return -Date.parse(event.since);
  const day = event.from ?? event.to;
  return day === undefined ? NO_DAY : dayNumber(day);
}

async function idsOf({ db, hooks }: Context, ns: readonly number[]): Promise<EntityId[]> {
  const rows = await db
    .selectFrom('entity')
    .select(['n', 'id'])
    .where('n', 'in', hooks.list(ns) as never)
    .execute();
  const ids = new Map(rows.map((row) => [row.n, row.id as EntityId]));
  return ns.flatMap((n) => ids.get(n) ?? []);
}

/** Every event that the view sees, as filters see it. */
export async function eventsSeen(context: Context, view: View): Promise<IndexedEvent[]> {
  const until = view.asKnownOn;
  let query = context.db.selectFrom('event_row').selectAll().where('lo', '<=', view.level).where('hi', '>', view.level);
  if (until !== undefined) query = query.where('touched', '<=', until);
  const rows = (await query.execute()).map(
    (row): IndexedEvent => ({
      n: row.entity,
      act: row.act,
      ...(row.from_day === null ? {} : { from: row.from_day }),
      ...(row.to_day === null ? {} : { to: row.to_day }),
      confidence: row.confidence,
      since: row.since,
      tags: JSON.parse(row.tags) as Record<string, string[]>,
    }),
  );
  return until === undefined ? rows : [...rows, ...(await eventsTouchedSince(context, view, until))];
}

async function eventsTouchedSince(context: Context, view: View, until: string): Promise<IndexedEvent[]> {
  const rows = await context.db
    .selectFrom('entity as e')
    .innerJoin('entity as c', 'c.n', 'e.canonical')
    .select(['e.id', 'e.n', 'e.at'])
    .where('e.type', '=', 'event')
    .where('e.at', '<=', until)
    .where('c.touched', '>', until)
    .execute();
  const found: IndexedEvent[] = [];
  for (const row of rows) {
    const then = await entityAt(context, row.id as EntityId, view.level, until);
    if (!then?.event || then.canonical !== row.id) continue;
    found.push(await numberedEvent(context, then.event, row, view));
  }
  return found;
}

/** An event computed from ids, with the numbers of canonical entities that rows keep. */
async function numberedEvent(
  context: Context,
  event: ComputedEvent,
  row: { readonly n: number; readonly at: string },
  view: View,
): Promise<IndexedEvent> {
  const tags: Record<string, string[]> = {};
  for (const [tag, values] of Object.entries(event.tags)) {
    const numbers = new Set<string>();
    for (const value of values ?? [])
      numbers.add(NUMBERED.has(tag) ? ((await canonicalNumber(context, value as EntityId, view)) ?? value) : value);
    tags[tag] = [...numbers];
  }
  return {
    n: row.n,
    act: event.act,
    ...(event.when?.from === undefined ? {} : { from: event.when.from }),
    ...(event.when?.to === undefined ? {} : { to: event.when.to }),
    confidence: event.confidence,
    since: row.at,
    tags,
  };
}

/** Tags whose values are entities. */
const NUMBERED = new Set<string>(['place', 'source', 'basis', 'case', 'actor', ...ROLES]);

/** Events as a list shows them, in the order of their ids; all in two questions. */
async function eventRows(context: Context, ids: readonly EntityId[], view: View): Promise<EventRow[]> {
  const statements = await coresOf(context, ids, view);
  const computed = ids.flatMap((id) => {
    const about = statements.get(id) ?? [];
    const event = eventCore(about);
    return event ? [{ id, about, event }] : [];
  });
  const linked = computed.flatMap(({ event }) => [...event.places, ...event.roles.flatMap((one) => one.id ?? [])]);
  const labels = await labelsOf(context, linked, view);
  const label = (ref: EntityId) => labels.get(ref)?.label ?? '';
  return computed.map(({ id, about, event }): EventRow => {
    const count = (status: string) => about.filter((one) => one.status === status).length;
    return {
      id,
      act: event.act,
      ...(event.when ? { when: daysOf(event.when) } : {}),
      places: event.places.map((place) => ({ id: place, label: label(place) })),
      roles: event.roles.map((one) =>
        one.id === undefined ? one : { role: one.role, id: one.id, label: label(one.id) },
      ),
      statements: { draft: count('draft'), accepted: count('accepted') },
      confidence: event.confidence,
    };
  });
}

function daysOf({ edtf, from, to }: When): NonNullable<EventRow['when']> {
  return { edtf, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
