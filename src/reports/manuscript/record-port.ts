import type { CslItem } from '../citations/csl-item.ts';
import type { MBlock } from './manuscript.ts';

/** What the record answers to a block of a manuscript, with its own citations; the report numbers tables and notes. */
export interface Answer {
  /** The question in words: "Convictions of journalists, 2011, accepted statements". */
  readonly question: string;
  /** YYYY-MM-DD. */
  readonly asKnownOn: string;
  readonly blocks: readonly MBlock[];
}

export type Attributes = Readonly<Record<string, string>>;

/** The record as a manuscript asks it, at the manuscript's level. Undefined: the record has no such thing. */
export interface RecordPort {
  /** The source itself, or the source of a passage or statement. `item.id` is the source's. */
  source(id: string): Promise<{ readonly item: CslItem; readonly locator?: string } | undefined>;
  ask(name: string, attributes: Attributes): Promise<Answer | undefined>;
  /** Words for `:count`, `:figure`, `:law`, `:name`. */
  word(name: string, attributes: Attributes): Promise<string | undefined>;
}

/** A manuscript without a record: every question is an unknown one. */
export const NO_RECORD: RecordPort = {
  source: async () => undefined,
  ask: async () => undefined,
  word: async () => undefined,
};
