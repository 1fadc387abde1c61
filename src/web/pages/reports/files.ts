import { zipped } from '../../../work/reports/zipped.ts';
import { webErrors } from '../../errors.ts';
import type { Bytes, Screen } from '../../screen.ts';
import { publicationOf } from './publish.tsx';
import { openedVersion, today } from './write.tsx';

const TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/** A version as a file, made today; `defence` is the folder for a lawyer as a zip. Names say nothing of what is inside. */
export const reportFile: Screen = async (visit, params) => {
  const { version } = await openedVersion(visit, params.id ?? '');
  const { format = '' } = params;
  const name = `report-${version.number}`;
  const input = { manuscript: version.text, today: today(visit) };
  if (format === 'defence') {
    const { files } = await visit.deps.work.defendReport(input);
    return { bytes: zipped(files), type: 'application/zip', download: `${name}-defence.zip` };
  }
  const known = (['docx', 'pdf', 'html', 'md', 'txt'] as const).find((one) => one === format);
  if (known === undefined) throw webErrors.error('web.no-such-form', { format });
  const { files } = await visit.deps.work.buildReport({ ...input, formats: [known] });
  const [bytes] = files.values();
  return download(bytes ?? new Uint8Array(), known, name);
};

/** A file of a publication as it was sealed when it was published. */
export const publishedFile: Screen = async (visit, params) => {
  const { version, publication } = await publicationOf(visit, params);
  const { format = '' } = params;
  const file = publication.files.find(({ name }) => name.split('.').at(-1) === format);
  if (file === undefined) throw webErrors.error('web.no-such-form', { format });
  return download(await visit.deps.work.original(file.sha256), format, `report-${version.number}-published`);
};

function download(bytes: Uint8Array, format: string, name: string): Bytes {
  return { bytes, type: TYPES[format] ?? 'application/octet-stream', download: `${name}.${format}` };
}
