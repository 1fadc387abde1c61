import type { Selectable } from 'kysely';

/**
 * Tables of both stores (docs/record.md says why each is there). `n` is a small number that stands for an id inside
 * one store; ids themselves are the same in every store. Facts are only added; columns marked "computed" follow from
 * statements and decisions, and `rebuild` makes them again.
 */
export interface Tables {
  meta: { name: string; value: string };
  entity: {
    n: number;
    id: string;
    type: string;
    at: string;
    /** Computed: `n` of the canonical entity of its cluster. */
    canonical: number;
    /** Computed: when anything last changed that bears on it. */
    touched: string;
  };
  source: { n: number; name: string; sha256: string; level: number; at: string; by: string; body: string };
  frozen_text: { source: number; text: string };
  /** A block of a source's text: what passage search finds. Offsets in code points. */
  block: { n: number; source: number; start: number; end: number };
  statement: {
    n: number;
    id: string;
    subject: number;
    prop: string;
    /** `n` of the entity that the value refers to. */
    ref: number | null;
    level: number;
    source_level: number;
    at: string;
    by: string;
    method: string;
    body: string;
    /** Computed. */
    status: string;
    /** Computed. */
    rank: string;
    /** Computed: 1 for draft, accepted, disputed. */
    live: number;
    /** Computed: canonical entity it is about. */
    about: number;
    /** Computed: canonical entity it refers to. */
    refers: number | null;
  };
  passage: { source: number; start: number; end: number; statement: number };
  decision: { n: number; id: string; kind: string; by: string; at: string; why: string | null; body: string };
  decision_target: { target: string; decision: number };
  /** Computed: an entity as seen from level `lo` to below `hi`. */
  entity_row: {
    entity: number;
    lo: number;
    hi: number;
    type: string;
    label: string;
    sort: string;
    listed: number;
    conflicts: number;
    /** Canonical entity it is part of. */
    parent: number | null;
    /** Codes of occupation, composition, kind, separated by spaces. */
    kinds: string;
    since: string;
    touched: string;
    /** Number of the write that made the row: what a copy in memory has not seen yet. */
    version: number;
  };
  /** Computed: an event as counted and filtered from level `lo` to below `hi`. */
  event_row: {
    entity: number;
    lo: number;
    hi: number;
    act: string;
    from_day: string | null;
    to_day: string | null;
    confidence: number;
    since: string;
    touched: string;
    tags: string;
    version: number;
  };
  job: {
    n: number;
    id: string;
    kind: string;
    key: string;
    input: string;
    state: string;
    done: number;
    of: number;
    attempts: number;
    added_at: string;
    /** Secret of the worker that has it, and until when it may stay silent. */
    lease: string | null;
    lease_until: string | null;
    fault: string | null;
  };
  /** Texts of reports, as saved; only added. */
  manuscript_version: {
    n: number;
    id: string;
    manuscript: string;
    language: string;
    number: number;
    title: string;
    level: number;
    by: string;
    at: string;
    text: string;
  };
  publication: {
    n: number;
    id: string;
    version: string;
    level: number;
    by: string;
    at: string;
    /** JSON. */
    files: string;
    cites: string;
    frozen: string;
  };
  saved_search: {
    n: number;
    id: string;
    name: string;
    /** JSON. */
    query: string;
    by: string;
    shared: number;
    level: number;
    at: string;
    dropped_at: string | null;
  };
  /** A copy of the columns in memory, part by part. */
  event_copy: { part: string; bytes: Uint8Array };
  /** Entities whose rows were thrown away, and by which write. */
  row_gone: { entity: number; version: number };
}

export type DecisionTable = Selectable<Tables['decision']>;

/** The newest schema this program knows. */
export const SCHEMA_VERSION = 5;
