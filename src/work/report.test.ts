import assert from 'node:assert/strict';
import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { EntityId } from '../model/entity.ts';
import type { Property } from '../model/property.ts';
import type { DraftStatement, StatementId } from '../model/statement.ts';
import type { Value } from '../model/value.ts';
import { readDocument } from '../reading/read-document.ts';
import { openSqliteRecord } from '../record/sqlite/open.ts';
import { buildReport } from './build-report.ts';
import { defendReport } from './defend-report.ts';
import { draftReport } from './draft-report.ts';
import { lintFile } from './lint-file.ts';

const dir = mkdtempSync(join(tmpdir(), 'khronika-report-'));
const store = await openSqliteRecord({
  file: join(dir, 'record.db'),
  key: randomBytes(32),
  clock: () => new Date('2024-05-01T10:00:00Z'),
  newId: randomUUIDv7,
});
after(async () => {
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const SOURCE = `Courts of Orlen

On 4 March 2023 police detained journalist Vera Danova in Orlen.[1] On 6 March 2023 a court in Orlen fined Vera Danova 300 EUR.[1]

On 9 April 2023 lawyer Pavel Strunin was detained in Orlen.[2]

Notes

[1] Orlen Post, “Two days”, 7.3.2023, http://post.example.org/7mar
[2] Orlen Post, “A lawyer”, 10.4.2023, http://post.example.org/10apr
`;

const document = await readDocument(new TextEncoder().encode(SOURCE), { name: 'orlen.txt' });

let count = 0;
/** A statement by hand: what stands in the sentence that begins with `words`, with the note behind it. */
function stated(subject: string, prop: Property, value: Value, words: string, n: number): DraftStatement {
  const start = document.text.indexOf(words);
  const end = document.text.indexOf('.', start) + 1;
  const note = document.notes.find((one) => one.n === n);
  const [from = 0, to = 0] = [note?.start, note?.end];
  return {
    id: `s-${++count}` as StatementId,
    subject: subject as EntityId,
    prop,
    value,
    passages: [
      { source: 'orlen.txt', start, end, exact: document.text.slice(start, end) },
      { source: 'orlen.txt', start: from, end: to, exact: document.text.slice(from, to), note: n },
    ],
    support: 'direct',
    says: [{ who: 'orlen.txt' }],
    modality: 'm.fact',
    polarity: 'yes',
    rule: 'by hand',
    confidence: 1,
  };
}
const text = (words: string): Value => ({ type: 'text', text: words });
const code = (words: string): Value => ({ type: 'code', code: words });
const ref = (id: string): Value => ({ type: 'ref', ref: id as EntityId });
const on = (day: string): Value => ({ type: 'when', when: { edtf: day, from: day, to: day } });
const FIRST = 'On 4 March';
const SECOND = 'On 6 March';
const THIRD = 'On 9 April';
const draft = {
  entities: (['person-1', 'person-2', 'event-1', 'event-2', 'event-3'] as const).map((id) => ({
    id: id as EntityId,
    type: id.startsWith('p') ? ('person' as const) : ('event' as const),
    rule: 'by hand',
    confidence: 1,
  })),
  statements: [
    stated('person-1', 'name', text('Vera Danova'), FIRST, 1),
    stated('person-2', 'name', text('Pavel Strunin'), THIRD, 2),
    stated('event-1', 'act', code('A.DETAIN'), FIRST, 1),
    stated('event-1', 'when', on('2023-03-04'), FIRST, 1),
    stated('event-1', 'victim', ref('person-1'), FIRST, 1),
    stated('event-1', 'perpetrator', text('police'), FIRST, 1),
    stated('event-2', 'act', code('S.FINE'), SECOND, 1),
    stated('event-2', 'when', on('2023-03-06'), SECOND, 1),
    stated('event-2', 'victim', ref('person-1'), SECOND, 1),
    stated('event-2', 'money', { type: 'money', money: { amount: '300', currency: 'EUR' } }, SECOND, 1),
    stated('event-3', 'act', code('A.DETAIN'), THIRD, 2),
    stated('event-3', 'when', on('2023-04-09'), THIRD, 2),
    stated('event-3', 'victim', ref('person-2'), THIRD, 2),
  ],
};
const { id: source } = await store.write((writer) => writer.addSource({ document, draft, level: 0, by: 'a' }));
const ids: StatementId[] = [];
for await (const { statements } of store.reader.everything({ level: 4 })) ids.push(...statements.map(({ id }) => id));
await store.write((writer) => writer.decide({ kind: 'accept', statements: ids }, 'a'));
const record = { reader: store.reader };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const printed = (files: ReadonlyMap<string, Uint8Array>, name: string): string =>
  new TextDecoder().decode(files.get(name));

test('a draft tells every case of the record with its day, and each citation is known to the record', async () => {
  const { manuscript } = await draftReport(store.reader, { title: 'Orlen', language: 'en', level: 0 });
  assert.match(manuscript, /On 4 March 2023, Vera Danova was detained/);
  assert.match(manuscript, /Danova was fined 300 EUR/);
  assert.match(manuscript, /On 9 April 2023, Pavel Strunin was detained/);
  const { findings, notes, files } = await buildReport(
    { record },
    { manuscript, formats: ['txt'], today: '2024-05-01' },
  );
  assert.deepEqual(findings, []);
  assert.ok(notes >= 2);
  // The note of the source that a sentence rests on is named with it.
  assert.match(printed(files, '.txt'), /note 1, citing: Orlen Post, “Two days”, 7\.3\.2023/);
});

test('a count, a table and a citation are answered by the record; the question and its day are printed', async () => {
  const manuscript = `---\ntitle: T\nas-known-on: 2024-05-02\n---\n\n:count{act="A.DETAIN"} people were held [@${source}].\n\n::table{act="A.DETAIN"}\n`;
  const { findings, files } = await buildReport(
    { record },
    { manuscript, formats: ['txt', 'html'], today: '2024-06-01' },
  );
  assert.deepEqual(findings, []);
  const report = printed(files, '.txt');
  assert.match(report, /^2 people were held\.\[1\]$/m);
  assert.match(report, /4 March 2023\t.*\tVera Danova\tpolice/);
  assert.match(report, /2 accepted events: arrest or detention; as known on 2 May\s+2024/);
});

test('what the record held before the day asked for is what is printed', async () => {
  const manuscript = '---\ntitle: T\nas-known-on: 2024-04-30\n---\n\n:count{act="A.DETAIN"} people.\n';
  const { files } = await buildReport({ record }, { manuscript, formats: ['txt'], today: '2024-06-01' });
  assert.match(printed(files, '.txt'), /^0 people\.$/m);
});

test('two buildings of one manuscript are the same bytes', async () => {
  const manuscript = `---\ntitle: T\ndate: 2024-05-01\n---\n\n::cases{}\n`;
  const input = { manuscript, formats: ['docx', 'html', 'site', 'md', 'txt'] as const, today: '2024-05-01' };
  assert.deepEqual((await buildReport({ record }, input)).files, (await buildReport({ record }, input)).files);
});

test('a manuscript told more strongly than the record holds it is a finding, and a suppression with a reason stands beside it', async () => {
  const statement = await store.write((writer) => writer.addEntity('event'));
  const common = {
    passages: [{ source, start: 17, end: 30, exact: document.text.slice(17, 30) }],
    support: 'direct',
    says: [],
    polarity: 'yes',
    level: 0,
    sourceLevel: 0,
    by: 'a',
    method: 'manual',
  } as const;
  const id = await store.write((writer) =>
    writer.addStatement({
      ...common,
      subject: statement,
      prop: 'act',
      value: { type: 'code', code: 'A.TORT' },
      modality: 'm.alleged',
    }),
  );
  await store.write((writer) => writer.decide({ kind: 'accept', statements: [id] }, 'a'));
  const lint = async (manuscript: string) =>
    (
      await lintFile(
        { read: async () => document, record },
        { bytes: bytes(manuscript), name: 'm.md', level: 0, today: '2024-05-01' },
      )
    ).findings
      .filter(({ code }) => code === 'modality-stronger')
      .map(({ suppressed }) => suppressed);
  const sentence = `Guards of the Orlen prison beat the prisoner with sticks [@${id}].\n`;
  assert.deepEqual(await lint(sentence), [undefined]);
  assert.deepEqual(await lint(sentence.replace('beat', 'allegedly beat')), []);
  assert.deepEqual(await lint(`<!-- lint-allow modality-stronger: a court found so -->\n\n${sentence}`), [
    'a court found so',
  ]);
});

test('a name that is only known above the report’s level is an error in it', async () => {
  const person = await store.write((writer) => writer.addEntity('person'));
  const statement = await store.write((writer) =>
    writer.addStatement({
      subject: person,
      prop: 'name',
      value: { type: 'text', text: 'Olga Hiddenova' },
      passages: [],
      support: 'direct',
      says: [],
      modality: 'm.fact',
      polarity: 'yes',
      level: 3,
      sourceLevel: 3,
      by: 'a',
      method: 'manual',
    }),
  );
  await store.write((writer) => writer.decide({ kind: 'accept', statements: [statement] }, 'a'));
  const { findings } = await lintFile(
    { read: async () => document, record },
    { bytes: bytes('We spoke with Olga Hiddenova.\n'), name: 'm.md', level: 0, today: '2024-05-01' },
  );
  assert.deepEqual(
    findings.map(({ code, quote }) => [code, quote]),
    [['hidden-name', 'Olga Hiddenova']],
  );
});

test('a defence bundle holds every noted sentence with its quotes and sources, and its sums are right', async () => {
  const { manuscript } = await draftReport(store.reader, { title: 'Orlen', language: 'en', level: 0 });
  const originals = { keep: async () => {}, get: async () => bytes(SOURCE) };
  const bundle = await defendReport({ reader: store.reader, originals }, { manuscript, today: '2024-05-01' });
  const names = [...bundle.files.keys()];
  for (const name of ['annex.docx', 'annex.html', 'annex.pdf', 'report.pdf', 'statements.json', 'SHA256SUMS'])
    assert.ok(names.includes(name), name);
  assert.equal(names.filter((name) => name.startsWith('sources/')).length, 1);
  assert.equal(bundle.withoutRecord, 0);
  for (const line of printed(bundle.files, 'SHA256SUMS').trim().split('\n')) {
    const [sum = '', name = ''] = line.split('  ');
    assert.equal(
      createHash('sha256')
        .update(bundle.files.get(name) ?? '')
        .digest('hex'),
      sum,
      name,
    );
  }
  const { claims } = JSON.parse(printed(bundle.files, 'statements.json'));
  const danova = claims.find(({ sentence }: { sentence: string }) => sentence.includes('was fined 300 EUR'));
  assert.deepEqual(
    danova.sources[0].passages.map(({ exact }: { exact: string }) => exact)[0],
    'On 6 March 2023 a court in Orlen fined Vera Danova 300 EUR.',
  );
  assert.ok(!printed(bundle.files, 'statements.json').includes('"by"'));
  const one = await defendReport(
    { reader: store.reader, originals },
    { manuscript, today: '2024-05-01', sentence: '300 EUR' },
  );
  assert.ok(one.sentences < bundle.sentences && one.sentences >= 1);
});
