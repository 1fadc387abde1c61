import type { Decision } from '../../model/decision.ts';
import type { EntityId, EntityType } from '../../model/entity.ts';
import { inForce } from '../compute/decisions.ts';
import { textOf } from '../compute/label.ts';
import type { NameChanges, NamedEntity, NamesMark, View } from '../contract.ts';
import type { Context } from './context.ts';
import { toDecision } from './decision-rows.ts';
import { rowVersion } from './meta.ts';
import type { StatementBody } from './statement-rows.ts';

const BATCH = 500;

/** Names and answers that came, changed or went after a mark; everything where the mark is absent. */
export async function namesSince(
  context: Context,
  types: readonly EntityType[],
  since: NamesMark | undefined,
  view: View,
): Promise<NameChanges> {
  const mark = { rows: await rowVersion(context.db), decisions: await lastDecision(context) };
  const moved = since === undefined || since.rows !== mark.rows;
  const answers = since === undefined || since.decisions !== mark.decisions || moved;
  return {
    mark,
    changed: moved ? await changedSince(context, types, since?.rows ?? -1, view) : [],
    gone: moved && since !== undefined ? await goneSince(context, since.rows) : [],
    ...(answers ? { answered: await answeredPairs(context) } : {}),
  };
}

async function lastDecision({ db }: Context): Promise<number> {
  const row = await db
    .selectFrom('decision')
    .select((e) => e.fn.max<number | null>('n').as('n'))
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

async function changedSince(
  context: Context,
  types: readonly EntityType[],
  version: number,
  view: View,
): Promise<NamedEntity[]> {
  const rows = await context.db
    .selectFrom('entity_row as r')
    .innerJoin('entity as e', 'e.n', 'r.entity')
    .select(['e.id', 'e.n', 'r.type', 'r.label'])
    .where('r.type', 'in', [...types])
    .where('r.listed', '=', 1)
    .where('r.lo', '<=', view.level)
    .where('r.hi', '>', view.level)
    .where('r.version', '>', version)
    .orderBy('e.n')
    .execute();
  const found: NamedEntity[] = [];
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH);
    const names = await namesOf(
      context,
      batch.map(({ n }) => n),
      view,
    );
    for (const { id, n, type, label } of batch)
      found.push({ id: id as EntityId, type: type as EntityType, label, names: names.get(n) ?? [] });
  }
  return found;
}

/** Each live name of these entities once, in the order they were recorded. */
async function namesOf(
  { db, hooks }: Context,
  entities: readonly number[],
  view: View,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = await db
    .selectFrom('statement')
    .select(['about', 'body'])
    .where('about', 'in', hooks.list(entities) as never)
    .where('prop', '=', 'name')
    .where('live', '=', 1)
    .where('level', '<=', view.level)
    .orderBy('n')
    .execute();
  const found = new Map<number, string[]>();
  for (const { about, body } of rows) {
    const text = textOf(JSON.parse(body) as StatementBody);
    const names = found.get(about) ?? [];
    if (text !== '' && !names.includes(text)) names.push(text);
    found.set(about, names);
  }
  return found;
}

async function goneSince({ db }: Context, version: number): Promise<EntityId[]> {
  const rows = await db
    .selectFrom('row_gone as g')
    .innerJoin('entity as e', 'e.n', 'g.entity')
    .select('e.id')
    .where('g.version', '>', version)
    .execute();
  return rows.map(({ id }) => id as EntityId);
}

/** Canonical ids of the pairs that somebody has answered and not taken back. */
async function answeredPairs(context: Context): Promise<(readonly [EntityId, EntityId])[]> {
  const { db, hooks } = context;
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where('kind', 'in', ['same', 'not the same', 'unsure', 'take back'])
    .execute();
  const standing = inForce(rows.map(toDecision)).filter(isAnswer);
  const ids = [...new Set(standing.flatMap(({ a, b }) => [a, b]))];
  const canonical = new Map<string, EntityId>();
  for (let at = 0; at < ids.length; at += BATCH) {
    const found = await db
      .selectFrom('entity as e')
      .innerJoin('entity as c', 'c.n', 'e.canonical')
      .select(['e.id', 'c.id as canonical'])
      .where('e.id', 'in', hooks.list(ids.slice(at, at + BATCH)) as never)
      .execute();
    for (const row of found) canonical.set(row.id, row.canonical as EntityId);
  }
  return standing
    .map(({ a, b }) => [canonical.get(a) ?? a, canonical.get(b) ?? b] as const)
    .filter(([a, b]) => a !== b);
}

type Answer = Extract<Decision, { readonly kind: 'same' | 'not the same' | 'unsure' }>;

function isAnswer(decision: Decision): decision is Answer {
  return decision.kind === 'same' || decision.kind === 'not the same' || decision.kind === 'unsure';
}
