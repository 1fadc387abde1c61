import type { Decision } from '../../model/decision.ts';
import type { EntityId } from '../../model/entity.ts';
import { ENTITY_TYPES, type EntityType } from '../../model/entity.ts';
import type { StatementId, Status } from '../../model/statement.ts';
import type { Page, PageRequest, RecordSummary, View } from '../contract.ts';
import type { Context } from './context.ts';
import { entitiesNamed, statementsNamed, toDecision } from './decision-rows.ts';
import { labelsOf, statementsAbout } from './entities-at.ts';
import { type Mark, pageOf } from './paging.ts';
import { listEntities } from './read-entities.ts';

/** Decisions, the newest first; one that names anything the view does not see is not shown. */
export async function listDecisions(
  context: Context,
  request: PageRequest & { readonly target?: EntityId | StatementId },
  view: View,
): Promise<Page<Decision>> {
  const { db } = context;
  let query = db.selectFrom('decision as d').selectAll('d').orderBy('d.at', 'desc').orderBy('d.id', 'desc');
  if (request.target !== undefined) {
    const targets = await idsUnder(context, request.target, view);
    query = query.where('d.n', 'in', (inner) =>
      inner
        .selectFrom('decision_target as t')
        .select('t.decision')
        .where('t.target', 'in', context.hooks.list(targets) as never),
    );
  }
  if (view.asKnownOn !== undefined) query = query.where('d.at', '<=', view.asKnownOn);
  const visible: { readonly decision: Decision; readonly n: number }[] = [];
  for (const row of await query.execute()) {
    const decision = toDecision(row);
    if (await isSeen(context, decision, view)) visible.push({ decision, n: row.n });
  }
  const page = pageOf(visible, request, ({ decision, n }): Mark => [-Date.parse(decision.at), n]);
  return { ...page, rows: page.rows.map((row) => row.decision) };
}

/** Of an entity: it and the statements about it. */
async function idsUnder(context: Context, target: EntityId | StatementId, view: View): Promise<string[]> {
  const known = await context.db.selectFrom('entity').select('id').where('id', '=', target).executeTakeFirst();
  if (!known) return [target];
  const statements = await statementsAbout(context, target as EntityId, view);
  return [target, ...statements.map((one) => one.id)];
}

async function isSeen(context: Context, decision: Decision, view: View): Promise<boolean> {
  const { db, hooks } = context;
  if (decision.kind === 'take back') {
    const row = await db.selectFrom('decision').selectAll().where('id', '=', decision.decision).executeTakeFirst();
    return row !== undefined && isSeen(context, toDecision(row), view);
  }
  const statements = statementsNamed(decision);
  if (statements.length > 0) {
    const { count } = await db
      .selectFrom('statement')
      .select((e) => e.fn.countAll<number>().as('count'))
      .where('id', 'in', hooks.list(statements) as never)
      .where('level', '<=', view.level)
      .executeTakeFirstOrThrow();
    if (Number(count) < statements.length) return false;
  }
  const entities = entitiesNamed(decision);
  return entities.length === 0 || (await labelsOf(context, entities, view)).size === new Set(entities).size;
}

export async function summarise(context: Context, view: View): Promise<RecordSummary> {
  const { db } = context;
  const statements: Record<Status, number> = {
    draft: 0,
    accepted: 0,
    rejected: 0,
    disputed: 0,
    superseded: 0,
    retracted: 0,
  };
  const entities = Object.fromEntries(ENTITY_TYPES.map((type) => [type, 0])) as Record<EntityType, number>;
  const one = { limit: 1 };
  const sources = (await countSources(context, view)) ?? 0;
  const decisions = (await listDecisions(context, one, view)).total;
  if (view.asKnownOn === undefined) {
    const rows = await db
      .selectFrom('statement')
      .select(['status', (e) => e.fn.countAll<number>().as('count')])
      .where('level', '<=', view.level)
      .groupBy('status')
      .execute();
    for (const { status, count } of rows) statements[status as Status] = Number(count);
    const counts = await db
      .selectFrom('entity_row')
      .select(['type', (e) => e.fn.countAll<number>().as('count')])
      .where('listed', '=', 1)
      .where('lo', '<=', view.level)
      .where('hi', '>', view.level)
      .groupBy('type')
      .execute();
    for (const { type, count } of counts) entities[type as EntityType] = Number(count);
  } else {
    for (const type of ENTITY_TYPES) entities[type] = (await listEntities(context, { type, ...one }, view)).total;
    for await (const { statement } of everyStatement(context, view)) statements[statement.status]++;
  }
  return { sources, entities, statements, decisions };
}

async function countSources({ db }: Context, view: View): Promise<number> {
  let query = db
    .selectFrom('source')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('level', '<=', view.level);
  if (view.asKnownOn !== undefined) query = query.where('at', '<=', view.asKnownOn);
  return Number((await query.executeTakeFirstOrThrow()).count);
}

async function* everyStatement(context: Context, view: View) {
  const { db } = context;
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('entity')
      .select(['n', 'id', 'canonical'])
      .where('n', '>', after)
      .orderBy('n')
      .limit(500)
      .execute();
    if (rows.length === 0) return;
    for (const row of rows) {
      after = row.n;
      // Each cluster once, as it stood then: by the member whose id is its canonical one.
      const canonical = (await labelsOf(context, [row.id as EntityId], view)).get(row.id as EntityId)?.canonical;
      if (canonical !== row.id) continue;
      for (const statement of await statementsAbout(context, row.id as EntityId, view)) yield { statement };
    }
  }
}
