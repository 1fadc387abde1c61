import { reportsErrors } from '../errors.ts';
import type { Finding } from './finding.ts';

/**
 * A person's word that a finding may stand. In a manuscript: `<!-- lint-allow CODE: reason -->` before the paragraph.
 * For a foreign document: a JSON file, a list of `{code, quote?, reason}` (docs/lint.md).
 */
export interface Suppression {
  readonly code: string;
  /** Empty: the suppression is refused and reported. */
  readonly reason: string;
  /** The finding's quote must hold these words. */
  readonly quote?: string;
  /** Code points; the finding must begin inside. */
  readonly start?: number;
  readonly end?: number;
}

/** Reads a suppression file. Throws `reports.bad-suppressions`. */
export function suppressionsFromJson(text: string): readonly Suppression[] {
  const rows = parse(text);
  if (!Array.isArray(rows)) throw reportsErrors.error('reports.bad-suppressions', { row: 0 });
  return rows.map((row: unknown, i) => {
    if (typeof row !== 'object' || row === null || !('code' in row) || typeof row.code !== 'string')
      throw reportsErrors.error('reports.bad-suppressions', { row: i + 1 });
    const reason = 'reason' in row && typeof row.reason === 'string' ? row.reason.trim() : '';
    const quote = 'quote' in row && typeof row.quote === 'string' ? row.quote : undefined;
    return quote === undefined ? { code: row.code, reason } : { code: row.code, reason, quote };
  });
}

export function suppressionFor(finding: Finding, suppressions: readonly Suppression[]): Suppression | undefined {
  return suppressions.find(
    (one) =>
      one.code === finding.code &&
      one.reason !== '' &&
      (one.quote === undefined || finding.quote.includes(one.quote)) &&
      (one.start === undefined || finding.start >= one.start) &&
      (one.end === undefined || finding.start < one.end),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw reportsErrors.error('reports.bad-suppressions', { row: 0 }, cause);
  }
}
