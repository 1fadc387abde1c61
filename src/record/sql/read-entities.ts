import type { EntityId, EntityType } from '../../model/entity.ts';
import type { Property } from '../../model/property.ts';
import type { Statement, StatementId } from '../../model/statement.ts';
import { seenAt } from '../compute/levels.ts';
import type { EntityRow, Page, PageRequest, View } from '../contract.ts';
import { referrersAt, standAt, subjectsById, withShownSubjects } from './at-time.ts';
import type { Context } from './context.ts';
import { entityAt, labelsOf, statementsAbout } from './entities-at.ts';
import { type Mark, pageOf } from './paging.ts';
import { selectStatements, toHeld } from './statement-rows.ts';

export async function readEntity(context: Context, id: EntityId, view: View) {
  const found = (await labelsOf(context, [id], view)).get(id);
  return found && { id, ...found };
}

interface Listed {
  readonly id: EntityId;
  readonly n: number;
  readonly label: string;
  readonly sort: string;
}

/** Entities of a type in the order of their labels. */
export async function listEntities(
  context: Context,
  request: PageRequest & { readonly type: EntityType },
  view: View,
): Promise<Page<EntityRow>> {
  const page = pageOf(await listed(context, request.type, view), request, (row): Mark => [row.sort, row.n]);
  const rows: EntityRow[] = [];
  for (const { id, label } of page.rows) rows.push(await entityRow(context, id, request.type, label, view));
  return { ...page, rows };
}

/** Counts of an entity's statements and of the sources they rest on, as the view sees them. */
export async function entityRow(
  context: Context,
  id: EntityId,
  type: EntityType,
  label: string,
  view: View,
): Promise<EntityRow> {
  const statements = await statementsAbout(context, id, view);
  const sources = new Set(statements.flatMap((one) => one.passages.map((passage) => passage.source)));
  const count = (status: string) => statements.filter((one) => one.status === status).length;
  return { id, type, label, statements: { draft: count('draft'), accepted: count('accepted') }, sources: sources.size };
}

async function listed(context: Context, type: EntityType, view: View): Promise<Listed[]> {
  const { db } = context;
  const until = view.asKnownOn;
  let query = db
    .selectFrom('entity_row as r')
    .innerJoin('entity as e', 'e.n', 'r.entity')
    .select(['e.id', 'e.n', 'r.label', 'r.sort'])
    .where('r.type', '=', type)
    .where('r.listed', '=', 1)
    .where('r.lo', '<=', view.level)
    .where('r.hi', '>', view.level)
    .orderBy('r.sort')
    .orderBy('e.n');
  if (until !== undefined) query = query.where('r.touched', '<=', until);
  const rows = (await query.execute()).map((row) => ({ ...row, id: row.id as EntityId }));
  return until === undefined ? rows : inOrder([...rows, ...(await touchedSince(context, type, view, until))]);
}

/** Entities that changed after the day asked for: computed one by one as they were. */
async function touchedSince(context: Context, type: EntityType, view: View, until: string): Promise<Listed[]> {
  const { db } = context;
  const rows = await db
    .selectFrom('entity as e')
    .innerJoin('entity as c', 'c.n', 'e.canonical')
    .select(['e.id', 'e.n'])
    .where('e.type', '=', type)
    .where('e.at', '<=', until)
    .where('c.touched', '>', until)
    .execute();
  const found: Listed[] = [];
  for (const row of rows) {
    const id = row.id as EntityId;
    const then = await entityAt(context, id, view.level, until);
    if (then?.listed && then.canonical === id)
      found.push({ id, n: row.n, label: then.label, sort: then.label.toLowerCase() });
  }
  return found;
}

function inOrder(rows: readonly Listed[]): Listed[] {
  return rows.toSorted((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : a.n - b.n));
}

/** Statements whose value refers to the entity, or only those of one property. */
export async function statementsReferring(
  context: Context,
  id: EntityId,
  view: View,
  prop?: Property,
): Promise<Statement[]> {
  const { asKnownOn, level } = view;
  if (asKnownOn !== undefined)
    return (await referrersAt(context, id, asKnownOn, prop)).flatMap((one) => seenAt(one, level) ?? []);
  let query = selectStatements(context)
    .where('s.refers', '=', (inner) => inner.selectFrom('entity as e').select('e.canonical').where('e.id', '=', id))
    .where('s.level', '<=', level)
    .orderBy('s.n');
  if (prop !== undefined) query = query.where('s.prop', '=', prop);
  return (await query.execute()).flatMap((row) => seenAt(toHeld(row).statement, level) ?? []);
}

export async function readStatement(context: Context, id: StatementId, view: View): Promise<Statement | undefined> {
  const rows = await selectStatements(context).where('s.id', '=', id).execute();
  return (await standing(context, rows, view))[0];
}

/** Rows as the view sees them: with the status of its day, cut to its level. */
export async function standing(
  context: Context,
  rows: Awaited<ReturnType<ReturnType<typeof selectStatements>['execute']>>,
  view: View,
): Promise<Statement[]> {
  const { asKnownOn, level } = view;
  const held = rows.filter((row) => asKnownOn === undefined || row.at <= asKnownOn).map(toHeld);
  if (asKnownOn === undefined) return held.flatMap(({ statement }) => seenAt(statement, level) ?? []);
  const firstSubjects = new Map(rows.map((row) => [row.n, row.subject_id as EntityId]));
  const stood = await standAt(context, held, firstSubjects, asKnownOn);
  const shown = await withShownSubjects(context, stood, subjectsById(rows), asKnownOn);
  return shown.flatMap((one) => seenAt(one, level) ?? []);
}
