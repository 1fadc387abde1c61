import type { EntityId } from '../../model/entity.ts';
import { isLive } from '../compute/standing.ts';
import { clusterOf, standAt } from './at-time.ts';
import { reproject } from './projections.ts';
import { selectStatements, toHeld } from './statement-rows.ts';
import type { WriteContext } from './write-context.ts';

const BATCH = 1000;

/** Everything computed, thrown away and computed again from statements and decisions. */
export async function rebuild(context: WriteContext, progress: (done: number, of: number) => void): Promise<void> {
  const { db } = context;
  const count = async (table: 'entity' | 'statement') =>
    Number(
      (
        await db
          .selectFrom(table)
          .select((e) => e.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow()
      ).count,
    );
  const [entities, statements] = [await count('entity'), await count('statement')];
  const of = entities * 2 + statements;
  let done = 0;
  const step = (by: number) => {
    done += by;
    progress(done, of);
  };

  await batches(context, 'entity', async (ns) => {
    await canonicalAgain(context, ns);
    step(ns.length);
  });
  await batches(context, 'statement', async (ns) => {
    await standAgain(context, ns);
    step(ns.length);
  });
  await batches(context, 'entity', async (ns) => {
    await reproject(context, ns);
    step(ns.length);
  });
}

async function batches(
  context: WriteContext,
  table: 'entity' | 'statement',
  action: (ns: readonly number[]) => Promise<void>,
): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await context.db
      .selectFrom(table as 'entity')
      .select('n')
      .where('n', '>', after)
      .orderBy('n')
      .limit(BATCH)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    after = last.n;
    await action(rows.map((row) => row.n));
  }
}

async function canonicalAgain(context: WriteContext, ns: readonly number[]): Promise<void> {
  const { db, hooks } = context;
  const rows = await db
    .selectFrom('entity')
    .select(['n', 'id', 'canonical'])
    .where('n', 'in', hooks.list(ns) as never)
    .execute();
  // Most entities were never compared with another.
  const compared = new Set(
    (
      await db
        .selectFrom('decision_target')
        .select('target')
        .distinct()
        .where('target', 'in', hooks.list(rows.map((row) => row.id)) as never)
        .execute()
    ).map((row) => row.target),
  );
  for (const row of rows) {
    let canonical = row.n;
    if (compared.has(row.id)) {
      const { canonical: id } = await clusterOf(context, row.id as EntityId, undefined);
      canonical = (await db.selectFrom('entity').select('n').where('id', '=', id).executeTakeFirst())?.n ?? row.n;
    }
    if (canonical !== row.canonical) await db.updateTable('entity').set({ canonical }).where('n', '=', row.n).execute();
  }
}

async function standAgain(context: WriteContext, ns: readonly number[]): Promise<void> {
  const { db, hooks } = context;
  const rows = await selectStatements(context)
    .leftJoin('entity as referred', 'referred.n', 's.ref')
    .select(['referred.canonical as ref_canonical', 's.live'])
    .where('s.n', 'in', hooks.list(ns) as never)
    .execute();
  const firstSubjects = new Map(rows.map((row) => [row.n, row.subject_id as EntityId]));
  const stood = await standAt(context, rows.map(toHeld), firstSubjects, undefined);
  const subjects = await db
    .selectFrom('entity')
    .select(['id', 'canonical'])
    .where('id', 'in', hooks.list([...new Set(stood.map((one) => one.subject))]) as never)
    .execute();
  const canonicalOf = new Map(subjects.map((row) => [row.id, row.canonical]));
  for (const [index, row] of rows.entries()) {
    const one = stood[index];
    if (!one) continue;
    const computed = {
      status: one.status,
      rank: one.rank,
      live: Number(isLive(one.status)),
      about: canonicalOf.get(one.subject) ?? row.about,
      refers: row.ref_canonical,
    };
    const same =
      computed.status === row.status &&
      computed.rank === row.rank &&
      computed.live === row.live &&
      computed.about === row.about &&
      computed.refers === row.refers;
    if (!same) await db.updateTable('statement').set(computed).where('n', '=', row.n).execute();
  }
}
