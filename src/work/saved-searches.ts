import type { EventQuery, FullRecord, View } from '../record/contract.ts';
import type { SavedSearch, SavedSearchId } from '../record/saved-searches.ts';
import { workErrors } from './errors.ts';

const LONGEST_NAME = 120;

/** Searches that this user may ask again: their own, and what others share at this level. */
export function savedSearches(
  deps: { readonly store: FullRecord },
  user: string,
  view: View,
): Promise<readonly SavedSearch[]> {
  return deps.store.reader.savedSearches(user, view);
}

/**
 * Keeps a question under a name, at the level at which it is asked.
 *
 * @throws `work.search-without-name`, `record.search-name-taken`
 */
export function saveSearch(
  deps: { readonly store: FullRecord },
  input: { readonly name: string; readonly query: EventQuery; readonly shared: boolean; readonly by: string },
  view: View,
): Promise<SavedSearch> {
  const { query, shared, by } = input;
  const name = input.name.trim().replace(/\s+/gu, ' ');
  if (name === '' || name.length > LONGEST_NAME)
    throw workErrors.error('work.search-without-name', { most: LONGEST_NAME });
  const { cursor: _, ...kept } = query;
  return deps.store.write((writer) => writer.saveSearch({ name, query: kept, shared, by, level: view.level }));
}

/** Drops one's own search. @throws `record.unknown-search` */
export function dropSearch(
  deps: { readonly store: FullRecord },
  input: { readonly id: SavedSearchId; readonly by: string },
): Promise<void> {
  return deps.store.write((writer) => writer.dropSearch(input.id, input.by));
}
