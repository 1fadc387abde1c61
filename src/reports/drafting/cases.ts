import type { EventFacts } from './facts.ts';

/** Events that belong together: the same case, or the same person or organisation acted against. In order of time. */
export function casesOf(events: readonly EventFacts[]): readonly (readonly EventFacts[])[] {
  const parent = events.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  const seen = new Map<string, number>();
  for (const [i, facts] of events.entries())
    for (const key of keysOf(facts)) {
      const earlier = seen.get(key);
      if (earlier === undefined) seen.set(key, i);
      else parent[root(i)] = root(earlier);
    }
  const groups = [...Map.groupBy(events.keys(), root).values()].map((members) =>
    members.flatMap((i) => events[i] ?? []),
  );
  return groups.sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : 0));
}

/** Groups in words ("participants") tie nothing together: two of them need not be one. */
function keysOf(facts: EventFacts): readonly string[] {
  const bearers = [...(facts.roles.victim ?? []), ...(facts.roles.accused ?? [])];
  const ids = bearers.flatMap(({ id }) => (id === undefined || id.startsWith('group-') ? [] : [id]));
  // What one note tells of one day and place is one occurrence, whoever was hit by it.
  const day = facts.when !== undefined && facts.when.from === facts.when.to ? facts.when.from : undefined;
  const occasion = day === undefined ? [] : [`${day} ${facts.places[0]?.words ?? ''} ${facts.sourceKey}`];
  return [...ids, ...occasion, ...(facts.inCase === undefined ? [] : [facts.inCase])];
}

function firstDay(events: readonly EventFacts[]): string {
  return events.map(({ when }) => when?.from ?? '9999').sort()[0] ?? '9999';
}
