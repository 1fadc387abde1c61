import type { FullRecord, IntegrityFinding } from '../contract.ts';
import { recordErrors } from '../errors.ts';
import type { Context } from './context.ts';
import { EventCache } from './event-cache.ts';
import { factsOf } from './facts.ts';
import { readerOver } from './reader.ts';
import { rebuild } from './rebuild.ts';
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
  readonly verifyFile: () => Promise<readonly IntegrityFinding[]>;
  /** Called while no write is under way. */
  readonly backup: (file: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A record over two connections of one database. */
export function storeOver(parts: StoreParts): FullRecord {
  const { reading, writing, origins, fault } = parts;
  const cache = new EventCache();
  let closed = false;
  const inOne = <T>(context: Context, action: (context: Context) => Promise<T>): Promise<T> => {
    if (closed) return Promise.reject(recordErrors.error('record.closed'));
    return context.db
      .transaction()
      .execute((db) => action({ ...context, db }))
      .catch((error: unknown) => Promise.reject(fault(error)));
  };
  const write = <T>(action: (context: WriteContext) => Promise<T>): Promise<T> =>
    inOne(writing, (context) => action(writeContext(context, origins)));
  return {
    reader: readerOver((question) => inOne({ ...reading, cache }, question)),
    write: (action) => write((context) => action(writerOver(context))),
    rebuild: (progress) => write((context) => rebuild(context, progress ?? (() => {}))),
    facts: () => factsOf((question) => inOne(reading, question)),
    async verify(progress) {
      const broken = await parts
        .verifyFile()
        .catch((): IntegrityFinding[] => [{ code: 'record.damaged', item: 'record file' }]);
      if (broken.length > 0) return broken;
      return inOne(reading, (context) => verifyContent(context, progress ?? (() => {})));
    },
    backup: (file) =>
      writing.db
        .connection()
        .execute(() => parts.backup(file))
        .catch((error: unknown) => Promise.reject(fault(error))),
    async close() {
      if (closed) return;
      // Waits for questions and writes that are under way.
      await inOne(reading, async () => undefined);
      await inOne(writing, async () => undefined);
      closed = true;
      await parts.close();
    },
  };
}
