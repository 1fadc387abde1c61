import type { CountingUnit, FacetName } from '../contract.ts';
import type { IndexedEvent } from './event-filter.ts';

/** What a facet has to ask of the people and places in an event, for one view. */
export interface CountLookups {
  /** A place and every place it lies in. */
  readonly placesOver: (place: string) => readonly string[];
  readonly kindsOf: (entity: string) => readonly string[];
}

/** Values of a facet with the number of units that have each, and the number of units in all. */
export function countFacets(
  events: readonly IndexedEvent[],
  names: readonly FacetName[],
  unit: CountingUnit,
  lookups: CountLookups,
): { readonly total: number; readonly facets: ReadonlyMap<FacetName, ReadonlyMap<string, number>> } {
  const all = new Tally();
  const tallies = new Map(names.map((name) => [name, new Map<string, Tally>()]));
  for (const event of events) {
    all.add(unitsOf(event, unit));
    for (const [name, tally] of tallies)
      for (const value of facetValues(event, name, lookups)) {
        const one = tally.get(value) ?? new Tally();
        tally.set(value, one);
        one.add(unitsOf(event, unit, narrowing(event, name, value, lookups)));
      }
  }
  const facets = new Map(
    [...tallies].map(([name, tally]) => [name, new Map([...tally].map(([value, one]) => [value, one.count]))]),
  );
  return { total: all.count, facets };
}

/** Counts units that cannot occur twice by number alone, and the others by their names. */
class Tally {
  #plain = 0;
  readonly #named = new Set<string>();

  add(units: number | readonly string[]): void {
    if (typeof units === 'number') this.#plain += units;
    else for (const one of units) this.#named.add(one);
  }

  get count(): number {
    return this.#plain + this.#named.size;
  }
}

interface Narrowing {
  readonly acts?: number;
  readonly victims?: readonly string[];
  readonly cases?: readonly string[];
}

/** Units that one event brings: a number where each event brings its own, names where several may bring the same. */
function unitsOf(event: IndexedEvent, unit: CountingUnit, narrowed: Narrowing = {}): number | readonly string[] {
  if (unit === 'events') return 1;
  if (unit === 'cases') return narrowed.cases ?? event.tags.case ?? [];
  const victims = narrowed.victims ?? event.tags.victim ?? [];
  if (unit === 'victims') return victims;
  return (narrowed.acts ?? Math.max(1, event.tags.act?.length ?? 0)) * Math.max(1, victims.length);
}

/** A facet over acts, victims or cases counts only those acts, victims or cases of the event. */
function narrowing(event: IndexedEvent, name: FacetName, value: string, lookups: CountLookups): Narrowing {
  if (name === 'act') return { acts: 1 };
  if (name === 'victim') return { victims: [value] };
  if (name === 'case') return { cases: [value] };
  if (name === 'victim-kind')
    return { victims: (event.tags.victim ?? []).filter((victim) => lookups.kindsOf(victim).includes(value)) };
  return {};
}

/** The values under which a facet counts an event. */
export function facetValues(event: IndexedEvent, name: FacetName, lookups: CountLookups): readonly string[] {
  switch (name) {
    case 'year':
      return [yearOf(event)];
    case 'place':
      return unique((event.tags.place ?? []).flatMap(lookups.placesOver));
    case 'victim-kind':
      return unique((event.tags.victim ?? []).flatMap(lookups.kindsOf));
    case 'perpetrator-kind':
      return unique((event.tags.perpetrator ?? []).flatMap(lookups.kindsOf));
    default:
      return event.tags[name] ?? [];
  }
}

/** The year in which every possible day lies; `several` or `unknown` where there is no such year. */
export function yearOf(event: Pick<IndexedEvent, 'from' | 'to'>): string {
  if (event.from === undefined && event.to === undefined) return 'unknown';
  const year = event.from?.slice(0, 4);
  return year !== undefined && year === event.to?.slice(0, 4) ? year : 'several';
}

function unique(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)];
}
