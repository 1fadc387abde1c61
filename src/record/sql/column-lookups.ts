import type { ColumnLookups } from '../columns/condition-bits.ts';
import type { CountLookups } from '../compute/count.ts';
import { parseWords } from '../compute/word-query.ts';
import type { View } from '../contract.ts';
import type { Context } from './context.ts';
import type { EventCache } from './event-cache.ts';
import { canonicalNumber, countLookupsOver, normsAround } from './lookups.ts';

/** What a filter over columns asks, answered from memory where memory knows. */
export function columnLookups(context: Context, cache: EventCache, view: View): ColumnLookups {
  return {
    number: (id) => canonicalNumber(context, id, view),
    placesUnder: async (id) => under(cache, view, await canonicalNumber(context, id, view)),
    normsAround: (id) => normsAround(context, view, id),
    async bandsWith(typed) {
      const words = parseWords(typed);
      return words && context.hooks.words.things(context.db, words);
    },
    behind: (name) => cache.behind(name, view.level, memoryLookups(cache, view).kindsOf),
  };
}

/** What facets ask, answered from memory. */
export function memoryLookups(cache: EventCache, view: View): CountLookups {
  return countLookupsOver((entity) => cache.traits(entity, view.level));
}

/** A place and everything inside it. */
function under(cache: EventCache, view: View, place: string | undefined): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = place === undefined ? [] : [place];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    waiting.push(...cache.childrenOf(at, view.level));
  }
  return found;
}
