import type { RecordReader, View } from '../record/contract.ts';
import { shippedStyle } from '../reports/citations/shipped-style.ts';
import type { ManuscriptFinding } from '../reports/manuscript/manuscript.ts';
import { parseManuscript } from '../reports/manuscript/parse.ts';
import { NO_RECORD } from '../reports/manuscript/record-port.ts';
import { resolveManuscript } from '../reports/manuscript/resolve.ts';
import { docxOf } from '../reports/output/docx.ts';
import { htmlFolderOf, htmlOf } from '../reports/output/html.ts';
import { markdownOf } from '../reports/output/markdown.ts';
import { pdfOf } from '../reports/output/pdf.ts';
import { openPrintingWorks } from '../reports/output/printing-works.ts';
import { textOf } from '../reports/output/text.ts';
import { recordAnswers } from '../reports/record-answers.ts';
import type { Report } from '../reports/report.ts';

export const REPORT_FORMATS = ['docx', 'pdf', 'html', 'site', 'md', 'txt'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

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
  const manuscript = parseManuscript(input.manuscript);
  const { language, level, asKnownOn } = manuscript.meta;
  const view: View = asKnownOn === undefined ? { level } : { level, asKnownOn: `${asKnownOn}T23:59:59.999Z` };
  const port =
    deps.record === undefined
      ? NO_RECORD
      : recordAnswers(deps.record.reader, view, { language, asKnownOn: asKnownOn ?? input.today });
  const { report, findings } = await resolveManuscript(manuscript, port, await shippedStyle(input.style));
  const files = new Map<string, Uint8Array>();
  for (const format of input.formats) for (const [name, bytes] of await filesOf(report, format)) files.set(name, bytes);
  return { title: report.title, files, notes: report.notes.length, findings };
}

async function filesOf(report: Report, format: ReportFormat): Promise<ReadonlyMap<string, Uint8Array>> {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  switch (format) {
    case 'docx':
      return new Map([['.docx', docxOf(report)]]);
    case 'pdf':
      return new Map([['.pdf', pdfOf(report, await openPrintingWorks())]]);
    case 'html':
      return new Map([['.html', bytes(htmlOf(report))]]);
    case 'site':
      return new Map([...htmlFolderOf(report)].map(([name, text]) => [`/${name}`, bytes(text)]));
    case 'md':
      return new Map([['.printed.md', bytes(markdownOf(report))]]);
    case 'txt':
      return new Map([['.txt', bytes(textOf(report))]]);
  }
}
