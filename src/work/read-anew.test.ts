import assert from 'node:assert/strict';
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { extract } from '../extraction/extract.ts';
import { readDocument } from '../reading/read-document.ts';
import { openSqliteRecord } from '../record/sqlite/open.ts';
import { readAnew } from './read-anew.ts';
import { readSource } from './read-source.ts';

const folder = mkdtempSync(join(tmpdir(), 'khronika-anew-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = 'Весной суд слушал два дела.\n\n3 мая 2019 года полиция в Таразе задержала журналистку Аиду Серикову.\n';
const view = { level: 4 } as const;

test('a source read anew: passages follow their words, those whose words are gone are listed, nothing is changed', async () => {
  const store = await openSqliteRecord({
    file: join(folder, 'a.db'),
    key: randomBytes(32),
    clock: () => new Date(),
    newId: () => randomUUIDv7(),
  });
  const kept = new Map<string, Uint8Array>();
  const bytes = new TextEncoder().encode(TEXT);
  const originals = {
    keep: async (own: Uint8Array) => {
      kept.set('only', own);
    },
    get: async () => kept.get('only') ?? new Uint8Array(),
  };
  const read = ({ bytes, name, encoding }: { bytes: Uint8Array; name: string; encoding?: string }) =>
    readDocument(bytes, { name, ...(encoding === undefined ? {} : { encoding }) });
  const { source } = await readSource({ store, originals, read, extract }, { bytes, name: 'a.txt', level: 2, by: 'x' });
  const passages = (await store.reader.statementsIn(source, {}, view)).flatMap((statement) => statement.passages);
  assert.ok(passages.length > 0);

  const same = await readAnew({ reader: store.reader, originals, read }, { source, view });
  assert.equal(same?.sameText, true);
  assert.deepEqual(
    same?.moved.map(({ start, exact }) => [start, exact]),
    passages.map(({ start, exact }) => [start, exact]),
  );

  // A newer reader that gives the text another beginning: everything moves by its length.
  const newer = async (file: { bytes: Uint8Array; name: string }) => {
    const document = await read(file);
    return { ...document, text: `Отчёт\n\n${document.text}` };
  };
  const moved = await readAnew({ reader: store.reader, originals, read: newer }, { source, view });
  assert.deepEqual(
    moved?.moved.map(({ start }) => start),
    passages.map(({ start }) => start + 'Отчёт\n\n'.length),
  );

  const wrong = await readAnew({ reader: store.reader, originals, read }, { source, view, encoding: 'windows-1251' });
  assert.equal(wrong?.sameText, false);
  assert.ok(wrong?.failed.length === passages.length && wrong.failed.every(({ reason }) => reason === 'gone'));
  assert.deepEqual(
    (await store.reader.statementsIn(source, {}, view)).flatMap((statement) => statement.passages),
    passages,
  );
  await store.close();
});
