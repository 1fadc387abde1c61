import type { EventColumns } from './event-columns.ts';

/** What stands behind the terms of one tag (the kinds of a victim, the places over a place), found once for each term. */
export class Behind {
  readonly #columns: EventColumns;
  readonly #valuesOf: (value: string) => readonly string[];
  /** For each term the number of its set, -1 where it was not asked yet. */
  #setOf = new Int32Array(0);
  /** Different sets, as numbers of values. */
  readonly #sets: Uint32Array[] = [];
  readonly #setNumbers = new Map<string, number>();
  readonly values: string[] = [];
  readonly #valueNumbers = new Map<string, number>();

  constructor(columns: EventColumns, valuesOf: (value: string) => readonly string[]) {
    this.#columns = columns;
    this.#valuesOf = valuesOf;
  }

  /** For each term its set, `undecided` (-1) where `find` was not asked. */
  prepare(): Int32Array {
    const { size } = this.#columns.terms;
    if (this.#setOf.length < size) {
      const fresh = new Int32Array(Math.ceil(size * 1.2)).fill(-1);
      fresh.set(this.#setOf);
      this.#setOf = fresh;
    }
    return this.#setOf;
  }

  find(term: number): number {
    const values = this.#valuesOf(this.#columns.terms.valueOf(term));
    const key = values.join('\n');
    const known = this.#setNumbers.get(key) ?? this.#sets.length;
    if (known === this.#sets.length) {
      this.#setNumbers.set(key, known);
      this.#sets.push(Uint32Array.from(values, (value) => this.#valueNumber(value)));
    }
    this.#setOf[term] = known;
    return known;
  }

  set(number: number): Uint32Array {
    return this.#sets[number] ?? EMPTY;
  }

  #valueNumber(value: string): number {
    const known = this.#valueNumbers.get(value);
    if (known !== undefined) return known;
    this.#valueNumbers.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}

const EMPTY = new Uint32Array(0);
