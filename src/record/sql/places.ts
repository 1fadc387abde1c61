import type { EntityId } from '../../model/entity.ts';
import { bestOf } from '../compute/label.ts';
import type { View } from '../contract.ts';
import { clusterOf } from './at-time.ts';
import type { Context } from './context.ts';
import { statementsAbout } from './entities-at.ts';
import { statementsReferring } from './read-entities.ts';

/** Numbers of a place and of every place that lies in it (`part-of`), as the view sees them. */
export async function placesUnder(context: Context, place: EntityId, view: View): Promise<ReadonlySet<string>> {
  const seen = new Set<EntityId>();
  const waiting = [await canonicalId(context, place, view)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const one of await statementsReferring(context, id, view))
      if (one.prop === 'part-of' && one.subject.startsWith('place-')) {
        // Only its best answer counts: a part-of that was rejected or set aside leads nowhere.
        const inside = await canonicalId(context, one.subject, view);
        const best = bestOf(await statementsAbout(context, inside, view), 'part-of')[0];
        if (best?.id === one.id) waiting.push(inside);
      }
  }
  const rows = await context.db
    .selectFrom('entity')
    .select('n')
    .where('id', 'in', context.hooks.list([...seen]) as never)
    .execute();
  return new Set(rows.map((row) => String(row.n)));
}

async function canonicalId(context: Context, id: EntityId, view: View): Promise<EntityId> {
  if (view.asKnownOn !== undefined) return (await clusterOf(context, id, view.asKnownOn)).canonical;
  const row = await context.db
    .selectFrom('entity as e')
    .innerJoin('entity as c', 'c.n', 'e.canonical')
    .select('c.id')
    .where('e.id', '=', id)
    .executeTakeFirst();
  return (row?.id ?? id) as EntityId;
}
