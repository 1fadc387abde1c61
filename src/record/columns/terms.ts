import { ROLES } from '../../model/property.ts';

/** Tags in the order of their numbers. Those of `ENTITY_TAGS` hold numbers of entities, the others codes. */
export const TAGS = [
  'act',
  'modality',
  'outcome',
  'right',
  'mechanism',
  'status',
  'conflict',
  'place',
  'source',
  'basis',
  'case',
  'actor',
  ...ROLES,
] as const;

const TAG_NUMBERS: ReadonlyMap<string, number> = new Map(TAGS.map((tag, number) => [tag, number]));

export function tagNumber(tag: string): number {
  return TAG_NUMBERS.get(tag) ?? -1;
}

/** Every pair of tag and value that occurs, with a small number for each. */
export class Terms {
  readonly #numbers: Map<string, number>[] = TAGS.map(() => new Map());
  #tags = new Uint8Array(1024);
  #size = 0;
  readonly #values: string[] = [];

  get size(): number {
    return this.#size;
  }

  /** The term's number, made where it is new. */
  number(tag: number, value: string): number {
    const known = this.#numbers[tag]?.get(value);
    if (known !== undefined) return known;
    const fresh = this.#size++;
    this.#numbers[tag]?.set(value, fresh);
    if (fresh === this.#tags.length) {
      const old = this.#tags;
      this.#tags = new Uint8Array(old.length * 2);
      this.#tags.set(old);
    }
    this.#tags[fresh] = tag;
    this.#values.push(value);
    return fresh;
  }

  find(tag: string, value: string): number | undefined {
    return this.#numbers[tagNumber(tag)]?.get(value);
  }

  /** Numbers of a tag's terms whose value passes. */
  where(tag: string, wanted: (value: string) => boolean): number[] {
    const found: number[] = [];
    for (const [value, number] of this.#numbers[tagNumber(tag)] ?? []) if (wanted(value)) found.push(number);
    return found;
  }

  tagOf(term: number): number {
    return this.#tags[term] ?? -1;
  }

  /** The tag of every term, by its number. */
  tags(): Uint8Array {
    return this.#tags;
  }

  valueOf(term: number): string {
    return this.#values[term] ?? '';
  }

  /** All terms in the order of their numbers, as text. */
  print(): string {
    return JSON.stringify([[...this.#tags.subarray(0, this.#size)], this.#values]);
  }

  read(text: string): void {
    const [tags, values] = JSON.parse(text) as [number[], string[]];
    for (const [i, tag] of tags.entries()) this.number(tag, values[i] ?? '');
  }
}
