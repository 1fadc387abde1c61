import type { CountingReader, View } from '../../record/contract.ts';
import { type Claim, claimsOf } from '../../reports/evidence/claims.ts';
import { viewOf } from '../../reports/fill-manuscript.ts';
import { type LintedManuscript, lintManuscript } from '../../reports/lint-manuscript.ts';
import { parseManuscript } from '../../reports/manuscript/parse.ts';
import { workErrors } from '../errors.ts';
import { nameComparison } from '../name-comparison.ts';

export type { Claim } from '../../reports/evidence/claims.ts';
export type { LinedFinding } from '../../reports/lint-manuscript.ts';
export type { ManuscriptFinding } from '../../reports/manuscript/manuscript.ts';
export { type Inline, plainText, type Report, type ReportBlock } from '../../reports/report.ts';

export interface PreviewedReport extends LintedManuscript {
  /** Every sentence with a note, and what it rests on. */
  readonly claims: readonly Claim[];
}

/**
 * A manuscript as it would be printed today, with what lint finds and what every noted sentence rests on.
 *
 * @throws `work.level-above` where the manuscript asks for more than the person may see
 */
export async function previewReport(
  reader: CountingReader,
  input: { readonly text: string; readonly today: string },
  view: View,
): Promise<PreviewedReport> {
  const asked = viewOf(parseManuscript(input.text).meta);
  if (asked.level > view.level) throw workErrors.error('work.level-above', { level: asked.level });
  const linted = await lintManuscript(input.text, reader, { compareNames: nameComparison, today: input.today });
  return { ...linted, claims: await claimsOf(linted.report, reader, asked) };
}
