import type { RecordWriter } from '../contract.ts';
import { addSource } from './add-source.ts';
import { addStatement } from './add-statement.ts';
import { decide } from './decide.ts';
import { reproject } from './projections.ts';
import { readerOver } from './reader.ts';
import { insertEntity, type WriteContext } from './write-context.ts';

/** A writer inside one open transaction; it reads what it wrote. */
export function writerOver(context: WriteContext): RecordWriter {
  return {
    ...readerOver((question) => question(context)),
    addSource: (source) => addSource(context, source),
    addStatement: (statement) => addStatement(context, statement),
    async addEntity(type) {
      const row = await insertEntity(context, type, await context.instant());
      await reproject(context, [row.n]);
      return row.id as Awaited<ReturnType<RecordWriter['addEntity']>>;
    },
    decide: (act, by, why) => decide(context, act, by, why),
  };
}
