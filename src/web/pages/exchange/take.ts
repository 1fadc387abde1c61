import type { Level } from '../../../model/statement.ts';
import { IMPORT_FORMATS } from '../../../work/exchange/import-file.ts';
import { webErrors } from '../../errors.ts';
import type { Action } from '../../screen.ts';

/** Takes a file of another tool: it becomes a source whose proposals wait, and the desk goes to it. */
export const takeFile: Action = async (visit, sent) => {
  const file = sent.file('file');
  if (file === undefined || file.size === 0) throw webErrors.error('web.no-file');
  const format = IMPORT_FORMATS.find((name) => name === sent.fields.format);
  if (format === undefined) throw webErrors.error('web.bad-question', { field: 'format' });
  const { level = '2' } = sent.fields;
  const { person } = visit.session;
  if (!/^[0-4]$/.test(level) || Number(level) > person.level)
    throw webErrors.error('web.bad-question', { field: 'level' });
  const mapping = sent.file('mapping');
  const result = await visit.deps.work.importFile({
    bytes: new Uint8Array(await file.arrayBuffer()),
    name: file.name,
    format,
    level: Number(level) as Level,
    by: person.name,
    ...(mapping === undefined || mapping.size === 0 ? {} : { mapping: await mapping.text() }),
  });
  const unread = result.unread.reduce((sum, { count }) => sum + count, 0) + result.leftOut;
  visit.session.flash = result.added
    ? { message: unread === 0 ? 'flash.imported' : 'flash.importedPart', args: { n: result.statements, unread } }
    : { message: 'flash.known', args: {} };
  return { to: `/sources/${result.source}` };
};
