import { sql } from 'kysely';
import type { EntityId, EntityType } from '../../model/entity.ts';
import { textsOf } from '../compute/project.ts';
import { snippetOf } from '../compute/snippet.ts';
import { parseWords, type WordQuery } from '../compute/word-query.ts';
import type { Page, SearchHit, SearchQuery, View } from '../contract.ts';
import type { Context } from './context.ts';
import { entityAt, statementsAbout } from './entities-at.ts';
import { passagesWith, thingsWith } from './find-words.ts';
import { limitOf, printMark, readMark } from './paging.ts';

/** Things before passages; among things, those with names first. */
const ORDER: readonly (EntityType | 'passage')[] = [
  'person',
  'org',
  'group',
  'place',
  'norm',
  'case',
  'object',
  'source',
  'figure',
  'event',
  'passage',
];

export async function search(context: Context, query: SearchQuery, view: View): Promise<Page<SearchHit>> {
  const words = parseWords(query.words);
  if (!words) return { rows: [], total: 0 };
  const types = query.types && query.types.length > 0 ? query.types : ORDER;
  const things = await thingsWith(context, words, view);
  const passages = types.includes('passage') ? await passagesWith(context, words, view) : [];
  const mark = readMark(query.cursor);
  const limit = limitOf(query);
  const page: { readonly order: number; readonly n: number }[] = [];
  let total = 0;
  for (const [order, type] of ORDER.entries()) {
    if (!types.includes(type)) continue;
    const ns = type === 'passage' ? passages : (things.get(type) ?? []);
    total += ns.length;
    if (mark !== undefined && order < Number(mark[0])) continue;
    const first = mark !== undefined && order === mark[0] ? ns.findIndex((n) => n > mark[1]) : 0;
    // One more than asked for tells whether more follow.
    if (first >= 0) for (const n of ns.slice(first, first + limit + 1 - page.length)) page.push({ order, n });
  }
  const rows: SearchHit[] = [];
  for (const { order, n } of page.slice(0, limit)) {
    const type = ORDER[order] ?? 'passage';
    rows.push(
      type === 'passage' ? await passageHit(context, n, words) : await thingHit(context, { type, n }, words, view),
    );
  }
  const last = page[limit - 1];
  return { rows, total, ...(page.length > limit && last ? { next: printMark([last.order, last.n]) } : {}) };
}

async function thingHit(
  context: Context,
  found: { readonly type: EntityType; readonly n: number },
  words: WordQuery,
  view: View,
): Promise<SearchHit> {
  const { db } = context;
  const row = await db
    .selectFrom('entity as e')
    .leftJoin('entity_row as r', (join) =>
      join.onRef('r.entity', '=', 'e.n').on('r.lo', '<=', view.level).on('r.hi', '>', view.level),
    )
    .leftJoin('source', 'source.n', 'e.n')
    .select(['e.id', 'r.label', 'source.name'])
    .where('e.n', '=', found.n)
    .executeTakeFirstOrThrow();
  const id = row.id as EntityId;
  const then = view.asKnownOn === undefined ? undefined : await entityAt(context, id, view.level, view.asKnownOn);
  const label = then?.label ?? row.label ?? '';
  const texts = textsOf(await statementsAbout(context, id, view), row.name === null ? undefined : label);
  return { type: found.type, id, label, snippet: snippetOf(texts, words) };
}

async function passageHit(context: Context, n: number, words: WordQuery): Promise<SearchHit> {
  const row = await context.db
    .selectFrom('block')
    .innerJoin('source', 'source.n', 'block.source')
    .innerJoin('entity', 'entity.n', 'block.source')
    .innerJoin('frozen_text', 'frozen_text.source', 'block.source')
    .select(['entity.id', 'source.name', 'source.body', 'block.start'])
    // Code points, as our offsets are; a whole report for one of its lines would be slow.
    .select(sql<string>`substr(frozen_text.text, block.start + 1, block."end" - block.start)`.as('text'))
    .where('block.n', '=', n)
    .executeTakeFirstOrThrow();
  const { title } = JSON.parse(row.body) as { title?: string };
  return {
    type: 'passage',
    id: row.id as EntityId,
    label: title || row.name,
    snippet: snippetOf([row.text], words),
    start: row.start,
  };
}
