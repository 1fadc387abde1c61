import type { TagColumn } from './tag-column.ts';

/**
 * What stands behind the values of one tag (the kinds of a victim, the places over a place), for every set of values of
 * its column: different answers are few, so each is kept once and named by a number.
 */
export class Behind {
  readonly #column: TagColumn;
  readonly #valuesOf: (value: string) => readonly string[];
  /** For each set of the column the number of its answer. */
  #answerOf = new Int32Array(0);
  #known = 0;
  /** Answers, as numbers of values. */
  readonly #answers: Uint32Array[] = [];
  readonly #answerNumbers = new Map<string, number>();
  readonly values: string[] = [];
  readonly #valueNumbers = new Map<string, number>();

  constructor(column: TagColumn, valuesOf: (value: string) => readonly string[]) {
    this.#column = column;
    this.#valuesOf = valuesOf;
  }

  /** For each set of the column the number of its answer; sets that came since are asked now. */
  answers(): Int32Array {
    const { setCount } = this.#column;
    if (this.#answerOf.length < setCount) {
      const fresh = new Int32Array(Math.ceil(setCount * 1.2));
      fresh.set(this.#answerOf);
      this.#answerOf = fresh;
    }
    for (; this.#known < setCount; this.#known++) this.#answerOf[this.#known] = this.#find(this.#known);
    return this.#answerOf;
  }

  get answerCount(): number {
    return this.#answers.length;
  }

  /** Values of an answer, each once, as places in `values`. */
  valuesOf(answer: number): Uint32Array {
    return this.#answers[answer] ?? EMPTY;
  }

  /** What stands behind each value of a set, one after the other: a value as often as it stands behind one. */
  repeatedOf(set: number): number[] {
    const texts = Array.from(this.#column.valuesOf(set), (one) => this.#column.text(one));
    return texts.flatMap((text) => this.#valuesOf(text).map((value) => this.#valueNumber(value)));
  }

  /** Flags each set of the column behind which one of these values stands. */
  flags(wanted: readonly string[]): Uint8Array {
    const answers = this.answers();
    const hit = this.#answers.map((values) => values.some((value) => wanted.includes(this.values[value] ?? '')));
    const flags = new Uint8Array(this.#column.setCount);
    for (let set = 0; set < flags.length; set++) if (hit[answers[set] ?? 0]) flags[set] = 1;
    return flags;
  }

  #find(set: number): number {
    const numbers = this.#column.valuesOf(set);
    const values =
      numbers.length === 1
        ? this.#valuesOf(this.#column.text(numbers[0] ?? 0))
        : [...new Set(Array.from(numbers).flatMap((one) => this.#valuesOf(this.#column.text(one))))];
    const key = values.join('\n');
    const known = this.#answerNumbers.get(key);
    if (known !== undefined) return known;
    this.#answerNumbers.set(key, this.#answers.length);
    return this.#answers.push(Uint32Array.from(values, (value) => this.#valueNumber(value))) - 1;
  }

  #valueNumber(value: string): number {
    const known = this.#valueNumbers.get(value);
    if (known !== undefined) return known;
    this.#valueNumbers.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}

const EMPTY = new Uint32Array(0);
