import { type EntityId, entityType } from '../../model/entity.ts';
import type { Statement } from '../../model/statement.ts';
import { firstStatus } from '../compute/standing.ts';
import type { RecordItem } from '../contract.ts';
import { insertSource, passageRows, statementRow } from './add-source.ts';
import { addDecision, recluster, restand } from './decide.ts';
import { decisionsOn } from './decision-rows.ts';
import { eraseStatements } from './erase.ts';
import { reproject } from './projections.ts';
import { entityRow, insertEntity, touch, type WriteContext } from './write-context.ts';

/** Adds facts as they are; what is here already is passed over. Gives the number of new ones. */
export async function merge(context: WriteContext, items: readonly RecordItem[]): Promise<number> {
  let added = 0;
  const dirty = new Set<number>();
  for (const item of items) if (await mergeOne(context, item, dirty)) added++;
  await reproject(context, dirty);
  return added;
}

async function mergeOne(context: WriteContext, item: RecordItem, dirty: Set<number>): Promise<boolean> {
  switch (item.kind) {
    case 'source':
      return mergeSource(context, item, dirty);
    case 'entity':
      return mergeEntity(context, item.id, item.at, dirty);
    case 'statement':
      return mergeStatement(context, item.statement, dirty);
    case 'decision': {
      if (await known(context, 'decision', item.decision.id)) return false;
      await reproject(context, dirty);
      dirty.clear();
      await addDecision(context, item.decision);
      return true;
    }
  }
}

async function mergeSource(
  context: WriteContext,
  item: Extract<RecordItem, { kind: 'source' }>,
  dirty: Set<number>,
): Promise<boolean> {
  if (await known(context, 'entity', item.id)) return false;
  await mergeEntity(context, item.id, item.at, dirty);
  const { n } = await entityRow(context, item.id);
  await insertSource(context, n, item);
  dirty.add(n);
  return true;
}

async function mergeEntity(context: WriteContext, id: EntityId, at: string, dirty: Set<number>): Promise<boolean> {
  if (await known(context, 'entity', id)) return false;
  const row = await insertEntity(context, entityType(id), at, id);
  dirty.add(row.n);
  // Answers on pairs may have come before the entity.
  if ((await decisionsOn(context, [id], undefined)).length > 0) await recluster(context, id, at);
  return true;
}

async function mergeStatement(
  context: WriteContext,
  given: Omit<Statement, 'status' | 'rank'>,
  dirty: Set<number>,
): Promise<boolean> {
  if (await known(context, 'statement', given.id)) return false;
  const subject = await entityRow(context, given.subject);
  const ref = given.value.type === 'ref' ? await entityRow(context, given.value.ref) : undefined;
  const n = await context.numbers('statement', 1);
  const statement: Statement = { ...given, status: firstStatus(given.method), rank: 'normal' };
  const held = { n, statement, about: subject.canonical, refers: ref?.canonical ?? null, subject: subject.n };
  await context.db
    .insertInto('statement')
    .values({ ...statementRow(held), ref: ref?.n ?? null })
    .execute();
  const sources = new Set(given.passages.map((passage) => passage.source));
  for (const source of sources) {
    const { n: sourceN } = await entityRow(context, source as EntityId);
    const passages = given.passages.filter((one) => one.source === source);
    await context.hooks.insertMany(context.db, 'passage', passageRows(n, { passages }, sourceN));
  }
  dirty.add(subject.canonical);
  if (ref) dirty.add(ref.canonical);
  await touch(context, dirty, given.at);
  await meetDecisions(context, statement, [...sources]);
  return true;
}

/** Decisions that were here before the statement they are about. */
async function meetDecisions(context: WriteContext, statement: Statement, sources: readonly string[]): Promise<void> {
  const waiting = await decisionsOn(context, [statement.id, ...sources], undefined);
  const latest = waiting
    .map((one) => one.at)
    .sort()
    .at(-1);
  if (latest === undefined) return;
  if (waiting.some((one) => one.kind === 'erase')) await eraseStatements(context, [statement.id]);
  await restand(context, [statement.id], [latest, statement.at].sort().at(-1) ?? latest);
}

async function known(context: WriteContext, table: 'entity' | 'statement' | 'decision', id: string): Promise<boolean> {
  const row = await context.db
    .selectFrom(table as 'entity')
    .select('n')
    .where('id', '=', id as EntityId)
    .executeTakeFirst();
  return row !== undefined;
}
