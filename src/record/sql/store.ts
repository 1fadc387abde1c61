import type { Kysely } from 'kysely';
import type { Level } from '../../model/statement.ts';
import type { FullRecord, IntegrityFinding } from '../contract.ts';
import { recordErrors } from '../errors.ts';
import type { Context } from './context.ts';
import { EventCache } from './event-cache.ts';
import { factsOf } from './facts.ts';
import { jobQueueOver } from './job-queue.ts';
import { type Ask, readerOver } from './reader.ts';
import { rebuild } from './rebuild.ts';
import type { Tables } from './tables.ts';
import { verifyContent } from './verify.ts';
import { type Origins, type WriteContext, writeContext } from './write-context.ts';
import { writerOver } from './writer.ts';

export interface StoreParts {
  /** Questions go here, each in a transaction of its own. */
  readonly reading: Context;
  /** One writer at a time. */
  readonly writing: Context;
  readonly origins: Origins;
  /** An engine's error in our words. */
  readonly fault: (error: unknown) => Error;
  /** First steps of a transaction that asks at a level, and of one that writes. */
  readonly beginQuestion?: (db: Kysely<Tables>, level: number) => Promise<void>;
  readonly beginWrite?: (db: Kysely<Tables>) => Promise<void>;
  /** Changes the level for the rest of a transaction. */
  readonly askAt?: (db: Kysely<Tables>, level: number) => Promise<void>;
  /** From how many events on a copy of the columns is kept in the record on closing; absent: never. */
  readonly copyFrom?: number;
  readonly verifyFile: () => Promise<readonly IntegrityFinding[]>;
  /** Called while no write is under way. */
  readonly backup: (file: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const EVERYTHING: Level = 4;

/** A record over two connections of one database. */
export function storeOver(parts: StoreParts): FullRecord {
  const { reading, writing, origins, fault } = parts;
  const cache = new EventCache();
  let closed = false;
  const inOne = <T>(
    context: Context,
    begin: (db: Kysely<Tables>) => Promise<void>,
    action: (context: Context) => Promise<T>,
  ) => {
    if (closed) return Promise.reject<T>(recordErrors.error('record.closed'));
    return context.db
      .transaction()
      .execute(async (db) => {
        await begin(db);
        return action({ ...context, db });
      })
      .catch((error: unknown) => Promise.reject<T>(fault(error)));
  };
  const ask: Ask = (question, view) => {
    // How things stood on a past day is computed from everything, and then cut to the level.
    const level = view === undefined || view.asKnownOn !== undefined ? EVERYTHING : view.level;
    return inOne(
      { ...reading, cache },
      async (db) => parts.beginQuestion?.(db, level),
      (context) =>
        question({
          ...context,
          async atAllLevels(action) {
            await parts.askAt?.(context.db, EVERYTHING);
            await action();
            await parts.askAt?.(context.db, level);
          },
        }),
    );
  };
  const write = <T>(action: (context: WriteContext) => Promise<T>): Promise<T> =>
    inOne(
      writing,
      async (db) => parts.beginWrite?.(db),
      (context) => action(writeContext(context, origins)),
    );
  return {
    reader: readerOver(ask),
    write: (action) => write((context) => action(writerOver(context))),
    rebuild: (progress) => write((context) => rebuild(context, progress ?? (() => {}))),
    facts: () => factsOf(ask),
    jobs: jobQueueOver(write, ask),
    async verify(progress) {
      const broken = await parts
        .verifyFile()
        .catch((): IntegrityFinding[] => [{ code: 'record.damaged', item: 'record file' }]);
      if (broken.length > 0) return broken;
      return ask((context) => verifyContent(context, progress ?? (() => {})));
    },
    backup: (file) =>
      writing.db
        .connection()
        .execute(() => parts.backup(file))
        .catch((error: unknown) => Promise.reject(fault(error))),
    async close() {
      if (closed) return;
      // Waits for questions and writes that are under way.
      const { copyFrom } = parts;
      // Without the copy the next opening is slower, nothing else.
      if (copyFrom !== undefined) await write(({ db }) => cache.keep(db, copyFrom)).catch(() => undefined);
      await reading.db.connection().execute(async () => undefined);
      await writing.db.connection().execute(async () => undefined);
      closed = true;
      await parts.close();
    },
  };
}
