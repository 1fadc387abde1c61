import type { Document } from '../../model/document.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Level, Statement } from '../../model/statement.ts';
import type { Page, PageRequest, SourceRow, View } from '../contract.ts';
import type { Context } from './context.ts';
import { type Mark, pageOf } from './paging.ts';
import { standing } from './read-entities.ts';
import { selectStatements } from './statement-rows.ts';

type SourceHead = {
  readonly id: string;
  readonly n: number;
  readonly name: string;
  readonly sha256: string;
  readonly level: number;
  readonly at: string;
  readonly body: string;
};

export async function listSources(context: Context, request: PageRequest, view: View): Promise<Page<SourceRow>> {
  // Bodies are long: only those of the page are read.
  const numbers = await sourcesSeen(context, view).select('source.n').orderBy('source.n').execute();
  const page = pageOf(numbers, request, ({ n }): Mark => [0, n]);
  const rows: SourceRow[] = [];
  for (const { n } of page.rows) {
    const head = await sourceHeads(context, view).where('source.n', '=', n).executeTakeFirstOrThrow();
    rows.push(await sourceRow(context, head, view));
  }
  return { ...page, rows };
}

export async function readSource(context: Context, id: EntityId, view: View): Promise<SourceRow | undefined> {
  const head = await sourceHeads(context, view).where('entity.id', '=', id).executeTakeFirst();
  return head && sourceRow(context, head, view);
}

export async function sourceByHash({ db }: Context, sha256: string): Promise<EntityId | undefined> {
  const row = await db
    .selectFrom('source')
    .innerJoin('entity', 'entity.n', 'source.n')
    .select('entity.id')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row?.id as EntityId | undefined;
}

export async function readDocument(context: Context, id: EntityId, view: View): Promise<Document | undefined> {
  const head = await sourceHeads(context, view)
    .innerJoin('frozen_text', 'frozen_text.source', 'source.n')
    .select('frozen_text.text')
    .where('entity.id', '=', id)
    .executeTakeFirst();
  if (!head) return undefined;
  const { title: _, khronika, source, ...rest } = JSON.parse(head.body) as Omit<Document, 'text'> & { title?: string };
  return { khronika, source, text: head.text, ...rest };
}

/** Statements with a passage in the source, by place. */
export async function statementsIn(
  context: Context,
  source: EntityId,
  range: { readonly from?: number; readonly to?: number },
  view: View,
): Promise<readonly Statement[]> {
  const { db } = context;
  let places = db
    .selectFrom('passage')
    .innerJoin('entity', 'entity.n', 'passage.source')
    .innerJoin('source', 'source.n', 'passage.source')
    .select(['passage.statement', (e) => e.fn.min('passage.start').as('start')])
    .where('entity.id', '=', source)
    .where('source.level', '<=', view.level)
    .groupBy('passage.statement');
  if (range.from !== undefined) places = places.where('passage.end', '>', range.from);
  if (range.to !== undefined) places = places.where('passage.start', '<', range.to);
  const rows = await selectStatements(context)
    .innerJoin(places.as('place'), 'place.statement', 's.n')
    .where('s.level', '<=', view.level)
    // At a lower level nothing says that the statement rests on this source.
    .where('s.source_level', '<=', view.level)
    .orderBy('place.start')
    .orderBy('s.n')
    .execute();
  return standing(context, rows, view);
}

function sourceHeads(context: Context, view: View) {
  return sourcesSeen(context, view)
    .innerJoin('entity', 'entity.n', 'source.n')
    .select(['entity.id', 'source.n', 'source.name', 'source.sha256', 'source.level', 'source.at', 'source.body']);
}

function sourcesSeen({ db }: Context, view: View) {
  let query = db.selectFrom('source').where('source.level', '<=', view.level);
  if (view.asKnownOn !== undefined) query = query.where('source.at', '<=', view.asKnownOn);
  return query;
}

async function sourceRow(context: Context, head: SourceHead, view: View): Promise<SourceRow> {
  const document = JSON.parse(head.body) as Omit<Document, 'text'>;
  const { title, mediaType, language } = document.source;
  return {
    id: head.id as EntityId,
    name: head.name,
    ...(title === undefined ? {} : { title }),
    mediaType,
    sha256: head.sha256,
    ...(language === undefined ? {} : { language }),
    addedAt: head.at,
    level: head.level as Level,
    counts: await statusCounts(context, head, view),
    warnings: document.warnings.length,
  };
}

async function statusCounts(context: Context, head: SourceHead, view: View): Promise<SourceRow['counts']> {
  const counts = { draft: 0, accepted: 0, rejected: 0 };
  const add = (status: string, count: number) => {
    if (status === 'draft' || status === 'accepted' || status === 'rejected') counts[status] += count;
  };
  if (view.asKnownOn !== undefined) {
    for (const one of await statementsIn(context, head.id as EntityId, {}, view)) add(one.status, 1);
    return counts;
  }
  const rows = await context.db
    .selectFrom('passage')
    .innerJoin('statement', 'statement.n', 'passage.statement')
    .select(['status', (e) => e.fn.count<number>('statement.n').distinct().as('count')])
    .where('passage.source', '=', head.n)
    .where('statement.level', '<=', view.level)
    .where('statement.source_level', '<=', view.level)
    .groupBy('status')
    .execute();
  for (const { status, count } of rows) add(status, Number(count));
  return counts;
}
