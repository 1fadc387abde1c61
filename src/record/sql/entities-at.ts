import { type EntityId, type EntityType, entityType } from '../../model/entity.ts';
import type { Property } from '../../model/property.ts';
import type { Level, Rank, Statement, StatementId, Status } from '../../model/statement.ts';
import type { Value } from '../../model/value.ts';
import { conflictsOf } from '../compute/conflicts.ts';
import type { CoreStatement } from '../compute/event-row.ts';
import { seenAt } from '../compute/levels.ts';
import { type ProjectedBand, project } from '../compute/project.ts';
import type { View } from '../contract.ts';
import { clusterOf, referrersAt, statementsAt, withCanonicalRefs } from './at-time.ts';
import type { Context } from './context.ts';
import { answeredPairs, sourceLabel } from './projections.ts';
import { selectStatements, toHeld } from './statement-rows.ts';

/** Statements about an entity, as one view sees them. */
export async function statementsAbout(context: Context, id: EntityId, view: View): Promise<Statement[]> {
  const all =
    view.asKnownOn === undefined ? await heldNow(context, id) : await statementsAt(context, id, view.asKnownOn);
  return all.flatMap((one) => seenAt(one, view.level) ?? []);
}

/** What lists need of the statements about several canonical entities, as one view sees them. */
export async function coresOf(
  context: Context,
  ids: readonly EntityId[],
  view: View,
): Promise<Map<EntityId, readonly CoreStatement[]>> {
  const { db, hooks } = context;
  const found = new Map<EntityId, CoreStatement[]>();
  if (view.asKnownOn !== undefined) {
    for (const id of ids) found.set(id, await statementsAbout(context, id, view));
    return found;
  }
  const rows = await db
    .selectFrom('statement as s')
    .innerJoin('entity as e', 'e.n', 's.about')
    .select(['e.id as about', 's.id', 's.prop', 's.status', 's.rank', 's.at'])
    .select([hooks.jsonField('s.body', 'value').as('value'), hooks.jsonField('s.body', 'confidence').as('confidence')])
    .where('s.about', 'in', (inner) =>
      inner
        .selectFrom('entity')
        .select('n')
        .where('id', 'in', hooks.list(ids) as never),
    )
    .where('s.level', '<=', view.level)
    .orderBy('s.n')
    .execute();
  for (const row of rows) {
    const core: CoreStatement = {
      id: row.id as StatementId,
      prop: row.prop as Property,
      status: row.status as Status,
      rank: row.rank as Rank,
      at: row.at,
      value: JSON.parse(row.value ?? 'null') as Value,
      ...(row.confidence === null ? {} : { confidence: Number(row.confidence) }),
    };
    const group = found.get(row.about as EntityId);
    if (group) group.push(core);
    else found.set(row.about as EntityId, [core]);
  }
  return found;
}

async function heldNow(context: Context, id: EntityId): Promise<Statement[]> {
  const rows = await selectStatements(context)
    .where('s.about', '=', (inner) => inner.selectFrom('entity as e').select('e.canonical').where('e.id', '=', id))
    .orderBy('s.n')
    .execute();
  return rows.map((row) => toHeld(row).statement);
}

/** How an entity looked at a level on a day, computed from its statements; undefined where that view has not got it. */
export async function entityAt(
  context: Context,
  id: EntityId,
  level: Level,
  until: string,
): Promise<(ProjectedBand & { readonly canonical: EntityId; readonly statements: readonly Statement[] }) | undefined> {
  const { db, hooks } = context;
  const cluster = await clusterOf(context, id, until);
  const born = await db
    .selectFrom('entity')
    .select('n')
    .where('id', 'in', hooks.list(cluster.members) as never)
    .where('at', '<=', until)
    .executeTakeFirst();
  if (!born) return undefined;
  const statements = await statementsAt(context, id, until);
  const compared = await withCanonicalRefs(context, statements, until);
  const referring = await referrersAt(context, id, until);
  const type = entityType(id);
  const row =
    type === 'source'
      ? await db
          .selectFrom('source')
          .innerJoin('entity', 'entity.n', 'source.n')
          .select(['source.level', 'source.name', 'source.body'])
          .where('entity.id', '=', id)
          .executeTakeFirst()
      : undefined;
  const source = row ? { level: row.level as Level, label: sourceLabel(row) } : undefined;
  const any = lowest(referring);
  const live = lowest(referring.filter((one) => ['draft', 'accepted', 'disputed'].includes(one.status)));
  const answered =
    conflictsOf(compared, new Set()).length > 0 ? await answeredPairs(context, statements, until) : new Set<string>();
  const bands = project({
    type,
    statements: compared,
    referred: { ...(any === undefined ? {} : { any }), ...(live === undefined ? {} : { live }) },
    ...(source ? { source } : {}),
    answered,
  });
  const band = bands.find(({ lo, hi }) => lo <= level && level < hi);
  return band ? { ...band, canonical: cluster.canonical, statements } : undefined;
}

function lowest(statements: readonly Statement[]): Level | undefined {
  return statements.length === 0 ? undefined : (Math.min(...statements.map((one) => one.level)) as Level);
}

/** Canonical id and label of entities as a view sees them; those it does not see are left out. */
export async function labelsOf(
  context: Context,
  ids: readonly EntityId[],
  view: View,
): Promise<Map<EntityId, { readonly canonical: EntityId; readonly type: EntityType; readonly label: string }>> {
  const { db, hooks } = context;
  const found = new Map<EntityId, { canonical: EntityId; type: EntityType; label: string }>();
  if (ids.length === 0) return found;
  const rows = await db
    .selectFrom('entity as e')
    .innerJoin('entity as c', 'c.n', 'e.canonical')
    .leftJoin('entity_row as r', (join) =>
      join.onRef('r.entity', '=', 'c.n').on('r.lo', '<=', view.level).on('r.hi', '>', view.level),
    )
    .select(['e.id', 'c.id as canonical', 'e.type', 'r.label', 'c.touched'])
    .where('e.id', 'in', hooks.list([...new Set(ids)]) as never)
    .execute();
  for (const row of rows) {
    const id = row.id as EntityId;
    if (view.asKnownOn === undefined || row.touched <= view.asKnownOn) {
      if (row.label !== null)
        found.set(id, { canonical: row.canonical as EntityId, type: row.type as EntityType, label: row.label });
    } else {
      const then = await entityAt(context, id, view.level, view.asKnownOn);
      if (then) found.set(id, { canonical: then.canonical, type: row.type as EntityType, label: then.label });
    }
  }
  return found;
}
