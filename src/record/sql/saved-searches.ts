import type { Selectable } from 'kysely';
import type { Level } from '../../model/statement.ts';
import { recordErrors } from '../errors.ts';
import type { View } from '../page.ts';
import type { SavedSearch, SavedSearchFact, SavedSearchId, SavedSearchWriter } from '../saved-searches.ts';
import type { Context } from './context.ts';
import type { Tables } from './tables.ts';
import type { WriteContext } from './write-context.ts';

type Row = Selectable<Tables['saved_search']>;

export async function listSavedSearches({ db }: Context, user: string, view: View): Promise<readonly SavedSearch[]> {
  const rows = await db
    .selectFrom('saved_search')
    .selectAll()
    .where('level', '<=', view.level)
    .where((e) => e.or([e('by', '=', user), e('shared', '=', 1)]))
    .orderBy('n')
    .execute();
  const until = view.asKnownOn;
  return rows
    .filter(({ at, dropped_at }) =>
      until === undefined ? dropped_at === null : at <= until && (dropped_at === null || dropped_at > until),
    )
    .map(toSearch)
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

export async function saveSearch(
  context: WriteContext,
  search: Parameters<SavedSearchWriter['saveSearch']>[0],
): Promise<SavedSearch> {
  const { name, by } = search;
  const taken = await context.db
    .selectFrom('saved_search')
    .select('n')
    .where('by', '=', by)
    .where('name', '=', name)
    .where('dropped_at', 'is', null)
    .executeTakeFirst();
  if (taken) throw recordErrors.error('record.search-name-taken');
  const saved = { ...search, id: context.newId() as SavedSearchId, at: await context.instant() };
  await insert(context, saved);
  return saved;
}

export async function dropSearch(context: WriteContext, id: SavedSearchId, user: string): Promise<void> {
  const row = await context.db
    .selectFrom('saved_search')
    .select('n')
    .where('id', '=', id)
    .where('by', '=', user)
    .where('dropped_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw recordErrors.error('record.unknown-search');
  await noteDropped(context, id, await context.instant());
}

/** Takes searches of another record in; of one that is here already only that it was dropped there. */
export async function mergeSearches(context: WriteContext, items: readonly SavedSearchFact[]): Promise<number> {
  let added = 0;
  for (const { droppedAt, ...search } of items) {
    const known = await context.db
      .selectFrom('saved_search')
      .select('dropped_at')
      .where('id', '=', search.id)
      .executeTakeFirst();
    if (!known) {
      await insert(context, search);
      added++;
    }
    if (droppedAt !== undefined && (known?.dropped_at ?? null) === null)
      await noteDropped(context, search.id, droppedAt);
  }
  return added;
}

export function toSearchFact(row: Row): SavedSearchFact {
  return { ...toSearch(row), ...(row.dropped_at === null ? {} : { droppedAt: row.dropped_at }) };
}

function toSearch(row: Row): SavedSearch {
  return {
    id: row.id as SavedSearchId,
    name: row.name,
    query: JSON.parse(row.query) as SavedSearch['query'],
    by: row.by,
    shared: row.shared === 1,
    level: row.level as Level,
    at: row.at,
  };
}

async function insert({ db }: WriteContext, search: SavedSearch): Promise<void> {
  const { most } = await db
    .selectFrom('saved_search')
    .select((e) => e.fn.max('n').as('most'))
    .executeTakeFirstOrThrow();
  const { query, shared, ...rest } = search;
  await db
    .insertInto('saved_search')
    .values({ ...rest, n: (most ?? 0) + 1, query: JSON.stringify(query), shared: Number(shared), dropped_at: null })
    .execute();
}

async function noteDropped({ db }: WriteContext, id: SavedSearchId, at: string): Promise<void> {
  await db.updateTable('saved_search').set({ dropped_at: at }).where('id', '=', id).execute();
}
