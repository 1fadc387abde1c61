import { type Calibration, calibration } from './calibration.ts';

/** Rules are few, proposals many. */
const computed = new Map<string, number>();

/** How sure a proposal of this rule is, 0 to 1, by the counts in calibration.ts. */
export function confidenceOf(rule: string): number {
  const known = computed.get(rule);
  if (known !== undefined) return known;
  const rounded = Math.round(shareOf(rule, calibration) * 1000) / 1000;
  computed.set(rule, rounded);
  return rounded;
}

/**
 * The share of a rule's proposals that development sets confirm, smoothed towards its family's: `act.A.KILL.murder.noun`
 * falls back to `act.A.KILL`, `act.A`, `act`.
 */
export function shareOf(rule: string, { prior, weight, rules }: Omit<Calibration, 'provenance'>): number {
  const parts = rule.split('.');
  let share = prior;
  for (let n = 1; n <= parts.length; n++) {
    const counts = rules[parts.slice(0, n).join('.')];
    if (counts === undefined) continue;
    const [right, all] = counts;
    share = (right + share * weight) / (all + weight);
  }
  return share;
}
