/** Longest chunk of letters on one side of a learned cost; the two ends of a word count as letters. */
export const MAX_CHUNK = 4;

/** Chunks of one alphabet, numbered from 1; 0 is the empty chunk. */
export interface Chunks {
  /** Symbols of each chunk, four bytes a chunk as a big-endian number. */
  readonly packed: Uint32Array;
  /** Open addressing over `packed`: numbers, 0 where free. */
  readonly slots: Uint16Array;
  /** Numbers of the chunks of one and two symbols, by the packed symbols. */
  readonly short: Uint16Array;
  /** 1 where two packed symbols begin a longer chunk. */
  readonly longer: Uint8Array;
}

/** Number of the chunk at every place and length of an encoded word: `place * MAX_CHUNK + length - 1`. */
export function chunkNumbers(symbols: Uint8Array, chunks: Chunks): Uint16Array {
  const out = new Uint16Array(symbols.length * MAX_CHUNK);
  const { packed, slots, short, longer } = chunks;
  const mask = slots.length - 1;
  for (let i = 0; i < symbols.length; i++) {
    let key = 0;
    const longest = Math.min(MAX_CHUNK, symbols.length - i);
    for (let length = 1; length <= longest; length++) {
      key = ((key << 8) | (symbols[i + length - 1] ?? 0)) >>> 0;
      // Most pairs of letters begin no longer chunk: nothing to look up beyond them.
      if (length === 3 && longer[key >>> 8] === 0) break;
      out[i * MAX_CHUNK + length - 1] = length < 3 ? (short[key] ?? 0) : numberOf(key, packed, slots, mask);
    }
  }
  return out;
}

function numberOf(key: number, packed: Uint32Array, slots: Uint16Array, mask: number): number {
  let slot = hashOf(key) & mask;
  for (;;) {
    const number = slots[slot] ?? 0;
    if (number === 0 || packed[number] === key) return number;
    slot = (slot + 1) & mask;
  }
}

/** Slot hash of a packed chunk. */
function hashOf(key: number): number {
  const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** Chunks of one alphabet from their packed symbols, in the order of their numbers (the empty chunk is not listed). */
export function chunksOf(keys: readonly number[]): Chunks {
  const packed = Uint32Array.from([0, ...keys]);
  let size = 64;
  while (size < packed.length * 3) size *= 2;
  const slots = new Uint16Array(size);
  for (let number = 1; number < packed.length; number++) {
    let slot = hashOf(packed[number] ?? 0) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = number;
  }
  const short = new Uint16Array(2 ** 16);
  const longer = new Uint8Array(2 ** 16);
  for (const [number, key] of packed.entries()) {
    if (key < 2 ** 16) short[key] = number;
    else longer[key < 2 ** 24 ? key >>> 8 : key >>> 16] = 1;
  }
  return { packed, slots, short, longer };
}
