import type { RecordReader, View } from '../record/contract.ts';
import { shippedStyle } from './citations/shipped-style.ts';
import type { Manuscript, ManuscriptFinding, ManuscriptMeta } from './manuscript/manuscript.ts';
import { parseManuscript } from './manuscript/parse.ts';
import { NO_RECORD, type RecordPort } from './manuscript/record-port.ts';
import { resolveManuscript } from './manuscript/resolve.ts';
import { recordAnswers } from './record-answers.ts';
import type { Report } from './report.ts';

export interface FilledManuscript {
  readonly manuscript: Manuscript;
  readonly report: Report;
  readonly findings: readonly ManuscriptFinding[];
}

export interface FillOptions {
  /** YYYY-MM-DD: the day the record is asked, where the manuscript names none. */
  readonly today: string;
  /** A CSL note style instead of our own. */
  readonly style?: string;
  /** Stands between the record and the manuscript: keeps the answers, or gives those of another day. */
  readonly through?: (port: RecordPort) => RecordPort;
}

/**
 * A manuscript, read and filled from the record at its own level and day; without a record its questions are findings.
 * Throws `reports.manuscript-too-large`, `reports.style`.
 */
export async function fillManuscript(
  text: string,
  reader: RecordReader | undefined,
  options: FillOptions,
): Promise<FilledManuscript> {
  const manuscript = parseManuscript(text);
  const { meta } = manuscript;
  const port =
    reader === undefined
      ? NO_RECORD
      : recordAnswers(reader, viewOf(meta), {
          language: meta.language,
          asKnownOn: meta.asKnownOn ?? options.today,
        });
  const style = await shippedStyle(options.style);
  return { manuscript, ...(await resolveManuscript(manuscript, options.through?.(port) ?? port, style)) };
}

/** At which level, and as known on which day, a manuscript asks. */
export function viewOf({ level, asKnownOn }: ManuscriptMeta): View {
  return asKnownOn === undefined ? { level } : { level, asKnownOn: `${asKnownOn}T23:59:59.999Z` };
}
