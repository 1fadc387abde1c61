import type { EntityId } from '../../model/entity.ts';
import type { Traits } from '../columns/traits.ts';
import type { CountLookups } from '../compute/count.ts';
import type { FilterLookups } from '../compute/event-filter.ts';
import { bestOf } from '../compute/label.ts';
import { parseWords } from '../compute/word-query.ts';
import type { View } from '../contract.ts';
import { clusterOf } from './at-time.ts';
import type { Context } from './context.ts';
import { entityAt, statementsAbout } from './entities-at.ts';
import { thingsWith } from './find-words.ts';
import { statementsReferring } from './read-entities.ts';

/** `n` of the canonical entity of an id, as text; undefined where the record has not got it. */
export async function canonicalNumber(context: Context, id: EntityId, view: View): Promise<string | undefined> {
  const then = view.asKnownOn === undefined ? undefined : (await clusterOf(context, id, view.asKnownOn)).canonical;
  const row = await context.db
    .selectFrom('entity')
    .select(['n', 'canonical'])
    .where('id', '=', then ?? id)
    .executeTakeFirst();
  return row && String(then === undefined ? row.canonical : row.n);
}

/** Answers from the tables: for past days, and for what a writer has not committed. */
export function filterLookups(context: Context, view: View): FilterLookups {
  return {
    number: (id) => canonicalNumber(context, id, view),
    placesUnder: (id) => spread(context, view, id, (at) => childrenOf(context, view, at)),
    normsAround: (id) => normsAround(context, view, id),
    async eventsWith(typed) {
      const words = parseWords(typed);
      return words && new Set((await thingsWith(context, words, view)).get('event') ?? []);
    },
    ofKinds: (codes) => ofKinds(context, view, codes),
  };
}

/** A norm, its parts, its predecessors and successors, as numbers. */
export function normsAround(context: Context, view: View, id: EntityId): Promise<ReadonlySet<string>> {
  return spread(context, view, id, async (at) => [
    ...(await childrenOf(context, view, at)),
    ...(await linkedBy(context, view, at, 'replaces')),
  ]);
}

/** Everything reached from an entity step by step, itself included, as numbers. */
async function spread(
  context: Context,
  view: View,
  from: EntityId,
  next: (id: EntityId) => Promise<readonly EntityId[]>,
): Promise<ReadonlySet<string>> {
  const numbers = new Set<string>();
  const waiting: EntityId[] = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const n = await canonicalNumber(context, id, view);
    if (n === undefined || numbers.has(n)) continue;
    numbers.add(n);
    waiting.push(...(await next(id)));
  }
  return numbers;
}

/** What is best said to be part of an entity; an answer that was set aside leads nowhere. */
async function childrenOf(context: Context, view: View, id: EntityId): Promise<EntityId[]> {
  const found: EntityId[] = [];
  for (const one of await statementsReferring(context, id, view, 'part-of')) {
    const best = bestOf(await statementsAbout(context, one.subject, view), 'part-of')[0];
    if (best?.id === one.id) found.push(one.subject);
  }
  return found;
}

/** Entities on the other side of a live link, in either direction. */
async function linkedBy(context: Context, view: View, id: EntityId, prop: 'replaces'): Promise<EntityId[]> {
  const out = bestOf(await statementsAbout(context, id, view), prop);
  const back = bestOf(await statementsReferring(context, id, view, prop), prop);
  return [...out.flatMap(({ value }) => (value.type === 'ref' ? [value.ref] : [])), ...back.map((one) => one.subject)];
}

async function ofKinds(context: Context, view: View, codes: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const [n, { kinds }] of await allTraits(context, view))
    if (kinds.some((kind) => codes.includes(kind))) found.add(n);
  return found;
}

/** Parents and kinds of every entity that has some, as the view sees them. */
async function allTraits(context: Context, view: View): Promise<ReadonlyMap<string, Traits>> {
  const { db } = context;
  const until = view.asKnownOn;
  let query = db
    .selectFrom('entity_row')
    .select(['entity', 'parent', 'kinds'])
    .where('lo', '<=', view.level)
    .where('hi', '>', view.level)
    .where((e) => e.or([e('parent', 'is not', null), e('kinds', '<>', '')]));
  if (until !== undefined) query = query.where('touched', '<=', until);
  const traits = new Map<string, Traits>();
  for (const row of await query.execute())
    traits.set(String(row.entity), {
      ...(row.parent === null ? {} : { parent: String(row.parent) }),
      kinds: row.kinds === '' ? [] : row.kinds.split(' '),
    });
  if (until === undefined) return traits;
  const changed = await db
    .selectFrom('entity as e')
    .innerJoin('entity as c', 'c.n', 'e.canonical')
    .select(['e.id', 'e.n'])
    .where('e.type', 'in', ['person', 'group', 'org', 'place', 'object', 'norm', 'source'])
    .where('e.at', '<=', until)
    .where('c.touched', '>', until)
    .execute();
  for (const row of changed) {
    const then = await entityAt(context, row.id as EntityId, view.level, until);
    if (!then || then.canonical !== row.id) continue;
    const parent =
      then.parent === undefined ? undefined : await canonicalNumber(context, then.parent as EntityId, view);
    traits.set(String(row.n), { ...(parent === undefined ? {} : { parent }), kinds: then.kinds });
  }
  return traits;
}

/** What facets ask, answered from the tables. */
export async function countLookups(context: Context, view: View): Promise<CountLookups> {
  const all = await allTraits(context, view);
  return countLookupsOver((entity) => all.get(entity));
}

export function countLookupsOver(traits: (entity: string) => Traits | undefined): CountLookups {
  return {
    kindsOf: (entity) => traits(entity)?.kinds ?? [],
    placesOver(place) {
      const chain: string[] = [];
      for (let at: string | undefined = place; at !== undefined && !chain.includes(at); at = traits(at)?.parent)
        chain.push(at);
      return chain;
    },
  };
}
