import { type EntityId, entityId } from '../model/entity.ts';
import { type Band, type Explanation, matchNames } from '../names/index.ts';
import type { View } from '../record/contract.ts';
import type { MatchBook, TypedPair } from './match-book.ts';
import { KIND_OF, type NamedType } from './named-types.ts';

export interface MatchSuggestion {
  readonly a: { readonly id: EntityId; readonly label: string };
  readonly b: { readonly id: EntityId; readonly label: string };
  readonly type: NamedType;
  readonly band: Band;
  /** Calibrated probability, 0 to 1. */
  readonly score: number;
  /** Part by part, why. */
  readonly explanation: Explanation;
}

export interface Suggestions {
  readonly rows: readonly MatchSuggestion[];
  /** Records that were compared, and those that still wait: they are looked at in the background. */
  readonly compared: number;
  readonly left: number;
}

/** Records that came since the last look and are compared before the answer; the rest follows in the background. */
const AT_ONCE = 200;

/**
 * Pairs of records whose names may name one bearer, as the record stands now, surest first. Pairs on which a person has
 * decided (same, not the same, unsure) do not come back. Only records that came or changed since the last time are
 * compared; where they are many, the rest is compared in the background and `left` says how many wait.
 */
export async function suggestMatches(
  deps: { readonly names: MatchBook },
  view: View,
  limit = 50,
): Promise<Suggestions> {
  const { names } = deps;
  await names.follow(view, AT_ONCE);
  const left = names.waiting(view);
  // A fault in the background ends it; the next question meets the same fault and tells of it.
  if (left > 0) names.catchUp(view).catch(() => undefined);
  return {
    rows: names.pairs(view, limit).flatMap((pair) => suggestionOf(pair) ?? []),
    compared: names.size(view) - left,
    left,
  };
}

function suggestionOf({ type, nameOfA, nameOfB, score, band, ...pair }: TypedPair): MatchSuggestion | undefined {
  const [a, b] = [entityId(pair.a), entityId(pair.b)];
  if (a === undefined || b === undefined) return undefined;
  const { explanation } = matchNames(nameOfA, nameOfB, { kind: KIND_OF[type] });
  return { a: { id: a, label: nameOfA }, b: { id: b, label: nameOfB }, type, band, score, explanation };
}
