import { sql } from 'kysely';
import type { Hooks } from '../sql/context.ts';
import { postgresWords } from './words.ts';

/** PostgreSQL's own ways: lists as arrays, bulk rows as one JSON parameter, words in tsvectors. */
export const postgresHooks: Hooks = {
  list(values) {
    if (values.length === 0) return sql`(null)`;
    return typeof values[0] === 'number'
      ? sql`(select unnest(${[...values]}::int[]))`
      : sql`(select unnest(${[...values]}::text[]))`;
  },
  jsonField: (column, field) => sql<string | null>`(${sql.ref(column)}::jsonb -> ${sql.lit(field)})::text`,
  async insertMany(db, table, rows) {
    const [first] = rows;
    if (!first) return;
    const columns = sql.join(Object.keys(first).map((one) => sql.ref(one)));
    for (let at = 0; at < rows.length; at += 1000)
      await sql`insert into ${sql.table(table)} (${columns})
        select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows.slice(at, at + 1000))}::json)`.execute(
        db,
      );
  },
  words: postgresWords,
};
