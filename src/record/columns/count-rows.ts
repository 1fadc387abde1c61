import type { FacetName } from '../contract.ts';
import type { Behind } from './behind.ts';
import { MOST_YEARS, yearText } from './days.ts';
import type { EventColumns } from './event-columns.ts';
import type { TagColumn } from './tag-column.ts';
import { isTag, type Tag } from './tags.ts';

/** Facets that count what stands behind a tag, and which tag. */
export const BEHIND: ReadonlyMap<FacetName, Tag> = new Map([
  ['place', 'place'],
  ['victim-kind', 'victim'],
  ['perpetrator-kind', 'perpetrator'],
]);

/** Values of a facet, as many as are worth showing. */
export interface Tally {
  /** The most frequent, and all that are as frequent as the last of them; in no order. */
  readonly values: readonly (readonly [value: string, count: number])[];
  /** How many values there are in all. */
  readonly distinct: number;
}

/**
 * Facets over rows, by events or by acts: the same numbers as `compute/count.ts` gives. Each facet is one pass over its
 * column, counting sets of values; what is in a set is looked at once for all its rows.
 *
 * @param rows ascending
 * @param behindOf what stands behind a tag's values; asked only for facets that need it
 */
export function countRows(
  columns: EventColumns,
  rows: Uint32Array,
  request: { readonly names: readonly FacetName[]; readonly unit: 'events' | 'acts'; readonly most: number },
  behindOf: (name: FacetName) => Behind | undefined,
): { readonly total: number; readonly facets: ReadonlyMap<FacetName, Tally> } {
  const { names, unit, most } = request;
  const weights = unit === 'acts' ? actsOf(columns, rows) : undefined;
  const facets = new Map(
    names.map((name) => [name, countOne(columns, rows, name, most, behindOf, weights && weightOf(name, weights))]),
  );
  return { total: weights ? weights.both.reduce((sum, one) => sum + one, 0) : rows.length, facets };
}

/** An event's acts: one for each code and each victim. */
interface Acts {
  readonly codes: Uint32Array;
  readonly victims: Uint32Array;
  readonly both: Uint32Array;
}

function actsOf({ tags }: EventColumns, rows: Uint32Array): Acts {
  const ones = new Uint32Array(rows.length).fill(1);
  const codes = tags.get('act')?.sizes(rows) ?? ones;
  const victims = tags.get('victim')?.sizes(rows) ?? ones;
  return { codes, victims, both: codes.map((count, i) => count * (victims[i] ?? 1)) };
}

/** A facet over acts or victims counts only those acts or victims of the event. */
function weightOf(name: FacetName, { codes, victims, both }: Acts): Uint32Array {
  if (name === 'act') return victims;
  return name === 'victim' || name === 'victim-kind' ? codes : both;
}

function countOne(
  columns: EventColumns,
  rows: Uint32Array,
  name: FacetName,
  most: number,
  behindOf: (name: FacetName) => Behind | undefined,
  weights: Uint32Array | undefined,
): Tally {
  if (name === 'year') return mostOf(countEach(columns.years, rows, MOST_YEARS, weights), most, yearText);
  const tag = BEHIND.get(name) ?? name;
  const column = isTag(tag) ? columns.tags.get(tag) : undefined;
  if (!column) return { values: [], distinct: 0 };
  const counts = countEach(column.sets, rows, column.setCount, weights);
  // Rows without the tag.
  counts[0] = 0;
  const behind = BEHIND.has(name) ? behindOf(name) : undefined;
  if (!behind) return countValues(column, counts, most);
  const eachVictim = name === 'victim-kind' && weights !== undefined && !column.single;
  const found = eachVictim ? countRepeated(behind, counts) : countBehind(behind, counts);
  return mostOf(found, most, (value) => behind.values[value] ?? '');
}

/** How many of the rows, or of what they weigh, have each number. */
function countEach(
  numbers: Uint8Array | Uint16Array | Uint32Array,
  rows: Uint32Array,
  below: number,
  weights: Uint32Array | undefined,
): Uint32Array<ArrayBuffer> {
  const counts = new Uint32Array(below);
  for (let i = 0; i < rows.length; i++) {
    const number = numbers[rows[i] ?? 0] ?? 0;
    counts[number] = (counts[number] ?? 0) + (weights ? (weights[i] ?? 0) : 1);
  }
  return counts;
}

/** Two victims of one kind are two acts of that kind. */
function countRepeated(behind: Behind, counts: Uint32Array): Uint32Array<ArrayBuffer> {
  const found = new Map<number, number>();
  for (let set = 1; set < counts.length; set++) {
    const count = counts[set] ?? 0;
    if (count > 0) for (const value of behind.repeatedOf(set)) found.set(value, (found.get(value) ?? 0) + count);
  }
  const numbers = new Uint32Array(behind.values.length);
  for (const [value, count] of found) numbers[value] = count;
  return numbers;
}

function countValues(column: TagColumn, counts: Uint32Array<ArrayBuffer>, most: number): Tally {
  // Mostly each set is one value.
  if (column.single) return mostOf(counts, most, (set) => column.text(column.valuesOf(set)[0] ?? 0));
  const found = new Map<number, number>();
  for (let set = 1; set < counts.length; set++) {
    const count = counts[set] ?? 0;
    if (count > 0) for (const value of column.valuesOf(set)) found.set(value, (found.get(value) ?? 0) + count);
  }
  const values = [...found.keys()];
  return mostOf(Uint32Array.from(found.values()), most, (at) => column.text(values[at] ?? 0));
}

function countBehind(behind: Behind, counts: Uint32Array): Uint32Array<ArrayBuffer> {
  const answers = behind.answers();
  const whole = new Uint32Array(behind.answerCount);
  for (let set = 1; set < counts.length; set++) {
    const answer = answers[set] ?? 0;
    whole[answer] = (whole[answer] ?? 0) + (counts[set] ?? 0);
  }
  const found = new Uint32Array(behind.values.length);
  for (let answer = 0; answer < whole.length; answer++) {
    const count = whole[answer] ?? 0;
    if (count > 0) for (const value of behind.valuesOf(answer)) found[value] = (found[value] ?? 0) + count;
  }
  return found;
}

/** Values by place in `counts`; only those worth showing become text. */
function mostOf(counts: Uint32Array<ArrayBuffer>, most: number, text: (at: number) => string): Tally {
  const distinct = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  const least = distinct > most ? Math.max(1, counts.slice().sort()[counts.length - most] ?? 1) : 1;
  const values: [string, number][] = [];
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] ?? 0;
    if (count >= least) values.push([text(at), count]);
  }
  return { values, distinct };
}
