import { type EntityId, entityType } from '../../model/entity.ts';
import { conflictsOf } from '../compute/conflicts.ts';
import { labelOf } from '../compute/label.ts';
import type { ConflictRow, Page, PageRequest, View } from '../contract.ts';
import { withCanonicalRefs } from './at-time.ts';
import type { Context } from './context.ts';
import { labelsOf, statementsAbout } from './entities-at.ts';
import { pageOf } from './paging.ts';
import { answeredPairs } from './projections.ts';

/** Unanswered contradictions, by entity and property. */
export async function listConflicts(
  context: Context,
  request: PageRequest & { readonly entity?: EntityId },
  view: View,
): Promise<Page<ConflictRow>> {
  const rows: (ConflictRow & { readonly n: number; readonly at: string })[] = [];
  for (const { id, n } of await candidates(context, request.entity, view)) {
    const statements = await statementsAbout(context, id, view);
    const compared = await withCanonicalRefs(context, statements, view.asKnownOn);
    const bare = conflictsOf(compared, new Set());
    if (bare.length === 0) continue;
    const answered = await answeredPairs(context, statements, view.asKnownOn);
    const original = new Map(statements.map((one) => [one.id, one]));
    for (const { prop, statements: excluding } of conflictsOf(compared, answered))
      rows.push({
        entity: id,
        label: labelOf(entityType(id), statements),
        prop,
        statements: excluding.map((one) => original.get(one.id) ?? one),
        n,
        at: `${id} ${prop}`,
      });
  }
  rows.sort((a, b) => (a.at < b.at ? -1 : 1));
  const page = pageOf(rows, request, (row) => [row.at, row.n]);
  return { ...page, rows: page.rows.map(({ n: _, at: __, ...row }) => row) };
}

async function candidates(
  context: Context,
  entity: EntityId | undefined,
  view: View,
): Promise<readonly { readonly id: EntityId; readonly n: number }[]> {
  const { db } = context;
  const until = view.asKnownOn;
  if (entity !== undefined) {
    const canonical = (await labelsOf(context, [entity], view)).get(entity)?.canonical;
    return canonical === undefined ? [] : [{ id: canonical, n: 0 }];
  }
  let query = db
    .selectFrom('entity_row as r')
    .innerJoin('entity as e', 'e.n', 'r.entity')
    .select(['e.id', 'e.n'])
    .where('r.conflicts', '>', 0)
    .where('r.lo', '<=', view.level)
    .where('r.hi', '>', view.level);
  if (until !== undefined) query = query.where('r.touched', '<=', until);
  const rows = await query.execute();
  if (until !== undefined)
    rows.push(
      ...(await db
        .selectFrom('entity as e')
        .innerJoin('entity as c', 'c.n', 'e.canonical')
        .select(['e.id', 'e.n'])
        .where('e.at', '<=', until)
        .where('c.touched', '>', until)
        .execute()),
    );
  const found = [];
  const labels = await labelsOf(
    context,
    rows.map((row) => row.id as EntityId),
    view,
  );
  for (const row of rows)
    if (labels.get(row.id as EntityId)?.canonical === row.id) found.push({ id: row.id as EntityId, n: row.n });
  return found;
}
