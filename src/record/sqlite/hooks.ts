import type { Database } from '@signalapp/sqlcipher';
import { sql } from 'kysely';
import type { WordQuery, WordTerm } from '../compute/word-query.ts';
import type { Hooks } from '../sql/context.ts';

/** SQLite's own ways: lists as JSON, bulk rows through one prepared statement, words in FTS5. */
export function sqliteHooks(database: Database): Hooks {
  const statements = new Map<string, ReturnType<Database['prepare']>>();
  const prepared = (text: string) => {
    const known = statements.get(text);
    if (known) return known;
    const fresh = database.prepare(text);
    statements.set(text, fresh);
    return fresh;
  };
  const rowsOf = (table: 'thing_words' | 'block_words', match: string) =>
    database
      .prepare(`select rowid from ${table} where ${table} match ? order by rowid`, { pluck: true, persistent: true })
      .all<number>([match]);
  return {
    list: (values) => sql`(select value from json_each(${JSON.stringify(values)}))`,
    jsonField: (column, field) => sql<string | null>`${sql.ref(column)} -> ${sql.lit(`$.${field}`)}`,
    async insertMany(_db, table, rows) {
      const [first] = rows;
      if (!first) return;
      const columns = Object.keys(first) as (keyof typeof first & string)[];
      const places = columns.map(() => '?').join(', ');
      const insert = prepared(
        `insert into ${table} (${columns.map((one) => `"${one}"`).join(', ')}) values (${places})`,
      );
      for (const row of rows) insert.run(columns.map((column) => row[column] as string | number | null));
    },
    words: {
      async addThings(_db, entries) {
        const insert = prepared('insert into thing_words (rowid, words, keys) values (?, ?, ?)');
        for (const { row, words, keys } of entries) insert.run([row, words, keys]);
      },
      async dropThings(_db, rows) {
        const drop = prepared('delete from thing_words where rowid = ?');
        for (const row of rows) drop.run([row]);
      },
      async addBlocks(_db, entries) {
        const insert = prepared('insert into block_words (rowid, words) values (?, ?)');
        for (const { row, words } of entries) insert.run([row, words]);
      },
      async dropBlocks(_db, rows) {
        const drop = prepared('delete from block_words where rowid = ?');
        for (const row of rows) drop.run([row]);
      },
      async things(_db, query) {
        return rowsOf('thing_words', thingMatch(query));
      },
      async blocks(_db, query) {
        return rowsOf('block_words', `words : (${wordsMatch(query)})`);
      },
    },
  };
}

/** Words anywhere, or every part of a name by its keys. */
function thingMatch(query: WordQuery): string {
  const byWords = `words : (${wordsMatch(query)})`;
  if (query.keys.length === 0) return byWords;
  const byKeys = query.keys.map((set) => `(${set.map(quoted).join(' OR ')})`).join(' AND ');
  return `(${byWords}) OR (keys : (${byKeys}))`;
}

/** FTS5's own language, every word quoted, so that nothing typed can be read as an operator. */
function wordsMatch({ clauses }: WordQuery): string {
  const part = (terms: readonly WordTerm[]) => `(${terms.map(termMatch).join(' OR ')})`;
  const wanted = clauses.filter((one) => !one.not).map((one) => part(one.terms));
  const unwanted = clauses.filter((one) => one.not).map((one) => part(one.terms));
  return [wanted.join(' AND '), ...unwanted].join(' NOT ');
}

function termMatch({ words, prefix }: WordTerm): string {
  return `${quoted(words.join(' '))}${prefix ? ' *' : ''}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
