import { createHash } from 'node:crypto';
import type { FullRecord, View } from '../../record/contract.ts';
import type { Publication, PublishedFile, VersionId } from '../../record/manuscripts.ts';
import { fillManuscript } from '../../reports/fill-manuscript.ts';
import { lintManuscript } from '../../reports/lint-manuscript.ts';
import { freezing } from '../../reports/manuscript/freeze.ts';
import { filesOf, type ReportFormat } from '../../reports/output/files.ts';
import type { Originals } from '../deps.ts';
import { workErrors } from '../errors.ts';
import { nameComparison } from '../name-comparison.ts';

/** What is made of a publication. */
export const PUBLISHED_FORMATS = ['docx', 'pdf', 'html', 'md', 'txt'] as const satisfies readonly ReportFormat[];

export interface PublishReportInput {
  readonly version: VersionId;
  readonly by: string;
  /** YYYY-MM-DD: the day the record is asked, where the manuscript names none. */
  readonly today: string;
}

/**
 * Freezes a version: what the record answers today to each of its questions, and the files made of that, which are sealed
 * in the vault. The report can be made again from the frozen answers, whatever the record holds by then.
 *
 * @throws `work.report-has-errors` where lint finds errors that nobody gave a reason for; nothing is kept then
 */
export async function publishReport(
  deps: { readonly store: FullRecord; readonly originals: Originals },
  { version: id, by, today }: PublishReportInput,
  view: View,
): Promise<Publication> {
  const { reader } = deps.store;
  const version = await reader.manuscriptVersion(id, view);
  if (version === undefined) throw workErrors.error('work.no-version');
  const { lint, findings } = await lintManuscript(version.text, reader, { compareNames: nameComparison, today });
  const errors = lint.filter(({ severity, suppressed }) => severity === 'error' && suppressed === undefined);
  if (errors.length + findings.length > 0)
    throw workErrors.error('work.report-has-errors', { count: errors.length + findings.length });

  let frozen: ReturnType<typeof freezing> | undefined;
  const { report } = await fillManuscript(version.text, reader, {
    today,
    through: (port) => {
      frozen = freezing(port);
      return frozen.port;
    },
  });
  const files: PublishedFile[] = [];
  for (const format of PUBLISHED_FORMATS)
    for (const [ending, bytes] of await filesOf(report, format)) {
      await deps.originals.keep(bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      files.push({ name: `report${ending}`, sha256, size: bytes.length });
    }
  const cites = [...new Set(report.notes.flatMap((note) => [...(note.cited ?? []), ...note.sources]))];
  return deps.store.write((writer) =>
    writer.publishManuscript({
      version: id,
      level: version.level,
      by,
      files,
      cites,
      frozen: JSON.stringify(frozen?.frozen()),
    }),
  );
}
