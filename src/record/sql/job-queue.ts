import type { Selectable } from 'kysely';
import type { EditingWriter } from '../contract.ts';
import type { Claim, Job, JobId, JobQueue, JobState } from '../jobs.ts';
import type { Context } from './context.ts';
import type { Tables } from './tables.ts';
import type { WriteContext } from './write-context.ts';
import { writerOver } from './writer.ts';

type Write = <T>(action: (context: WriteContext) => Promise<T>) => Promise<T>;
type Row = Selectable<Tables['job']>;

/** Jobs as rows. Every step is a write of the record, and a record has one writer at a time: no two workers meet. */
export function jobQueueOver(
  write: Write,
  ask: <T>(question: (context: Context) => Promise<T>) => Promise<T>,
): JobQueue<EditingWriter> {
  const later = (context: WriteContext, ms: number) => new Date(context.clock().getTime() + ms).toISOString();
  const held = async ({ db }: Context, { job, lease }: Claim): Promise<boolean> => {
    const row = await db
      .selectFrom('job')
      .select('n')
      .where('id', '=', job.id)
      .where('lease', '=', lease)
      .where('state', '=', 'running')
      .executeTakeFirst();
    return row !== undefined;
  };
  const end = ({ db }: Context, id: JobId, state: JobState, fault: string | null) =>
    db.updateTable('job').set({ state, fault, lease: null, lease_until: null }).where('id', '=', id).execute();
  return {
    add: ({ kind, key, input }) =>
      write(async (context) => {
        const { db } = context;
        const known = await db
          .selectFrom('job')
          .selectAll()
          .where('key', '=', key)
          .where('state', 'in', ['waiting', 'running'])
          .executeTakeFirst();
        if (known) return toJob(known);
        const { most } = await db
          .selectFrom('job')
          .select((e) => e.fn.max('n').as('most'))
          .executeTakeFirstOrThrow();
        const row: Row = {
          n: (most ?? 0) + 1,
          id: context.newId(),
          kind,
          key,
          input: JSON.stringify(input ?? null),
          state: 'waiting',
          done: 0,
          of: 0,
          attempts: 0,
          added_at: context.clock().toISOString(),
          lease: null,
          lease_until: null,
          fault: null,
        };
        await db.insertInto('job').values(row).execute();
        return toJob(row);
      }),
    claim: (kinds, leaseMs) =>
      write(async (context) => {
        const { db } = context;
        const now = context.clock().toISOString();
        const row = await db
          .selectFrom('job')
          .selectAll()
          .where('kind', 'in', [...kinds])
          .where((e) =>
            e.or([e('state', '=', 'waiting'), e.and([e('state', '=', 'running'), e('lease_until', '<', now)])]),
          )
          .orderBy('n')
          .executeTakeFirst();
        if (!row) return undefined;
        const lease = context.newId();
        const taken = {
          ...row,
          state: 'running',
          attempts: row.attempts + 1,
          lease,
          lease_until: later(context, leaseMs),
        };
        await db.updateTable('job').set(taken).where('n', '=', row.n).execute();
        return { job: toJob(taken), lease };
      }),
    report: (claim, { done, of }, leaseMs) =>
      write(async (context) => {
        if (!(await held(context, claim))) return false;
        const lease_until = later(context, leaseMs);
        await context.db.updateTable('job').set({ done, of, lease_until }).where('id', '=', claim.job.id).execute();
        return true;
      }),
    complete: (claim, effect) =>
      write(async (context) => {
        if (!(await held(context, claim))) return undefined;
        const result = await effect(writerOver(context));
        await end(context, claim.job.id, 'done', null);
        return result;
      }),
    fail: (claim, fault) =>
      write(async (context) => {
        if (await held(context, claim)) await end(context, claim.job.id, 'failed', fault);
      }),
    cancel: (id) =>
      write(async (context) => {
        const open = await context.db
          .selectFrom('job')
          .select('n')
          .where('id', '=', id)
          .where('state', 'in', ['waiting', 'running'])
          .executeTakeFirst();
        if (open) await end(context, id, 'cancelled', null);
      }),
    list: () => ask(async ({ db }) => (await db.selectFrom('job').selectAll().orderBy('n').execute()).map(toJob)),
  };
}

function toJob(row: Row): Job {
  return {
    id: row.id as JobId,
    kind: row.kind,
    key: row.key,
    input: JSON.parse(row.input) as unknown,
    state: row.state as JobState,
    done: row.done,
    of: row.of,
    attempts: row.attempts,
    addedAt: row.added_at,
    ...(row.fault === null ? {} : { fault: row.fault }),
  };
}
