import type { Level } from '../model/statement.ts';
import type { EventQuery } from './event-query.ts';
import type { View } from './page.ts';

export type SavedSearchId = string & { readonly __brand: 'SavedSearchId' };

/** A question somebody kept under a name, to ask it again. It never changes; it can be dropped. */
export interface SavedSearch {
  readonly id: SavedSearchId;
  readonly name: string;
  /** Without a cursor: asked again, it begins at the first page. */
  readonly query: Omit<EventQuery, 'cursor'>;
  readonly by: string;
  /** Everybody who may see its level finds it; else only who saved it. */
  readonly shared: boolean;
  /** Its name and words may themselves tell something: below this level it is not there. */
  readonly level: Level;
  readonly at: string;
}

/** As it is carried to another record. */
export interface SavedSearchFact extends SavedSearch {
  readonly droppedAt?: string;
}

export interface SavedSearchReader {
  /** Searches of this user, and shared ones, by name. On a past day: those that were there then. */
  savedSearches(user: string, view: View): Promise<readonly SavedSearch[]>;
}

export interface SavedSearchWriter extends SavedSearchReader {
  /** @throws `record.search-name-taken` where this user has another of that name */
  saveSearch(search: Omit<SavedSearch, 'id' | 'at'>): Promise<SavedSearch>;
  /** @throws `record.unknown-search` where this user has none of that id: what another shared stays theirs */
  dropSearch(id: SavedSearchId, user: string): Promise<void>;
}
