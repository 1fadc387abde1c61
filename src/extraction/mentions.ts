import type { EntityId, EntityType } from '../model/entity.ts';
import type { Quantity } from '../model/value.ts';

/** A place in the text that speaks of somebody or something, with the entity it was resolved to. */
export interface Mention {
  readonly entity: EntityId;
  readonly type: EntityType;
  /** UTF-16 indices into the document's text. */
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** `name` in full or in part, `pronoun`, or `description` ("the three activists", "the same court"). */
  readonly form: 'name' | 'pronoun' | 'description';
  /** Of a group: how many. */
  readonly count?: Quantity;
  /** Coarse kind: an actor code of the vocabulary (`O.COURT`, `W.JOURNALIST`), or a place kind. */
  readonly kind?: string;
  readonly plural: boolean;
  readonly confidence: number;
}
