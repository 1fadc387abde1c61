import { type EntityId, entityType } from '../../model/entity.ts';
import type { Statement } from '../../model/statement.ts';
import { firstStatus } from '../compute/standing.ts';
import type { RecordItem } from '../contract.ts';
import { recordErrors } from '../errors.ts';
import { insertSource, passageRows, statementRow } from './add-source.ts';
import { addDecision, recluster, restand } from './decide.ts';
import { decisionsOn, entitiesNamed, statementsNamed } from './decision-rows.ts';
import { eraseStatements } from './erase.ts';
import { mergeManuscripts } from './manuscripts.ts';
import { reproject } from './projections.ts';
import { mergeSearches } from './saved-searches.ts';
import type { Tables } from './tables.ts';
import { entityRow, touch, type WriteContext } from './write-context.ts';

type Of<Kind extends RecordItem['kind']> = Extract<RecordItem, { kind: Kind }>;
type Given = Of<'statement'>['statement'];

/** Statements handled at a time. */
const BATCH = 2000;

/** Adds facts as they are; what is here already is passed over. Gives the number of new ones. */
export async function merge(context: WriteContext, items: readonly RecordItem[]): Promise<number> {
  const dirty = new Set<number>();
  let added = 0;
  for (const run of runsOf(items)) {
    const [first] = run;
    if (first?.kind === 'source') added += await mergeSources(context, run as Of<'source'>[], dirty);
    if (first?.kind === 'entity') added += await mergeEntities(context, run as Of<'entity'>[], dirty);
    if (first?.kind === 'statement')
      added += await mergeStatements(
        context,
        (run as Of<'statement'>[]).map((item) => item.statement),
        dirty,
      );
    if (first?.kind === 'decision') {
      await reproject(context, dirty);
      dirty.clear();
      added += await mergeDecisions(context, run as Of<'decision'>[]);
    }
  }
  await reproject(context, dirty);
  const versions = items.flatMap((item) => (item.kind === 'manuscript' ? [item.version] : []));
  const publications = items.flatMap((item) => (item.kind === 'publication' ? [item.publication] : []));
  const searches = items.flatMap((item) => (item.kind === 'search' ? [item.search] : []));
  return added + (await mergeManuscripts(context, versions, publications)) + (await mergeSearches(context, searches));
}

/** Neighbours of one kind, together. */
function* runsOf(items: readonly RecordItem[]): Iterable<RecordItem[]> {
  let run: RecordItem[] = [];
  for (const item of items) {
    if (run.length > 0 && (run[0]?.kind !== item.kind || run.length === BATCH)) {
      yield run;
      run = [];
    }
    run.push(item);
  }
  if (run.length > 0) yield run;
}

async function mergeSources(
  context: WriteContext,
  items: readonly Of<'source'>[],
  dirty: Set<number>,
): Promise<number> {
  let added = 0;
  for (const item of items) {
    if ((await mergeEntities(context, [{ kind: 'entity', id: item.id, at: item.at }], dirty)) === 0) continue;
    await insertSource(context, (await entityRow(context, item.id)).n, item);
    added++;
  }
  return added;
}

async function mergeEntities(
  context: WriteContext,
  items: readonly Of<'entity'>[],
  dirty: Set<number>,
): Promise<number> {
  const known = await knownOf(
    context,
    'entity',
    items.map((item) => item.id),
  );
  const fresh = [...new Map(items.map((item) => [item.id, item])).values()].filter((item) => !known.has(item.id));
  const first = await context.numbers('entity', fresh.length);
  const rows = fresh.map(({ id, at }, i): Tables['entity'] => {
    const n = first + i;
    return { n, id, type: entityType(id), at, canonical: n, touched: at };
  });
  await context.hooks.insertMany(context.db, 'entity', rows);
  for (const { n } of rows) dirty.add(n);
  // Answers on pairs may have come before the entity.
  const waiting = await decisionsOn(
    context,
    rows.map((row) => row.id),
    undefined,
  );
  const answered = new Set<string>(waiting.flatMap(entitiesNamed));
  for (const { id, at } of rows) if (answered.has(id)) await recluster(context, id as EntityId, at);
  return rows.length;
}

async function mergeStatements(context: WriteContext, given: readonly Given[], dirty: Set<number>): Promise<number> {
  const { db, hooks } = context;
  const known = await knownOf(
    context,
    'statement',
    given.map((one) => one.id),
  );
  const fresh = [...new Map(given.map((one) => [one.id, one])).values()].filter((one) => !known.has(one.id));
  const entities = await entitiesOf(context, fresh);
  const entity = (id: string) => {
    const row = entities.get(id);
    if (!row) throw recordErrors.error('record.unknown-entity');
    return row;
  };
  const first = await context.numbers('statement', fresh.length);
  const rows: Tables['statement'][] = [];
  const passages: Tables['passage'][] = [];
  const touched = new Map<string, number[]>();
  for (const [i, one] of fresh.entries()) {
    const n = first + i;
    const subject = entity(one.subject);
    const ref = one.value.type === 'ref' ? entity(one.value.ref) : undefined;
    const statement: Statement = { ...one, status: firstStatus(one.method), rank: 'normal' };
    const held = { n, statement, about: subject.canonical, refers: ref?.canonical ?? null, subject: subject.n };
    rows.push({ ...statementRow(held), ref: ref?.n ?? null });
    for (const source of new Set(one.passages.map((passage) => passage.source)))
      passages.push(
        ...passageRows(n, { passages: one.passages.filter((passage) => passage.source === source) }, entity(source).n),
      );
    const bearing = [subject.canonical, ...(ref ? [ref.canonical] : [])];
    for (const n of bearing) dirty.add(n);
    touched.set(one.at, [...(touched.get(one.at) ?? []), ...bearing]);
  }
  await hooks.insertMany(db, 'statement', rows);
  await hooks.insertMany(db, 'passage', passages);
  for (const [at, ns] of touched) await touch(context, ns, at);
  await meetDecisions(context, fresh);
  return rows.length;
}

/** Decisions that were here before the statements they are about. */
async function meetDecisions(context: WriteContext, fresh: readonly Given[]): Promise<void> {
  const sources = new Set(fresh.flatMap((one) => one.passages.map((passage) => passage.source)));
  const waiting = await decisionsOn(context, [...fresh.map((one) => one.id), ...sources], undefined);
  if (waiting.length === 0) return;
  const named = new Set(waiting.flatMap(statementsNamed));
  const withdrawn = new Set<string>(waiting.flatMap((one) => (one.kind === 'withdraw source' ? [one.source] : [])));
  const latest =
    waiting
      .map((one) => one.at)
      .sort()
      .at(-1) ?? '';
  for (const one of fresh) {
    if (!named.has(one.id) && !one.passages.some((passage) => withdrawn.has(passage.source))) continue;
    const erased = waiting.some((other) => other.kind === 'erase' && other.statements.includes(one.id));
    if (erased) await eraseStatements(context, [one.id]);
    await restand(context, [one.id], latest);
  }
}

async function mergeDecisions(context: WriteContext, items: readonly Of<'decision'>[]): Promise<number> {
  const known = await knownOf(
    context,
    'decision',
    items.map((item) => item.decision.id),
  );
  let added = 0;
  for (const { decision } of items) {
    if (known.has(decision.id)) continue;
    known.add(decision.id);
    await addDecision(context, decision);
    added++;
  }
  return added;
}

async function knownOf(
  { db, hooks }: WriteContext,
  table: 'entity' | 'statement' | 'decision',
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .selectFrom(table as 'entity')
    .select('id')
    .where('id', 'in', hooks.list(ids) as never)
    .execute();
  return new Set(rows.map((row) => row.id));
}

async function entitiesOf(
  { db, hooks }: WriteContext,
  given: readonly Given[],
): Promise<Map<string, Tables['entity']>> {
  const ids = new Set<string>();
  for (const one of given) {
    ids.add(one.subject);
    if (one.value.type === 'ref') ids.add(one.value.ref);
    for (const passage of one.passages) ids.add(passage.source);
  }
  const rows = await db
    .selectFrom('entity')
    .selectAll()
    .where('id', 'in', hooks.list([...ids]) as never)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
