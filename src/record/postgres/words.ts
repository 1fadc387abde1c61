import { sql } from 'kysely';
import type { WordQuery, WordTerm } from '../compute/word-query.ts';
import type { WordIndex } from '../sql/context.ts';

/** PostgreSQL keeps positions up to here, and 256 of a word; phrases beyond are found by their words only. */
const LAST_POSITION = 16_383;
const MOST_POSITIONS = 255;

/** Words come normalised: they go into a tsvector as they are, without a dictionary. */
export const postgresWords: WordIndex = {
  async addThings(db, entries) {
    for (const part of chunks(entries))
      await sql`insert into thing_words ("row", words, keys)
        select * from unnest(${part.map((one) => one.row)}::int[], ${part.map((one) => vectorOf(one.words))}::tsvector[],
          ${part.map((one) => vectorOf(one.keys))}::tsvector[])`.execute(db);
  },
  async dropThings(db, rows) {
    if (rows.length > 0) await sql`delete from thing_words where "row" = any(${[...rows]}::int[])`.execute(db);
  },
  async addBlocks(db, entries) {
    for (const part of chunks(entries))
      await sql`insert into block_words ("row", words)
        select * from unnest(${part.map((one) => one.row)}::int[], ${part.map((one) => vectorOf(one.words))}::tsvector[])`.execute(
        db,
      );
  },
  async dropBlocks(db, rows) {
    if (rows.length > 0) await sql`delete from block_words where "row" = any(${[...rows]}::int[])`.execute(db);
  },
  async things(db, query) {
    const byKeys =
      query.keys.length === 0
        ? sql``
        : sql` or keys @@ ${query.keys.map((set) => `(${set.map(quoted).join(' | ')})`).join(' & ')}::tsquery`;
    const { rows } = await sql<{ row: number }>`select "row" from thing_words
      where words @@ ${queryOf(query)}::tsquery${byKeys} order by "row"`.execute(db);
    return rows.map((one) => one.row);
  },
  async blocks(db, query) {
    const { rows } = await sql<{ row: number }>`select "row" from block_words
      where words @@ ${queryOf(query)}::tsquery order by "row"`.execute(db);
    return rows.map((one) => one.row);
  },
};

function* chunks<T>(entries: readonly T[]): Iterable<readonly T[]> {
  for (let at = 0; at < entries.length; at += 500) yield entries.slice(at, at + 500);
}

/** `'word':1,7 'other':2`: the text form of a tsvector. */
function vectorOf(words: string): string {
  const places = new Map<string, number[]>();
  for (const [index, word] of words.split(' ').entries()) {
    if (word === '') continue;
    const known = places.get(word) ?? [];
    if (known.length < MOST_POSITIONS) known.push(Math.min(index + 1, LAST_POSITION));
    places.set(word, known);
  }
  return [...places].map(([word, at]) => `${quoted(word)}:${[...new Set(at)].join(',')}`).join(' ');
}

function queryOf({ clauses }: WordQuery): string {
  return clauses.map(({ not, terms }) => `${not ? '!' : ''}(${terms.map(termOf).join(' | ')})`).join(' & ');
}

function termOf({ words, prefix }: WordTerm): string {
  return words.map((word, at) => `${quoted(word)}${prefix && at === words.length - 1 ? ':*' : ''}`).join(' <-> ');
}

function quoted(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
