/** A set of row numbers, one bit each. Operations make new sets. */
export class Bits {
  readonly words: Uint32Array<ArrayBuffer>;
  readonly size: number;

  constructor(size: number, words = new Uint32Array((size + 31) >>> 5)) {
    this.size = size;
    this.words = words;
  }

  has(row: number): boolean {
    return (((this.words[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;
  }

  add(row: number): void {
    this.words[row >>> 5] = (this.words[row >>> 5] ?? 0) | (1 << (row & 31));
  }

  delete(row: number): void {
    this.words[row >>> 5] = (this.words[row >>> 5] ?? 0) & ~(1 << (row & 31));
  }

  and(other: Bits): Bits {
    return new Bits(
      this.size,
      this.words.map((word, i) => word & (other.words[i] ?? 0)),
    );
  }

  or(other: Bits): Bits {
    return new Bits(
      this.size,
      this.words.map((word, i) => word | (other.words[i] ?? 0)),
    );
  }

  without(other: Bits): Bits {
    return new Bits(
      this.size,
      this.words.map((word, i) => word & ~(other.words[i] ?? 0)),
    );
  }

  count(): number {
    let count = 0;
    for (let word of this.words) {
      word -= (word >>> 1) & 0x55555555;
      word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
      count += (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
    }
    return count;
  }

  /** Row numbers below `size`, ascending. */
  rows(size = this.size): Uint32Array<ArrayBuffer> {
    const { words } = this;
    const rows = new Uint32Array(this.count());
    let at = 0;
    for (let w = 0; w < words.length; w++) {
      let word = words[w] ?? 0;
      while (word !== 0) {
        rows[at++] = (w << 5) + 31 - Math.clz32(word & -word);
        word &= word - 1;
      }
    }
    // Bits beyond the end may be set where a whole word was filled.
    while (at > 0 && (rows[at - 1] ?? 0) >= size) at--;
    return at === rows.length ? rows : rows.slice(0, at);
  }
}
