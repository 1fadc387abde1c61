/**
 * What an export is made from: the record at one level, as known on one day, accepted values only or all that stand.
 * Nothing above the level is in it, so no writer can leak; a writer knows nothing of stores or views.
 */
import type { Document } from '../model/document.ts';
import type { EntityId, EntityType } from '../model/entity.ts';
import type { Level, Statement } from '../model/statement.ts';

/** Which statements an export takes: what a person accepted, or everything that is not withdrawn. */
export type ExportChoice = 'accepted' | 'all';

export interface SliceEntity {
  readonly id: EntityId;
  readonly type: EntityType;
  /** Best first within a property: preferred, then accepted, then the surer. References lead to records that were not joined away. */
  readonly statements: readonly Statement[];
}

/** A source as exports number it, in the order in which sources were added. */
export interface SliceSource {
  /** From 1. */
  readonly number: number;
  readonly id: EntityId;
  /** File name. */
  readonly name: string;
  readonly title?: string;
  readonly mediaType: string;
  /** Of the file as received. */
  readonly sha256: string;
  readonly language?: string;
  /** Day it was added, YYYY-MM-DD. */
  readonly added: string;
}

export interface Slice {
  readonly level: Level;
  readonly choice: ExportChoice;
  /** As known on this day, YYYY-MM-DD. */
  readonly day: string;
  readonly sources: readonly SliceSource[];
  /** Number of a source; undefined for one that this level does not see. */
  sourceNumber(id: string): number | undefined;
  /** Entities by id, so that every event comes before the groups, bodies and people it names; may be walked several times. */
  entities(): AsyncIterable<SliceEntity>;
  /** The frozen text of a source, where this level sees it. */
  document(source: EntityId): Promise<Document | undefined>;
  /** Entities that there are to walk, for progress. */
  readonly count: number;
  /** Best name at this level; empty where nothing at this level names it. */
  label(id: string): string;
  /** Code of an article's law and the article's number, where a norm is an article. */
  norm(id: string): { readonly code: EntityId; readonly article: string } | undefined;
  /** Kind of a place, an organisation or a thing. */
  kind(id: string): string | undefined;
}

/** Values of a property, best first. */
export function valuesOf(entity: Pick<SliceEntity, 'statements'>, ...props: readonly string[]): readonly Statement[] {
  return entity.statements.filter(({ prop }) => props.includes(prop));
}

/** The best value of a property. */
export function bestValue(entity: Pick<SliceEntity, 'statements'>, prop: string): Statement | undefined {
  return entity.statements.find((one) => one.prop === prop);
}

/** Numbers of the sources that the statements rest on, ascending. */
export function sourceNumbers(slice: Slice, statements: readonly Statement[]): readonly number[] {
  const found = new Set(
    statements.flatMap(({ passages }) => passages.flatMap(({ source }) => slice.sourceNumber(source) ?? [])),
  );
  return [...found].sort((a, b) => a - b);
}
