// The finished example: what a person confirmed of examples/report.txt (examples/report.expected.jsonl) is accepted in a
// record of its own, with fixed ids and a fixed day. `--draft` writes the draft of a report from it to
// examples/finished/report.md, for a person to edit; without it the edited text is built as files, same bytes every time.
// Run after a build: node scripts/make-finished-report.mjs [--draft] [FOLDER]
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extract } from '../dist/extraction/extract.js';
import { expectedEvents } from '../dist/extraction/measure/expected-report.js';
import { readDocument } from '../dist/reading/read-document.js';
import { openSqliteRecord } from '../dist/record/sqlite/open.js';
import { buildReport } from '../dist/work/build-report.js';
import { draftReport } from '../dist/work/draft-report.js';

const DAY = '2013-03-01';
const TITLE = 'Kazakhstan, 2011–2012: what was done, to whom, and who says so';
const SUFFERS = ['victim', 'accused', 'respondent', 'complainant'];
const FORMATS = ['docx', 'pdf', 'html', 'md', 'txt'];

const examples = fileURLToPath(new URL('../examples/', import.meta.url));
const args = process.argv.slice(2);
const drafting = args.includes('--draft');
const folder = args.find((one) => !one.startsWith('--')) ?? join(examples, 'finished');
const manuscriptFile = join(folder, 'report.md');
/** What was accepted, as a hash: the ids in an edited text mean something only in the record they were drafted from. */
const recordFile = join(folder, 'record.sha256');
const scratch = mkdtempSync(join(tmpdir(), 'khronika-finished-'));
try {
  await make();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function make() {
  let count = 0;
  const newId = () => `00000000-0000-7000-8000-${(++count).toString(16).padStart(12, '0')}`;
  const store = await openSqliteRecord({
    file: join(scratch, 'record'),
    key: Buffer.alloc(32, 1),
    clock: () => new Date(`${DAY}T12:00:00Z`),
    newId,
  });
  const document = await readDocument(readFileSync(join(examples, 'report.txt')), { name: 'report.txt' });
  const draft = extract(document);
  await store.write((writer) => writer.addSource({ document, draft, level: 0, by: 'editor' }));
  const entities = [];
  for await (const entity of store.reader.everything({ level: 0 })) entities.push(entity);
  const confirmed = confirmedEvents(entities);
  const accepted = entities.filter(({ id, type }) => type !== 'event' || confirmed.has(id)).flatMap(idsOf);
  await store.write((writer) => writer.decide({ kind: 'accept', statements: accepted }, 'editor'));
  const record = hashOf(entities.filter(({ statements }) => statements.some(({ id }) => accepted.includes(id))));
  if (drafting) await writeDraft(store.reader, record);
  else await build(store.reader, record);
  await store.close();
}

async function writeDraft(reader, record) {
  const { manuscript, events } = await draftReport(reader, { title: TITLE, language: 'en', level: 0, date: DAY });
  keep('report.md', manuscript);
  keep('record.sha256', `${record}\n`);
  console.log(`${events} events drafted: edit ${manuscriptFile}`);
}

async function build(reader, record) {
  if (!existsSync(recordFile) || readFileSync(recordFile, 'utf8').trim() !== record)
    throw new Error(
      'Extraction gives another record than the one this text was drafted from: draft it anew with --draft.',
    );
  const manuscript = readFileSync(manuscriptFile, 'utf8');
  const { files, notes, findings } = await buildReport(
    { record: { reader } },
    { manuscript, formats: FORMATS, today: DAY },
  );
  for (const finding of findings) console.error(`line ${finding.line}: ${finding.code}`);
  for (const [ending, bytes] of files) keep(`report${ending}`, bytes);
  console.log(`${notes} notes, ${findings.length} findings: ${folder}`);
}

function hashOf(entities) {
  return createHash('sha256').update(JSON.stringify(entities)).digest('hex');
}

function idsOf({ statements }) {
  return statements.map(({ id }) => id);
}

/** Proposed events that the hand-made record has too: the same act, done to the same person or body. */
function confirmedEvents(entities) {
  const wanted = expectedEvents(readFileSync(join(examples, 'report.expected.jsonl'), 'utf8'));
  const gold = new Set(
    wanted.filter(({ victim }) => victim !== undefined).map(({ act, victim }) => `${act} ${victim}`),
  );
  const names = new Map(
    entities.map(({ id, statements }) => [id, valuesOf(statements, 'name').map(({ text }) => text)]),
  );
  const isConfirmed = ({ statements }) =>
    valuesOf(statements, 'act').some(({ code }) =>
      SUFFERS.flatMap((role) => valuesOf(statements, role))
        .flatMap(({ ref }) => names.get(ref) ?? [])
        .some((name) => gold.has(`${code} ${name}`)),
    );
  return new Set(
    entities
      .filter(({ type }) => type === 'event')
      .filter(isConfirmed)
      .map(({ id }) => id),
  );
}

function valuesOf(statements, prop) {
  return statements.filter((one) => one.prop === prop).map(({ value }) => value);
}

function keep(name, bytes) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
