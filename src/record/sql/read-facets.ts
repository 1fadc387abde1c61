import type { EntityId } from '../../model/entity.ts';
import { countRows, type Tally } from '../columns/count-rows.ts';
import { FIRST_DAY, LAST_DAY, UNDATED } from '../columns/days.ts';
import type { EventColumns } from '../columns/event-columns.ts';
import { countFacets } from '../compute/count.ts';
import type { IndexedEvent } from '../compute/event-filter.ts';
import type { EventQuery, FacetCounts, FacetName, FacetRequest, View } from '../contract.ts';
import { memoryLookups } from './column-lookups.ts';
import type { Context } from './context.ts';
import { labelsOf } from './entities-at.ts';
import { countLookups } from './lookups.ts';
import { bitsFound, conditionOf, eventsFound } from './read-events.ts';

/** Facets whose values are entities. */
const OF_ENTITIES: ReadonlySet<FacetName> = new Set(['place', 'source', 'basis', 'case', 'victim', 'perpetrator']);
const DEFAULT_MOST = 50;

export async function facets(
  context: Context,
  query: EventQuery,
  request: FacetRequest,
  view: View,
): Promise<FacetCounts> {
  const { unit = 'events', most = DEFAULT_MOST } = request;
  const counted = await count(context, query, { ...request, unit, most }, view);
  const shown = [];
  for (const name of request.facets) {
    const { values, distinct } = counted.facets.get(name) ?? { values: [], distinct: 0 };
    const named = OF_ENTITIES.has(name)
      ? await withLabels(context, values, most, view)
      : [...values]
          .sort(byCount)
          .slice(0, most)
          .map(([value, count]) => ({ value, label: value, count }));
    shown.push({ name, values: named, cut: distinct - named.length });
  }
  return { unit, total: counted.total, facets: shown };
}

interface Counted {
  readonly total: number;
  readonly facets: ReadonlyMap<FacetName, Tally>;
}

async function count(
  context: Context,
  query: EventQuery,
  request: Required<FacetRequest>,
  view: View,
): Promise<Counted> {
  const { cache } = context;
  const { facets: names, unit, most } = request;
  if (!cache || view.asKnownOn !== undefined)
    return tallied(
      countFacets(await eventsFound(context, query, view), names, unit, await countLookups(context, view)),
    );
  const bits = await bitsFound(context, cache, query, view);
  const lookups = memoryLookups(cache, view);
  const question = `facets ${view.level} ${JSON.stringify([conditionOf(query), names, unit, most])}`;
  return cache.answer(question, async () => {
    const rows = bits.rows();
    const behind = (name: FacetName) =>
      cache.behind(name, view.level, name === 'place' ? lookups.placesOver : lookups.kindsOf);
    if (unit === 'events' || unit === 'acts') return countRows(cache.columns, rows, { names, unit, most }, behind);
    // Victims and cases are told apart by name: counted event by event.
    const events = Array.from(rows, (row) => eventOf(cache.columns, row));
    return tallied(countFacets(events, names, unit, lookups));
  });
}

function tallied({ total, facets }: ReturnType<typeof countFacets>): Counted {
  const tallies = [...facets].map(([name, counts]): [FacetName, Tally] => {
    const values = [...counts].filter(([, count]) => count > 0);
    return [name, { values, distinct: values.length }];
  });
  return { total, facets: new Map(tallies) };
}

function eventOf(columns: EventColumns, row: number): IndexedEvent {
  const [from = UNDATED, to = UNDATED] = [columns.from[row], columns.to[row]];
  return {
    n: columns.entity[row] ?? 0,
    act: '',
    ...(from > FIRST_DAY ? { from: dayText(from) } : {}),
    ...(to !== UNDATED && to !== LAST_DAY ? { to: dayText(to) } : {}),
    confidence: columns.confidence[row] ?? 0,
    since: '',
    tags: columns.tagsOf(row),
  };
}

function dayText(day: number): string {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** The most frequent first; then by value, so that the order is always the same. */
function byCount(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
}

async function withLabels(context: Context, values: Tally['values'], most: number, view: View) {
  const { db, hooks } = context;
  const least = values.map(([, count]) => count).sort((a, b) => b - a)[most - 1] ?? 0;
  const idsOf = (some: Tally['values'], limit: number) =>
    db
      .selectFrom('entity')
      .select(['n', 'id'])
      .where('n', 'in', hooks.list(some.map(([n]) => Number(n))) as never)
      .orderBy('id')
      .limit(limit)
      .execute();
  // Numbers differ between stores; ids do not: of those that are as frequent as the last, the first by id are shown.
  const sure = values.filter(([, count]) => count > least);
  const tied = values.filter(([, count]) => count === least);
  const rows = [...(await idsOf(sure, sure.length)), ...(await idsOf(tied, most - sure.length))];
  const counts = new Map(values);
  const page = rows.map((row): [string, number] => [row.id, counts.get(String(row.n)) ?? 0]).sort(byCount);
  const labels = await labelsOf(
    context,
    page.map(([id]) => id as EntityId),
    view,
  );
  return page.map(([id, count]) => ({ value: id, label: labels.get(id as EntityId)?.label ?? '', count }));
}
