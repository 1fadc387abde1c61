import type { EntityId, EntityType } from '../../model/entity.ts';
import type { Statement } from '../../model/statement.ts';
import { seenAt } from '../compute/levels.ts';
import type { View } from '../contract.ts';
import type { Context } from './context.ts';
import { labelsOf, statementsAbout } from './entities-at.ts';
import { selectStatements, toHeld } from './statement-rows.ts';

type Found = { readonly id: EntityId; readonly type: EntityType; readonly canonical: EntityId; readonly label: string };

/** `readEntity` for many ids at once; those the view does not see are left out. */
export async function readEntities(
  context: Context,
  ids: readonly EntityId[],
  view: View,
): Promise<ReadonlyMap<EntityId, Found>> {
  return new Map([...(await labelsOf(context, ids, view))].map(([id, found]) => [id, { id, ...found }]));
}

/** `statementsAbout` for many ids at once, in one question where the day is today. */
export async function statementsAboutMany(
  context: Context,
  ids: readonly EntityId[],
  view: View,
): Promise<ReadonlyMap<EntityId, readonly Statement[]>> {
  const found = new Map<EntityId, Statement[]>(ids.map((id) => [id, []]));
  if (view.asKnownOn !== undefined) {
    for (const id of found.keys()) found.set(id, await statementsAbout(context, id, view));
    return found;
  }
  const { db, hooks } = context;
  const asked = await db
    .selectFrom('entity')
    .select(['id', 'canonical'])
    .where('id', 'in', hooks.list([...found.keys()]) as never)
    .execute();
  const rows = await selectStatements(context)
    .where('s.about', 'in', hooks.list([...new Set(asked.map(({ canonical }) => canonical))]) as never)
    .orderBy('s.n')
    .execute();
  const byAbout = new Map<number, Statement[]>();
  for (const row of rows) {
    const seen = seenAt(toHeld(row).statement, view.level);
    if (seen === undefined) continue;
    const group = byAbout.get(row.about);
    if (group === undefined) byAbout.set(row.about, [seen]);
    else group.push(seen);
  }
  for (const { id, canonical } of asked) found.set(id as EntityId, byAbout.get(canonical) ?? []);
  return found;
}
