import { type Band, bandOf, probabilityOf } from './compare.ts';
import { NameIndex } from './name-index.ts';
import type { NameKind } from './read-name.ts';
import { type NameTables, shippedTables } from './tables.ts';

/** Two bearers of names that may be one. */
export interface BearerPair {
  readonly a: string;
  readonly b: string;
  /** The names that came nearest. */
  readonly nameOfA: string;
  readonly nameOfB: string;
  /** Calibrated probability, 0 to 1. */
  readonly score: number;
  readonly band: Exclude<Band, 'leave'>;
}

/** A bearer found by one of its names. */
export interface FoundBearer {
  readonly id: string;
  /** The name that came nearest. */
  readonly name: string;
  /** Every name it goes by. */
  readonly variants: readonly string[];
  readonly score: number;
  readonly band: Band;
}

/** Names looked at around each new one. A bearer with more namesakes than that meets the others as pairs are answered. */
const NEIGHBOURS = 20;
/** Names that fell out are kept in the index until they are so many, and a quarter of all. */
const MOST_FALLEN = 200;

/**
 * The bearers of names of one kind, each with all its names: who may be whom, and who is meant by a spelling. Follows a
 * collection that changes: a bearer that is new or renamed waits until `compareWaiting` has looked around it, everybody
 * else is left alone. Holds names: what `toParts` gives belongs inside the vault.
 */
export class NameBook {
  readonly #kind: NameKind;
  readonly #tables: NameTables;
  #index: NameIndex;
  /** By number in the index: the name, and whose it is; undefined where it fell out. */
  #names: string[] = [];
  #bearers: (string | undefined)[] = [];
  readonly #numbers = new Map<string, readonly number[]>();
  readonly #pairs = new Map<string, Map<string, BearerPair>>();
  readonly #waiting = new Set<string>();
  #fallen = 0;

  constructor(kind: NameKind, tables: NameTables = shippedTables()) {
    this.#kind = kind;
    this.#tables = tables;
    this.#index = this.#emptyIndex();
  }

  #emptyIndex(): NameIndex {
    return new NameIndex({ kind: this.#kind, tables: this.#tables });
  }

  /** How many bearers have a name. */
  get size(): number {
    return this.#numbers.size;
  }

  /** How many bearers have not been compared since they came or changed. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** The names a bearer goes by from now on; without any it is gone. The same names again change nothing. */
  put(id: string, names: readonly string[]): void {
    const known = this.namesOf(id);
    if (known.length === names.length && names.every((name) => known.includes(name))) return;
    this.#drop(id);
    if (names.length === 0) return;
    this.#numbers.set(
      id,
      names.map((name) => this.#add(id, name)),
    );
    this.#waiting.add(id);
    if (this.#fallen > MOST_FALLEN && this.#fallen * 4 > this.#names.length) this.#tidy();
  }

  #add(id: string, name: string): number {
    const number = this.#index.add(name);
    this.#names[number] = name;
    this.#bearers[number] = id;
    return number;
  }

  #drop(id: string): void {
    for (const number of this.#numbers.get(id) ?? []) {
      this.#bearers[number] = undefined;
      this.#fallen++;
    }
    this.#numbers.delete(id);
    this.#waiting.delete(id);
    for (const other of this.#pairs.get(id)?.keys() ?? []) this.#pairs.get(other)?.delete(id);
    this.#pairs.delete(id);
  }

  /** A new index without the names that fell out. */
  #tidy(): void {
    const bearers = [...this.#numbers.keys()].map((id) => [id, this.namesOf(id)] as const);
    this.#index = this.#emptyIndex();
    this.#names = [];
    this.#bearers = [];
    this.#fallen = 0;
    for (const [id, names] of bearers)
      this.#numbers.set(
        id,
        names.map((name) => this.#add(id, name)),
      );
  }

  /** Every name of a bearer. */
  namesOf(id: string): readonly string[] {
    return (this.#numbers.get(id) ?? []).map((number) => this.#names[number] ?? '');
  }

  /** Looks around at most so many of those that wait. */
  compareWaiting(most: number): void {
    let left = most;
    for (const id of this.#waiting) {
      if (left-- <= 0) return;
      this.#waiting.delete(id);
      for (const name of this.namesOf(id))
        for (const { name: number, logOdds } of this.#index.search(name, NEIGHBOURS + Math.min(this.#fallen, 20)))
          this.#notePair(id, name, number, probabilityOf(logOdds));
    }
  }

  #notePair(id: string, name: string, number: number, score: number): void {
    const other = this.#bearers[number];
    const band = bandOf(score);
    if (other === undefined || other === id || band === 'leave') return;
    const before = this.#pairs.get(id)?.get(other);
    if (before !== undefined && before.score >= score) return;
    const found = this.#names[number] ?? '';
    const pair: BearerPair =
      id < other
        ? { a: id, b: other, nameOfA: name, nameOfB: found, score, band }
        : { a: other, b: id, nameOfA: found, nameOfB: name, score, band };
    this.#keepPair(pair);
  }

  #keepPair(pair: BearerPair): void {
    for (const [one, other] of [
      [pair.a, pair.b],
      [pair.b, pair.a],
    ] as const) {
      const known = this.#pairs.get(one);
      if (known === undefined) this.#pairs.set(one, new Map([[other, pair]]));
      else known.set(other, pair);
    }
  }

  /** Pairs worth a person's look, the surest first; `answered` keeps out those that somebody has answered. */
  pairs(answered: (a: string, b: string) => boolean): BearerPair[] {
    const found: BearerPair[] = [];
    for (const [id, others] of this.#pairs)
      for (const pair of others.values()) if (pair.a === id && !answered(pair.a, pair.b)) found.push(pair);
    return found.sort(surestFirst);
  }

  /** Bearers by any spelling of a name, the likeliest first, each once. */
  search(text: string, top: number): FoundBearer[] {
    const found = new Map<string, FoundBearer>();
    for (const { name: number, logOdds } of this.#index.search(text, top * 2 + Math.min(this.#fallen, 20))) {
      const id = this.#bearers[number];
      if (id === undefined || found.has(id)) continue;
      const score = probabilityOf(logOdds);
      const name = this.#names[number] ?? '';
      found.set(id, { id, name, variants: this.namesOf(id), score, band: bandOf(score) });
      if (found.size === top) break;
    }
    return [...found.values()];
  }

  /** What `NameBook.from` makes the book of again: plain data, and the index as bytes. */
  toParts(): BookParts {
    return {
      index: this.#index.snapshot(),
      names: this.#names,
      bearers: this.#bearers.map((id) => id ?? null),
      pairs: this.pairs(() => false),
      waiting: [...this.#waiting],
    };
  }

  /** Throws `names.snapshot` where the index is damaged or of other tables. */
  static from(parts: BookParts, kind: NameKind, tables: NameTables = shippedTables()): NameBook {
    const book = new NameBook(kind, tables);
    book.#index = NameIndex.restore(parts.index, { kind, tables });
    book.#names = [...parts.names];
    for (const [number, id] of parts.bearers.entries()) {
      book.#bearers.push(id ?? undefined);
      if (id === null) book.#fallen++;
      else book.#numbers.set(id, [...(book.#numbers.get(id) ?? []), number]);
    }
    for (const pair of parts.pairs) book.#keepPair(pair);
    for (const id of parts.waiting) book.#waiting.add(id);
    return book;
  }
}

export interface BookParts {
  readonly index: Uint8Array;
  readonly names: readonly string[];
  readonly bearers: readonly (string | null)[];
  readonly pairs: readonly BearerPair[];
  readonly waiting: readonly string[];
}

function surestFirst(x: BearerPair, y: BearerPair): number {
  return y.score - x.score || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : x.b > y.b ? 1 : 0);
}
