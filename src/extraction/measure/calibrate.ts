import { shareOf } from '../confidence/confidence.ts';

/** What a gold says of the proposals of one text, or of one part of a long one: the rule, and whether it was right. */
export type Judged = readonly (readonly [rule: string, right: boolean])[];

/** Counts for confidence/calibration.ts: how often each rule, and each family of rules, was confirmed. */
export function countRules(judged: Judged): Record<string, [number, number]> {
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

/** How far the confidence of proposals can be believed: what was said of them beside what came true, by tenths. */
export interface Reliability {
  readonly folds: number;
  readonly proposals: number;
  /** Mean distance between what is said and what came true, over the tenths, by their proposals. */
  readonly meanGap: number;
  readonly tenths: readonly {
    readonly from: number;
    readonly proposals: number;
    readonly said: number;
    readonly right: number;
  }[];
}

/**
 * Each text is judged by counts that were made without it and without the others of its fold, so that no proposal vouches
 * for itself.
 */
export function reliability(
  texts: readonly Judged[],
  smoothing: { readonly prior: number; readonly weight: number },
  folds = 5,
): Reliability {
  const tenths = Array.from({ length: 10 }, () => ({ proposals: 0, said: 0, right: 0 }));
  for (let fold = 0; fold < folds; fold++) {
    const rules = countRules(texts.filter((_, i) => i % folds !== fold).flat());
    for (const [rule, right] of texts.filter((_, i) => i % folds === fold).flat()) {
      const said = shareOf(rule, { ...smoothing, rules });
      const tenth = tenths[Math.min(9, Math.floor(said * 10))];
      if (tenth === undefined) continue;
      tenth.proposals++;
      tenth.said += said;
      if (right) tenth.right++;
    }
  }
  const proposals = tenths.reduce((sum, tenth) => sum + tenth.proposals, 0);
  const gap = tenths.reduce((sum, { said, right }) => sum + Math.abs(said - right), 0);
  return {
    folds,
    proposals,
    meanGap: round(gap / Math.max(1, proposals)),
    tenths: tenths.flatMap(({ proposals: all, said, right }, i) =>
      all === 0 ? [] : [{ from: i / 10, proposals: all, said: round(said / all), right: round(right / all) }],
    ),
  };
}

/** A long text in so many parts, since one text in one fold would leave the others without its kind. */
export function inParts(judged: Judged, parts: number): Judged[] {
  const size = Math.max(1, Math.ceil(judged.length / parts));
  return Array.from({ length: Math.ceil(judged.length / size) }, (_, i) => judged.slice(i * size, (i + 1) * size));
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
