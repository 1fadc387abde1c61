import { checkValue } from '../../model/check.ts';
import type { EntityId, EntityType } from '../../model/entity.ts';
import { propertyRule } from '../../model/property.ts';
import type { Level, Statement, StatementId } from '../../model/statement.ts';
import { firstStatus } from '../compute/standing.ts';
import { recordErrors } from '../errors.ts';
import { passageRows, statementRow } from './add-source.ts';
import { decide } from './decide.ts';
import { reproject } from './projections.ts';
import { entityRow, touch, type WriteContext } from './write-context.ts';

/** Adds a value that a person states. @throws `record.unknown-entity`, `record.bad-value` */
export async function addStatement(
  context: WriteContext,
  given: Omit<Statement, 'id' | 'at' | 'status' | 'rank'>,
): Promise<StatementId> {
  const subject = await entityRow(context, given.subject);
  const { value } = given;
  const rule = propertyRule(given.prop);
  if (!rule?.on.includes(subject.type as EntityType) || checkValue(given.prop, value).length > 0)
    throw recordErrors.error('record.bad-value');
  const ref = value.type === 'ref' ? await entityRow(context, value.ref) : undefined;
  const at = await context.instant();
  const n = await context.numbers('statement', 1);
  const id = context.newId() as StatementId;
  const statement: Statement = { ...given, id, at, status: firstStatus(given.method), rank: 'normal' };
  const held = { n, statement, about: subject.canonical, refers: ref?.canonical ?? null, subject: subject.n };
  await context.db
    .insertInto('statement')
    .values({ ...statementRow(held), ref: ref?.n ?? null })
    .execute();
  for (const source of new Set(given.passages.map((passage) => passage.source))) {
    const row = await entityRow(context, source as EntityId);
    const passages = given.passages.filter((one) => one.source === source);
    await context.hooks.insertMany(context.db, 'passage', passageRows(n, { passages }, row.n));
  }
  const dirty = [subject.canonical, ...(ref ? [ref.canonical] : [])];
  await touch(context, dirty, at);
  await reproject(context, dirty);
  return id;
}

/** A new wording in place of earlier ones, if nobody changed the property meanwhile. @throws `record.changed-meanwhile` */
export async function editValue(
  context: WriteContext,
  given: Omit<Statement, 'id' | 'at' | 'status' | 'rank'>,
  basis: { readonly seen: readonly StatementId[]; readonly replaces: readonly StatementId[]; readonly level: Level },
  why: string | undefined,
): Promise<StatementId> {
  const { canonical } = await entityRow(context, given.subject);
  const there = await context.db
    .selectFrom('statement')
    .select('id')
    .where('about', '=', canonical)
    .where('prop', '=', given.prop)
    .where('live', '=', 1)
    .where('level', '<=', basis.level)
    .execute();
  const seen = new Set<string>(basis.seen);
  const unchanged = there.length === seen.size && there.every((row) => seen.has(row.id));
  if (!unchanged || basis.replaces.some((one) => !seen.has(one))) throw recordErrors.error('record.changed-meanwhile');
  const id = await addStatement(context, given);
  if (basis.replaces.length > 0)
    await decide(context, { kind: 'supersede', statements: basis.replaces, with: id }, given.by, why);
  return id;
}
