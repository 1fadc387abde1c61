import assert from 'node:assert/strict';
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { dump } from '../testing/dump.ts';
import { Random } from '../testing/random.ts';
import { code, day, ref, smallSource, text } from '../testing/small-source.ts';
import { makeWorld } from '../testing/world.ts';
import { openSqliteRecord } from './open.ts';

const base = mkdtempSync(join(tmpdir(), 'khronika-sqlite-'));
after(() => rmSync(base, { recursive: true, force: true }));
let files = 0;
const view = { level: 0 } as const;

async function fresh() {
  const options = {
    file: join(base, `record-${files++}.db`),
    key: randomBytes(32),
    clock: () => new Date(),
    newId: () => randomUUIDv7(),
  };
  return { options, store: await openSqliteRecord(options) };
}

const SOURCE = smallSource({
  name: 'report.txt',
  sentences: [
    'Дина Ёлкина was detained in Жаңаөзен on 5 May 2012.',
    'The court of Aktau sentenced her in O‘zbekiston.',
  ],
  statements: [
    { subject: 'person-1', prop: 'name', value: text('Дина Ёлкина'), words: 'Дина Ёлкина' },
    { subject: 'place-1', prop: 'name', value: text('Жаңаөзен'), words: 'Жаңаөзен' },
    { subject: 'event-1', prop: 'act', value: code('A.DETAIN'), words: 'detained' },
    { subject: 'event-1', prop: 'victim', value: ref('person-1'), words: 'Дина Ёлкина' },
    { subject: 'event-1', prop: 'where', value: ref('place-1'), words: 'Жаңаөзен' },
    { subject: 'event-1', prop: 'when', value: day('2012-05-05'), words: '5 May 2012' },
  ],
});

test('a source goes in once and is found by every spelling, showing the original', async () => {
  const { store } = await fresh();
  const first = await store.write((writer) => writer.addSource(SOURCE));
  const second = await store.write((writer) => writer.addSource(SOURCE));
  assert.deepEqual(second, { id: first.id, added: false });
  assert.deepEqual(await store.reader.document(first.id, view), SOURCE.document);
  const summary = await store.reader.summary(view);
  assert.equal(summary.statements.draft, 6);
  assert.deepEqual([summary.entities.person, summary.entities.event, summary.entities.source], [1, 1, 1]);
  for (const [words, types] of [
    ['елкина', ['person', 'event', 'passage']],
    ['Жанаозен', ['place', 'event', 'passage']],
    ['zhanaozen', ['place']],
    ["o'zbekiston", ['passage']],
    ['"detained in"', ['passage']],
    ['detained -sentenced', ['event', 'passage']],
    ['sentenc*', ['passage']],
    ['detained OR sentenced', ['event', 'passage', 'passage']],
    ['nobody', []],
    ['"', []],
  ] as const) {
    const { rows, total } = await store.reader.search({ words }, view);
    assert.deepEqual([words, rows.map((row) => row.type), total], [words, types, types.length]);
  }
  const [hit] = (await store.reader.search({ words: 'елкина', types: ['passage'] }, view)).rows;
  assert.equal(hit?.snippet.map((part) => part.text).join(''), SOURCE.document.text.split('\n')[0]);
  assert.deepEqual(
    hit?.snippet.filter((part) => part.hit),
    [{ text: 'Ёлкина', hit: true }],
  );
  await store.close();
});

test('an event is listed with place, person and day, and found by each', async () => {
  const { store } = await fresh();
  await store.write((writer) => writer.addSource(SOURCE));
  const { rows, total } = await store.reader.events({}, view);
  assert.equal(total, 1);
  const [event] = rows;
  assert.equal(event?.act, 'A.DETAIN');
  assert.deepEqual(event?.when, { edtf: '2012-05-05', from: '2012-05-05', to: '2012-05-05' });
  assert.deepEqual(
    event?.places.map((place) => place.label),
    ['Жаңаөзен'],
  );
  assert.deepEqual(
    event?.roles.map((role) => [role.role, role.label]),
    [['victim', 'Дина Ёлкина']],
  );
  const place = event?.places[0]?.id;
  const actor = event?.roles[0]?.id;
  assert.ok(place && actor);
  for (const [query, count] of [
    [{ place }, 1],
    [{ actor }, 1],
    [{ acts: ['A'] }, 1],
    [{ acts: ['A.DETAIN'], from: '2012-05-01', to: '2012-05-31' }, 1],
    [{ from: '2012-05-06' }, 0],
    [{ words: 'detained' }, 1],
    [{ words: 'sentenced' }, 0],
    [{ modality: ['m.alleged'] }, 0],
  ] as const)
    assert.equal((await store.reader.events(query, view)).total, count, JSON.stringify(query));
  await store.close();
});

test('a write that fails leaves nothing', async () => {
  const { store } = await fresh();
  await assert.rejects(
    store.write(async (writer) => {
      await writer.addSource(SOURCE);
      throw new Error('halfway');
    }),
    /halfway/,
  );
  assert.equal((await store.reader.summary(view)).sources, 0);
  await store.close();
});

test('a wrong key, a plain file and a newer schema are refused', async () => {
  const { options, store } = await fresh();
  await store.write((writer) => writer.addSource(SOURCE));
  await store.close();
  await assert.rejects(openSqliteRecord({ ...options, key: randomBytes(32) }), { code: 'record.wrong-key' });
  const plain = join(base, 'plain.db');
  writeFileSync(plain, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4096)]));
  await assert.rejects(openSqliteRecord({ ...options, file: plain }), { code: 'record.not-encrypted' });
  assert.ok(!readFileSync(options.file).includes('SQLite format 3'));
  const { Database } = await import('@signalapp/sqlcipher');
  const database = new Database(options.file);
  database.pragma(`key = "x'${options.key.toString('hex')}'"`);
  database.pragma('user_version = 99');
  database.close();
  await assert.rejects(openSqliteRecord(options), { code: 'record.newer' });
});

test('content can be neither changed nor deleted, even by SQL', async () => {
  const { options, store } = await fresh();
  const { id: source } = await store.write((writer) => writer.addSource(SOURCE));
  await store.write((writer) => writer.decide({ kind: 'withdraw source', source }, 'editor'));
  await store.close();
  const { Database } = await import('@signalapp/sqlcipher');
  const database = new Database(options.file);
  database.pragma(`key = "x'${options.key.toString('hex')}'"`);
  for (const attack of [
    'delete from statement',
    'delete from decision',
    'delete from source',
    'delete from entity',
    "update statement set prop = 'age'",
    'update statement set level = 0',
    "update decision set why = ''",
  ])
    assert.throws(() => database.exec(attack), /never/, attack);
  database.close();
});

test('the copy of the columns that is kept on closing answers as the events do, and catches up with later writes', async () => {
  const { options, store: first } = await fresh();
  await first.close();
  const kept = { ...options, copyFrom: 1 };
  const world = makeWorld(new Random(41));
  for (const items of [world.facts, world.decisions.slice(0, 15), world.decisions.slice(15)]) {
    const store = await openSqliteRecord(kept);
    await store.write((writer) => writer.merge(items));
    await store.reader.events({}, { level: 4 });
    const before = await dump(store);
    await store.close();
    const again = await openSqliteRecord(kept);
    assert.deepEqual(await dump(again), before);
    await again.close();
  }
  const { Database } = await import('@signalapp/sqlcipher');
  const database = new Database(options.file);
  database.pragma(`key = "x'${options.key.toString('hex')}'"`);
  assert.equal(database.prepare("select count(*) as kept from event_copy where part = 'columns 2'").get()?.kept, 1);
  database.close();
  const all = await fresh();
  await all.store.write((writer) => writer.merge([...world.facts, ...world.decisions]));
  const last = await openSqliteRecord(kept);
  assert.deepEqual(await dump(last), await dump(all.store));
  await last.close();
  await all.store.close();
});

/** What came with each schema after the first. */
const CAME_WITH = [
  { schema: 2, things: ['table job', 'table event_copy'] },
  { schema: 3, things: ['table manuscript_version', 'table publication'] },
  { schema: 4, things: ['index statement_status'] },
  { schema: 5, things: ['table saved_search'] },
] as const;

for (const { schema } of CAME_WITH)
  test(`a record of schema ${schema - 1} is brought forward, with everything in it and nothing lacking`, async () => {
    const { options, store } = await fresh();
    await store.write((writer) => writer.addSource(SOURCE));
    const before = await dump(store);
    await store.close();
    const { Database } = await import('@signalapp/sqlcipher');
    const opened = () => {
      const database = new Database(options.file);
      database.pragma(`key = "x'${options.key.toString('hex')}'"`);
      return database;
    };
    const shape = () => {
      const database = opened();
      const rows = database.prepare('select name, sql from sqlite_schema order by name').all();
      database.close();
      return rows;
    };
    const newest = shape();
    const old = opened();
    for (const later of CAME_WITH)
      if (later.schema >= schema) for (const thing of later.things) old.exec(`drop ${thing}`);
    old.pragma(`user_version = ${schema - 1}`);
    old.close();
    const again = await openSqliteRecord(options);
    assert.deepEqual(await dump(again), before);
    assert.deepEqual(await again.jobs.list(), []);
    assert.deepEqual(await again.reader.savedSearches('aida', { level: 4 }), []);
    await again.close();
    assert.deepEqual(shape(), newest);
  });
