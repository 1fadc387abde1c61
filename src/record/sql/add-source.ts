import { checkStatement } from '../../model/check.ts';
import { CodePoints } from '../../model/code-points.ts';
import type { Document } from '../../model/document.ts';
import type { EntityId } from '../../model/entity.ts';
import type { DraftStatement, Level, Statement, StatementId } from '../../model/statement.ts';
import { searchWords } from '../compute/word-query.ts';
import type { NewSource } from '../contract.ts';
import { recordErrors } from '../errors.ts';
import { type Subject, storeRows } from './projections.ts';
import { bodyOf, type Held } from './statement-rows.ts';
import type { Tables } from './tables.ts';
import { insertEntity, type WriteContext } from './write-context.ts';

/** Adds a source, its frozen text and its draft; nothing when the same bytes are there already. */
export async function addSource(
  context: WriteContext,
  source: NewSource,
): Promise<{ readonly id: EntityId; readonly added: boolean }> {
  const { db, hooks, newId } = context;
  const { document, draft, level, by } = source;
  const known = await db
    .selectFrom('source')
    .innerJoin('entity', 'entity.n', 'source.n')
    .select('entity.id')
    .where('sha256', '=', document.source.sha256)
    .executeTakeFirst();
  if (known) return { id: known.id as EntityId, added: false };

  const at = await context.instant();
  const { n: sourceN, id: sourceId } = await insertEntity(context, 'source', at);
  await insertSource(context, sourceN, { at, by, level, document });

  const firstEntity = await context.numbers('entity', draft.entities.length);
  const entities = new Map<string, Tables['entity']>();
  for (const [index, { id, type }] of draft.entities.entries()) {
    const n = firstEntity + index;
    if (entities.has(id)) throw recordErrors.error('record.bad-draft', { fault: 'an entity id occurs twice' });
    entities.set(id, { n, id: `${type}-${newId()}`, type, at, canonical: n, touched: at });
  }
  await hooks.insertMany(db, 'entity', [...entities.values()]);

  const statementIds = new Map(draft.statements.map((one) => [one.id, newId() as StatementId]));
  if (statementIds.size < draft.statements.length)
    throw recordErrors.error('record.bad-draft', { fault: 'a statement id occurs twice' });
  const text = new CodePoints(document.text);
  const firstStatement = await context.numbers('statement', draft.statements.length);
  const held = draft.statements.map((one, index): Held & { readonly subject: number } => {
    const subject = entities.get(one.subject);
    const ref = one.value.type === 'ref' ? entities.get(one.value.ref) : undefined;
    if (!subject) throw recordErrors.error('record.bad-draft', { fault: 'a statement is about nobody' });
    const [fault] = checkStatement(one);
    if (fault !== undefined) throw recordErrors.error('record.bad-draft', { fault });
    if (one.value.type === 'ref' && !ref)
      throw recordErrors.error('record.bad-draft', { fault: 'a reference leads nowhere' });
    const statement = {
      ...recorded(one, sourceId as EntityId, { entities, statementIds, text }),
      subject: subject.id as EntityId,
      level,
      sourceLevel: level,
      by,
      at,
      method: 'rule',
      status: 'draft',
      rank: 'normal',
    } as const;
    return { n: firstStatement + index, statement, about: subject.n, refers: ref?.n ?? null, subject: subject.n };
  });
  await hooks.insertMany(db, 'statement', held.map(statementRow));
  await hooks.insertMany(
    db,
    'passage',
    held.flatMap(({ n, statement }) => passageRows(n, statement, sourceN)),
  );
  await storeRows(context, subjectsOf([...entities.values()], held));
  await storeRows(context, [
    {
      n: sourceN,
      type: 'source',
      since: at,
      touched: at,
      held: [],
      referred: {},
      source: { level, label: document.source.title || document.source.name },
    },
  ]);
  return { id: sourceId as EntityId, added: true };
}

/** The rows of a source whose entity is there: its head, its frozen text, its blocks. */
export async function insertSource(
  context: WriteContext,
  n: number,
  source: { readonly at: string; readonly by: string; readonly level: Level; readonly document: Document },
): Promise<void> {
  const { db } = context;
  const { at, by, level, document } = source;
  const { text, ...rest } = document;
  await db
    .insertInto('source')
    .values({
      n,
      name: document.source.name,
      sha256: document.source.sha256,
      level,
      at,
      by,
      body: JSON.stringify({ ...rest, title: document.source.title }),
    })
    .execute();
  await db.insertInto('frozen_text').values({ source: n, text }).execute();
  await addBlocks(context, n, document);
}

export function statementRow({ n, statement, about, refers, subject }: Held & { readonly subject: number }) {
  const { id, prop, level, sourceLevel, at, by, method, status, rank } = statement;
  return {
    n,
    id,
    subject,
    prop,
    ref: refers,
    level,
    source_level: sourceLevel,
    at,
    by,
    method,
    body: bodyOf(statement),
    status,
    rank,
    live: Number(status === 'draft' || status === 'accepted' || status === 'disputed'),
    about,
    refers,
  };
}

/** One row a distinct place of a statement in a source. */
export function passageRows(n: number, statement: Pick<Statement, 'passages'>, source: number): Tables['passage'][] {
  const rows = new Map(
    statement.passages.map(({ start, end }) => [`${start} ${end}`, { source, start, end, statement: n }]),
  );
  return [...rows.values()];
}

/** Blocks with words, so that a passage can be found by them. */
async function addBlocks(context: WriteContext, source: number, document: Document): Promise<void> {
  const text = new CodePoints(document.text);
  const first = await context.numbers('block', document.blocks.length);
  const rows = document.blocks.map(({ start, end }, index) => ({ n: first + index, source, start, end }));
  await context.hooks.insertMany(context.db, 'block', rows);
  await context.hooks.words.addBlocks(
    context.db,
    rows.map(({ n, start, end }) => ({ row: n, words: searchWords(text.slice(start, end)).join(' ') })),
  );
}

/** A draft statement with the record's ids in place of the draft's. */
function recorded(
  draft: DraftStatement,
  source: EntityId,
  maps: {
    readonly entities: ReadonlyMap<string, Tables['entity']>;
    readonly statementIds: ReadonlyMap<StatementId, StatementId>;
    readonly text: CodePoints;
  },
): DraftStatement {
  const id = maps.statementIds.get(draft.id) ?? draft.id;
  const { value } = draft;
  const passages = draft.passages.map((one) => {
    if (maps.text.slice(one.start, one.end) !== one.exact)
      throw recordErrors.error('record.bad-draft', { fault: 'a passage does not quote its text' });
    return { ...one, source };
  });
  const derivedFrom = draft.derivedFrom?.map((one) => {
    const mapped = maps.statementIds.get(one);
    if (!mapped)
      throw recordErrors.error('record.bad-draft', { fault: 'a statement follows from one that is not there' });
    return mapped;
  });
  return {
    ...draft,
    id,
    value:
      value.type === 'ref' ? { type: 'ref', ref: (maps.entities.get(value.ref)?.id ?? value.ref) as EntityId } : value,
    passages,
    says: draft.says.map((one) => ({ ...one, who: maps.entities.get(one.who)?.id ?? one.who })),
    ...(derivedFrom ? { derivedFrom } : {}),
  };
}

/** What the rows of a draft's fresh entities are computed from, without asking the store. */
function subjectsOf(entities: readonly Tables['entity'][], held: readonly Held[]): Subject[] {
  const about = new Map<number, Held[]>();
  const referred = new Map<number, Level>();
  for (const one of held) {
    const group = about.get(one.about);
    if (group) group.push(one);
    else about.set(one.about, [one]);
    if (one.refers !== null) {
      const lowest = referred.get(one.refers);
      if (lowest === undefined || one.statement.level < lowest) referred.set(one.refers, one.statement.level);
    }
  }
  return entities.map(({ n, type, at }) => {
    const lowest = referred.get(n);
    return {
      n,
      type: type as Subject['type'],
      since: at,
      touched: at,
      held: about.get(n) ?? [],
      referred: lowest === undefined ? {} : { any: lowest, live: lowest },
    };
  });
}
