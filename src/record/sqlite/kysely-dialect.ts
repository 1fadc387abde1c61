import type { Database, SqliteValue } from '@signalapp/sqlcipher';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

/** Kysely over one connection of Signal's SQLCipher build, which has no `.reader` and no `.iterate`. */
export function sqlcipherDialect(database: Database): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new OneConnectionDriver(database),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** One connection, one user at a time: a transaction sees nothing of another, and nobody sees half of it. */
class OneConnectionDriver implements Driver {
  readonly #connection: SqlcipherConnection;
  #last: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  constructor(database: Database) {
    this.#connection = new SqlcipherConnection(database);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    this.#release = resolve;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(): Promise<void> {
    this.#connection.database.exec('begin');
  }

  async commitTransaction(): Promise<void> {
    this.#connection.database.exec('commit');
  }

  async rollbackTransaction(): Promise<void> {
    try {
      this.#connection.database.exec('rollback');
    } catch {
      // After a full disk or a failed write SQLite has rolled back by itself; what went wrong first is what counts.
    }
  }

  async destroy(): Promise<void> {}
}

class SqlcipherConnection implements DatabaseConnection {
  readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  async executeQuery<R>(compiled: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.database.prepare(compiled.sql);
    const parameters = compiled.parameters as SqliteValue<object>[];
    // Kysely's own tree says what a query is; its text would have to be guessed at.
    const { query } = compiled;
    const gives =
      query.kind === 'SelectQueryNode' || query.kind === 'RawNode' || ('returning' in query && query.returning);
    if (gives) return { rows: statement.all(parameters) as R[] };
    const { changes, lastInsertRowid } = statement.run(parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Lists are read page by page.');
  }
}
