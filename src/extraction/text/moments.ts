import type { Token } from './sentence.ts';

const UNITS = /^(?:day|week|month|year|morning|evening|night|afternoon)$/;
const POINTERS = /^(?:same|that|this|next|following|previous|preceding|last|one|another)$/;

/** Does a moment told from another end with this token: "on the same day", "the following week"? */
export function endsMoment(tokens: readonly Token[], at: number): boolean {
  return UNITS.test(tokens[at]?.lower ?? '') && POINTERS.test(tokens[at - 1]?.lower ?? '');
}
