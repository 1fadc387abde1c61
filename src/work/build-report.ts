import type { RecordReader } from '../record/contract.ts';
import { fillManuscript } from '../reports/fill-manuscript.ts';
import type { ManuscriptFinding } from '../reports/manuscript/manuscript.ts';
import { filesOf, type ReportFormat } from '../reports/output/files.ts';

export { REPORT_FORMATS, type ReportFormat } from '../reports/output/files.ts';

export interface BuildReportInput {
  /** Markdown (docs/reports.md). */
  readonly manuscript: string;
  readonly formats: readonly ReportFormat[];
  /** Another CSL note style instead of our own. */
  readonly style?: string;
  /** The day the record is asked, YYYY-MM-DD, where the manuscript names none. */
  readonly today: string;
}

export interface BuiltReport {
  readonly title: string;
  /** File names below the report's own name: `.docx`, or `/index.html` of a site. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly notes: number;
  readonly findings: readonly ManuscriptFinding[];
}

/**
 * A manuscript becomes files. With a record its blocks and citations are answered at the manuscript's own level and day;
 * without one they are findings. Throws `reports.manuscript-too-large`, `reports.style`, `reports.pdf`.
 */
export async function buildReport(
  deps: { readonly record?: { readonly reader: RecordReader } },
  input: BuildReportInput,
): Promise<BuiltReport> {
  const { report, findings } = await fillManuscript(input.manuscript, deps.record?.reader, {
    today: input.today,
    ...(input.style === undefined ? {} : { style: input.style }),
  });
  const files = new Map<string, Uint8Array>();
  for (const format of input.formats) for (const [name, bytes] of await filesOf(report, format)) files.set(name, bytes);
  return { title: report.title, files, notes: report.notes.length, findings };
}
