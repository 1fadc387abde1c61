import { entityId } from '../../../model/entity.ts';
import { EXPORT_FORMATS, EXPORT_TABLES } from '../../../work/exchange/export-data.ts';
import { FORM_LANGUAGES, FORM_NAMES } from '../../../work/forms/make-form.ts';
import { webErrors } from '../../errors.ts';
import type { Screen } from '../../screen.ts';
import { day } from '../../views/questions.ts';
import type { Visit } from '../../visit.ts';

/** The record in a format of other tools, sent piece by piece; at the level of the page, never above one's own. */
export const exportDownload: Screen = async (visit) => {
  const asked = visit.url.searchParams;
  const format = EXPORT_FORMATS.find(({ name }) => name === asked.get('format'));
  if (format === undefined) throw webErrors.error('web.bad-question', { field: 'format' });
  const wanted = asked.get('table') ?? '';
  const table = EXPORT_TABLES.find((name) => name === wanted);
  if (wanted !== '' && table === undefined) throw webErrors.error('web.bad-question', { field: 'table' });
  const question = {
    view: visit.view,
    choice: asked.get('all') === 'yes' ? 'all' : 'accepted',
    day: dayOf(visit),
  } as const;
  const options = {
    mark: true,
    language: visit.t.locale,
    ...(table === undefined || format.name !== 'csv' ? {} : { table }),
  };
  const pieces = visit.deps.work.exportData(format, question, options);
  const ending = 'table' in options ? `${options.table}.csv` : format.ending;
  return {
    stream: streamOf(pieces),
    type: 'table' in options ? 'text/csv; charset=utf-8' : format.mediaType,
    download: `khronika-level-${visit.view.level}.${ending}`,
  };
};

const DOCUMENT_TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

const DOCUMENT_FORMATS = ['docx', 'pdf', 'html', 'md', 'txt'] as const;

/** A document filled from the record. Its name says nothing of whom it is about. */
export const documentDownload: Screen = async (visit) => {
  const asked = visit.url.searchParams;
  const form = FORM_NAMES.find((name) => name === asked.get('form'));
  if (form === undefined) throw webErrors.error('web.bad-question', { field: 'form' });
  const format = DOCUMENT_FORMATS.find((name) => name === asked.get('format'));
  if (format === undefined) throw webErrors.error('web.bad-question', { field: 'format' });
  const language = FORM_LANGUAGES.find((name) => name === asked.get('language')) ?? 'en';
  const words = asked
    .getAll('id')
    .flatMap((one) => one.split(/[\s,]+/))
    .filter(Boolean);
  const people = words.flatMap((word) => entityId(word) ?? []);
  if (people.length < words.length) throw webErrors.error('web.bad-id');
  const { from, to } = { from: day(visit.url, 'from'), to: day(visit.url, 'to') };
  const { files } = await visit.deps.work.makeForm({
    form,
    people: form === 'statistics' ? [] : people,
    language,
    view: visit.view,
    day: dayOf(visit),
    formats: [format],
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
  const [bytes = new Uint8Array()] = files.values();
  return {
    bytes,
    type: DOCUMENT_TYPES[format] ?? 'application/octet-stream',
    download: `${form}-level-${visit.view.level}.${format}`,
  };
};

/** The day that is asked about, today where none is. */
function dayOf(visit: Visit): string {
  return visit.view.asKnownOn?.slice(0, 10) ?? visit.deps.clock().toISOString().slice(0, 10);
}

/** One piece at a time, when the browser is ready for it; left alone, nothing more is read. */
function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
