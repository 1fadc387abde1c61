import type { Decision, DecisionAct } from '../../model/decision.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Context } from './context.ts';
import type { DecisionTable } from './tables.ts';

/** Everything a decision names: the ids under which it is looked up. */
export function targetsOf(act: DecisionAct): string[] {
  switch (act.kind) {
    case 'prefer':
      return unique([act.statement, ...act.over]);
    case 'same':
    case 'not the same':
    case 'unsure':
      return unique([act.a, act.b]);
    case 'split':
      return unique([act.from, act.to, ...act.statements]);
    case 'withdraw source':
      return [act.source];
    case 'take back':
      return [act.decision];
    case 'supersede':
      return unique([...act.statements, act.with]);
    default:
      return unique(act.statements);
  }
}

/** The statements a decision names. */
export function statementsNamed(act: DecisionAct): string[] {
  if (act.kind === 'prefer') return unique([act.statement, ...act.over]);
  if (act.kind === 'supersede') return unique([...act.statements, act.with]);
  return 'statements' in act ? unique(act.statements) : [];
}

/** The entities a decision names. */
export function entitiesNamed(act: DecisionAct): EntityId[] {
  if (act.kind === 'split') return [act.from, act.to];
  if (act.kind === 'withdraw source') return [act.source];
  return 'a' in act ? [act.a, act.b] : [];
}

export function toDecision(row: DecisionTable): Decision {
  const act = JSON.parse(row.body) as DecisionAct;
  return {
    ...act,
    id: row.id as Decision['id'],
    by: row.by,
    at: row.at,
    ...(row.why === null ? {} : { why: row.why }),
  };
}

/**
 * Decisions that name any of the targets, with every `take back` that bears on them, made by `until`.
 *
 * @param until ISO 8601 instant, inclusive; absent: all
 */
export async function decisionsOn(
  context: Context,
  targets: readonly string[],
  until: string | undefined,
): Promise<Decision[]> {
  const { db, hooks } = context;
  const found = new Map<string, Decision>();
  for (let wanted = targets; wanted.length > 0; ) {
    let query = db
      .selectFrom('decision as d')
      .selectAll('d')
      .where('d.n', 'in', (inner) =>
        inner
          .selectFrom('decision_target as t')
          .select('t.decision')
          .where('t.target', 'in', hooks.list(wanted) as never),
      );
    if (until !== undefined) query = query.where('d.at', '<=', until);
    const fresh = (await query.execute()).map(toDecision).filter((one) => !found.has(one.id));
    for (const one of fresh) found.set(one.id, one);
    wanted = fresh.map((one) => one.id);
  }
  return [...found.values()];
}

function unique<T extends string>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
