import { ENTITY_TYPES } from '../../model/entity.ts';
import type { Level } from '../../model/statement.ts';
import { FACETS, type FullRecord } from '../contract.ts';

export const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

export async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of values) found.push(one);
  return found;
}

/** Everything a record answers, in an order of its own: two records that are the same give the same. */
export async function dump(store: FullRecord): Promise<unknown> {
  const { reader } = store;
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  const seen = [];
  for (const level of LEVELS) {
    const view = { level };
    const entities = [];
    for (const type of ENTITY_TYPES) entities.push(...(await reader.entities({ type, limit: 500 }, view)).rows);
    const things = await all(reader.everything(view));
    seen.push({
      summary: await reader.summary(view),
      entities: entities.sort(byId),
      events: [...(await reader.events({ limit: 500 }, view)).rows].sort(byId),
      things: things.map((one) => ({ ...one, statements: [...one.statements].sort(byId) })),
      decisions: (await reader.decisions({ limit: 500 }, view)).rows,
      facets: await reader.facets({}, { facets: FACETS, most: 1000 }, view),
      conflicts: (await reader.conflicts({ limit: 500 }, view)).rows,
    });
  }
  return seen;
}
