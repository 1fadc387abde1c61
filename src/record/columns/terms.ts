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

export type Tag = (typeof TAGS)[number];

export const ENTITY_TAGS: ReadonlySet<string> = new Set(['place', 'source', 'basis', 'case', 'actor', ...ROLES]);

const TAG_NUMBERS: ReadonlyMap<string, number> = new Map(TAGS.map((tag, number) => [tag, number]));

export function tagNumber(tag: string): number {
  return TAG_NUMBERS.get(tag) ?? -1;
}

/** Every pair of tag and value that occurs, with a small number for each. */
export class Terms {
  readonly #numbers: Map<string, number>[] = TAGS.map(() => new Map());
  readonly #tags: number[] = [];
  readonly #values: string[] = [];

  get size(): number {
    return this.#tags.length;
  }

  /** The term's number, made where it is new. */
  number(tag: number, value: string): number {
    const known = this.#numbers[tag]?.get(value);
    if (known !== undefined) return known;
    const fresh = this.#tags.length;
    this.#numbers[tag]?.set(value, fresh);
    this.#tags.push(tag);
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

  valueOf(term: number): string {
    return this.#values[term] ?? '';
  }
}
