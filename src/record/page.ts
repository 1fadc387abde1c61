import type { Level } from '../model/statement.ts';

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Rows in all, counted, not estimated. */
  readonly total: number;
  /** Hand it back for the next page; absent on the last. */
  readonly next?: string;
}

export interface PageRequest {
  readonly limit?: number;
  readonly cursor?: string;
}

/** At which level, and as known on which day, a question is asked. */
export interface View {
  readonly level: Level;
  /** ISO 8601 instant: what the record held then. Absent: now. */
  readonly asKnownOn?: string;
}
