import { CodePoints } from '../../model/code-points.ts';
import { type EntityId, type EntityType, entityType } from '../../model/entity.ts';
import { type ProjectedBand, textsOf } from '../compute/project.ts';
import { snippetOf } from '../compute/snippet.ts';
import { holdsWords, parseWords, type WordQuery } from '../compute/word-query.ts';
import type { Page, SearchHit, SearchQuery, View } from '../contract.ts';
import type { Context } from './context.ts';
import { entitiesNamed, toDecision } from './decision-rows.ts';
import { entityAt, statementsAbout } from './entities-at.ts';
import { type Mark, pageOf } from './paging.ts';

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

interface Found {
  readonly type: EntityType | 'passage';
  readonly n: number;
  /** Place of the type in the order of results. */
  readonly order: number;
}

export async function search(context: Context, query: SearchQuery, view: View): Promise<Page<SearchHit>> {
  const words = parseWords(query.words);
  if (!words) return { rows: [], total: 0 };
  const types = query.types && query.types.length > 0 ? query.types : ORDER;
  const found: Found[] = [];
  await thingsWith(context, words, view, types, found);
  if (types.includes('passage')) found.push(...(await passagesWith(context, words, view)));
  found.sort((a, b) => a.order - b.order || a.n - b.n);
  const page = pageOf(found, query, ({ order, n }): Mark => [order, n]);
  const rows: SearchHit[] = [];
  for (const one of page.rows)
    rows.push(
      one.type === 'passage' ? await passageHit(context, one.n, words) : await thingHit(context, one, words, view),
    );
  return { ...page, rows };
}

/** Numbers of listed things of these types that answer the words, as the view sees them. */
export async function thingsWith(
  context: Context,
  words: WordQuery,
  view: View,
  types: readonly (EntityType | 'passage')[],
  into: Found[] = [],
): Promise<ReadonlySet<number>> {
  const { db, hooks } = context;
  const until = view.asKnownOn;
  const rows = await hooks.words.things(db, words);
  // What holds an unwanted word now may have been without it then.
  const wider = until === undefined ? rows : await hooks.words.things(db, wantedOnly(words));
  const listed = await db
    .selectFrom('entity_row')
    .select(['entity', 'type', 'lo', 'hi', 'listed', 'touched'])
    .where('entity', 'in', hooks.list([...new Set(wider.map((row) => Math.floor(row / 8)))]) as never)
    .execute();
  const wanted = new Set<string>(types);
  const answered = new Set(rows);
  const found = new Set<number>();
  const keep = (n: number, type: EntityType) => {
    if (found.has(n)) return;
    found.add(n);
    into.push({ type, n, order: ORDER.indexOf(type) });
  };
  const changed = new Set<number>();
  for (const row of listed) {
    if (!wanted.has(row.type)) continue;
    if (until !== undefined && row.touched > until) changed.add(row.entity);
    else if (row.listed === 1 && row.lo <= view.level && view.level < row.hi && answered.has(row.entity * 8 + row.lo))
      keep(row.entity, row.type as EntityType);
  }
  if (until !== undefined)
    for (const one of await thingsThen(context, words, view, until, changed, wanted)) keep(one.n, one.type);
  return found;
}

function wantedOnly(words: WordQuery): WordQuery {
  return { ...words, clauses: words.clauses.filter((clause) => !clause.not) };
}

/**
 * Among things that changed after the day: those that answered the words as they were then. Statements may have moved
 * from one thing to another since, but only by a split or within what was ever compared.
 */
async function thingsThen(
  context: Context,
  words: WordQuery,
  view: View,
  until: string,
  changed: ReadonlySet<number>,
  wanted: ReadonlySet<string>,
): Promise<{ readonly n: number; readonly type: EntityType }[]> {
  const { db, hooks } = context;
  const splits = (await db.selectFrom('decision').selectAll().where('kind', '=', 'split').execute()).map(toDecision);
  const members = await db
    .selectFrom('entity as e')
    .select('e.id')
    .where((e) =>
      e.or([
        e('e.canonical', 'in', hooks.list([...changed]) as never),
        e('e.id', 'in', hooks.list(splits.flatMap(entitiesNamed)) as never),
      ]),
    )
    .execute();
  const then = new Map<EntityId, ProjectedBand>();
  for (const { id } of members) {
    const one = await entityAt(context, id as EntityId, view.level, until);
    if (one) then.set(one.canonical, one);
  }
  const answering = [...then].filter(
    ([id, one]) => one.listed && wanted.has(entityType(id)) && holdsWords(words, one.words, new Set(one.keys)),
  );
  const rows = await db
    .selectFrom('entity')
    .select(['n', 'id'])
    .where('id', 'in', hooks.list(answering.map(([id]) => id)) as never)
    .execute();
  return rows.map((row) => ({ n: row.n, type: entityType(row.id as EntityId) }));
}

async function passagesWith(context: Context, words: WordQuery, view: View): Promise<Found[]> {
  const { db, hooks } = context;
  const rows = await hooks.words.blocks(db, words);
  let query = db
    .selectFrom('block')
    .innerJoin('source', 'source.n', 'block.source')
    .select('block.n')
    .where('block.n', 'in', hooks.list(rows) as never)
    .where('source.level', '<=', view.level);
  if (view.asKnownOn !== undefined) query = query.where('source.at', '<=', view.asKnownOn);
  return (await query.execute()).map(({ n }) => ({ type: 'passage', n, order: ORDER.indexOf('passage') }));
}

async function thingHit(context: Context, found: Found, words: WordQuery, view: View): Promise<SearchHit> {
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
    .select(['entity.id', 'source.name', 'source.body', 'frozen_text.text', 'block.start', 'block.end'])
    .where('block.n', '=', n)
    .executeTakeFirstOrThrow();
  const { title } = JSON.parse(row.body) as { title?: string };
  const text = new CodePoints(row.text).slice(row.start, row.end);
  return {
    type: 'passage',
    id: row.id as EntityId,
    label: title || row.name,
    snippet: snippetOf([text], words),
    start: row.start,
  };
}
