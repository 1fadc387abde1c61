import { type EntityId, entityId } from '../model/entity.ts';
import type { Band } from '../names/index.ts';
import type { View } from '../record/contract.ts';
import type { MatchBook } from './match-book.ts';
import { NAMED_TYPES, type NamedType } from './named-types.ts';

export interface NamedHit {
  readonly id: EntityId;
  readonly type: NamedType;
  /** The name that came nearest to what was asked. */
  readonly name: string;
  /** Every name the record has for it. */
  readonly variants: readonly string[];
  /** Calibrated probability, 0 to 1, that the asked name is its. */
  readonly score: number;
  readonly band: Band;
}

/** A family name asked for alone has many bearers, so what is shown may be far from sure; what contradicts is not. */
const LEAST = 0.01;

/** Persons, organisations and places by any spelling of a name, in any script, the likeliest first. */
export async function searchNames(
  deps: { readonly names: MatchBook },
  view: View,
  asked: { readonly text: string; readonly types?: readonly NamedType[]; readonly top?: number },
): Promise<readonly NamedHit[]> {
  const { text, types = NAMED_TYPES, top = 10 } = asked;
  await deps.names.follow(view, 0);
  return deps.names.search(view, text, types, top).flatMap((found) => {
    const id = entityId(found.id);
    return id === undefined || found.score < LEAST ? [] : [{ ...found, id }];
  });
}
