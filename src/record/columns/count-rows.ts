import type { FacetName } from '../contract.ts';
import type { Behind } from './behind.ts';
import type { Bits } from './bits.ts';
import { type EventColumns, SEVERAL_YEARS, UNKNOWN_YEAR } from './event-columns.ts';
import { TAGS, tagNumber } from './terms.ts';

/** Facets that count what stands behind a tag, and which tag. */
const BEHIND: ReadonlyMap<FacetName, string> = new Map([
  ['place', 'place'],
  ['victim-kind', 'victim'],
  ['perpetrator-kind', 'perpetrator'],
]);

const MOST_YEARS = 10_002;

/**
 * Facets over rows, by events: the same numbers as `compute/count.ts` gives, in one pass over the terms of the rows.
 *
 * @param behindOf what stands behind a tag's values; asked only for facets that need it
 */
export function countRows(
  columns: EventColumns,
  rows: Bits,
  names: readonly FacetName[],
  behindOf: (name: FacetName) => Behind,
): Map<FacetName, Map<string, number>> {
  const { terms, start, postings, years } = columns;
  const tagOf = terms.tags();
  const counts = new Uint32Array(terms.size);
  const yearCounts = new Uint32Array(MOST_YEARS);
  // What to do with a term, by its tag: 0 nothing, 1 count it.
  const direct = new Uint8Array(TAGS.length);
  for (const name of names) if (!BEHIND.has(name) && tagNumber(name) >= 0) direct[tagNumber(name)] = 1;
  const through = names.flatMap((name) => {
    const tag = BEHIND.get(name);
    return tag === undefined ? [] : [new Through(name, tagNumber(tag), behindOf(name))];
  });
  const throughTag = new Uint8Array(TAGS.length);
  for (const one of through) throughTag[one.tag] = 1;
  const wantYears = names.includes('year');
  const { words } = rows;
  for (let w = 0; w < words.length; w++) {
    let word = words[w] ?? 0;
    while (word !== 0) {
      const row = (w << 5) + 31 - Math.clz32(word & -word);
      word &= word - 1;
      const end = start[row + 1] ?? 0;
      for (let at = start[row] ?? 0; at < end; at++) {
        const term = postings[at] ?? 0;
        const tag = tagOf[term] ?? 0;
        if (direct[tag] === 1) counts[term] = (counts[term] ?? 0) + 1;
        if (throughTag[tag] === 1) for (const one of through) if (one.tag === tag) one.count(row, term);
      }
      if (wantYears) {
        const year = years[row] ?? 0;
        yearCounts[year] = (yearCounts[year] ?? 0) + 1;
      }
    }
  }
  const result = new Map<FacetName, Map<string, number>>(names.map((name) => [name, new Map()]));
  for (let term = 0; term < counts.length; term++) {
    const count = counts[term] ?? 0;
    if (count > 0) result.get(TAGS[terms.tagOf(term)] as FacetName)?.set(terms.valueOf(term), count);
  }
  for (const one of through) result.set(one.name, one.result());
  if (wantYears) result.set('year', yearResult(yearCounts));
  return result;
}

function yearResult(counts: Uint32Array): Map<string, number> {
  const found = new Map<string, number>();
  for (const [year, count] of counts.entries()) {
    if (count === 0) continue;
    const word = year === SEVERAL_YEARS ? 'several' : year === UNKNOWN_YEAR ? 'unknown' : String(year).padStart(4, '0');
    found.set(word, count);
  }
  return found;
}

/** Counts what stands behind one tag, each value once an event. */
class Through {
  readonly name: FacetName;
  readonly tag: number;
  readonly #behind: Behind;
  readonly #sets: Int32Array;
  /** Counts of whole sets, of events with one term of the tag. */
  readonly #whole: number[] = [];
  readonly #counts: number[] = [];
  readonly #last: number[] = [];
  #row = -1;
  #first = -1;

  constructor(name: FacetName, tag: number, behind: Behind) {
    this.name = name;
    this.tag = tag;
    this.#behind = behind;
    this.#sets = behind.prepare();
  }

  count(row: number, term: number): void {
    let set = this.#sets[term] ?? -1;
    if (set < 0) set = this.#behind.find(term);
    if (row !== this.#row) {
      this.#row = row;
      this.#first = set;
      this.#whole[set] = (this.#whole[set] ?? 0) + 1;
      return;
    }
    // A second value on the same event: what the first brought is counted already.
    if (this.#last[0] !== row) for (const one of this.#behind.set(this.#first)) this.#last[one + 1] = row;
    this.#last[0] = row;
    for (const one of this.#behind.set(set)) {
      if (this.#last[one + 1] === row) continue;
      this.#last[one + 1] = row;
      this.#counts[one] = (this.#counts[one] ?? 0) + 1;
    }
  }

  result(): Map<string, number> {
    for (const [set, count] of this.#whole.entries())
      if (count) for (const one of this.#behind.set(set)) this.#counts[one] = (this.#counts[one] ?? 0) + count;
    const found = new Map<string, number>();
    for (const [number, count] of this.#counts.entries())
      if (count) found.set(this.#behind.values[number] ?? '', count);
    return found;
  }
}
