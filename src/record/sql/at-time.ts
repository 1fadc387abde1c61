import type { Decision } from '../../model/decision.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Property } from '../../model/property.ts';
import type { Statement } from '../../model/statement.ts';
import { clustersOf } from '../compute/clusters.ts';
import { inForce } from '../compute/decisions.ts';
import { standingOf } from '../compute/standing.ts';
import type { Context } from './context.ts';
import { decisionsOn, entitiesNamed } from './decision-rows.ts';
import { type Held, selectStatements, toHeld } from './statement-rows.ts';

export interface Cluster {
  readonly canonical: EntityId;
  /** Every entity that is one with it, itself included. */
  readonly members: readonly EntityId[];
  /** Everything ever tied to it by an answer on a pair, whatever the answer. */
  readonly component: readonly EntityId[];
  /** Decisions that name any of the component. */
  readonly decisions: readonly Decision[];
}

const PAIR_KINDS = new Set(['same', 'not the same', 'unsure']);

/** The cluster of an entity as decided by `until`. */
export async function clusterOf(context: Context, id: EntityId, until: string | undefined): Promise<Cluster> {
  const component = new Set<EntityId>([id]);
  const decisions = new Map<string, Decision>();
  for (let wanted: EntityId[] = [id]; wanted.length > 0; ) {
    // The component is found over all times, so that what was joined later is known to be apart before.
    const fresh = await decisionsOn(context, wanted, undefined);
    wanted = [];
    for (const one of fresh) {
      decisions.set(one.id, one);
      if (!PAIR_KINDS.has(one.kind)) continue;
      for (const other of entitiesNamed(one))
        if (!component.has(other)) {
          component.add(other);
          wanted.push(other);
        }
    }
  }
  const told = [...decisions.values()].filter((one) => until === undefined || one.at <= until);
  const canonicalOf = clustersOf(inForce(told));
  const canonical = canonicalOf.get(id) ?? id;
  const members = [...component].filter((one) => (canonicalOf.get(one) ?? one) === canonical).sort();
  return { canonical, members, component: [...component].sort(), decisions: [...decisions.values()] };
}

/** A statement with the status and rank it had by `until`, and the entity it was about then. */
export async function standAt(
  context: Context,
  held: readonly Held[],
  firstSubjects: ReadonlyMap<number, EntityId>,
  until: string | undefined,
): Promise<Statement[]> {
  const sources = new Set(held.flatMap(({ statement }) => statement.passages.map((passage) => passage.source)));
  const targets = [...held.map(({ statement }) => statement.id as string), ...sources];
  const decisions = inForce(await decisionsOn(context, targets, until));
  return held.map(({ n, statement }) => {
    const subject = firstSubjects.get(n) ?? statement.subject;
    const standing = standingOf(
      {
        id: statement.id,
        subject,
        method: statement.method,
        sources: statement.passages.map((passage) => passage.source),
      },
      decisions,
    );
    return { ...statement, subject: standing.subject, status: standing.status, rank: standing.rank };
  });
}

/**
 * Statements with the subject that is shown: the first one, unless a split moved it to another cluster; then that cluster's
 * canonical entity.
 */
export async function withShownSubjects(
  context: Context,
  stood: readonly Statement[],
  firstSubjects: ReadonlyMap<string, EntityId>,
  until: string | undefined,
): Promise<Statement[]> {
  const shown: Statement[] = [];
  for (const one of stood) {
    const first = firstSubjects.get(one.id) ?? one.subject;
    if (one.subject === first) shown.push(one);
    else {
      const { canonical } = await clusterOf(context, one.subject, until);
      const same = canonical === (await clusterOf(context, first, until)).canonical;
      shown.push({ ...one, subject: same ? first : canonical });
    }
  }
  return shown;
}

/** Statements whose references name canonical entities, so that two names of one thing do not contradict each other. */
export async function withCanonicalRefs(
  context: Context,
  statements: readonly Statement[],
  until: string | undefined,
): Promise<Statement[]> {
  const known = new Map<EntityId, EntityId>();
  const changed: Statement[] = [];
  for (const one of statements) {
    const { value } = one;
    if (value.type !== 'ref') changed.push(one);
    else {
      const canonical = known.get(value.ref) ?? (await clusterOf(context, value.ref, until)).canonical;
      known.set(value.ref, canonical);
      changed.push({ ...one, value: { type: 'ref', ref: canonical } });
    }
  }
  return changed;
}

/** Statements about an entity as known at `until`; not yet cut to a level. */
export async function statementsAt(context: Context, id: EntityId, until: string): Promise<Statement[]> {
  const cluster = await clusterOf(context, id, until);
  const splits = cluster.decisions.flatMap((one) => (one.kind === 'split' ? one.statements : []));
  const { hooks } = context;
  const rows = await selectStatements(context)
    .where('s.at', '<=', until)
    .where((e) =>
      e.or([
        e('s.about', 'in', (inner) =>
          inner
            .selectFrom('entity as member')
            .select('member.canonical')
            .where('member.id', 'in', hooks.list(cluster.component) as never),
        ),
        e('s.id', 'in', hooks.list(splits) as never),
      ]),
    )
    .orderBy('s.n')
    .execute();
  const firstSubjects = new Map(rows.map((row) => [row.n, row.subject_id as EntityId]));
  const members = new Set<EntityId>(cluster.members);
  const stood = await standAt(context, rows.map(toHeld), firstSubjects, until);
  const about = stood.filter((one) => members.has(one.subject));
  return withShownSubjects(context, about, subjectsById(rows), until);
}

/** Statements whose value is a reference to the entity, as known at `until`; not yet cut to a level. */
export async function referrersAt(
  context: Context,
  id: EntityId,
  until: string,
  prop?: Property,
): Promise<Statement[]> {
  const cluster = await clusterOf(context, id, until);
  let query = selectStatements(context)
    .where('s.at', '<=', until)
    .where('s.refers', 'in', (inner) =>
      inner
        .selectFrom('entity as member')
        .select('member.canonical')
        .where('member.id', 'in', context.hooks.list(cluster.component) as never),
    )
    .orderBy('s.n');
  if (prop !== undefined) query = query.where('s.prop', '=', prop);
  const rows = await query.execute();
  const firstSubjects = new Map(rows.map((row) => [row.n, row.subject_id as EntityId]));
  const members = new Set<string>(cluster.members);
  const stood = await standAt(context, rows.map(toHeld), firstSubjects, until);
  const referring = stood.filter(({ value }) => value.type === 'ref' && members.has(value.ref));
  return withShownSubjects(context, referring, subjectsById(rows), until);
}

/** First subjects by statement. */
export function subjectsById(
  rows: readonly { readonly id: string; readonly subject_id: string }[],
): ReadonlyMap<string, EntityId> {
  return new Map(rows.map((row) => [row.id, row.subject_id as EntityId]));
}
