/**
 * Offsets in Khronika count Unicode code points; JavaScript strings count UTF-16 units. Most texts have no character
 * above U+FFFF, and then both are the same number; `CodePoints` takes that road where it can.
 */
export class CodePoints {
  readonly text: string;
  /** Length in code points. */
  readonly length: number;
  /** UTF-16 index of every code point that needs two units, ascending; empty for most texts. */
  readonly #wide: readonly number[];

  constructor(text: string) {
    this.text = text;
    const wide: number[] = [];
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const next = text.charCodeAt(i + 1);
      if (unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000) wide.push(i++);
    }
    this.#wide = wide;
    this.length = text.length - wide.length;
  }

  /** UTF-16 index of a code point offset. */
  toUnits(offset: number): number {
    if (this.#wide.length === 0) return offset;
    // The k-th wide character starts at code point wide[k] - k.
    let low = 0;
    let high = this.#wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#wide[middle] ?? 0) - middle < offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  }

  /** Code point offset of a UTF-16 index. */
  fromUnits(index: number): number {
    if (this.#wide.length === 0) return index;
    let low = 0;
    let high = this.#wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#wide[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return index - low;
  }

  /** The text between two code point offsets. */
  slice(start: number, end: number): string {
    return this.text.slice(this.toUnits(start), this.toUnits(end));
  }
}
