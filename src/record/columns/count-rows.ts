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
  behindOf: (name: FacetName) => Behind | undefined,
): Map<FacetName, Map<string, number>> {
  return new Map(names.map((name) => [name, countOne(columns, rows, name, behindOf)]));
}

function countOne(
  columns: EventColumns,
  rows: Uint32Array,
  name: FacetName,
  behindOf: (name: FacetName) => Behind | undefined,
): Map<string, number> {
  if (name === 'year') return yearCounts(columns, rows);
  const tag = BEHIND.get(name) ?? name;
  const column = isTag(tag) ? columns.tags.get(tag) : undefined;
  if (!column) return new Map();
  const counts = countSets(column, rows);
  const behind = BEHIND.has(name) ? behindOf(name) : undefined;
  return behind ? countBehind(behind, counts) : countValues(column, counts);
}

/** Rows of each set. */
function countSets(column: TagColumn, rows: Uint32Array): Uint32Array {
  const { sets } = column;
  const counts = new Uint32Array(column.setCount);
  for (let i = 0; i < rows.length; i++) {
    const set = sets[rows[i] ?? 0] ?? 0;
    counts[set] = (counts[set] ?? 0) + 1;
  }
  return counts;
}

function countValues(column: TagColumn, counts: Uint32Array): Map<string, number> {
  const found = new Map<number, number>();
  for (let set = 1; set < counts.length; set++) {
    const count = counts[set] ?? 0;
    if (count > 0) for (const value of column.valuesOf(set)) found.set(value, (found.get(value) ?? 0) + count);
  }
  return new Map([...found].map(([value, count]) => [column.text(value), count]));
}

function countBehind(behind: Behind, counts: Uint32Array): Map<string, number> {
  const answers = behind.answers();
  const whole = new Uint32Array(behind.answerCount);
  for (let set = 0; set < counts.length; set++) {
    const answer = answers[set] ?? 0;
    whole[answer] = (whole[answer] ?? 0) + (counts[set] ?? 0);
  }
  const found = new Map<string, number>();
  for (const [answer, count] of whole.entries())
    if (count > 0)
      for (const value of behind.valuesOf(answer)) {
        const text = behind.values[value] ?? '';
        found.set(text, (found.get(text) ?? 0) + count);
      }
  return found;
}

function yearCounts({ years }: EventColumns, rows: Uint32Array): Map<string, number> {
  const counts = new Uint32Array(MOST_YEARS);
  for (let i = 0; i < rows.length; i++) {
    const year = years[rows[i] ?? 0] ?? 0;
    counts[year] = (counts[year] ?? 0) + 1;
  }
  const found = new Map<string, number>();
  for (const [year, count] of counts.entries()) if (count > 0) found.set(yearText(year), count);
  return found;
}
