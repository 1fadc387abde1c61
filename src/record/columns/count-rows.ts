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
 * Facets over rows, by events: the same numbers as `compute/count.ts` gives. Each facet is one pass over its column,
 * counting sets of values; what is in a set is looked at once for all its rows.
 *
 * @param rows ascending
 * @param behindOf what stands behind a tag's values; asked only for facets that need it
 */
export function countRows(
  columns: EventColumns,
  rows: Uint32Array,
  names: readonly FacetName[],
  most: number,
  behindOf: (name: FacetName) => Behind | undefined,
): Map<FacetName, Tally> {
  return new Map(names.map((name) => [name, countOne(columns, rows, name, most, behindOf)]));
}

function countOne(
  columns: EventColumns,
  rows: Uint32Array,
  name: FacetName,
  most: number,
  behindOf: (name: FacetName) => Behind | undefined,
): Tally {
  if (name === 'year') return mostOf(countEach(columns.years, rows, MOST_YEARS), most, yearText);
  const tag = BEHIND.get(name) ?? name;
  const column = isTag(tag) ? columns.tags.get(tag) : undefined;
  if (!column) return { values: [], distinct: 0 };
  const counts = countEach(column.sets, rows, column.setCount);
  // Rows without the tag.
  counts[0] = 0;
  const behind = BEHIND.has(name) ? behindOf(name) : undefined;
  if (behind) return mostOf(countBehind(behind, counts), most, (value) => behind.values[value] ?? '');
  return countValues(column, counts, most);
}

/** How many of the rows have each number. */
function countEach(
  numbers: Uint8Array | Uint16Array | Uint32Array,
  rows: Uint32Array,
  below: number,
): Uint32Array<ArrayBuffer> {
  const counts = new Uint32Array(below);
  for (let i = 0; i < rows.length; i++) {
    const number = numbers[rows[i] ?? 0] ?? 0;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return counts;
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
