import type { DraftEntity } from '../model/draft.ts';
import type { EntityId, EntityType } from '../model/entity.ts';
import type { Property } from '../model/property.ts';
import type { Qualifiers, Support } from '../model/statement.ts';
import type { Quantity, Value } from '../model/value.ts';

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

/** What the text says of an entity itself (a name, a post, a kind); the draft builder adds passage, speaker, modality. */
export interface EntityFact {
  readonly subject: EntityId;
  readonly prop: Property;
  readonly value: Value;
  readonly qualifiers?: Qualifiers;
  /** UTF-16 indices of the words that say it; `original` of the statement is the text between them. */
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly support: Support;
  readonly rule: string;
  readonly confidence: number;
}

/** Who and where of one document. `mentions` is ordered by `start`, longest first; every entity has a mention. */
export interface Mentions {
  readonly mentions: readonly Mention[];
  readonly entities: readonly DraftEntity[];
  readonly facts: readonly EntityFact[];
}
