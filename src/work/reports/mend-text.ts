import type { LinedFinding } from '../../reports/lint-manuscript.ts';

/** The text with a finding's replacement put in its place; undefined where it has none, or its place is not known. */
export function mendText(text: string, finding: LinedFinding): string | undefined {
  const { fix, written } = finding;
  if (fix === undefined || !('replacement' in fix) || written === undefined) return undefined;
  return text.slice(0, written.start) + fix.replacement + text.slice(written.end);
}
