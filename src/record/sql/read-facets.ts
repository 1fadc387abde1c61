import type { EntityId } from '../../model/entity.ts';
import { countRows } from '../columns/count-rows.ts';
import { FIRST_DAY, LAST_DAY, UNDATED } from '../columns/days.ts';
import type { EventColumns } from '../columns/event-columns.ts';
import { countFacets } from '../compute/count.ts';
import type { IndexedEvent } from '../compute/event-filter.ts';
import type { CountingUnit, EventQuery, FacetCounts, FacetName, FacetRequest, View } from '../contract.ts';
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
  const counted = await count(context, query, { ...request, unit }, view);
  const shown = [];
  for (const name of request.facets) {
    const values = [...(counted.facets.get(name) ?? [])].filter(([, count]) => count > 0);
    const named = OF_ENTITIES.has(name)
      ? await withLabels(context, values, most, view)
      : values
          .sort(byCount)
          .slice(0, most)
          .map(([value, count]) => ({ value, label: value, count }));
    shown.push({ name, values: named, cut: values.length - named.length });
  }
  return { unit, total: counted.total, facets: shown };
}

async function count(context: Context, query: EventQuery, request: FacetRequest & { unit: CountingUnit }, view: View) {
  const { cache } = context;
  const { facets: names, unit } = request;
  if (!cache || view.asKnownOn !== undefined)
    return countFacets(await eventsFound(context, query, view), names, unit, await countLookups(context, view));
  const rows = (await bitsFound(context, cache, query, view)).rows();
  if (unit === 'events') {
    const lookups = memoryLookups(cache, view);
    const behind = (name: FacetName) =>
      cache.behind(name, view.level, name === 'place' ? lookups.placesOver : lookups.kindsOf);
    const question = `facets ${view.level} ${JSON.stringify([conditionOf(query), names])}`;
    return cache.answer(question, async () => ({
      total: rows.length,
      facets: countRows(cache.columns, rows, names, behind),
    }));
  }
  // Acts, victims and cases are told apart by name: counted event by event.
  const events = Array.from(rows, (row) => eventOf(cache.columns, row));
  return countFacets(events, names, unit, memoryLookups(cache, view));
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

async function withLabels(context: Context, values: [string, number][], most: number, view: View) {
  const { db, hooks } = context;
  // Numbers differ between stores; ids do not: ties are put in order by id.
  const least = values.map(([, count]) => count).sort((a, b) => b - a)[most - 1] ?? 0;
  const candidates = values.filter(([, count]) => count >= least);
  const rows = await db
    .selectFrom('entity')
    .select(['n', 'id'])
    .where('n', 'in', hooks.list(candidates.map(([n]) => Number(n))) as never)
    .execute();
  const ids = new Map(rows.map((row) => [String(row.n), row.id as EntityId]));
  const page = candidates
    .map(([n, count]): [string, number] => [ids.get(n) ?? '', count])
    .sort(byCount)
    .slice(0, most);
  const labels = await labelsOf(
    context,
    page.map(([id]) => id as EntityId),
    view,
  );
  return page.map(([id, count]) => ({ value: id, label: labels.get(id as EntityId)?.label ?? '', count }));
}
