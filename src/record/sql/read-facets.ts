import type { EntityId } from '../../model/entity.ts';
import { countFacets } from '../compute/count.ts';
import type { EventQuery, FacetCounts, FacetName, FacetRequest, View } from '../contract.ts';
import type { Context } from './context.ts';
import { labelsOf } from './entities-at.ts';
import { countLookups } from './lookups.ts';
import { eventsFound } from './read-events.ts';

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
  const events = await eventsFound(context, query, view);
  const counted = countFacets(events, request.facets, unit, await countLookups(context, view));
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
