import type { Kysely, RawBuilder } from 'kysely';
import type { WordQuery } from '../compute/word-query.ts';
import type { EventCache } from './event-cache.ts';
import type { Tables } from './tables.ts';

/** What a store's dialect does its own way; everything else is the same SQL in both. */
export interface Hooks {
  /** A condition's right side for long lists: `column in (…)`, one parameter whatever the length. */
  list(values: readonly (number | string)[]): RawBuilder<unknown>;
  /** A field of a JSON column as JSON text; null where it is absent. */
  jsonField(column: string, field: string): RawBuilder<string | null>;
  /** Rows of one table, all with the same keys, at the speed the engine allows. */
  insertMany<Name extends keyof Tables>(db: Kysely<Tables>, table: Name, rows: readonly Tables[Name][]): Promise<void>;
  /** Full text of things (`n * 8 + lo`) and blocks (`n`). */
  readonly words: WordIndex;
}

export interface WordEntry {
  readonly row: number;
  readonly words: string;
  /** Script-independent keys of names, separated by spaces. */
  readonly keys: string;
}

export interface WordIndex {
  addThings(db: Kysely<Tables>, entries: readonly WordEntry[]): Promise<void>;
  dropThings(db: Kysely<Tables>, rows: readonly number[]): Promise<void>;
  addBlocks(db: Kysely<Tables>, entries: readonly Omit<WordEntry, 'keys'>[]): Promise<void>;
  dropBlocks(db: Kysely<Tables>, rows: readonly number[]): Promise<void>;
  /** Rows of things that hold the words, ascending. */
  things(db: Kysely<Tables>, query: WordQuery): Promise<readonly number[]>;
  blocks(db: Kysely<Tables>, query: WordQuery): Promise<readonly number[]>;
}

/** A transaction and the ways of its store. */
export interface Context {
  readonly db: Kysely<Tables>;
  readonly hooks: Hooks;
  /** A reader's copy of events in memory; a writer has none, since it must see what is not committed yet. */
  readonly cache?: EventCache;
  /** Does something that must see every level, inside a question that may not. */
  readonly atAllLevels?: (action: () => Promise<void>) => Promise<void>;
}
