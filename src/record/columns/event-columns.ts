import type { Level } from '../../model/statement.ts';
import type { Tables } from '../sql/tables.ts';
import { Bits } from './bits.ts';
import { TAGS, Terms, tagNumber } from './terms.ts';

export type EventRowTable = Tables['event_row'];

/** No day: both ends absent. An open end alone is the first or last day there is. */
export const UNDATED = -1;
export const FIRST_DAY = 0;
export const LAST_DAY = 99_991_231;

/** A date as a number that sorts as the date does: 20120505. */
export function dayNumber(day: string): number {
  return Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));
}

/** Years of `years`: a row's own, or that it may lie in several, or that it has no date. */
export const SEVERAL_YEARS = 10_000;
export const UNKNOWN_YEAR = 10_001;

function yearOf(from: number, to: number): number {
  if (to === UNDATED) return UNKNOWN_YEAR;
  const year = Math.floor(from / 10_000);
  return from !== FIRST_DAY && to !== LAST_DAY && year === Math.floor(to / 10_000) ? year : SEVERAL_YEARS;
}

/** Rows added since the inverted lists were made are looked through one by one, up to this many. */
const MOST_FRESH = 20_000;

/** Everything of the columns that cannot be computed from the rest. */
export interface ColumnParts {
  readonly entity: Int32Array<ArrayBuffer>;
  readonly lo: Uint8Array<ArrayBuffer>;
  readonly hi: Uint8Array<ArrayBuffer>;
  readonly from: Int32Array<ArrayBuffer>;
  readonly to: Int32Array<ArrayBuffer>;
  readonly confidence: Float64Array<ArrayBuffer>;
  readonly since: Float64Array<ArrayBuffer>;
  readonly start: Uint32Array<ArrayBuffer>;
  readonly postings: Uint32Array<ArrayBuffer>;
  readonly terms: string;
}

/** One row a level band of an event; a row that was replaced stays, dead, until the next `pack`. */
export class EventColumns {
  readonly terms = new Terms();
  size = 0;
  /** Rows that were replaced. */
  dead = 0;
  entity = new Int32Array(0);
  lo = new Uint8Array(0);
  hi = new Uint8Array(0);
  from = new Int32Array(0);
  to = new Int32Array(0);
  /** Computed from the two: the year of every possible day. */
  years = new Uint16Array(0);
  confidence = new Float64Array(0);
  since = new Float64Array(0);
  /** Terms of row `i`: `postings[start[i]]` to below `start[i + 1]`. */
  start = new Uint32Array(1);
  postings = new Uint32Array(0);
  #alive = new Bits(0);
  /** Rows below `#sorted` stand in the order of their entities; those of later ones are found by name. */
  #sorted = 0;
  readonly #late = new Map<number, number[]>();
  /** Inverted lists over rows below `#packed`. */
  #packed = 0;
  #listStart = new Uint32Array(1);
  #lists = new Uint32Array(0);
  readonly #seen = new Map<Level, Bits>();

  /** Takes an event's rows out. */
  remove(entity: number): void {
    for (const row of this.#rowsOf(entity)) {
      if (this.#alive.has(row)) this.dead++;
      this.#alive.delete(row);
    }
    this.#late.delete(entity);
    this.#seen.clear();
  }

  add(row: Omit<EventRowTable, 'version'>): void {
    const i = this.size;
    this.#reserve(i + 1);
    this.entity[i] = row.entity;
    this.lo[i] = row.lo;
    this.hi[i] = row.hi;
    const undated = row.from_day === null && row.to_day === null;
    this.from[i] = undated ? UNDATED : row.from_day === null ? FIRST_DAY : dayNumber(row.from_day);
    this.to[i] = undated ? UNDATED : row.to_day === null ? LAST_DAY : dayNumber(row.to_day);
    this.years[i] = yearOf(this.from[i] ?? 0, this.to[i] ?? 0);
    this.confidence[i] = row.confidence;
    this.since[i] = Date.parse(row.since);
    let at = this.start[i] ?? 0;
    const tags = JSON.parse(row.tags) as Record<string, string[]>;
    for (const tag in tags) {
      const number = tagNumber(tag);
      for (const value of tags[tag] ?? []) {
        if (at === this.postings.length) this.postings = grown(this.postings, at + 1);
        this.postings[at++] = this.terms.number(number, value);
      }
    }
    this.start[i + 1] = at;
    this.size = i + 1;
    this.#alive.add(i);
    if (this.#sorted === i && (i === 0 || row.entity >= (this.entity[i - 1] ?? 0))) this.#sorted = i + 1;
    else {
      const rows = this.#late.get(row.entity);
      if (rows) rows.push(i);
      else this.#late.set(row.entity, [i]);
    }
    this.#seen.clear();
  }

  /** Makes the inverted lists anew where too many rows came since. */
  settle(): void {
    if (this.size - this.#packed > MOST_FRESH || (this.#packed === 0 && this.size > 1000)) this.#pack();
  }

  /** Rows alive that a level sees. */
  seenAt(level: Level): Bits {
    const known = this.#seen.get(level);
    if (known) return known;
    const bits = new Bits(this.size);
    const { lo, hi } = this;
    for (let i = 0; i < this.size; i++)
      if ((lo[i] ?? 9) <= level && (hi[i] ?? 0) > level && this.#alive.has(i)) bits.add(i);
    this.#seen.set(level, bits);
    return bits;
  }

  /** Rows that hold any of these terms. */
  withTerms(terms: Iterable<number>): Bits {
    const bits = new Bits(this.size);
    const wanted = new Set(terms);
    for (const term of wanted) {
      const end = this.#listStart[term + 1] ?? 0;
      for (let at = this.#listStart[term] ?? 0; at < end; at++) bits.add(this.#lists[at] ?? 0);
    }
    for (let i = this.#packed; i < this.size; i++) {
      const end = this.start[i + 1] ?? 0;
      for (let at = this.start[i] ?? 0; at < end; at++) if (wanted.has(this.postings[at] ?? -1)) bits.add(i);
    }
    return bits;
  }

  /** Rows for which a test of the row number holds. */
  where(test: (row: number) => boolean): Bits {
    const bits = new Bits(this.size);
    for (let i = 0; i < this.size; i++) if (test(i)) bits.add(i);
    return bits;
  }

  /** Rows of these entities. */
  ofEntities(entities: Iterable<number>): Bits {
    const bits = new Bits(this.size);
    for (const entity of entities) for (const row of this.#rowsOf(entity)) bits.add(row);
    return bits;
  }

  /** A row's values of one tag. */
  valuesOf(row: number, tag: string): string[] {
    const number = tagNumber(tag);
    const values: string[] = [];
    for (let at = this.start[row] ?? 0; at < (this.start[row + 1] ?? 0); at++) {
      const term = this.postings[at] ?? 0;
      if (this.terms.tagOf(term) === number) values.push(this.terms.valueOf(term));
    }
    return values;
  }

  /** A row's values of every tag. */
  tagsOf(row: number): Record<string, string[]> {
    const tags: Record<string, string[]> = {};
    for (let at = this.start[row] ?? 0; at < (this.start[row + 1] ?? 0); at++) {
      const term = this.postings[at] ?? 0;
      const tag = TAGS[this.terms.tagOf(term)] ?? '';
      tags[tag] = [...(tags[tag] ?? []), this.terms.valueOf(term)];
    }
    return tags;
  }

  #rowsOf(entity: number): readonly number[] {
    let low = 0;
    let high = this.#sorted;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.entity[middle] ?? 0) < entity) low = middle + 1;
      else high = middle;
    }
    const rows: number[] = [];
    for (let row = low; row < this.#sorted && this.entity[row] === entity; row++) rows.push(row);
    return [...rows, ...(this.#late.get(entity) ?? [])];
  }

  /** What is alive, in the order of entities, as bytes; `restore` makes it again. */
  parts(): ColumnParts {
    const rows: number[] = [];
    for (let i = 0; i < this.size; i++) if (this.#alive.has(i)) rows.push(i);
    rows.sort((a, b) => (this.entity[a] ?? 0) - (this.entity[b] ?? 0) || (this.lo[a] ?? 0) - (this.lo[b] ?? 0));
    const start = new Uint32Array(rows.length + 1);
    let used = 0;
    for (const [at, row] of rows.entries()) {
      used += (this.start[row + 1] ?? 0) - (this.start[row] ?? 0);
      start[at + 1] = used;
    }
    const postings = new Uint32Array(used);
    for (const [at, row] of rows.entries())
      postings.set(this.postings.subarray(this.start[row], this.start[row + 1]), start[at]);
    const taken = <T extends Numbers>(old: T): T => {
      const fresh = new (old.constructor as new (length: number) => T)(rows.length);
      for (const [at, row] of rows.entries()) fresh[at] = old[row] ?? 0;
      return fresh;
    };
    return {
      entity: taken(this.entity),
      lo: taken(this.lo),
      hi: taken(this.hi),
      from: taken(this.from),
      to: taken(this.to),
      confidence: taken(this.confidence),
      since: taken(this.since),
      start,
      postings,
      terms: this.terms.print(),
    };
  }

  static restore(parts: ColumnParts): EventColumns {
    const columns = new EventColumns();
    const { terms, ...arrays } = parts;
    Object.assign(columns, arrays);
    columns.size = parts.entity.length;
    columns.#sorted = columns.size;
    columns.#alive = new Bits(columns.size);
    columns.#alive.words.fill(0xffff_ffff);
    columns.terms.read(terms);
    columns.years = Uint16Array.from(parts.from, (from, row) => yearOf(from, parts.to[row] ?? 0));
    return columns;
  }

  #reserve(rows: number): void {
    if (rows <= this.entity.length) return;
    this.entity = grown(this.entity, rows);
    this.lo = grown(this.lo, rows);
    this.hi = grown(this.hi, rows);
    this.from = grown(this.from, rows);
    this.to = grown(this.to, rows);
    this.years = grown(this.years, rows);
    this.confidence = grown(this.confidence, rows);
    this.since = grown(this.since, rows);
    this.start = grown(this.start, rows + 1);
    this.#alive = new Bits(this.entity.length, grown(this.#alive.words, (this.entity.length + 31) >>> 5));
  }

  #pack(): void {
    const counts = new Uint32Array(this.terms.size + 1);
    const used = this.start[this.size] ?? 0;
    for (let at = 0; at < used; at++) {
      const next = (this.postings[at] ?? 0) + 1;
      counts[next] = (counts[next] ?? 0) + 1;
    }
    for (let term = 1; term < counts.length; term++) counts[term] = (counts[term] ?? 0) + (counts[term - 1] ?? 0);
    const lists = new Uint32Array(used);
    const place = counts.slice();
    for (let i = 0; i < this.size; i++)
      for (let at = this.start[i] ?? 0; at < (this.start[i + 1] ?? 0); at++) {
        const term = this.postings[at] ?? 0;
        const to = place[term] ?? 0;
        lists[to] = i;
        place[term] = to + 1;
      }
    this.#listStart = counts;
    this.#lists = lists;
    this.#packed = this.size;
  }
}

type Numbers =
  | Int32Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

function grown<T extends Numbers>(old: T, least: number): T {
  const fresh = new (old.constructor as new (length: number) => T)(Math.max(least, Math.ceil(old.length * 1.5), 1024));
  fresh.set(old);
  return fresh;
}
