import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { compareVersions } from './compare-versions.ts';
import { mendText } from './mend-text.ts';
import { previewReport } from './preview-report.ts';
import { PUBLISHED_FORMATS, publishReport } from './publish-report.ts';
import { rebuildPublication } from './rebuild-publication.ts';
import { memoryOriginals, orlenRecord } from './reports.test.helper.ts';
import { saveVersion } from './save-version.ts';
import { shakenPublications } from './shaken-publications.ts';

const today = '2024-05-02';
const by = 'aida';
const most = 2;
const view = { level: 2 } as const;
const head = (more = '') => `---\ntitle: Orlen\nlanguage: en\nlevel: 0\n${more}---\n\n`;

test('title, language and level of a version are those of its head, and a second language is a variant', async () => {
  const { store } = await orlenRecord();
  const first = await saveVersion({ store }, { text: `${head()}One.\r\n`, by, most });
  assert.deepEqual([first.title, first.language, first.level, first.number], ['Orlen', 'en', 0, 1]);
  assert.equal(first.text, `${head()}One.\n`);
  const { manuscript } = first;
  const text = '---\ntitle: Орлен\nlanguage: ru\nlevel: 1\n---\n\nРаз.\n';
  const russian = await saveVersion({ store }, { text, manuscript, seen: first.id, by, most });
  assert.deepEqual([russian.language, russian.level, russian.number], ['ru', 1, 1]);
  const second = await saveVersion({ store }, { text: `${head()}Two.\n`, manuscript, seen: first.id, by, most });
  assert.equal(second.number, 2);
  for (const seen of [first.id, russian.id])
    await assert.rejects(saveVersion({ store }, { text: `${head()}Three.\n`, manuscript, seen, by, most }), {
      code: 'record.changed-meanwhile',
    });
  const { changes } = await compareVersions(store.reader, { before: first.id, after: second.id }, view);
  assert.deepEqual(
    changes.filter(({ kind }) => kind !== 'same'),
    [
      { kind: 'removed', text: 'One' },
      { kind: 'added', text: 'Two' },
    ],
  );
});

test('a preview leads from every noted sentence to its passage, and finds faults with their line', async () => {
  const { store, act } = await orlenRecord();
  const text = `${head()}Police detained Vera Danova on the the 4 March 2023 [@${act}].\n\n::unknown\n`;
  const { claims, lint, findings } = await previewReport(store.reader, { text, today }, view);
  assert.equal(claims.length, 1);
  assert.deepEqual(
    claims[0]?.statements.map(({ id }) => id),
    [act],
  );
  assert.match(claims[0]?.sources[0]?.passages[0]?.exact ?? '', /^On 4 March 2023 police detained/);
  assert.deepEqual(
    findings.map(({ code, line }) => [code, line]),
    [['manuscript.unknown-block', 9]],
  );
  const twice = lint.find(({ code }) => code === 'typing-fault');
  assert.equal(twice?.line, 7);
  assert.equal(twice && mendText(text, twice), text.replace('the the', 'the'));
  await assert.rejects(previewReport(store.reader, { text: text.replace('level: 0', 'level: 3'), today }, view), {
    code: 'work.level-above',
  });
});

test('a published report is made again from its frozen answers, byte for byte, after the record has changed', async () => {
  const { store, act, detention, say } = await orlenRecord();
  const originals = memoryOriginals();
  const text = `${head()}In March :count{act="A.DETAIN"} detention was recorded [@${act}].\n\n::timeline{act="A.DETAIN S.FINE"}\n`;
  const version = await saveVersion({ store }, { text, by, most });
  const publication = await publishReport({ store, originals }, { version: version.id, by, today }, view);
  assert.equal(publication.files.length, PUBLISHED_FORMATS.length);
  for (const { sha256, size } of publication.files) {
    const bytes = originals.kept.get(sha256);
    assert.equal(bytes?.length, size);
    assert.equal(
      createHash('sha256')
        .update(bytes ?? '')
        .digest('hex'),
      sha256,
    );
  }
  assert.ok(publication.cites.includes(act));
  assert.deepEqual(await shakenPublications(store.reader, view), []);

  await store.write((writer) => writer.decide({ kind: 'retract', statements: [act] }, by));
  await say(detention, 'act', { type: 'code', code: 'A.ASSAULT' }, 'On 4 March');
  const { differs } = await rebuildPublication(version, publication);
  assert.deepEqual(differs, []);
  const again = await previewReport(store.reader, { text, today }, view);
  assert.notEqual(JSON.stringify(again.report.blocks), publication.frozen, 'the record answers otherwise by now');
  assert.deepEqual(
    (await shakenPublications(store.reader, view)).map(({ statements }) => statements),
    [[{ id: act, standing: 'retracted' }]],
  );
});

test('a published report that cites what was erased for safety is listed: its text still tells it', async () => {
  const { store, act } = await orlenRecord();
  const text = `${head()}Police detained Vera Danova on 4 March 2023 [@${act}].\n`;
  const { id: version } = await saveVersion({ store }, { text, by, most });
  await publishReport({ store, originals: memoryOriginals() }, { version, by, today }, view);
  await store.write((writer) => writer.decide({ kind: 'erase', statements: [act] }, by, 'a risk to life'));
  assert.deepEqual(
    (await shakenPublications(store.reader, view)).map(({ statements }) => statements),
    [[{ id: act, standing: 'erased' }]],
  );
});

test('a report with an error is not published until it is mended or a reason is written', async () => {
  const { store } = await orlenRecord();
  const originals = memoryOriginals();
  const wrong = 'On Monday, 4 March 2023, we visited the court of Orlen and spoke with the clerk.\n';
  const publish = async (text: string) => {
    const { id: version } = await saveVersion({ store }, { text: head() + text, by, most });
    return publishReport({ store, originals }, { version, by, today }, view);
  };
  await assert.rejects(publish(wrong), { code: 'work.report-has-errors' });
  assert.equal(originals.kept.size, 0);
  await publish(`<!-- lint-allow weekday-wrong: as printed on the ticket -->\n\n${wrong}`);
  await assert.rejects(publish('<script>alert(1)</script>\n'), { code: 'work.report-has-errors' });
});

test('what the record knows binds a report: its figures, refused consent, addresses without a copy', async () => {
  const { store, person, place, say, entity } = await orlenRecord();
  const figure = await entity('figure');
  await say(figure, 'what', { type: 'text', text: 'people detained' }, 'On 4 March');
  await say(figure, 'quantity', { type: 'quantity', quantity: { n: 12, unit: 'people' } }, 'On 4 March');
  await say(
    figure,
    'scope-when',
    { type: 'when', when: { edtf: '2023-03', from: '2023-03-01', to: '2023-03-31' } },
    'On 4 March',
  );
  await say(figure, 'scope-where', { type: 'ref', ref: place }, 'On 4 March');
  const text = (n: number) =>
    `${head()}In March 2023, ${n} people were detained in Orlen, the mission said (https://mission.example.org/march). Vera Danova was among them.\n`;
  const codes = async (n: number) =>
    (await previewReport(store.reader, { text: text(n), today }, view)).lint.map(({ code }) => code);
  assert.deepEqual(await codes(12), ['address-not-archived']);
  assert.deepEqual((await codes(17)).sort(), ['address-not-archived', 'number-differs']);
  await store.write((writer) =>
    writer.addStatement({
      subject: person,
      prop: 'consent',
      value: { type: 'code', code: 'consent.publish' },
      passages: [],
      support: 'direct',
      says: [],
      modality: 'm.fact',
      polarity: 'no',
      level: 2,
      sourceLevel: 0,
      by,
      method: 'manual',
    }),
  );
  assert.deepEqual((await codes(12)).sort(), ['address-not-archived', 'hidden-name']);
});
