import { closeSync, existsSync, fsyncSync, openSync, readSync } from 'node:fs';
import { Database } from '@signalapp/sqlcipher';
import { Kysely } from 'kysely';
import type { FullRecord } from '../contract.ts';
import { recordErrors } from '../errors.ts';
import { WORTH_A_COPY } from '../sql/event-cache.ts';
import { storeOver } from '../sql/store.ts';
import { SCHEMA_VERSION, type Tables } from '../sql/tables.ts';
import type { Origins } from '../sql/write-context.ts';
import { recordFault } from './faults.ts';
import { sqliteHooks } from './hooks.ts';
import { sqlcipherDialect } from './kysely-dialect.ts';
import { MIGRATIONS, SCHEMA } from './schema.ts';
import { verifyFile } from './verify-file.ts';

export interface SqliteOptions extends Origins {
  readonly file: string;
  /** 32 raw bytes. */
  readonly key: Uint8Array;
  /** Changes nothing and refuses to; for a second process beside the one that writes. */
  readonly readOnly?: boolean;
  /** From how many events on a copy of the columns in memory is kept for the next opening. */
  readonly copyFrom?: number;
}

const READ_CACHE_KIB = 48 * 1024;
const WRITE_CACHE_KIB = 32 * 1024;

/**
 * Opens the record file of a vault, or makes it.
 *
 * @throws `record.not-encrypted`, `record.wrong-key`, `record.newer`, `record.damaged`
 */
export async function openSqliteRecord(options: SqliteOptions): Promise<FullRecord> {
  const { file, key, clock, newId, readOnly = false } = options;
  assertSealed(file);
  try {
    const writing = connect(file, key, WRITE_CACHE_KIB);
    if (!readOnly) ensureSchema(writing);
    assertVersion(writing);
    assertSealed(file);
    const reading = connect(file, key, READ_CACHE_KIB);
    reading.pragma('query_only = 1');
    if (readOnly) writing.pragma('query_only = 1');
    const databases = [reading, writing];
    return storeOver({
      reading: { db: new Kysely<Tables>({ dialect: sqlcipherDialect(reading) }), hooks: sqliteHooks(reading) },
      writing: { db: new Kysely<Tables>({ dialect: sqlcipherDialect(writing) }), hooks: sqliteHooks(writing) },
      origins: { clock, newId },
      fault: recordFault,
      ...(readOnly ? {} : { copyFrom: options.copyFrom ?? WORTH_A_COPY }),
      verifyFile: () => verifyFile(reading, writing),
      backup: (copy) => backupFile(writing, copy, options),
      async close() {
        if (!readOnly) foldLog(writing);
        for (const database of databases) database.close();
      },
    });
  } catch (error) {
    throw recordFault(error);
  }
}

/** On a full disk the log stays, and with it everything acknowledged; the next opening folds it in. */
function foldLog(database: Database): void {
  try {
    database.pragma('wal_checkpoint(truncate)');
  } catch {
    // Said to whoever writes next.
  }
}

/** `vacuum into` keeps the key; the copy is made durable and then read like any other record. */
async function backupFile(database: Database, copy: string, options: SqliteOptions): Promise<void> {
  database.prepare('vacuum into ?').run([copy]);
  const handle = openSync(copy, 'r');
  fsyncSync(handle);
  closeSync(handle);
  const opened = await openSqliteRecord({ ...options, file: copy });
  const findings = await opened.verify();
  await opened.close();
  if (findings.length > 0) throw recordErrors.error('record.damaged', { reason: 'the copy does not verify' });
}

function connect(file: string, key: Uint8Array, cacheKib: number): Database {
  const database = new Database(file, { cacheStatements: true });
  try {
    // SQLCipher's own log lines are for its developers; what went wrong is said by our errors.
    database.pragma('cipher_log_level = NONE');
    database.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
    // Nothing readable outside the vault: no temporary file is ever written.
    database.pragma('temp_store = 2');
    database.pragma(`cache_size = ${-cacheKib}`);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('secure_delete = ON');
    database.pragma('busy_timeout = 5000');
    database.pragma('trusted_schema = OFF');
    database.prepare('select count(*) from sqlite_schema').get();
    return database;
  } catch (error) {
    database.close();
    throw /not a database/.test(String(error)) ? recordErrors.error('record.wrong-key') : error;
  }
}

/** Makes the tables, or brings those of an earlier version forward; each step whole or not at all. */
function ensureSchema(database: Database): void {
  const version = () => Number(database.pragma('user_version', { simple: true }));
  if (version() === 0) database.exec(`begin immediate; ${SCHEMA} pragma user_version = 1; commit;`);
  for (const { to, script } of MIGRATIONS)
    if (version() < to) database.exec(`begin immediate; ${script} pragma user_version = ${to}; commit;`);
}

function assertVersion(database: Database): void {
  const found = Number(database.pragma('user_version', { simple: true }));
  if (found > SCHEMA_VERSION) throw recordErrors.error('record.newer', { found, known: SCHEMA_VERSION });
}

/** A build without encryption ignores the key and writes a readable file: asserted on create and on every open. */
function assertSealed(file: string): void {
  if (!existsSync(file)) return;
  const handle = openSync(file, 'r');
  try {
    const head = Buffer.alloc(16);
    readSync(handle, head, 0, 16, 0);
    if (head.toString('latin1').startsWith('SQLite format 3')) throw recordErrors.error('record.not-encrypted');
  } finally {
    closeSync(handle);
  }
}
