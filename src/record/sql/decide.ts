import type { Decision, DecisionAct, DecisionId } from '../../model/decision.ts';
import { type EntityId, entityType } from '../../model/entity.ts';
import type { StatementId } from '../../model/statement.ts';
import { isLive } from '../compute/standing.ts';
import { recordErrors } from '../errors.ts';
import { clusterOf, standAt } from './at-time.ts';
import { entitiesNamed, statementsNamed, targetsOf, toDecision } from './decision-rows.ts';
import { eraseStatements } from './erase.ts';
import { reproject } from './projections.ts';
import { selectStatements, toHeld } from './statement-rows.ts';
import { touch, type WriteContext } from './write-context.ts';

/** Checks a decision, adds it, and brings everything computed from it up to date. */
export async function decide(
  context: WriteContext,
  act: DecisionAct,
  by: string,
  why: string | undefined,
): Promise<DecisionId> {
  await check(context, act);
  const at = await context.instant();
  const decision = { ...act, id: context.newId() as DecisionId, by, at, ...(why === undefined ? {} : { why }) };
  await addDecision(context, decision);
  return decision.id;
}

/** Adds a decision as it is, wherever it was made; its targets may still be unknown here. */
export async function addDecision(context: WriteContext, decision: Decision): Promise<void> {
  const { db, hooks } = context;
  const { id, by, at, why, ...act } = decision;
  const n = await context.numbers('decision', 1);
  await db
    .insertInto('decision')
    .values({ n, id, kind: act.kind, by, at, why: why ?? null, body: JSON.stringify(act) })
    .execute();
  await hooks.insertMany(
    db,
    'decision_target',
    targetsOf(act).map((target) => ({ target, decision: n })),
  );
  if (act.kind === 'erase') await eraseStatements(context, act.statements);
  await applyDecision(context, act, at);
}

async function applyDecision(context: WriteContext, act: DecisionAct, at: string): Promise<void> {
  if (act.kind === 'take back') {
    const row = await context.db.selectFrom('decision').selectAll().where('id', '=', act.decision).executeTakeFirst();
    if (row) await applyDecision(context, toDecision(row), at);
  } else if (act.kind === 'same' || act.kind === 'not the same' || act.kind === 'unsure') {
    await recluster(context, act.a, at);
  } else if (act.kind === 'withdraw source') {
    await restand(context, await restingOn(context, act.source), at);
  } else {
    await restand(context, statementsNamed(act), at);
  }
}

/** Computes status, rank and subject of statements again from all decisions, and the rows that follow from them. */
export async function restand(context: WriteContext, ids: readonly string[], at: string): Promise<void> {
  const { db, hooks } = context;
  const rows = await selectStatements(context)
    .where('s.id', 'in', hooks.list(ids) as never)
    .execute();
  const held = rows.map(toHeld);
  const firstSubjects = new Map(rows.map((row) => [row.n, row.subject_id as EntityId]));
  const stood = await standAt(context, held, firstSubjects, undefined);
  const subjects = await canonicalNumbers(
    context,
    stood.map((one) => one.subject),
  );
  const dirty = new Set<number>();
  for (const [index, { n, about, refers }] of held.entries()) {
    const one = stood[index];
    if (!one) continue;
    const now = subjects.get(one.subject) ?? about;
    await db
      .updateTable('statement')
      .set({ status: one.status, rank: one.rank, live: Number(isLive(one.status)), about: now })
      .where('n', '=', n)
      .execute();
    dirty.add(about).add(now);
    if (refers !== null) dirty.add(refers);
  }
  await touch(context, dirty, at);
  await reproject(context, dirty);
}

/** Computes the clusters again of everything tied to an entity, and moves statements to their canonical entities. */
export async function recluster(context: WriteContext, id: EntityId, at: string): Promise<void> {
  const { db, hooks } = context;
  const { component } = await clusterOf(context, id, undefined);
  const rows = await db
    .selectFrom('entity')
    .select(['n', 'id', 'canonical'])
    .where('id', 'in', hooks.list(component) as never)
    .execute();
  const numbers = new Map(rows.map((row) => [row.id as EntityId, row.n]));
  const dirty = new Set<number>();
  for (const row of rows) {
    const canonical = numbers.get((await clusterOf(context, row.id as EntityId, undefined)).canonical) ?? row.n;
    dirty.add(row.n).add(row.canonical).add(canonical);
    await db.updateTable('entity').set({ canonical }).where('n', '=', row.n).execute();
  }
  const all = hooks.list([...dirty]) as never;
  // Splits are the only other thing that moves a statement; `restand` below settles those.
  const moved = await db.selectFrom('statement').select('id').where('about', 'in', all).execute();
  for (const row of rows) {
    const canonical = await db
      .selectFrom('entity')
      .select('canonical')
      .where('n', '=', row.n)
      .executeTakeFirstOrThrow();
    await db
      .updateTable('statement')
      .set({ refers: canonical.canonical })
      .where('ref', '=', row.n)
      .where('refers', 'in', all)
      .execute();
  }
  const referrers = await db.selectFrom('statement').select('about').distinct().where('refers', 'in', all).execute();
  for (const { about } of referrers) dirty.add(about);
  await touch(context, dirty, at);
  await restand(
    context,
    moved.map((row) => row.id),
    at,
  );
  await reproject(context, dirty);
}

async function restingOn({ db }: WriteContext, source: EntityId): Promise<string[]> {
  const rows = await db
    .selectFrom('passage')
    .innerJoin('entity', 'entity.n', 'passage.source')
    .innerJoin('statement', 'statement.n', 'passage.statement')
    .select('statement.id')
    .distinct()
    .where('entity.id', '=', source)
    .execute();
  return rows.map((row) => row.id);
}

async function canonicalNumbers(context: WriteContext, ids: readonly EntityId[]): Promise<Map<EntityId, number>> {
  const rows = await context.db
    .selectFrom('entity')
    .select(['id', 'canonical'])
    .where('id', 'in', context.hooks.list([...new Set(ids)]) as never)
    .execute();
  return new Map(rows.map((row) => [row.id as EntityId, row.canonical]));
}

async function check(context: WriteContext, act: DecisionAct): Promise<void> {
  const { db, hooks } = context;
  if (act.kind === 'take back') {
    const row = await db.selectFrom('decision').selectAll().where('id', '=', act.decision).executeTakeFirst();
    if (!row) throw recordErrors.error('record.unknown-decision');
    if (row.kind === 'erase') throw recordErrors.error('record.erased-for-good');
    return;
  }
  const entities = entitiesNamed(act);
  const [a, b] = entities;
  if (a !== undefined && b !== undefined) {
    if (a === b) throw recordErrors.error('record.same-entity');
    if (entityType(a) !== entityType(b)) throw recordErrors.error('record.types-differ');
  }
  const found = await db
    .selectFrom('entity')
    .select('type')
    .where('id', 'in', hooks.list(entities) as never)
    .execute();
  if (found.length < entities.length) throw recordErrors.error('record.unknown-entity');
  if (act.kind === 'withdraw source' && found[0]?.type !== 'source') throw recordErrors.error('record.not-a-source');
  const statements = statementsNamed(act) as StatementId[];
  if (statements.length === 0 && entities.length === 0) throw recordErrors.error('record.nothing-named');
  const { count } = await db
    .selectFrom('statement')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('id', 'in', hooks.list(statements) as never)
    .executeTakeFirstOrThrow();
  if (Number(count) < statements.length) throw recordErrors.error('record.unknown-statement');
}
