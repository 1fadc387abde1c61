import type { ManuscriptId, ManuscriptVersion, VersionId } from '../../../record/manuscripts.ts';
import { mendText } from '../../../work/reports/mend-text.ts';
import { type PreviewedReport, previewReport } from '../../../work/reports/preview-report.ts';
import { webErrors } from '../../errors.ts';
import { findingKey } from '../../parts/report-findings.tsx';
import type { Action, Answer, Screen } from '../../screen.ts';
import { LabelBook } from '../../views/label-book.ts';
import type { Visit } from '../../visit.ts';
import { type VersionHead, WritePage } from './write-page.tsx';

/** One language of a manuscript: its text to write in, as it would be printed, and what lint finds. */
export const writeReport: Screen = async (visit, params) => {
  const { versions, version } = await openedVersion(visit, params.id ?? '');
  return answer(visit, { versions, version, text: visit.typed?.get('text') ?? version.text });
};

/** Keeps the text as the next version. */
export const saveReport: Action = async (visit, sent, params) => {
  const { user: by, work, view } = visit.deps;
  const saved = await work.saveVersion({
    text: sent.fields.text ?? '',
    manuscript: (params.id ?? '') as ManuscriptId,
    seen: (sent.fields.seen ?? '') as VersionId,
    by,
    most: view.level,
  });
  visit.session.flash = { message: 'flash.saved', args: { n: saved.number } };
  return { to: writePath(saved) };
};

/** The text as sent, filled and checked and not kept; `mend` names the finding to be mended first, or `all`. */
export const previewText: Action = async (visit, sent, params) => {
  const { versions, version } = await openedVersion(visit, params.id ?? '', sent.fields.seen);
  const { text = '', mend } = sent.fields;
  const unix = text.replace(/\r\n?/g, '\n');
  return answer(visit, { versions, version, text: mend === undefined ? unix : await mended(visit, unix, mend) });
};

/** Begins a variant in another language with the text of the version that is open. */
export const beginLanguage: Action = async (visit, sent, params) => {
  const { version } = await openedVersion(visit, params.id ?? '', sent.fields.seen);
  const { language = '' } = sent.fields;
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language)) throw webErrors.error('web.bad-question', { field: 'language' });
  const { user: by, work, view } = visit.deps;
  const text = withLanguage(version.text, language);
  const saved = await work.saveVersion({ text, manuscript: version.manuscript, by, most: view.level });
  return { to: writePath(saved) };
};

/** @throws `web.no-record` */
export async function openedVersion(
  visit: Visit,
  manuscript: string,
  id = visit.url.searchParams.get('version') ?? undefined,
): Promise<{ readonly versions: readonly VersionHead[]; readonly version: ManuscriptVersion }> {
  const versions = await visit.reader.manuscriptVersions(manuscript as ManuscriptId, visit.view);
  const language = visit.url.searchParams.get('language');
  const head =
    versions.find((one) => one.id === id) ??
    versions.find((one) => one.language === language) ??
    (id === undefined && language === null ? versions[0] : undefined);
  const version = head === undefined ? undefined : await visit.reader.manuscriptVersion(head.id, visit.view);
  if (version === undefined) throw webErrors.error('web.no-record');
  return { versions, version };
}

export function writePath({ manuscript, language }: Pick<VersionHead, 'manuscript' | 'language'>): string {
  return `/reports/${manuscript}?language=${language}`;
}

/** YYYY-MM-DD of the desk's clock: the day the record is asked. */
export function today(visit: Visit): string {
  return visit.deps.clock().toISOString().slice(0, 10);
}

async function answer(
  visit: Visit,
  shown: { readonly versions: readonly VersionHead[]; readonly version: ManuscriptVersion; readonly text: string },
): Promise<Answer> {
  const { versions, version, text } = shown;
  const preview = await previewReport(visit.reader, { text, today: today(visit) }, visit.deps.view);
  const labels = new LabelBook(visit.reader, visit.view);
  await labels.learn(preview.claims.flatMap(({ statements }) => statements));
  return {
    title: version.title === '' ? visit.t('record.unnamed') : version.title,
    layout: 'wide',
    data: { version: { ...version, text }, ...told(preview) },
    page: () => <WritePage versions={versions} version={version} text={text} preview={preview} labels={labels} />,
  };
}

function told({ lint, findings, claims, report }: PreviewedReport): object {
  return {
    findings,
    lint,
    notes: report.notes.length,
    claims: claims.map(({ sentence, notes, statements }) => ({
      sentence,
      notes,
      statements: statements.map(({ id }) => id),
    })),
  };
}

/** Mends one finding, or each that can be from the end to the beginning, so that places before it stay right. */
async function mended(visit: Visit, text: string, which: string): Promise<string> {
  const { lint } = await previewReport(visit.reader, { text, today: today(visit) }, visit.deps.view);
  const chosen = lint
    .filter((finding) => finding.suppressed === undefined && (which === 'all' || findingKey(finding) === which))
    .sort((a, b) => (b.written?.start ?? 0) - (a.written?.start ?? 0));
  let result = text;
  let before = Number.POSITIVE_INFINITY;
  for (const finding of chosen) {
    if ((finding.written?.end ?? 0) > before) continue;
    const next = mendText(result, finding);
    if (next === undefined) continue;
    result = next;
    before = finding.written?.start ?? 0;
  }
  return result;
}

/** The head's language changed, or said where there is no head. */
function withLanguage(text: string, language: string): string {
  if (!text.startsWith('---\n')) return `---\nlanguage: ${language}\n---\n\n${text}`;
  const end = text.indexOf('\n---', 3);
  const head = text.slice(0, end);
  const changed = /^language:.*$/m.test(head)
    ? head.replace(/^language:.*$/m, `language: ${language}`)
    : `${head}\nlanguage: ${language}`;
  return changed + text.slice(end);
}
