// Asks PostgreSQL and DuckDB the same questions over a flat copy of the same events: `peers.mjs FOLDER EVENTS`. Prints
// JSON; what is not installed is named and passed over.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { postgresPrograms, startPostgres } from '../../dist/record/testing/postgres-server.test.helper.js';
import { Random } from '../../dist/record/testing/random.js';
import { FACETS, filters, LEVEL } from './asked.mjs';
import { COLUMNS, writeFlat } from './flat.mjs';
import { timed } from './timing.mjs';

const [folder = '', events = '10000'] = process.argv.slice(2);
const csv = join(folder, 'flat.csv');
writeFlat(csv, Number(events));
const columnOf = (facet) => facet.replace('-', '_');
const groups = FACETS.map(columnOf);
const result = {};

const programs = postgresPrograms();
if (programs === undefined) console.error('skipped: PostgreSQL (not installed; Debian: apt-get install postgresql)');
else result.postgres = await askPostgres();
if (existsSync(new URL('node_modules/@duckdb', import.meta.url))) result.duckdb = await askDuckdb();
else console.error('skipped: DuckDB (not installed; npm install --ignore-scripts in bench/record)');
console.log(JSON.stringify(result));

/** The same questions in the same order as `ask.mjs` asks. */
function questions() {
  return Object.entries(filters(new Random(5), []));
}

async function askPostgres() {
  const server = await startPostgres(programs);
  const client = new pg.Client(await server.fresh());
  try {
    await client.connect();
    await client.query(`set statement_timeout = 0; set work_mem = '128MB'; set maintenance_work_mem = '256MB'`);
    const columns = Object.entries(COLUMNS).map(([name, type]) => `${name} ${type}`);
    await client.query(`create table event (${columns.join(', ')})`);
    await copyIn(client);
    await client.query(`alter table event add column found tsvector`);
    await client.query(`update event set found = to_tsvector('simple', words)`);
    for (const column of ['act', 'place', 'victim_kind', 'outcome', 'from_day, n', 'to_day', 'source'])
      await client.query(`create index on event (${column})`);
    await client.query('create index on event using gin (found)');
    await client.query('vacuum (full, analyze) event');
    const where = (asked) =>
      typeof asked === 'string' ? asked : `found @@ plainto_tsquery('simple', '${asked.words}')`;
    const sets = groups.map((one) => `(${one})`).join(', ');
    const kinds = questions();
    const ask = async (i) => {
      const [, asked] = kinds[i % kinds.length][1]();
      const seen = `level <= ${LEVEL} and ${where(asked)}`;
      await client.query(
        `select n, act, from_day, place, victim from event where ${seen} order by from_day, n limit 50`,
      );
      // One pass for all eight, and the total.
      await client.query(
        `select ${groups.join(', ')}, count(*) from event where ${seen} group by grouping sets (${sets}, ())`,
      );
    };
    await timed(kinds.length, ask);
    return await timed(kinds.length * 4, ask);
  } finally {
    await client.end();
    await server.stop();
  }
}

/** Rows come over the connection: the server runs as another user and may not read our folder. */
async function copyIn(client) {
  const { createReadStream } = await import('node:fs');
  const { createInterface } = await import('node:readline');
  const names = Object.keys(COLUMNS);
  let rows = [];
  const flush = async () => {
    const text = JSON.stringify(rows);
    rows = [];
    await client.query(
      `insert into event (${names.join(', ')}) select ${names.join(', ')}
      from json_populate_recordset(null::event, $1::json)`,
      [text],
    );
  };
  for await (const line of createInterface({ input: createReadStream(csv) })) {
    const [cells, words] = line.split(',"');
    const values = [...cells.split(','), words.slice(0, -1)];
    rows.push(Object.fromEntries(names.map((name, i) => [name, values[i]])));
    if (rows.length === 10_000) await flush();
  }
  if (rows.length > 0) await flush();
}

async function askDuckdb() {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  const columns = Object.entries(COLUMNS).map(([name, type]) => `'${name}': '${type === 'text' ? 'varchar' : type}'`);
  await connection.run(
    `create table event as select * from read_csv('${csv}', header = false, columns = {${columns.join(', ')}})`,
  );
  const kinds = questions().filter(([name]) => name !== 'words');
  const ask = async (i) => {
    const [, asked] = kinds[i % kinds.length][1]();
    for (const group of groups)
      await connection.runAndReadAll(
        `select ${group}, count(*) as found from event where level <= ${LEVEL} and ${asked} group by 1 order by 2 desc limit 50`,
      );
  };
  await timed(kinds.length, ask);
  const took = await timed(kinds.length * 6, ask);
  connection.closeSync();
  return { facetsAlone: took };
}
