import { type Slice, type SliceEntity, valuesOf } from '../../exchange/slice.ts';
import { codes, ids, whenOf } from '../../exchange/tables/cells.ts';
import type { Breakdown, Statistics } from '../../reports/forms/statistics.ts';

/** Units of one value: events and acts cannot occur twice, victims can. */
interface Tally {
  events: number;
  acts: number;
  readonly victims: Set<string>;
}

const NAMES: readonly Breakdown['name'][] = ['year', 'act', 'place', 'victim-kind', 'modality', 'source'];

/** Counts a slice by the rules that the annex prints; the acts are the rows of the table of acts. */
export async function countStatistics(slice: Slice): Promise<Statistics> {
  const kinds = await kindsOf(slice);
  const all = tally();
  const cases = new Set<string>();
  const without = { date: 0, place: 0, victim: 0 };
  let groups = 0;
  const tallies = new Map(NAMES.map((name) => [name, new Map<string, Tally>()]));
  for await (const event of slice.entities()) {
    if (event.type !== 'event' || codes(event, 'act').length === 0) continue;
    const victims = ids(event, 'victim');
    const acts = codes(event, 'act');
    const perAct = Math.max(1, victims.length);
    add(all, acts.length * perAct, victims);
    for (const one of ids(event, 'in-case')) cases.add(one);
    if (whenOf(event) === undefined) without.date++;
    if (ids(event, 'where').length === 0) without.place++;
    if (victims.length === 0) without.victim++;
    if (victims.some((id) => id.startsWith('group-'))) groups++;
    for (const name of NAMES) {
      const values = valuesOfEvent(name, event, slice, kinds);
      for (const value of values.length === 0 ? [''] : values) {
        const found = tallies.get(name);
        const one = found?.get(value) ?? tally();
        found?.set(value, one);
        const counted =
          name === 'victim-kind' && value !== '' ? victims.filter((id) => kinds.get(id)?.includes(value)) : victims;
        // Of one act code or one kind of victim only that code's or that kind's acts are counted.
        const factor = name === 'act' ? 1 : acts.length;
        add(one, factor * Math.max(1, counted.length), counted);
      }
    }
  }
  return {
    level: slice.level,
    day: slice.day,
    totals: { events: all.events, acts: all.acts, victims: all.victims.size, cases: cases.size },
    without,
    groups,
    breakdowns: NAMES.map((name) => ({ name, rows: rowsOf(name, tallies.get(name) ?? new Map()) })),
  };
}

function tally(): Tally {
  return { events: 0, acts: 0, victims: new Set() };
}

function add(one: Tally, acts: number, victims: readonly string[]): void {
  one.events++;
  one.acts += acts;
  for (const victim of victims) one.victims.add(victim);
}

function rowsOf(name: Breakdown['name'], tallies: ReadonlyMap<string, Tally>): Breakdown['rows'] {
  const rows = [...tallies].map(([value, { events, acts, victims }]) => ({
    value,
    events,
    acts,
    victims: victims.size,
  }));
  const byValue = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  // Years run on, the rest begins with the most; what is not recorded comes last.
  return rows.sort(
    (a, b) =>
      Number(a.value === '') - Number(b.value === '') ||
      (name === 'year' ? 0 : b.acts - a.acts) ||
      byValue(a.value, b.value),
  );
}

function valuesOfEvent(
  name: Breakdown['name'],
  event: SliceEntity,
  slice: Slice,
  kinds: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  switch (name) {
    case 'act':
      return codes(event, 'act');
    case 'year': {
      const when = whenOf(event);
      const first = when?.from ?? when?.to;
      return first === undefined ? [] : [first.slice(0, 4)];
    }
    case 'place':
      return [...new Set(ids(event, 'where').map((id) => slice.label(id)))].filter(Boolean);
    case 'victim-kind':
      return [...new Set(ids(event, 'victim').flatMap((id) => kinds.get(id) ?? []))];
    case 'modality':
      return [...new Set(valuesOf(event, 'act').map(({ modality }) => modality))];
    case 'source': {
      const named = new Map(slice.sources.map(({ id, title, name: file }) => [id as string, title ?? file]));
      const rests = event.statements.flatMap(({ passages }) =>
        passages.flatMap(({ source }) => named.get(source) ?? []),
      );
      return [...new Set(rests)];
    }
  }
}

/** Occupation of a person, composition of a group, kind of a body. */
async function kindsOf(slice: Slice): Promise<ReadonlyMap<string, readonly string[]>> {
  const kinds = new Map<string, readonly string[]>();
  for await (const entity of slice.entities()) {
    const found = entity.type === 'org' ? codes(entity, 'kind') : codes(entity, 'occupation', 'composition');
    if (found.length > 0) kinds.set(entity.id, found);
  }
  return kinds;
}
