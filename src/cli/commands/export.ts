import { entityId } from '../../model/entity.ts';
import type { View } from '../../record/contract.ts';
import { REPORT_FORMATS } from '../../work/build-report.ts';
import { assertConsent } from '../../work/consent.ts';
import { EXPORT_FORMATS, EXPORT_TABLES, type ExportFormat, exportData } from '../../work/exchange/export-data.ts';
import { exportLines } from '../../work/exchange/export-lines.ts';
import { FORM_LANGUAGES, FORM_NAMES, type FormName, makeForm } from '../../work/forms/make-form.ts';
import { badArguments, type Call, type Command, VAULT_FLAGS } from '../command.ts';
import { isDay } from '../day.ts';
import type { CliDeps, OpenVault } from '../deps.ts';
import { levelOf } from '../level.ts';
import { progressBar } from '../progress.ts';
import { formatsOf } from '../report-formats.ts';
import { withVault } from '../with-vault.ts';

const LANGUAGES = ['en', 'ru', 'kk'] as const;
const NAMES = EXPORT_FORMATS.map(({ name }) => name);

export const exportRecord: Command = {
  name: 'export',
  summary: 'Give the accepted record to other tools: record lines, or a format of theirs.',
  operands: '[FORMAT] [ID…]',
  flags: {
    ...VAULT_FLAGS,
    jsonl: { type: 'boolean', help: 'record lines, one JSON object a line; also what is printed without a format' },
    out: { type: 'string', value: 'FILE', help: 'write here instead of printing' },
    table: { type: 'string', value: 'NAME', help: `with csv, one table only: ${EXPORT_TABLES.join(', ')}` },
    'no-mark': { type: 'boolean', help: 'with csv, without the byte order mark that spreadsheets need' },
    language: { type: 'string', value: 'CODE', help: 'of a document (en, ru) or of the titles of ics (en, ru, kk)' },
    format: {
      type: 'string',
      value: 'LIST',
      help: `of a document: ${REPORT_FORMATS.join(', ')}; docx and pdf when not given`,
    },
    from: { type: 'string', value: 'DATE', help: 'of a document: events from this day on' },
    to: { type: 'string', value: 'DATE', help: 'of a document: events up to this day' },
    level: {
      type: 'string',
      value: 'N',
      help: 'highest confidentiality to take, 0 public to 4 sealed; 2 when not given',
    },
    known: { type: 'string', value: 'DATE', help: 'the record as it was known on that day (YYYY-MM-DD)' },
    'despite-consent': { type: 'boolean', help: 'also with names of people who refused to be named at this level' },
    all: { type: 'boolean', help: 'also what waits for a decision, each with its status' },
  },
  async run(call, deps) {
    const [what, ...more] = call.operands;
    const form = FORM_NAMES.find((name) => name === what);
    if (form !== undefined) return withVault(call, deps, (vault) => document(call, deps, vault, form, more));
    if (more.length > 0) throw badArguments(call, 'it takes one format');
    if (what === undefined) return withVault(call, deps, (vault) => lines(call, deps, vault));
    const format = EXPORT_FORMATS.find(({ name }) => name === what);
    if (format === undefined) throw badArguments(call, `a format is one of ${[...NAMES, ...FORM_NAMES].join(', ')}`);
    await withVault(call, deps, (vault) => data(call, deps, vault, format));
  },
};

function viewOf(call: Call, deps: CliDeps): View {
  const known = call.text('known');
  if (known !== undefined && !isDay(known)) throw badArguments(call, 'a day is written YYYY-MM-DD');
  return {
    ...deps.view,
    level: levelOf(call),
    ...(known === undefined ? {} : { asKnownOn: `${known}T23:59:59.999Z` }),
  };
}

/** The view of a call, unless it would give names away whose bearers refused. @throws `work.consent-refused` */
async function permittedView(call: Call, deps: CliDeps, store: OpenVault['store']): Promise<View> {
  const view = viewOf(call, deps);
  if (!call.on('despite-consent')) await assertConsent(store.reader, view, deps.today());
  return view;
}

async function lines(call: Call, deps: CliDeps, { store }: OpenVault): Promise<void> {
  const view = await permittedView(call, deps, store);
  const pieces = recordLines(store.reader, call.on('all') ? 'all' : 'accepted', view);
  await give(call, deps, pieces, 'jsonl');
  leftOut(deps, view);
}

async function* recordLines(...[reader, choice, view]: Parameters<typeof exportLines>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(`${JSON.stringify({ khronika: 1, level: view.level })}\n`);
  for await (const line of exportLines(reader, choice, view)) yield encoder.encode(`${JSON.stringify(line)}\n`);
}

async function data(call: Call, deps: CliDeps, { store }: OpenVault, format: ExportFormat): Promise<void> {
  const view = await permittedView(call, deps, store);
  const asked = call.text('table');
  const table = EXPORT_TABLES.find((name) => name === asked);
  if (asked !== undefined && table === undefined)
    throw badArguments(call, `a table is one of ${EXPORT_TABLES.join(', ')}`);
  const question = {
    view,
    choice: call.on('all') ? 'all' : 'accepted',
    day: call.text('known') ?? deps.today(),
  } as const;
  const language = LANGUAGES.find((code) => code === (call.text('language') ?? 'en'));
  if (language === undefined) throw badArguments(call, 'a language is en, ru or kk');
  const options = { language, mark: !call.on('no-mark'), ...(table === undefined ? {} : { table }) };
  const pieces = exportData(store.reader, format, question, options, progressBar(deps, `export ${format.name}`));
  await give(call, deps, pieces, format.ending);
  leftOut(deps, view);
}

/** A document about people of the record, or about all of it. */
async function document(
  call: Call,
  deps: CliDeps,
  { store }: OpenVault,
  form: FormName,
  words: readonly string[],
): Promise<void> {
  const people = words.flatMap((word) => entityId(word) ?? []);
  if (people.length < words.length) throw badArguments(call, 'people are named by their ids');
  const language = FORM_LANGUAGES.find((code) => code === (call.text('language') ?? 'en'));
  if (language === undefined) throw badArguments(call, 'a document is written in en or ru');
  const [from, to] = [call.text('from'), call.text('to')];
  if ([from, to].some((day) => day !== undefined && !isDay(day)))
    throw badArguments(call, 'a day is written YYYY-MM-DD');
  const view = await permittedView(call, deps, store);
  const made = await makeForm(
    store.reader,
    {
      form,
      people,
      language,
      view,
      day: call.text('known') ?? deps.today(),
      formats: formatsOf(call),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
    progressBar(deps, `export ${form}`),
  );
  const name = call.text('out') ?? form;
  const written: string[] = [];
  for (const [ending, bytes] of made.files) {
    await deps.writeFile(name + ending, bytes);
    written.push(name + ending);
  }
  const { title, notes, left } = made;
  if (call.on('json')) deps.out(`${JSON.stringify({ khronika: 1, title, files: written, notes, left })}\n`);
  else deps.out(`${written.join('\n')}\n${notes} notes${left === 0 ? '' : `; ${left} events did not fit`}.\n`);
  leftOut(deps, view);
}

async function give(call: Call, deps: CliDeps, pieces: AsyncIterable<Uint8Array>, ending: string): Promise<void> {
  const out = call.text('out');
  if (out !== undefined) await deps.writePieces(out, pieces);
  else if (deps.outIsTerminal && /zip|xlsx/.test(ending))
    throw badArguments(call, 'this format is no text; name a file with --out');
  else for await (const piece of pieces) await deps.outBytes(piece);
}

/** Says that something may be missing, never how much. */
function leftOut(deps: CliDeps, { level }: View): void {
  deps.err(`Made at level ${level}; what lies above it is left out.\n`);
}
