import type { EntityId, EntityType } from '../../model/entity.ts';
import { recordErrors } from '../errors.ts';
import type { Context } from './context.ts';
import { LAST_INSTANT, metaValue, ROW_VERSION, rowVersion, setMeta } from './meta.ts';
import type { Tables } from './tables.ts';

/** Where time and fresh ids come from: handed in by `compose.ts`. */
export interface Origins {
  readonly clock: () => Date;
  /** A fresh UUIDv7. */
  readonly newId: () => string;
}

/** One write transaction. */
export interface WriteContext extends Context, Origins {
  /** The instant of this step: never before, nor the same as, one that was given out earlier. */
  readonly instant: () => Promise<string>;
  /** Number of this write, the same all through it. */
  readonly version: () => Promise<number>;
  /** The next free `n` of a table, `count` of them. */
  readonly numbers: (
    table: 'entity' | 'statement' | 'decision' | 'block' | 'manuscript_version' | 'publication',
    count: number,
  ) => Promise<number>;
}

/** The transaction's own numbering; safe because a store lets one writer in at a time. */
export function writeContext(context: Context, origins: Origins): WriteContext {
  const next = new Map<string, number>();
  let last: string | undefined;
  let version: number | undefined;
  const { db } = context;
  return {
    ...context,
    ...origins,
    async version() {
      if (version === undefined) {
        version = (await rowVersion(db)) + 1;
        await setMeta(db, ROW_VERSION, String(version));
      }
      return version;
    },
    async instant() {
      last ??= (await metaValue(db, LAST_INSTANT)) ?? '';
      const now = origins.clock().getTime();
      last = new Date(last === '' ? now : Math.max(now, Date.parse(last) + 1)).toISOString();
      await setMeta(db, LAST_INSTANT, last);
      return last;
    },
    async numbers(table, count) {
      let first = next.get(table);
      if (first === undefined) {
        const row = await db
          .selectFrom(table as 'entity')
          .select((e) => e.fn.max('n').as('most'))
          .executeTakeFirst();
        first = (row?.most ?? 0) + 1;
      }
      next.set(table, first + count);
      return first;
    },
  };
}

/** Row of an entity by its id. @throws `record.unknown-entity` */
export async function entityRow(context: Context, id: EntityId): Promise<Tables['entity']> {
  const row = await context.db.selectFrom('entity').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw recordErrors.error('record.unknown-entity');
  return row;
}

/** Makes an empty entity's row. */
export async function insertEntity(
  context: WriteContext,
  type: EntityType,
  at: string,
  id: EntityId = `${type}-${context.newId()}` as EntityId,
): Promise<Tables['entity']> {
  const n = await context.numbers('entity', 1);
  const row = { n, id, type, at, canonical: n, touched: at };
  await context.db.insertInto('entity').values(row).execute();
  return row;
}

/** Notes when something last changed that bears on these entities. */
export async function touch(context: Context, entities: Iterable<number>, at: string): Promise<void> {
  await context.db
    .updateTable('entity')
    .set({ touched: at })
    .where('n', 'in', context.hooks.list([...new Set(entities)]) as never)
    .where('touched', '<', at)
    .execute();
}
