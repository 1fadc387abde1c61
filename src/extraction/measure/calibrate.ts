/** Counts for confidence/calibration.ts: how often each rule, and each family of rules, was confirmed. */
export function countRules(
  judged: readonly (readonly [rule: string, right: boolean])[],
): Record<string, [number, number]> {
  const counts = new Map<string, [number, number]>();
  for (const [rule, right] of judged) {
    const parts = rule.split('.');
    for (let n = 1; n <= parts.length; n++) {
      const key = parts.slice(0, n).join('.');
      const count = counts.get(key) ?? [0, 0];
      if (right) count[0]++;
      count[1]++;
      counts.set(key, count);
    }
  }
  const kept = [...counts].filter(([key, [, all]]) => all >= LEAST || key.split('.').length <= 2);
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Rules seen less often say nothing that their family does not. */
const LEAST = 4;
