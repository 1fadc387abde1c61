/** A list of whole numbers that grows: what the index is made of, four bytes a number. */
export class Numbers {
  data: Uint32Array;
  length = 0;

  constructor(capacity = 8) {
    this.data = new Uint32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.data.length) {
      const larger = new Uint32Array(Math.max(8, Math.ceil(this.length * 1.5)));
      larger.set(this.data);
      this.data = larger;
    }
    this.data[this.length++] = value;
  }

  get(index: number): number {
    return this.data[index] ?? 0;
  }

  /** The numbers, without the spare room. */
  view(): Uint32Array {
    return this.data.subarray(0, this.length);
  }

  static of(values: Uint32Array): Numbers {
    const numbers = new Numbers(values.length);
    numbers.data.set(values);
    numbers.length = values.length;
    return numbers;
  }
}
