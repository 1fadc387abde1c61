import assert from 'node:assert/strict';
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { latestOf } from '../access/latest.ts';
import { SealedFiles } from '../access/sealed-files.ts';
import type { DecisionAct } from '../model/decision.ts';
import type { EntityId, EntityType } from '../model/entity.ts';
import type { Level } from '../model/statement.ts';
import type { FullRecord } from '../record/contract.ts';
import { openSqliteRecord } from '../record/sqlite/open.ts';
import { decide } from './decide.ts';
import { type KeptBytes, MatchBook } from './match-book.ts';
import { searchNames } from './search-names.ts';
import { suggestMatches } from './suggest-matches.ts';

const base = mkdtempSync(join(tmpdir(), 'khronika-names-'));
after(() => rmSync(base, { recursive: true, force: true }));
let records = 0;
const view = { level: 4 } as const;
const by = 'tester';

async function openRecord(): Promise<FullRecord> {
  let now = Date.UTC(2026, 0, 1);
  return openSqliteRecord({
    file: join(base, `${records++}.db`),
    key: randomBytes(32),
    clock: () => new Date(now++),
    newId: () => randomUUIDv7(),
  });
}

function named(store: FullRecord, type: EntityType, text: string, level: Level = 0): Promise<EntityId> {
  return store.write(async (writer) => {
    const subject = await writer.addEntity(type);
    await writer.addStatement({
      subject,
      prop: 'name',
      value: { type: 'text', text },
      passages: [],
      support: 'direct',
      says: [],
      modality: 'm.fact',
      polarity: 'yes',
      level,
      sourceLevel: 0,
      by,
      method: 'manual',
    });
    return subject;
  });
}

const answer = (store: FullRecord, act: DecisionAct) => decide({ store }, { act, by });

test('after an import the new records are compared with all; what is answered does not come back; undone, it does', async () => {
  const store = await openRecord();
  const names = new MatchBook(store.reader, setImmediate);
  const ask = async () => (await suggestMatches({ names }, view)).rows.map(({ a, b }) => [a.label, b.label].sort());
  const latin = await named(store, 'person', 'Evgenii Zhovtis');
  await named(store, 'person', 'Akzhanat Aminov');
  await named(store, 'org', 'Evgenii Zhovtis');
  assert.deepEqual(await ask(), [], 'a person and an organisation are never one');
  const cyrillic = await named(store, 'person', 'Евгений Жовтис');
  await named(store, 'person', 'Асан Амилов');
  assert.deepEqual(await ask(), [['Evgenii Zhovtis', 'Евгений Жовтис']]);
  const apart = await answer(store, { kind: 'not the same', a: latin, b: cyrillic });
  assert.deepEqual(await ask(), []);
  await answer(store, { kind: 'take back', decision: apart });
  assert.equal((await ask()).length, 1);
  const joined = await answer(store, { kind: 'same', a: latin, b: cyrillic });
  assert.deepEqual(await ask(), []);
  const hits = await searchNames({ names }, view, { text: 'Zhovtisu', types: ['person'] });
  assert.deepEqual(
    hits.map(({ id, variants }) => ({ id, variants })),
    [{ id: latin, variants: ['Evgenii Zhovtis', 'Евгений Жовтис'] }],
    'one person with both names',
  );
  await answer(store, { kind: 'take back', decision: joined });
  assert.equal((await ask()).length, 1, 'a split brings both back');
  await store.close();
});

test('a name above the level is neither compared nor found', async () => {
  const store = await openRecord();
  const names = new MatchBook(store.reader, setImmediate);
  await named(store, 'person', 'Evgenii Zhovtis');
  await named(store, 'person', 'Евгений Жовтис', 3);
  assert.equal((await suggestMatches({ names }, { level: 2 })).rows.length, 0);
  assert.equal((await suggestMatches({ names }, { level: 3 })).rows.length, 1);
  assert.equal((await searchNames({ names }, { level: 2 }, { text: 'Жовтис' })).length, 1);
  await store.close();
});

test('what is kept in the vault saves the work next time; damaged or of another record it is made again', async () => {
  const store = await openRecord();
  const keys = randomBytes(32);
  const files = new SealedFiles(join(base, 'workings'), () => keys, randomBytes);
  const kept = latestOf(files);
  await named(store, 'person', 'Evgenii Zhovtis');
  await named(store, 'person', 'Евгений Жовтис');
  const first = new MatchBook(store.reader, setImmediate, kept);
  const { rows } = await suggestMatches({ names: first }, view);
  await first.keep();
  await first.keep();
  assert.equal((await files.names()).length, 1, 'the latest only');
  first.forget();
  assert.equal(first.size(view), 0);

  let compared = 0;
  const again = new MatchBook(store.reader, setImmediate, kept);
  await again.follow(view, 0);
  compared += again.waiting(view);
  assert.equal(compared, 0, 'nothing waits');
  assert.deepEqual((await suggestMatches({ names: again }, view)).rows, rows);

  const bytes = await kept.load();
  assert.ok(bytes);
  const damaged: KeptBytes = { load: async () => bytes.subarray(0, bytes.length - 5), save: async () => {} };
  const anew = new MatchBook(store.reader, setImmediate, damaged);
  assert.deepEqual((await suggestMatches({ names: anew }, view)).rows, rows);

  const other = await openRecord();
  const elsewhere = new MatchBook(other.reader, setImmediate, kept);
  assert.deepEqual((await suggestMatches({ names: elsewhere }, view)).rows, []);
  await other.close();
  await store.close();
});

test('many at once: a part before the answer, the rest in the background, and the answer says how many wait', async () => {
  const store = await openRecord();
  for (let i = 0; i < 230; i++) await named(store, 'person', `Person${'abcdefghij'.charAt(i % 10)} Number${i}ova`);
  const names = new MatchBook(store.reader, setImmediate);
  const { left } = await suggestMatches({ names }, view);
  assert.equal(left, 30);
  await names.catchUp(view);
  while (names.waiting(view) > 0) await setImmediate();
  assert.equal((await suggestMatches({ names }, view)).left, 0);
  await store.close();
});

test('two of a group said to be not the same: the latest join that put them together falls, the earlier stays', async () => {
  const store = await openRecord();
  const [a, b, c] = [
    await named(store, 'person', 'Иван Петров'),
    await named(store, 'person', 'Ivan Petrov'),
    await named(store, 'person', 'I. Petrov'),
  ];
  await answer(store, { kind: 'same', a, b });
  await answer(store, { kind: 'same', a: b, b: c });
  await answer(store, { kind: 'not the same', a, b: c });
  const canonical = async (id: EntityId) => (await store.reader.entity(id, view))?.canonical;
  assert.equal(await canonical(b), await canonical(a));
  assert.equal(await canonical(c), c);
  await assert.rejects(answer(store, { kind: 'same', a: b, b: c }), { code: 'work.said-apart' });
  await store.close();
});
