import type { Decision, DecisionId } from '../../model/decision.ts';

/** The one order of decisions: by instant, then by id. Arrival plays no part. */
export function inOrder(decisions: readonly Decision[]): Decision[] {
  return decisions.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/**
 * Decisions that count, in order: not taken back, where a `take back` that was itself taken back does nothing.
 *
 * @param decisions must hold every `take back` that bears on them
 */
export function inForce(decisions: readonly Decision[]): Decision[] {
  const against = new Map<DecisionId, Decision[]>();
  for (const one of decisions)
    if (one.kind === 'take back') against.set(one.decision, [...(against.get(one.decision) ?? []), one]);
  if (against.size === 0) return inOrder(decisions);
  const known = new Map<DecisionId, boolean>();
  const stands = (one: Decision): boolean => {
    const answer = known.get(one.id);
    if (answer !== undefined) return answer;
    // Guards against two that name each other, which only a forged bundle could hold.
    known.set(one.id, true);
    const result = !(against.get(one.id) ?? []).some(stands);
    known.set(one.id, result);
    return result;
  };
  return inOrder(decisions).filter(stands);
}
