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

  each(action: (row: number) => void): void {
    for (let i = 0; i < this.words.length; i++) {
      let word = this.words[i] ?? 0;
      while (word !== 0) {
        const bit = 31 - Math.clz32(word & -word);
        action((i << 5) + bit);
        word &= word - 1;
      }
    }
  }
}
