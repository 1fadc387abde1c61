/** How many costs are kept: a power of two. */
const ROOM = 1 << 14;

/**
 * Costs of pairs of words, kept for a while: given names and patronymics meet each other again and again. A pair has
 * one place, and whichever pair comes later takes it, so the room never grows and nothing is ever looked through.
 */
export class PairMemo {
  readonly #left = new Uint32Array(ROOM);
  readonly #right = new Uint32Array(ROOM);
  readonly #costs = new Float64Array(ROOM);

  /** The cost of two words by their ids (never 0), worked out by `cost` where it is not known. */
  get(left: number, right: number, cost: () => number): number {
    const mixed = Math.imul(left, 0x2c1b3c6d) ^ Math.imul(right, 0x297a2d39);
    const place = (mixed ^ (mixed >>> 15)) & (ROOM - 1);
    if (this.#left[place] === left && this.#right[place] === right) return this.#costs[place] ?? 0;
    const found = cost();
    this.#left[place] = left;
    this.#right[place] = right;
    this.#costs[place] = found;
    return found;
  }
}
