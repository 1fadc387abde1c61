import type { Level } from '../../model/statement.ts';
import { buildReport, REPORT_FORMATS } from '../../work/build-report.ts';
import { defendReport } from '../../work/defend-report.ts';
import { draftReport } from '../../work/draft-report.ts';
import { badArguments, type Call, type Command, VAULT_FLAGS } from '../command.ts';
import { isDay } from '../day.ts';
import type { CliDeps } from '../deps.ts';
import { readInput } from '../files.ts';
import { levelOf } from '../level.ts';
import { formatsOf } from '../report-formats.ts';
import { withVault } from '../with-vault.ts';

export const report: Command = {
  name: 'report',
  summary:
    'Draft a manuscript from the record, build Word, PDF, HTML and text of one, or defend it sentence by sentence.',
  operands: 'build|draft|defend FILE',
  flags: {
    ...VAULT_FLAGS,
    format: { type: 'string', value: 'LIST', help: `${REPORT_FORMATS.join(', ')}; docx and pdf when not given` },
    out: {
      type: 'string',
      value: 'NAME',
      help: 'path and name of the files without ending; the manuscript’s own when not given',
    },
    style: { type: 'string', value: 'FILE', help: 'a CSL note style instead of our own' },
    title: { type: 'string', value: 'WORDS', help: 'title of a draft' },
    language: { type: 'string', value: 'CODE', help: 'language of a draft: en or ru; en when not given' },
    from: { type: 'string', value: 'DATE', help: 'a draft of events from this day on' },
    to: { type: 'string', value: 'DATE', help: 'a draft of events up to this day' },
    sentence: { type: 'string', value: 'WORDS', help: 'defend only the sentences that hold these words' },
    level: { type: 'string', value: 'N', help: 'level of a draft; 2 when not given' },
  },
  async run(call, deps) {
    const [what, path] = call.operands;
    if (path === undefined || call.operands.length > 2)
      throw badArguments(call, 'it takes a word (build, draft or defend) and one file');
    if (what === 'build') await build(call, deps, path);
    else if (what === 'draft') await draft(call, deps, path);
    else if (what === 'defend') await defend(call, deps, path);
    else throw badArguments(call, 'the first word is build, draft or defend');
  },
};

async function build(call: Call, deps: CliDeps, path: string): Promise<void> {
  const formats = formatsOf(call);
  const manuscript = new TextDecoder().decode(await readInput(deps, path, 1, 1));
  const stylePath = call.text('style');
  const style = stylePath === undefined ? undefined : new TextDecoder().decode(await readInput(deps, stylePath, 1, 1));
  const input = { manuscript, formats, today: deps.today(), ...(style === undefined ? {} : { style }) };
  const vault = call.text('vault') ?? deps.defaultVault;
  const built =
    vault === undefined
      ? await buildReport({}, input)
      : await withVault(call, deps, ({ store }) => buildReport({ record: { reader: store.reader } }, input));
  const name = call.text('out') ?? path.replace(/\.(md|markdown)$/i, '');
  const written: string[] = [];
  for (const [ending, bytes] of built.files) {
    await deps.writeFile(name + ending, bytes);
    written.push(name + ending);
  }
  if (call.on('json')) {
    const { title, notes, findings } = built;
    deps.out(`${JSON.stringify({ khronika: 1, title, notes, files: written, findings })}\n`);
    return;
  }
  for (const { code, line, message } of built.findings) deps.out(`line ${line}: ${message} (${code})\n`);
  deps.out(`${written.join('\n')}\n${built.notes} notes, ${built.findings.length} findings.\n`);
}

async function draft(call: Call, deps: CliDeps, path: string): Promise<void> {
  const language = call.text('language') ?? 'en';
  if (language !== 'en' && language !== 'ru') throw badArguments(call, 'a draft is written in en or ru');
  const [from, to] = [call.text('from'), call.text('to')];
  if ([from, to].some((day) => day !== undefined && !isDay(day)))
    throw badArguments(call, 'a day is written YYYY-MM-DD');
  const level: Level = levelOf(call);
  const query = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const drafted = await withVault(call, deps, ({ store }) =>
    draftReport(store.reader, { title: call.text('title') ?? 'Report', language, level, query }),
  );
  await deps.writeFile(path, new TextEncoder().encode(drafted.manuscript));
  if (call.on('json'))
    deps.out(`${JSON.stringify({ khronika: 1, file: path, events: drafted.events, left: drafted.left })}\n`);
  else
    deps.out(
      `${path}\n${drafted.events} events${drafted.left === 0 ? '' : `; ${drafted.left} more did not fit, ask for a shorter time`}.\n`,
    );
}

/** A folder that a lawyer can open: the report, its annex, the sources as received, and their sums. */
async function defend(call: Call, deps: CliDeps, path: string): Promise<void> {
  const manuscript = new TextDecoder().decode(await readInput(deps, path, 1, 1));
  const sentence = call.text('sentence');
  const bundle = await withVault(call, deps, ({ store, originals }) =>
    defendReport(
      { reader: store.reader, originals },
      { manuscript, today: deps.today(), ...(sentence === undefined ? {} : { sentence }) },
    ),
  );
  const folder = call.text('out') ?? `${path.replace(/\.(md|markdown)$/i, '')}-defence`;
  for (const [name, content] of bundle.files) await deps.writeFile(`${folder}/${name}`, content);
  const { sentences, sources, withoutRecord } = bundle;
  if (call.on('json'))
    deps.out(
      `${JSON.stringify({ khronika: 1, folder, files: [...bundle.files.keys()], sentences, sources, withoutRecord })}\n`,
    );
  else
    deps.out(
      `${folder}\n${sentences} sentences, ${sources} sources; ${withoutRecord} sentences cite nothing that the record holds.\n`,
    );
}
