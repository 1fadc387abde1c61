import type { EditingWriter, RecordWriter } from '../contract.ts';
import { addSource } from './add-source.ts';
import { addStatement, editValue } from './add-statement.ts';
import { decide } from './decide.ts';
import { publishManuscript, saveManuscript } from './manuscripts.ts';
import { merge } from './merge.ts';
import { reproject } from './projections.ts';
import { readerOver } from './reader.ts';
import { dropSearch, saveSearch } from './saved-searches.ts';
import { insertEntity, type WriteContext } from './write-context.ts';

/** A writer inside one open transaction; it reads what it wrote. */
export function writerOver(context: WriteContext): EditingWriter {
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
    edit: (statement, basis, why) => editValue(context, statement, basis, why),
    saveManuscript: (version) => saveManuscript(context, version),
    publishManuscript: (publication) => publishManuscript(context, publication),
    saveSearch: (search) => saveSearch(context, search),
    dropSearch: (id, user) => dropSearch(context, id, user),
    merge: (items) => merge(context, items),
  };
}
