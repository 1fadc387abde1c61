import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

export const ROW_VERSION = 'row version';
export const LAST_INSTANT = 'last instant';

/** Number of the last write that changed a row which memory may hold a copy of. */
export async function rowVersion(db: Kysely<Tables>): Promise<number> {
  return Number((await metaValue(db, ROW_VERSION)) ?? 0);
}

export async function metaValue(db: Kysely<Tables>, name: string): Promise<string | undefined> {
  return (await db.selectFrom('meta').select('value').where('name', '=', name).executeTakeFirst())?.value;
}

export async function setMeta(db: Kysely<Tables>, name: string, value: string): Promise<void> {
  await db
    .insertInto('meta')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
