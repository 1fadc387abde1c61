import assert from 'node:assert/strict';
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { unzipSync } from 'fflate';
import type { EntityId, EntityType } from '../../model/entity.ts';
import type { Property } from '../../model/property.ts';
import type { Value } from '../../model/value.ts';
import { openSqliteRecord } from '../../record/sqlite/open.ts';
import { fillManuscript } from '../fill-manuscript.ts';
import { filesOf } from '../output/files.ts';
import { plainText, type Report, type ReportBlock } from '../report.ts';

const dir = mkdtempSync(join(tmpdir(), 'khronika-answers-'));
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

const text = (words: string): Value => ({ type: 'text', text: words });
const day = (edtf: string, from: string, to: string): Value => ({ type: 'when', when: { edtf, from, to } });

/** An entity with values that a person states. */
async function stated(type: EntityType, values: readonly (readonly [Property, Value])[]): Promise<EntityId> {
  const subject = await store.write((writer) => writer.addEntity(type));
  for (const [prop, value] of values)
    await store.write((writer) =>
      writer.addStatement({
        subject,
        prop,
        value,
        passages: [],
        support: 'direct',
        says: [],
        modality: 'm.fact',
        polarity: 'yes',
        level: 0,
        sourceLevel: 0,
        by: 'a',
        method: 'manual',
      }),
    );
  return subject;
}

const ref = (id: EntityId): Value => ({ type: 'ref', ref: id });
const aktau = await stated('place', [
  ['name', text('Aktau')],
  ['point', { type: 'point', point: { lat: 43.65, lon: 51.15 }, precision: 2 }],
]);
const astana = await stated('place', [
  ['name', text('Astana')],
  ['point', { type: 'point', point: { lat: 51.16, lon: 71.47 }, precision: 2 }],
]);
for (const place of [aktau, aktau, astana])
  await stated('event', [
    ['act', { type: 'code', code: 'A.DETAIN' }],
    ['where', ref(place)],
    ['when', day('2023', '2023-01-01', '2023-12-31')],
  ]);
await stated('event', [['act', { type: 'code', code: 'A.DETAIN' }]]);
const code = await stated('norm', [
  ['name', text('Criminal Code')],
  ['adopted', day('1997', '1997-01-01', '1997-12-31')],
]);
const article = await stated('norm', [
  ['name', text('164')],
  ['part-of', ref(code)],
  ['provision', text('inciting social discord')],
]);
const figure = await stated('figure', [
  ['what', text('people detained')],
  ['quantity', { type: 'quantity', quantity: { min: 13, unit: 'people' } }],
  ['scope-where', ref(aktau)],
  ['scope-when', day('2023', '2023-01-01', '2023-12-31')],
]);

const filled = (body: string, language = 'en') =>
  fillManuscript(`---\ntitle: T\nlanguage: ${language}\nlevel: 0\n---\n\n${body}\n`, store.reader, {
    today: '2024-05-02',
  });
const answerOf = (report: Report): readonly ReportBlock[] => {
  const [block] = report.blocks;
  return block?.kind === 'answer' ? block.blocks : [];
};
const cells = (block: ReportBlock | undefined): readonly string[][] =>
  block?.kind === 'table' ? [block.header, ...block.rows].map((row) => row.map(plainText)) : [];

test('::map draws the places of a question, says them as alt text, and gives the same as a table', async () => {
  const { report, findings } = await filled('::map{act="A.DETAIN"}');
  assert.deepEqual(findings, []);
  const [picture, table] = answerOf(report);
  assert.ok(picture?.kind === 'picture');
  assert.equal(picture.alt, 'Map: Aktau 2, Astana 1');
  assert.equal(picture.svg.match(/<circle/g)?.length, 2);
  assert.deepEqual(cells(table), [
    ['Place', 'Events'],
    ['Aktau', '2'],
    ['Astana', '1'],
    ['without a known place', '1'],
  ]);
});

test('a Word file carries the drawing, its image for older programs, its alt text and caption; twice the same bytes', async () => {
  const { report } = await filled('::map');
  const [docx] = (await filesOf(report, 'docx')).values();
  const [again] = (await filesOf(report, 'docx')).values();
  assert.deepEqual(docx, again);
  const files = unzipSync(docx ?? new Uint8Array());
  assert.ok((files['word/media/picture1.png']?.length ?? 0) > 5_000, 'the map is in the image');
  assert.match(Buffer.from(files['word/media/picture1.svg'] ?? '').toString(), /Aktau/);
  const body = Buffer.from(files['word/document.xml'] ?? '').toString();
  assert.match(body, /descr="Map: Aktau 2, Astana 1"/);
  const [pdf] = (await filesOf(report, 'pdf')).values();
  assert.match(Buffer.from(pdf ?? '').toString('latin1'), /\/Figure/);
});

const LINES: readonly (readonly [language: string, written: string, printed: string])[] = [
  [
    'en',
    `Under :law{id=${article}} she was charged.`,
    'Under article 164 of the Criminal Code (1997) she was charged.',
  ],
  ['ru', `:law{id=${article}}.`, 'статья 164, Criminal Code (1997).'],
  ['en', `There were :figure{id=${figure}} of them.`, 'There were at least 13 of them.'],
  ['ru', `Их было :figure{id=${figure}}.`, 'Их было не менее 13.'],
  ['en', 'There were :count{act="A.DETAIN"} arrests.', 'There were 4 arrests.'],
];
for (const [language, written, printed] of LINES)
  test(`"${printed}" is printed for a question in a sentence`, async () => {
    const { report, findings } = await filled(written, language);
    assert.deepEqual(findings, []);
    const [block] = report.blocks;
    assert.equal(block?.kind === 'paragraph' ? plainText(block.content) : '', printed);
  });

test('::law and ::figure give what is recorded as a table; an unknown id is a finding with its line', async () => {
  const law = answerOf((await filled(`::law{id=${article}}`)).report)[0];
  assert.deepEqual(cells(law), [
    ['The law', 'As recorded'],
    ['Part of', 'Criminal Code'],
    ['Provides', 'inciting social discord'],
  ]);
  const number = answerOf((await filled(`::figure{id=${figure}}`)).report)[0];
  assert.deepEqual(cells(number)[1], ['people detained', 'at least 13', 'Aktau', '2023']);
  for (const written of ['::law{id=norm-none}', '::figure', `:law{id=${aktau}}.`, '::map{from=yesterday}']) {
    const { findings, report } = await filled(written);
    assert.deepEqual(
      findings.map(({ code, line }) => [code, line]),
      [['manuscript.no-answer', 7]],
      written,
    );
    assert.ok(report.blocks.every(({ kind }) => kind !== 'answer'));
  }
});
