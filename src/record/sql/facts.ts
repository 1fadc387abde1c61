import type { EntityId } from '../../model/entity.ts';
import type { Level, Statement } from '../../model/statement.ts';
import type { RecordItem } from '../contract.ts';
import type { Context } from './context.ts';
import { toDecision } from './decision-rows.ts';
import { toPublication, toVersion } from './manuscripts.ts';
import { readDocument } from './read-sources.ts';
import type { Ask } from './reader.ts';
import { toSearchFact } from './saved-searches.ts';
import { selectStatements, toHeld } from './statement-rows.ts';

const BATCH = 500;

/** Every fact in the order it was added, kind by kind, so that each comes after what it names. */
export async function* factsOf(ask: Ask): AsyncIterable<RecordItem> {
  yield* paged(ask, 20, sources);
  yield* paged(ask, BATCH, entities);
  yield* paged(ask, BATCH, statements);
  yield* paged(ask, BATCH, decisions);
  yield* paged(ask, 20, versions);
  yield* paged(ask, 20, publications);
  yield* paged(ask, BATCH, searches);
}

interface Numbered {
  readonly n: number;
  readonly item: RecordItem;
}

type Batch = (context: Context, after: number, limit: number) => Promise<Numbered[]>;

async function* paged(ask: Ask, limit: number, batch: Batch): AsyncIterable<RecordItem> {
  for (let after = 0; ; ) {
    const rows = await ask((context) => batch(context, after, limit));
    for (const { item } of rows) yield item;
    const last = rows.at(-1);
    if (!last) return;
    after = last.n;
  }
}

async function sources(context: Context, after: number, limit: number): Promise<Numbered[]> {
  const rows = await context.db
    .selectFrom('source')
    .innerJoin('entity', 'entity.n', 'source.n')
    .select(['source.n', 'entity.id', 'source.at', 'source.by', 'source.level'])
    .where('source.n', '>', after)
    .orderBy('source.n')
    .limit(limit)
    .execute();
  const found: Numbered[] = [];
  for (const { n, id, at, by, level } of rows) {
    const document = await readDocument(context, id as EntityId, { level: 4 });
    if (document)
      found.push({ n, item: { kind: 'source', id: id as EntityId, at, by, level: level as Level, document } });
  }
  return found;
}

async function entities({ db }: Context, after: number, limit: number): Promise<Numbered[]> {
  const rows = await db
    .selectFrom('entity')
    .select(['n', 'id', 'at'])
    .where('n', '>', after)
    .where('type', '<>', 'source')
    .orderBy('n')
    .limit(limit)
    .execute();
  return rows.map(({ n, id, at }) => ({ n, item: { kind: 'entity', id: id as EntityId, at } }));
}

async function statements(context: Context, after: number, limit: number): Promise<Numbered[]> {
  const rows = await selectStatements(context).where('s.n', '>', after).orderBy('s.n').limit(limit).execute();
  return rows.map((row) => {
    const { status: _, rank: __, ...statement } = toHeld(row).statement;
    return {
      n: row.n,
      item: { kind: 'statement', statement: { ...statement, subject: row.subject_id as EntityId } as Statement },
    };
  });
}

async function decisions({ db }: Context, after: number, limit: number): Promise<Numbered[]> {
  const rows = await db.selectFrom('decision').selectAll().where('n', '>', after).orderBy('n').limit(limit).execute();
  return rows.map((row) => ({ n: row.n, item: { kind: 'decision', decision: toDecision(row) } }));
}

async function versions({ db }: Context, after: number, limit: number): Promise<Numbered[]> {
  const rows = await db
    .selectFrom('manuscript_version')
    .selectAll()
    .where('n', '>', after)
    .orderBy('n')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ n: row.n, item: { kind: 'manuscript', version: toVersion(row) } }));
}

async function publications({ db }: Context, after: number, limit: number): Promise<Numbered[]> {
  const rows = await db
    .selectFrom('publication')
    .selectAll()
    .where('n', '>', after)
    .orderBy('n')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ n: row.n, item: { kind: 'publication', publication: toPublication(row) } }));
}

async function searches({ db }: Context, after: number, limit: number): Promise<Numbered[]> {
  const rows = await db
    .selectFrom('saved_search')
    .selectAll()
    .where('n', '>', after)
    .orderBy('n')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ n: row.n, item: { kind: 'search', search: toSearchFact(row) } }));
}
