import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { FullRecord } from '../contract.ts';
import { recordErrors } from '../errors.ts';
import { storeOver } from '../sql/store.ts';
import { SCHEMA_VERSION, type Tables } from '../sql/tables.ts';
import type { Origins } from '../sql/write-context.ts';
import { serverFault } from './faults.ts';
import { postgresHooks } from './hooks.ts';
import { MIGRATIONS, schemaScript } from './schema.ts';

export interface PostgresOptions extends Origins {
  /** `postgres://user@host/database`, or the settings of node-postgres. */
  readonly connection: string | pg.PoolConfig;
}

/** Advisory locks: one writer at a time over all processes, one migration at a time. Any two numbers would do. */
const WRITE_LOCK = 0x4b68_7201;
const SCHEMA_LOCK = 0x4b68_7202;
const EVERYTHING = 4;

/**
 * Opens a team's record on a PostgreSQL server (15 or newer), making its tables where there are none. Plain SQL, no
 * superuser, no extension. Several processes may have it open; writes take turns.
 *
 * @throws `record.server-unreachable`, `record.server-refused`, `record.newer`
 */
export async function openPostgresRecord({ connection, clock, newId }: PostgresOptions): Promise<FullRecord> {
  const settings = typeof connection === 'string' ? { connectionString: connection } : connection;
  // One connection for questions and one for writes: questions share a copy of events in memory and take turns.
  const pool = () => new pg.Pool({ ...settings, max: 1, types: NUMBERS });
  const [reading, writing] = [pool(), pool()];
  for (const one of [reading, writing]) one.on('error', () => undefined);
  const over = (one: pg.Pool) => new Kysely<Tables>({ dialect: new PostgresDialect({ pool: one }) });
  const [questions, writes] = [over(reading), over(writing)];
  try {
    await ensureSchema(writing);
  } catch (error) {
    await Promise.all([questions.destroy(), writes.destroy()]);
    throw serverFault(error);
  }
  return storeOver({
    reading: { db: questions, hooks: postgresHooks },
    writing: { db: writes, hooks: postgresHooks },
    origins: { clock, newId },
    fault: serverFault,
    async beginQuestion(db, level) {
      await sql`set transaction isolation level repeatable read, read only`.execute(db);
      await askAt(db, level);
    },
    async beginWrite(db) {
      await sql`select pg_advisory_xact_lock(${WRITE_LOCK})`.execute(db);
      await askAt(db, EVERYTHING);
    },
    askAt,
    verifyFile: async () => [],
    backup: async () => {
      throw recordErrors.error('record.no-file-copy');
    },
    async close() {
      await Promise.all([questions.destroy(), writes.destroy()]);
    },
  });
}

/** Tells row-level security at which level the rest of the transaction asks. */
async function askAt(db: Kysely<Tables>, level: number): Promise<void> {
  await sql`select set_config('khronika.level', ${String(level)}, true)`.execute(db);
}

async function ensureSchema(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [SCHEMA_LOCK]);
    const { rows } = await client.query<{ there: boolean }>(
      `select exists (select from pg_tables where schemaname = current_schema() and tablename = 'meta') as there`,
    );
    if (!rows[0]?.there) await client.query(schemaScript());
    const found = await client.query<{ value: string }>(`select value from meta where name = 'schema'`);
    const version = Number(found.rows[0]?.value ?? 0);
    if (version > SCHEMA_VERSION) throw recordErrors.error('record.newer', { found: version, known: SCHEMA_VERSION });
    for (const { to, script } of MIGRATIONS) {
      if (version >= to) continue;
      await client.query(script);
      await client.query(`update meta set value = $1 where name = 'schema'`, [String(to)]);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** Counts come as 64-bit numbers; ours stay far below 2^53. */
const NUMBERS: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') =>
    id === 20 ? Number : pg.types.getTypeParser(id, format)) as typeof pg.types.getTypeParser,
};
