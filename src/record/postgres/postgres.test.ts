import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { moveRecord } from '../move.ts';
import { openSqliteRecord } from '../sqlite/open.ts';
import { bigSource } from '../testing/big-source.ts';
import { contractSuite } from '../testing/contract-suite.ts';
import { dump } from '../testing/dump.ts';
import { postgresPrograms, startPostgres, type TestServer } from '../testing/postgres-server.test.helper.ts';
import { Random } from '../testing/random.ts';
import { makeWorld } from '../testing/world.ts';
import { openPostgresRecord } from './open.ts';

const programs = postgresPrograms();
const origins = { clock: () => new Date(), newId: () => randomUUIDv7() };

if (programs === undefined) {
  test('the PostgreSQL store', { skip: 'no PostgreSQL 15 or newer; Debian: apt-get install postgresql' }, () => {});
} else {
  let server: TestServer;
  before(async () => {
    server = await startPostgres(programs);
  });
  after(() => server.stop());

  contractSuite('postgres', async () => openPostgresRecord({ connection: await server.fresh(), ...origins }), {
    worlds: 1,
    questions: 30,
  });

  test('two processes share a record: each sees what the other wrote, and writes take turns', async () => {
    const connection = await server.fresh();
    const [a, b] = await Promise.all([
      openPostgresRecord({ connection, ...origins }),
      openPostgresRecord({ connection, ...origins }),
    ]);
    const world = makeWorld(new Random(21));
    await a.write((writer) => writer.merge(world.facts));
    assert.ok((await b.reader.events({}, { level: 4 })).total > 0);
    const half = Math.floor(world.decisions.length / 2);
    await Promise.all(world.decisions.map((one, i) => (i < half ? a : b).write((writer) => writer.merge([one]))));
    assert.deepEqual(await dump(a), await dump(b));
    assert.equal((await a.reader.summary({ level: 4 })).decisions, world.decisions.length);
    await Promise.all([a.close(), b.close()]);
  });

  test('a record moves from a vault to the server and back without losing or changing anything', async () => {
    const base = mkdtempSync(join(tmpdir(), 'khronika-pg-move-'));
    const file = (name: string) => openSqliteRecord({ file: join(base, name), key: Buffer.alloc(32, 3), ...origins });
    const [first, last] = [await file('first.db'), await file('last.db')];
    const world = makeWorld(new Random(23));
    await first.write((writer) => writer.merge([...world.facts, ...world.decisions]));
    const team = await openPostgresRecord({ connection: await server.fresh(), ...origins });
    const there = await moveRecord(first, team);
    assert.deepEqual(await dump(team), await dump(first));
    assert.deepEqual(await moveRecord(team, last), there);
    assert.deepEqual(await dump(last), await dump(first));
    await assert.rejects(team.backup(join(base, 'copy.db')), { code: 'record.no-file-copy' });
    await Promise.all([first.close(), last.close(), team.close()]);
    rmSync(base, { recursive: true, force: true });
  });

  test('row-level security: a query that forgets its level sees nothing, and none sees above the level it said', async () => {
    const connection = await server.fresh();
    const store = await openPostgresRecord({ connection, ...origins });
    const world = makeWorld(new Random(22));
    await store.write((writer) => writer.merge([...world.facts, ...world.decisions]));
    await store.close();
    const client = new pg.Client(connection);
    await client.connect();
    const seen = async (table: string) => Number((await client.query(`select count(*) from ${table}`)).rows[0].count);
    const most = async (level: number) => {
      await client.query(`set khronika.level = '${level}'`);
      return Number((await client.query('select max(level) from statement')).rows[0].max);
    };
    for (const table of ['statement', 'source', 'frozen_text', 'block', 'entity_row', 'event_row'])
      assert.equal(await seen(table), 0, table);
    for (const level of [0, 1, 2, 3, 4]) assert.equal(await most(level), level);
    await assert.rejects(client.query('delete from statement'), /never/);
    await assert.rejects(client.query('update statement set level = 0'), /never/);
    await client.end();
  });

  test('a record of each earlier schema is brought forward, with everything in it', async () => {
    const connection = await server.fresh();
    const first = await openPostgresRecord({ connection, ...origins });
    await first.write((writer) => writer.addSource(bigSource(new Random(24), 0, 3)));
    const before = await dump(first);
    await first.close();
    const client = new pg.Client(connection);
    await client.connect();
    for (const [schema, lacking] of [
      [4, 'drop table saved_search'],
      [3, 'drop table saved_search; drop index statement_status'],
      [2, 'drop table saved_search, manuscript_version, publication; drop index statement_status'],
      [1, 'drop table saved_search, manuscript_version, publication, job, event_copy; drop index statement_status'],
    ] as const) {
      await client.query(lacking);
      await client.query(`update meta set value = '${schema}' where name = 'schema'`);
      const store = await openPostgresRecord({ connection, ...origins });
      assert.deepEqual(await dump(store), before, `schema ${schema}`);
      assert.deepEqual(await store.reader.savedSearches('aida', { level: 4 }), []);
      assert.deepEqual(await store.jobs.list(), []);
      await store.close();
    }
    await client.end();
  });

  test('a server that is not there, and a newer schema, are told in our words', async () => {
    const gone = openPostgresRecord({ connection: 'postgres://nobody@127.0.0.1:1/none', ...origins });
    await assert.rejects(gone, { code: 'record.server-unreachable' });
    const connection = await server.fresh();
    await (await openPostgresRecord({ connection, ...origins })).close();
    const client = new pg.Client(connection);
    await client.connect();
    await client.query(`update meta set value = '99' where name = 'schema'`);
    await client.end();
    await assert.rejects(openPostgresRecord({ connection, ...origins }), { code: 'record.newer' });
  });
}
