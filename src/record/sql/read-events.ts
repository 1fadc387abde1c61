import type { EntityId } from '../../model/entity.ts';
import { type Property, ROLES } from '../../model/property.ts';
import { conflictsOf } from '../compute/conflicts.ts';
import { compileCondition, type IndexedEvent } from '../compute/event-filter.ts';
import { computeEvent } from '../compute/event-row.ts';
import type { EventQuery, EventRow, Page, View } from '../contract.ts';
import type { Context } from './context.ts';
import { entityAt, labelsOf, statementsAbout } from './entities-at.ts';
import { canonicalNumber, filterLookups } from './lookups.ts';
import { type Mark, pageOf } from './paging.ts';

export async function listEvents(context: Context, query: EventQuery, view: View): Promise<Page<EventRow>> {
  const sort = query.sort ?? 'when';
  const events = await eventsFound(context, query, view);
  const keyed = events.map((event) => ({ event, key: sortKey(event, sort) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.event.n - b.event.n));
  const page = pageOf(keyed, query, ({ event, key }): Mark => [key, event.n]);
  const rows: EventRow[] = [];
  for (const { event } of page.rows) {
    const row = await eventRow(context, await idOf(context, event.n), view);
    if (row) rows.push(row);
  }
  return { ...page, rows };
}

/** Every event that answers a query, in no order. */
export async function eventsFound(context: Context, query: EventQuery, view: View): Promise<IndexedEvent[]> {
  const { where, sort: _, limit: __, cursor: ___, ...terms } = query;
  const asked = await compileCondition(where ? { all: [terms, where] } : terms, filterLookups(context, view));
  return (await eventsSeen(context, view)).filter(asked);
}

/** Soonest first, surest first, or newest in the record first; what has no date comes last. */
function sortKey(event: IndexedEvent, sort: NonNullable<EventQuery['sort']>): string | number {
  if (sort === 'confidence') return -event.confidence;
  if (sort === 'recorded') return -Date.parse(event.since);
  return event.from ?? event.to ?? '9999-99';
}

async function idOf({ db }: Context, n: number): Promise<EntityId> {
  return (await db.selectFrom('entity').select('id').where('n', '=', n).executeTakeFirstOrThrow()).id as EntityId;
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
  event: NonNullable<ReturnType<typeof computeEvent>>,
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

/** One event as a list shows it. */
export async function eventRow(context: Context, id: EntityId, view: View): Promise<EventRow | undefined> {
  const statements = await statementsAbout(context, id, view);
  const event = computeEvent(statements, conflictsOf(statements, new Set()).length > 0);
  if (!event) return undefined;
  const labels = await labelsOf(context, [...event.places, ...event.roles.flatMap((one) => one.id ?? [])], view);
  const label = (ref: EntityId) => labels.get(ref)?.label ?? '';
  const count = (status: string) => statements.filter((one) => one.status === status).length;
  const when = event.when;
  return {
    id,
    act: event.act,
    ...(when
      ? {
          when: {
            edtf: when.edtf,
            ...(when.from === undefined ? {} : { from: when.from }),
            ...(when.to === undefined ? {} : { to: when.to }),
          },
        }
      : {}),
    places: event.places.map((place) => ({ id: place, label: label(place) })),
    roles: event.roles.map((one): EventRow['roles'][number] =>
      one.id === undefined ? one : { role: one.role as Property, id: one.id, label: label(one.id) },
    ),
    statements: { draft: count('draft'), accepted: count('accepted') },
    confidence: event.confidence,
  };
}
