import type { Level } from '../../model/statement.ts';
import { grown, taken } from './arrays.ts';
import { Bits } from './bits.ts';

/** What lists of events ask of a person, place or norm. */
export interface Traits {
  readonly parent?: string;
  readonly kinds: readonly string[];
}

/** One band of levels of an entity that has a parent or kinds; `kinds` separated by spaces, no parent is null. */
export interface TraitRow {
  readonly entity: number;
  readonly lo: number;
  readonly hi: number;
  readonly parent: number | null;
  readonly kinds: string;
}

/** Traits as they are kept between two openings. */
export interface TraitParts {
  readonly entity: Int32Array<ArrayBuffer>;
  readonly lo: Uint8Array<ArrayBuffer>;
  readonly hi: Uint8Array<ArrayBuffer>;
  /** 0: none. */
  readonly parent: Int32Array<ArrayBuffer>;
  /** Places in `kindLists`. */
  readonly kinds: Int32Array<ArrayBuffer>;
  readonly kindLists: readonly string[];
}

/** Parents and kinds of entities as columns of numbers: hundreds of thousands of people have an occupation. */
export class TraitColumns {
  #size = 0;
  #entity = new Int32Array(0);
  #lo = new Uint8Array(0);
  #hi = new Uint8Array(0);
  #parent = new Int32Array(0);
  #kinds = new Int32Array(0);
  readonly #kindLists: (readonly string[])[] = [];
  readonly #kindNumbers = new Map<string, number>();
  #alive = new Bits(0);
  /** Rows below `#sorted` stand in the order of their entities; the others are found by name. */
  #sorted = 0;
  readonly #late = new Map<number, number[]>();
  readonly #children = new Map<number, number[]>();

  static restore(parts: TraitParts): TraitColumns {
    const traits = new TraitColumns();
    traits.#size = parts.entity.length;
    traits.#sorted = traits.#size;
    traits.#entity = parts.entity;
    traits.#lo = parts.lo;
    traits.#hi = parts.hi;
    traits.#parent = parts.parent;
    traits.#kinds = parts.kinds;
    for (const list of parts.kindLists) traits.#kindNumber(list);
    traits.#alive = new Bits(traits.#size);
    traits.#alive.words.fill(0xffff_ffff);
    for (const [row, parent] of parts.parent.entries()) if (parent > 0) traits.#noteChild(parent, row);
    return traits;
  }

  parts(): TraitParts {
    const rows = this.#alive.rows(this.#size);
    rows.sort((a, b) => (this.#entity[a] ?? 0) - (this.#entity[b] ?? 0));
    return {
      entity: taken(this.#entity, rows),
      lo: taken(this.#lo, rows),
      hi: taken(this.#hi, rows),
      parent: taken(this.#parent, rows),
      kinds: taken(this.#kinds, rows),
      kindLists: this.#kindLists.map((list) => list.join(' ')),
    };
  }

  add({ entity, lo, hi, parent, kinds }: TraitRow): void {
    const row = this.#size++;
    this.#entity = grown(this.#entity, row + 1);
    this.#lo = grown(this.#lo, row + 1);
    this.#hi = grown(this.#hi, row + 1);
    this.#parent = grown(this.#parent, row + 1);
    this.#kinds = grown(this.#kinds, row + 1);
    if (this.#alive.size < this.#entity.length)
      this.#alive = new Bits(this.#entity.length, grown(this.#alive.words, (this.#entity.length + 31) >>> 5));
    this.#entity[row] = entity;
    this.#lo[row] = lo;
    this.#hi[row] = hi;
    this.#parent[row] = parent ?? 0;
    this.#kinds[row] = this.#kindNumber(kinds);
    this.#alive.add(row);
    if (this.#sorted === row && entity >= (this.#entity[row - 1] ?? 0)) this.#sorted = row + 1;
    else this.#late.set(entity, [...(this.#late.get(entity) ?? []), row]);
    if (parent !== null) this.#noteChild(parent, row);
  }

  /** Takes an entity's traits out and gives them as text, to be compared with what comes in their place. */
  remove(entity: number): string {
    const before = this.print(entity);
    for (const row of this.#rowsOf(entity)) this.#alive.delete(row);
    this.#late.delete(entity);
    return before;
  }

  print(entity: number): string {
    const rows = this.#rowsOf(entity).map((row) => this.#bandAt(row));
    return JSON.stringify(rows.sort((a, b) => a.lo - b.lo));
  }

  at(entity: number, level: Level): Traits | undefined {
    for (const row of this.#rowsOf(entity)) {
      const { lo, hi, parent, kinds } = this.#bandAt(row);
      if (lo <= level && level < hi) return { kinds, ...(parent === 0 ? {} : { parent: String(parent) }) };
    }
    return undefined;
  }

  /** What is part of an entity at a level. */
  childrenOf(entity: number, level: Level): number[] {
    const children = new Set(this.#children.get(entity) ?? []);
    return [...children].filter((child) => this.at(child, level)?.parent === String(entity));
  }

  #bandAt(row: number) {
    return {
      lo: this.#lo[row] ?? 0,
      hi: this.#hi[row] ?? 0,
      parent: this.#parent[row] ?? 0,
      kinds: this.#kindLists[this.#kinds[row] ?? 0] ?? [],
    };
  }

  #noteChild(parent: number, row: number): void {
    const children = this.#children.get(parent);
    const child = this.#entity[row] ?? 0;
    if (children) children.push(child);
    else this.#children.set(parent, [child]);
  }

  #rowsOf(entity: number): number[] {
    let low = 0;
    let high = this.#sorted;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#entity[middle] ?? 0) < entity) low = middle + 1;
      else high = middle;
    }
    const rows: number[] = [];
    for (let row = low; row < this.#sorted && this.#entity[row] === entity; row++)
      if (this.#alive.has(row)) rows.push(row);
    const late = this.#late.get(entity);
    return late ? [...rows, ...late] : rows;
  }

  #kindNumber(kinds: string): number {
    const known = this.#kindNumbers.get(kinds);
    if (known !== undefined) return known;
    this.#kindNumbers.set(kinds, this.#kindLists.length);
    return this.#kindLists.push(kinds === '' ? [] : kinds.split(' ')) - 1;
  }
}
