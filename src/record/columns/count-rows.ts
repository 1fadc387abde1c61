import type { CountLookups } from '../compute/count.ts';
import type { FacetName } from '../contract.ts';
import type { Bits } from './bits.ts';
import { type EventColumns, FIRST_DAY, LAST_DAY, UNDATED } from './event-columns.ts';
import { TAGS, tagNumber } from './terms.ts';

/** Facets over rows, by events: the same numbers as `compute/count.ts` gives, in one pass over the postings. */
export function countRows(
  columns: EventColumns,
  rows: Bits,
  names: readonly FacetName[],
  lookups: CountLookups,
): Map<FacetName, Map<string, number>> {
  const { terms, start, postings } = columns;
  const counts = new Uint32Array(terms.size);
  const wanted = new Uint8Array(TAGS.length);
  for (const name of names) {
    const number = tagNumber(name);
    if (number >= 0 && name !== 'place') wanted[number] = 1;
  }
  const wantedTerm = new Uint8Array(terms.size);
  for (let term = 0; term < terms.size; term++) wantedTerm[term] = wanted[terms.tagOf(term)] ?? 0;
  const years = new Map<number, number>();
  const wantYears = names.includes('year');
  const through = [
    ...(names.includes('place') ? [new Through(columns, 'place', lookups.placesOver)] : []),
    ...(names.includes('victim-kind') ? [new Through(columns, 'victim', lookups.kindsOf)] : []),
    ...(names.includes('perpetrator-kind') ? [new Through(columns, 'perpetrator', lookups.kindsOf)] : []),
  ];
  rows.each((row) => {
    const end = start[row + 1] ?? 0;
    for (let at = start[row] ?? 0; at < end; at++) {
      const term = postings[at] ?? 0;
      if (wantedTerm[term] === 1) counts[term] = (counts[term] ?? 0) + 1;
    }
    for (const one of through) one.count(row);
    if (wantYears) {
      const year = yearOfRow(columns, row);
      years.set(year, (years.get(year) ?? 0) + 1);
    }
  });
  const result = new Map<FacetName, Map<string, number>>(names.map((name) => [name, new Map()]));
  for (let term = 0; term < counts.length; term++) {
    const count = counts[term] ?? 0;
    if (count > 0) result.get(TAGS[terms.tagOf(term)] as FacetName)?.set(terms.valueOf(term), count);
  }
  const [place, victim, perpetrator] = ['place', 'victim', 'perpetrator'].map((tag) =>
    through.find((one) => one.tag === tag),
  );
  if (place) result.set('place', place.result());
  if (victim) result.set('victim-kind', victim.result());
  if (perpetrator) result.set('perpetrator-kind', perpetrator.result());
  if (wantYears)
    result.set(
      'year',
      new Map([...years].map(([year, count]) => [YEAR_WORDS.get(year) ?? String(year).padStart(4, '0'), count])),
    );
  return result;
}

const SEVERAL = -1;
const UNKNOWN = -2;
const YEAR_WORDS: ReadonlyMap<number, string> = new Map([
  [SEVERAL, 'several'],
  [UNKNOWN, 'unknown'],
]);

function yearOfRow(columns: EventColumns, row: number): number {
  const [from = UNDATED, to = UNDATED] = [columns.from[row], columns.to[row]];
  if (to === UNDATED) return UNKNOWN;
  const year = Math.floor(from / 10_000);
  return from !== FIRST_DAY && to !== LAST_DAY && year === Math.floor(to / 10_000) ? year : SEVERAL;
}

/** Counts what stands behind a tag's values (the kinds of a victim, the places over a place), once an event. */
class Through {
  readonly tag: string;
  readonly #columns: EventColumns;
  readonly #behind: (value: string) => readonly string[];
  readonly #number: number;
  /** Numbers of what stands behind a term, found once. */
  readonly #known: (Uint32Array | undefined)[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #counts: number[] = [];
  readonly #last: number[] = [];

  constructor(columns: EventColumns, tag: string, behind: (value: string) => readonly string[]) {
    this.tag = tag;
    this.#columns = columns;
    this.#behind = behind;
    this.#number = tagNumber(tag);
  }

  count(row: number): void {
    const { start, postings, terms } = this.#columns;
    const end = start[row + 1] ?? 0;
    for (let at = start[row] ?? 0; at < end; at++) {
      const term = postings[at] ?? 0;
      if (terms.tagOf(term) !== this.#number) continue;
      for (const one of this.#known[term] ?? this.#find(term)) {
        if (this.#last[one] === row) continue;
        this.#last[one] = row;
        this.#counts[one] = (this.#counts[one] ?? 0) + 1;
      }
    }
  }

  result(): Map<string, number> {
    return new Map([...this.#numbers].map(([value, number]) => [value, this.#counts[number] ?? 0]));
  }

  #find(term: number): Uint32Array {
    const values = this.#behind(this.#columns.terms.valueOf(term));
    const numbers = Uint32Array.from(values, (value) => {
      const known = this.#numbers.get(value) ?? this.#numbers.size;
      this.#numbers.set(value, known);
      return known;
    });
    this.#known[term] = numbers;
    return numbers;
  }
}
