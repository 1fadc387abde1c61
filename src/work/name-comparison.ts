import { compareNames } from '../names/compare.ts';
import type { CompareNames } from '../reports/lint/options.ts';

/** The name matcher's bands in lint's words. */
export const nameComparison: CompareNames = (a, b) => {
  const { band } = compareNames(a, b);
  return band === 'same' ? 'same' : band === 'ask' ? 'unsure' : 'not the same';
};
