import { calibration } from './calibration.ts';

/** Rules are few, proposals many. */
const computed = new Map<string, number>();

/**
 * The share of a rule's proposals that development sets confirm, smoothed towards its family's: `act.A.KILL.murder.noun`
 * falls back to `act.A.KILL`, `act.A`, `act`. Counts and provenance are in calibration.ts.
 */
export function confidenceOf(rule: string): number {
  const known = computed.get(rule);
  if (known !== undefined) return known;
  const parts = rule.split('.');
  let share = calibration.prior;
  for (let n = 1; n <= parts.length; n++) {
    const counts = calibration.rules[parts.slice(0, n).join('.')];
    if (counts === undefined) continue;
    const [right, all] = counts;
    share = (right + share * calibration.weight) / (all + calibration.weight);
  }
  const rounded = Math.round(share * 1000) / 1000;
  computed.set(rule, rounded);
  return rounded;
}
