import type { Level } from '../../model/statement.ts';
import type { Tables } from '../sql/tables.ts';
import { grown, taken } from './arrays.ts';
import { Bits } from './bits.ts';
import { dayNumber, FIRST_DAY, LAST_DAY, UNDATED, yearOf } from './days.ts';
import { TagColumn, type TagParts } from './tag-column.ts';
import { isCoded, isTag, type Tag } from './tags.ts';

/** Everything of the columns that cannot be computed from the rest. */
export interface ColumnParts {
  readonly entity: Int32Array<ArrayBuffer>;
  readonly lo: Uint8Array<ArrayBuffer>;
  readonly hi: Uint8Array<ArrayBuffer>;
  readonly from: Int32Array<ArrayBuffer>;
  readonly to: Int32Array<ArrayBuffer>;
  readonly confidence: Float64Array<ArrayBuffer>;
  readonly since: Float64Array<ArrayBuffer>;
  readonly tags: ReadonlyMap<Tag, TagParts>;
}

/** One row a level band of an event; a row that was replaced stays, dead, until all is made anew. */
export class EventColumns {
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
  /** Only tags that some row has. */
  readonly tags = new Map<Tag, TagColumn>();
  #alive = new Bits(0);
  /** Rows below `#sorted` stand in the order of their entities; those of later ones are found by name. */
  #sorted = 0;
  readonly #late = new Map<number, number[]>();
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

  add(row: Omit<Tables['event_row'], 'version'>): void {
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
    const tags = JSON.parse(row.tags) as Record<string, string[]>;
    for (const name in tags) if (isTag(name)) this.#column(name).put(i, tags[name] ?? []);
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

  /** Rows that have a value of a tag that passes; none where no row has the tag. */
  withTag(tag: Tag, wanted: (value: number, column: TagColumn) => boolean): Bits {
    const column = this.tags.get(tag);
    return column ? column.rowsWith(this.size, (value) => wanted(value, column)) : new Bits(this.size);
  }

  /**
   * Rows, alive or dead, of bands named as the word index names them: `entity * 8 + lo`, ascending; and the bands that
   * are of no event.
   */
  ofBands(bands: readonly number[]): { readonly rows: Bits; readonly others: readonly number[] } {
    const rows = new Bits(this.size);
    const others: number[] = [];
    const { entity, lo } = this;
    let row = 0;
    for (const band of bands) {
      const n = Math.floor(band / 8);
      // Many bands lie close together: a few steps from the last one are quicker than a search from the middle.
      for (let step = 0; step < 64 && row < this.#sorted && (entity[row] ?? 0) < n; step++) row++;
      if (row < this.#sorted && (entity[row] ?? 0) < n) row = this.#firstRowOf(n);
      const late = this.#late.get(n);
      if (late === undefined && entity[row] !== n) others.push(band);
      for (let at = row; at < this.#sorted && entity[at] === n; at++) if (lo[at] === band % 8) rows.add(at);
      for (const at of late ?? []) if (lo[at] === band % 8) rows.add(at);
    }
    return { rows, others };
  }

  /** A row's values of every tag, as `event_row` writes them. */
  tagsOf(row: number): Record<string, string[]> {
    const tags: Record<string, string[]> = {};
    for (const [tag, column] of this.tags) {
      const values = column.textsOf(row);
      if (values.length > 0) tags[tag] = values;
    }
    return tags;
  }

  #column(tag: Tag): TagColumn {
    const known = this.tags.get(tag);
    if (known) return known;
    const fresh = new TagColumn(isCoded(tag));
    this.tags.set(tag, fresh);
    return fresh;
  }

  #rowsOf(entity: number): readonly number[] {
    const rows: number[] = [];
    for (let row = this.#firstRowOf(entity); row < this.#sorted && this.entity[row] === entity; row++) rows.push(row);
    return [...rows, ...(this.#late.get(entity) ?? [])];
  }

  /** Among rows in order, the first of this entity or of one after it. */
  #firstRowOf(entity: number): number {
    let low = 0;
    let high = this.#sorted;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.entity[middle] ?? 0) < entity) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** What is alive, in the order of entities; `restore` makes it again. */
  parts(): ColumnParts {
    const rows = this.#alive.rows(this.size);
    if (this.#sorted < this.size)
      rows.sort((a, b) => (this.entity[a] ?? 0) - (this.entity[b] ?? 0) || (this.lo[a] ?? 0) - (this.lo[b] ?? 0));
    return {
      entity: taken(this.entity, rows),
      lo: taken(this.lo, rows),
      hi: taken(this.hi, rows),
      from: taken(this.from, rows),
      to: taken(this.to, rows),
      confidence: taken(this.confidence, rows),
      since: taken(this.since, rows),
      tags: new Map([...this.tags].map(([tag, column]) => [tag, column.parts(rows)])),
    };
  }

  static restore(parts: ColumnParts): EventColumns {
    const columns = new EventColumns();
    const { tags, ...arrays } = parts;
    Object.assign(columns, arrays);
    for (const [tag, column] of tags) columns.tags.set(tag, TagColumn.restore(isCoded(tag), column));
    columns.size = parts.entity.length;
    columns.#sorted = columns.size;
    columns.#alive = new Bits(columns.size);
    columns.#alive.words.fill(0xffff_ffff);
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
    this.#alive = new Bits(this.entity.length, grown(this.#alive.words, (this.entity.length + 31) >>> 5));
  }
}
