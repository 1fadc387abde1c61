import { grown, taken } from './arrays.ts';
import { Bits } from './bits.ts';

type SetNumbers = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** A column as it is kept between two openings. */
export interface TagParts {
  readonly sets: SetNumbers;
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly values: Int32Array<ArrayBuffer>;
  /** Of a coded tag, the codes in the order of their numbers. */
  readonly codes: readonly string[];
}

/**
 * The values of one tag in every row. Rows with the same values share a set, and the column holds the number of the set
 * in as few bytes as that takes: most tags have one value, so there are hardly more sets than values. Set 0 is empty.
 */
export class TagColumn {
  readonly #coded: boolean;
  #sets: SetNumbers = new Uint8Array(0);
  /** Values of set `s`: `#values[#starts[s]]` to below `#starts[s + 1]`. */
  #starts = new Uint32Array(2);
  #values = new Int32Array(0);
  #setCount = 1;
  #codes: string[] = [];
  /** Sets by their values, and codes by name; made when the first row is added. */
  #single: Map<number, number> | undefined;
  readonly #several = new Map<string, number>();
  readonly #codeNumbers = new Map<string, number>();

  constructor(coded: boolean) {
    this.#coded = coded;
  }

  static restore(coded: boolean, parts: TagParts): TagColumn {
    const column = new TagColumn(coded);
    column.#sets = parts.sets;
    column.#starts = parts.starts;
    column.#values = parts.values;
    column.#setCount = parts.starts.length - 1;
    column.#codes = [...parts.codes];
    return column;
  }

  /** Copies of the rows named, without spare room. */
  parts(rows: Uint32Array): TagParts {
    const starts = this.#starts.slice(0, this.#setCount + 1);
    return {
      sets: taken(this.#sets, rows),
      starts,
      values: this.#values.slice(0, starts[this.#setCount]),
      codes: this.#codes,
    };
  }

  /** Number of different sets, the empty one included. */
  get setCount(): number {
    return this.#setCount;
  }

  /** Number of values of each row, 1 where it has none. */
  sizes(rows: Uint32Array): Uint32Array {
    const starts = this.#starts;
    return rows.map((row) => {
      const set = this.#sets[row] ?? 0;
      return Math.max(1, (starts[set + 1] ?? 0) - (starts[set] ?? 0));
    });
  }

  /** No row has two values. */
  get single(): boolean {
    return (this.#starts[this.#setCount] ?? 0) === this.#setCount - 1;
  }

  /** Set of each row; rows beyond the end have none. */
  get sets(): SetNumbers {
    return this.#sets;
  }

  put(row: number, values: readonly string[]): void {
    const set = this.#intern(values);
    if (set > 0xffff && this.#sets.BYTES_PER_ELEMENT < 4) this.#sets = Uint32Array.from(this.#sets);
    else if (set > 0xff && this.#sets.BYTES_PER_ELEMENT < 2) this.#sets = Uint16Array.from(this.#sets);
    this.#sets = grown(this.#sets, row + 1);
    this.#sets[row] = set;
  }

  /** Values of a set: numbers of entities, or of codes. */
  valuesOf(set: number): Int32Array {
    return this.#values.subarray(this.#starts[set], this.#starts[set + 1]);
  }

  /** A value as `event_row` writes it. */
  text(value: number): string {
    return this.#coded ? (this.#codes[value] ?? '') : String(value);
  }

  /** Values of a row as `event_row` writes them. */
  textsOf(row: number): string[] {
    return Array.from(this.valuesOf(this.#sets[row] ?? 0), (value) => this.text(value));
  }

  /** Rows of `size` that have a value that passes. */
  rowsWith(size: number, wanted: (value: number) => boolean): Bits {
    const flags = new Uint8Array(this.#setCount);
    for (let set = 1; set < this.#setCount; set++)
      for (let at = this.#starts[set] ?? 0; at < (this.#starts[set + 1] ?? 0); at++)
        if (wanted(this.#values[at] ?? 0)) flags[set] = 1;
    return this.rowsFlagged(size, flags);
  }

  /** Rows of `size` whose set is flagged with 1. */
  rowsFlagged(size: number, flags: Uint8Array): Bits {
    const sets = this.#sets;
    const bits = new Bits(size);
    const { words } = bits;
    const end = Math.min(size, sets.length);
    for (let row = 0; row < end; row++)
      if (flags[sets[row] ?? 0] === 1) words[row >>> 5] = (words[row >>> 5] ?? 0) | (1 << (row & 31));
    return bits;
  }

  #intern(values: readonly string[]): number {
    if (values.length === 0) return 0;
    const single = this.#numbersOfSets();
    const numbers = values.map((value) => this.#numberOf(value));
    const [first = 0] = numbers;
    const key = numbers.join(' ');
    const known = numbers.length === 1 ? single.get(first) : this.#several.get(key);
    if (known !== undefined) return known;
    const fresh = this.#setCount++;
    if (numbers.length === 1) single.set(first, fresh);
    else this.#several.set(key, fresh);
    const start = this.#starts[fresh] ?? 0;
    this.#values = grown(this.#values, start + numbers.length);
    this.#values.set(numbers, start);
    this.#starts = grown(this.#starts, fresh + 2);
    this.#starts[fresh + 1] = start + numbers.length;
    return fresh;
  }

  #numberOf(value: string): number {
    if (!this.#coded) return Number(value);
    const known = this.#codeNumbers.get(value);
    if (known !== undefined) return known;
    this.#codeNumbers.set(value, this.#codes.length);
    return this.#codes.push(value) - 1;
  }

  #numbersOfSets(): Map<number, number> {
    if (this.#single) return this.#single;
    const single = new Map<number, number>();
    for (let set = 1; set < this.#setCount; set++) {
      const values = this.valuesOf(set);
      if (values.length === 1) single.set(values[0] ?? 0, set);
      else this.#several.set(values.join(' '), set);
    }
    for (const [number, code] of this.#codes.entries()) this.#codeNumbers.set(code, number);
    this.#single = single;
    return single;
  }
}
