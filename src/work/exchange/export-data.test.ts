import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import type { Level } from '../../model/statement.ts';
import { EXPORT_FORMATS, type ExportFormat, exportData } from './export-data.ts';
import { collected, plantedRecord, readable, SECRETS } from './record.test.helper.ts';

const store = await plantedRecord();

function formatNamed(name: string): ExportFormat {
  const found = EXPORT_FORMATS.find((one) => one.name === name);
  assert.ok(found);
  return found;
}

async function made(format: ExportFormat, level: Level, more: Partial<Parameters<typeof exportData>[3]> = {}) {
  const question = { view: { level }, choice: 'accepted', day: '2024-05-01' } as const;
  return collected(exportData(store.reader, format, question, { mark: true, language: 'en', ...more }));
}

for (const format of EXPORT_FORMATS) {
  for (const level of [0, 1, 2] as const) {
    test(`${format.name}, made at level ${level}, holds nothing of what lies above it`, async () => {
      const words = readable(await made(format, level));
      for (const [what, secret] of Object.entries(SECRETS)) assert.ok(!words.includes(secret), what);
    });
  }

  test(`${format.name} is the same bytes for the same record`, async () => {
    assert.deepEqual(await made(format, 4), await made(format, 4));
  });

  test(`${format.name} of an empty record is a sound file`, async () => {
    const { emptyRecord } = await import('./record.test.helper.ts');
    const empty = await emptyRecord();
    const question = { view: { level: 2 }, choice: 'accepted', day: '2024-05-01' } as const;
    const bytes = await collected(exportData(empty.reader, format, question, { mark: true, language: 'en' }));
    assert.doesNotThrow(() => readable(bytes));
    await empty.close();
  });
}

test('the check for leaks can fail: at level 4 every secret of the tables is there', async () => {
  const words = readable(await made(formatNamed('csv'), 4));
  for (const [what, secret] of Object.entries(SECRETS))
    if (what !== 'sourceTitle') assert.ok(words.includes(secret), what);
});

/** Rows of a CSV without line ends inside cells: what the counts below need. */
function rows(name: string, zip: Uint8Array): number {
  const text = new TextDecoder().decode(unzipSync(zip)[name]);
  return (
    text
      .replace(/"(?:[^"]|"")*"/g, 'x')
      .trimEnd()
      .split('\r\n').length - 1
  );
}

for (const [level, counts] of [
  [0, { events: 3, acts: 6, victims: 5, penalties: 1, sources: 1 }],
  [4, { events: 4, acts: 7, victims: 6, penalties: 2, sources: 2 }],
] as const) {
  test(`tables at level ${level} have the rows that were counted by hand`, async () => {
    const zip = await made(formatNamed('csv'), level);
    for (const [name, count] of Object.entries(counts)) assert.equal(rows(`${name}.csv`, zip), count, name);
  });
}

test('the rows of acts are what the record itself counts as acts', async () => {
  for (const level of [0, 4] as const) {
    const { total } = await store.reader.facets({ status: ['accepted'] }, { facets: [], unit: 'acts' }, { level });
    assert.equal(rows('acts.csv', await made(formatNamed('csv'), level)), total);
  }
});

test('one table alone is plain CSV, with or without its mark', async () => {
  const marked = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await made(formatNamed('csv'), 0, { table: 'acts' }),
  );
  assert.ok(marked.startsWith('\uFEFFevent,act,act_label,'));
  const plain = await made(formatNamed('csv'), 0, { table: 'acts', mark: false });
  assert.equal(plain[0], 'e'.charCodeAt(0));
});

test('a value of a sealed source is shown, and said to be on file', async () => {
  const statements = new TextDecoder().decode(unzipSync(await made(formatNamed('csv'), 0))['statements.csv']);
  assert.match(statements, /editor of a wall newspaper.*,on file\r\n/);
});
