import { ENDS_SENTENCE, STARTS_LOWER } from '../notes/found.ts';
import type { Line } from './lines.ts';
import { follows, listSign } from './list-signs.ts';

/** Lines looked back over for the item before. */
const LONGEST_ITEM = 40;

/** What the surroundings of a line say of it, in a text without page breaks. */
export class Places {
  readonly #lines: readonly Line[];

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  /** Empty lines stand before and after it. */
  alone(i: number): boolean {
    return this.#lines[i]?.gap === true && (this.#lines[i + 1]?.gap ?? true);
  }

  /** The sentence before it goes on after it. */
  interrupts(i: number): boolean {
    const before = this.#lines[i - 1]?.text;
    const after = this.#lines[i + 1]?.text;
    if (before === undefined || after === undefined) return false;
    return !ENDS_SENTENCE.test(before) && STARTS_LOWER.test(after);
  }

  /** The counted list before it goes on after it. */
  inList(i: number): boolean {
    const next = listSign(this.#lines[i + 1]?.text ?? '')?.number;
    if (next === undefined || !this.alone(i)) return false;
    for (let at = i - 1; at >= Math.max(0, i - LONGEST_ITEM); at--) {
      const number = listSign(this.#lines[at]?.text ?? '')?.number;
      if (number !== undefined) return follows(number, next);
    }
    return false;
  }

  /** One part stands at the left edge, one at the right, and it is no row of a table. */
  setToEdges(i: number): boolean {
    const wide = (at: number): boolean => /\S\s{5,}\S/.test(this.#lines[at]?.text ?? '');
    return this.alone(i) && wide(i) && !wide(i - 1) && !wide(i + 1);
  }

  /** One of `others` is its neighbour. */
  beside(i: number, others: ReadonlySet<number>): boolean {
    return others.has(i - 1) || others.has(i + 1);
  }
}
