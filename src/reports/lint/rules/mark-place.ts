import type { LintText } from '../lint-text.ts';

/** Characters of the text before a note's mark that a finding quotes. */
const QUOTED = 40;

/** The words a note's mark stands on, as a place: a mark itself has no length. `at` in code points. */
export function markPlace(text: LintText, at: number): { readonly start: number; readonly end: number } {
  const end = text.at(at);
  const block = text.blocks.find((one) => one.start <= end && end <= one.end);
  const least = Math.max(block?.start ?? 0, end - QUOTED);
  const space = text.text.indexOf(' ', least);
  const start = least === block?.start || space < 0 || space >= end ? least : space + 1;
  return { start, end };
}
