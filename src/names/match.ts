import { type Band, type CompareOptions, NameComparer } from './compare.ts';
import type { Explanation } from './explain.ts';

/** What `khronika names match A B` prints. */
export interface NameMatch {
  readonly khronika: 1;
  readonly a: string;
  readonly b: string;
  /** `same`: show as the same; `ask`: a person decides; `leave`: nothing to suggest. */
  readonly band: Band;
  /** Calibrated probability, 0 to 1. */
  readonly score: number;
  readonly explanation: Explanation;
}

/** Compares two names and says why. */
export function matchNames(a: string, b: string, options: CompareOptions = {}): NameMatch {
  const { band, score, explanation } = new NameComparer({ ...options, explain: true }).compare(a, b);
  if (explanation === undefined) throw new TypeError('a comparison asked to explain gives an explanation');
  return { khronika: 1, a, b, band, score, explanation };
}
