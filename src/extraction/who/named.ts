import type { EntityType } from '../../model/entity.ts';
import type { Place } from '../where/gazetteer.ts';

/** A named person, organisation, place or object, decided. Tokens `from` up to (not with) `to`. */
export interface Named {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** The name without the common noun that may stand after it inside the span. */
  readonly name: string;
  readonly type: EntityType;
  readonly kind?: string;
  readonly place?: Place;
  readonly confidence: number;
  /** A full name, or one word of it. */
  readonly full: boolean;
}
