/**
 * The record's one contract; `sqlite/` keeps it in an encrypted file, `postgres/` in a server. A function that is
 * handed a reader cannot write. Every list is paged by cursor, and says when it was cut.
 */
import type { Decision, DecisionAct, DecisionId } from '../model/decision.ts';
import type { Document } from '../model/document.ts';
import type { Draft } from '../model/draft.ts';
import type { EntityId, EntityType } from '../model/entity.ts';
import type { Property } from '../model/property.ts';
import type { Level, Statement, StatementId, Status } from '../model/statement.ts';
import type { EventQuery } from './event-query.ts';
import type { JobQueue } from './jobs.ts';
import type { ManuscriptReader, ManuscriptVersion, ManuscriptWriter, Publication } from './manuscripts.ts';
import type { Page, PageRequest, View } from './page.ts';
import type { SavedSearchFact, SavedSearchReader, SavedSearchWriter } from './saved-searches.ts';

export type { EventCondition, EventQuery, EventTerms } from './event-query.ts';
export type { Page, PageRequest, View } from './page.ts';

export interface SourceRow {
  readonly id: EntityId;
  readonly name: string;
  readonly title?: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly language?: string;
  readonly addedAt: string;
  readonly level: Level;
  readonly counts: { readonly draft: number; readonly accepted: number; readonly rejected: number };
  readonly warnings: number;
}

export interface EntityRow {
  readonly id: EntityId;
  readonly type: EntityType;
  /** Its best name, or for an event its act's code. */
  readonly label: string;
  readonly statements: { readonly draft: number; readonly accepted: number };
  readonly sources: number;
}

export interface EventRow {
  readonly id: EntityId;
  readonly act: string;
  readonly when?: { readonly edtf: string; readonly from?: string; readonly to?: string };
  readonly places: readonly { readonly id: EntityId; readonly label: string }[];
  readonly roles: readonly { readonly role: Property; readonly id?: EntityId; readonly label: string }[];
  readonly statements: { readonly draft: number; readonly accepted: number };
  readonly confidence: number;
}

export const FACETS = [
  'act',
  'year',
  'place',
  'source',
  'modality',
  'basis',
  'outcome',
  'right',
  'case',
  'mechanism',
  'status',
  'victim',
  'perpetrator',
  'victim-kind',
  'perpetrator-kind',
] as const;

export type FacetName = (typeof FACETS)[number];

/**
 * What is counted. `acts`: one act code and one victim of one event (an event without a named victim counts once for
 * each act code). `victims`: distinct persons and groups. `cases`: distinct cases.
 */
export type CountingUnit = 'events' | 'acts' | 'victims' | 'cases';

export interface FacetRequest {
  readonly facets: readonly FacetName[];
  readonly unit?: CountingUnit;
  /** Values listed of each facet, the most frequent first. */
  readonly most?: number;
}

export interface FacetCounts {
  readonly unit: CountingUnit;
  readonly total: number;
  readonly facets: readonly {
    readonly name: FacetName;
    /** `value` is a code, a year, or the id of an entity; `label` is its name. */
    readonly values: readonly { readonly value: string; readonly label: string; readonly count: number }[];
    /** Values that are not listed. */
    readonly cut: number;
  }[];
}

/** Two or more accepted values that cannot all be true, and that no editor has answered yet. */
export interface ConflictRow {
  readonly entity: EntityId;
  readonly label: string;
  readonly prop: Property;
  /** In the order they were recorded. */
  readonly statements: readonly Statement[];
}

export interface SearchQuery extends PageRequest {
  readonly words: string;
  readonly types?: readonly (EntityType | 'passage')[];
}

export interface SearchHit {
  readonly type: EntityType | 'passage';
  /** The entity, or for a passage its source. */
  readonly id: EntityId;
  readonly label: string;
  /** The original words around the hit, in parts; `hit` parts matched. */
  readonly snippet: readonly { readonly text: string; readonly hit: boolean }[];
  readonly start?: number;
}

export interface RecordSummary {
  readonly sources: number;
  readonly entities: Readonly<Record<EntityType, number>>;
  readonly statements: Readonly<Record<Status, number>>;
  readonly decisions: number;
}

export interface RecordReader {
  summary(view: View): Promise<RecordSummary>;
  sources(request: PageRequest, view: View): Promise<Page<SourceRow>>;
  source(id: EntityId, view: View): Promise<SourceRow | undefined>;
  sourceByHash(sha256: string): Promise<EntityId | undefined>;
  document(source: EntityId, view: View): Promise<Document | undefined>;
  /** Type and canonical id (after `same` decisions) of an entity. */
  entity(
    id: EntityId,
    view: View,
  ): Promise<
    | { readonly id: EntityId; readonly type: EntityType; readonly canonical: EntityId; readonly label: string }
    | undefined
  >;
  /** `entity` of many at once; ids that the view does not see are left out. */
  entitiesByIds(
    ids: readonly EntityId[],
    view: View,
  ): Promise<
    ReadonlyMap<
      EntityId,
      { readonly id: EntityId; readonly type: EntityType; readonly canonical: EntityId; readonly label: string }
    >
  >;
  entities(request: PageRequest & { readonly type: EntityType }, view: View): Promise<Page<EntityRow>>;
  events(query: EventQuery, view: View): Promise<Page<EventRow>>;
  /** Every statement whose subject is the entity (or one joined with it), all statuses. */
  statementsOf(id: EntityId, view: View): Promise<readonly Statement[]>;
  /** `statementsOf` of many at once, by the id asked for; none for what the view does not see. */
  statementsOfMany(ids: readonly EntityId[], view: View): Promise<ReadonlyMap<EntityId, readonly Statement[]>>;
  /** Every statement whose value is a reference to the entity: what it took part in. */
  statementsAbout(id: EntityId, view: View): Promise<readonly Statement[]>;
  /** Statements with a passage in the source, by place; `from` and `to` in code points. */
  statementsIn(
    source: EntityId,
    range: { readonly from?: number; readonly to?: number },
    view: View,
  ): Promise<readonly Statement[]>;
  statement(id: StatementId, view: View): Promise<Statement | undefined>;
  search(query: SearchQuery, view: View): Promise<Page<SearchHit>>;
  decisions(request: PageRequest & { readonly target?: EntityId | StatementId }, view: View): Promise<Page<Decision>>;
  /** All entities with all statements, for export; in a stable order, streamed. */
  everything(
    view: View,
  ): AsyncIterable<{ readonly id: EntityId; readonly type: EntityType; readonly statements: readonly Statement[] }>;
}

/** One fact of a record as it was added: enough to make the record again elsewhere. */
export type RecordItem =
  | {
      readonly kind: 'source';
      readonly id: EntityId;
      readonly at: string;
      readonly by: string;
      readonly level: Level;
      readonly document: Document;
    }
  | { readonly kind: 'entity'; readonly id: EntityId; readonly at: string }
  | { readonly kind: 'statement'; readonly statement: Omit<Statement, 'status' | 'rank'> }
  | { readonly kind: 'decision'; readonly decision: Decision }
  | { readonly kind: 'manuscript'; readonly version: ManuscriptVersion }
  | { readonly kind: 'publication'; readonly publication: Publication }
  | { readonly kind: 'search'; readonly search: SavedSearchFact };

export interface NewSource {
  readonly document: Document;
  readonly draft: Draft;
  readonly level: Level;
  readonly by: string;
}

export interface RecordWriter extends RecordReader {
  /**
   * Adds a source with its frozen document and the draft read from it, all or nothing. Draft ids are replaced by
   * the record's. The same bytes twice: nothing is added and `added` is false.
   */
  addSource(source: NewSource): Promise<{ readonly id: EntityId; readonly added: boolean }>;
  /** A value that a person states; its id is made by the record. */
  addStatement(statement: Omit<Statement, 'id' | 'at' | 'status' | 'rank'>): Promise<StatementId>;
  /** Makes an empty entity. */
  addEntity(type: EntityType): Promise<EntityId>;
  decide(act: DecisionAct, by: string, why?: string): Promise<DecisionId>;
}

export interface IntegrityFinding {
  /** Stable code, listed in docs/errors.md. */
  readonly code: string;
  readonly item: string;
}

export interface RecordStore {
  readonly reader: RecordReader;
  /** One durable transaction: all of `action`, or none of it. */
  write<T>(action: (writer: RecordWriter) => Promise<T>): Promise<T>;
  /** Projections thrown away and computed again from statements and decisions. */
  rebuild(progress?: (done: number, of: number) => void): Promise<void>;
  /** Everything stored checked against everything else; empty when sound. */
  verify(progress?: (done: number, of: number) => void): Promise<readonly IntegrityFinding[]>;
  close(): Promise<void>;
}

/** Up to which write the names of a record are known. */
export interface NamesMark {
  readonly rows: number;
  readonly decisions: number;
}

/** An entity with every name the view sees; none where only a description tells of it. */
export interface NamedEntity {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly label: string;
  readonly names: readonly string[];
}

export interface NameChanges {
  /** Hand it back for what comes after. */
  readonly mark: NamesMark;
  /** New or changed, by the time they were made. */
  readonly changed: readonly NamedEntity[];
  /** Changed, or no longer shown: those that are not in `changed` too are gone. */
  readonly gone: readonly EntityId[];
  /** All pairs, canonical, that stand answered (same, not the same, unsure); absent where none can have changed. */
  readonly answered?: readonly (readonly [EntityId, EntityId])[];
}

/** A reader that also counts, and reads what was written of the record. */
export interface CountingReader extends RecordReader, ManuscriptReader, SavedSearchReader {
  /** Counts over the events that `query` finds (its page and sort play no part). */
  facets(query: EventQuery, request: FacetRequest, view: View): Promise<FacetCounts>;
  /** What an index of names has to follow, as the record stands now (the view's day plays no part). */
  namesSince(types: readonly EntityType[], since: NamesMark | undefined, view: View): Promise<NameChanges>;
  /** Unanswered contradictions, by entity. */
  conflicts(request: PageRequest & { readonly entity?: EntityId }, view: View): Promise<Page<ConflictRow>>;
}

/** A writer that also edits, and takes in facts of other records. */
export interface EditingWriter extends RecordWriter, CountingReader, ManuscriptWriter, SavedSearchWriter {
  /**
   * A person's new wording of values: adds the statement and supersedes the ones it takes the place of, in one step.
   *
   * @param basis what the person saw: at which level, and the ids of the live statements of that property on the page
   * @throws `record.changed-meanwhile` when others are there by now; nothing is added then
   */
  edit(
    statement: Omit<Statement, 'id' | 'at' | 'status' | 'rank'>,
    basis: { readonly seen: readonly StatementId[]; readonly replaces: readonly StatementId[]; readonly level: Level },
    why?: string,
  ): Promise<StatementId>;
  /**
   * Adds facts of another record, as they are; those already here are passed over. Sources, entities and statements
   * come before what names them; decisions may come in any order, even before what they decide on.
   *
   * @returns how many were new
   */
  merge(items: readonly RecordItem[]): Promise<number>;
}

/** What both stores are: a record store with everything the record can do. */
export interface FullRecord extends RecordStore {
  readonly reader: CountingReader;
  write<T>(action: (writer: EditingWriter) => Promise<T>): Promise<T>;
  /** Every fact, of every level, in an order that `merge` can take; for moving, copying and comparing records. */
  facts(): AsyncIterable<RecordItem>;
  /** Long work, done once whoever dies. */
  readonly jobs: JobQueue<EditingWriter>;
  /**
   * A consistent copy in a new file, encrypted under the same key, opened and verified after writing. While it is made,
   * others read; writes wait.
   *
   * @throws `record.no-file-copy` where the store is a server
   */
  backup(file: string): Promise<void>;
}
