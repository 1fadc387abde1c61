import { type Alphabet, alphabetOf, BEGIN, END, encode, MAX_SYMBOLS } from './alphabet.ts';

/** Longest chunk of letters on one side of a learned cost; the two ends of a word count as letters. */
export const MAX_CHUNK = 4;
/** Costs are kept in steps of 1/16 nat: 16 is a factor e. */
export const COST_STEP = 16;
/** No learned cost: the two chunks never stood for each other. */
export const NEVER = 255;
/** What `editCost` gives where the bound was passed, or for alphabets it knows nothing about. */
export const TOO_FAR = 0x7fff;

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

/** Costs between the chunks of two alphabets, `left * width + right`. */
export interface CostMatrix {
  readonly width: number;
  readonly costs: Uint8Array;
  /** For each right chunk: bit x is set where some left chunk of length x has a cost with it. */
  readonly reach: Uint8Array;
}

/** The learned costs (data/names/edit-costs.bin); `decodeEditCosts` makes it. */
export interface EditCosts {
  readonly version: string;
  readonly latin: Chunks;
  readonly cyrillic: Chunks;
  readonly latinCyrillic: CostMatrix;
  readonly latinLatin: CostMatrix;
  readonly cyrillicCyrillic: CostMatrix;
}

/** A word made ready for comparing: its symbols, and the number of the chunk at every place and length. */
export interface PreparedWord {
  readonly alphabet: Alphabet;
  readonly symbols: Uint8Array;
  /** `place * MAX_CHUNK + length - 1`; 0 where the letters are no chunk. */
  readonly chunks: Uint16Array;
}

const EMPTY = new Uint16Array(0);
/** German and French spellings of щ are longer than any chunk; nothing else is spelled so. */
const LONG_SHCHA = /schtsch|chtch/g;

/** Prepares a word in lower case. */
export function prepareWord(word: string, costs: EditCosts): PreparedWord {
  const symbols = encode(word.includes('tch') || word.includes('tsch') ? word.replace(LONG_SHCHA, 'šč') : word);
  const alphabet = alphabetOf(symbols);
  if (alphabet === '-') return { alphabet, symbols, chunks: EMPTY };
  return { alphabet, symbols, chunks: chunkNumbers(symbols, alphabet === 'l' ? costs.latin : costs.cyrillic) };
}

function chunkNumbers(symbols: Uint8Array, chunks: Chunks): Uint16Array {
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

/** Which lengths of left chunks each right chunk has a cost with; most have few, so most steps need no look-up. */
export function reachOf(costs: Uint8Array, width: number, left: Chunks): Uint8Array {
  const reach = new Uint8Array(width);
  for (const [row, key] of left.packed.entries()) {
    const bit = 1 << (key === 0 ? 0 : key < 2 ** 8 ? 1 : key < 2 ** 16 ? 2 : key < 2 ** 24 ? 3 : 4);
    for (let column = 0; column < width; column++)
      if (costs[row * width + column] !== NEVER) reach[column] = (reach[column] ?? 0) | bit;
  }
  return reach;
}

const WIDTH = MAX_SYMBOLS + 1;
/** How far from the diagonal an alignment may go, in letters. */
const BAND = 5;
const cells = new Int16Array(WIDTH * WIDTH);
/** Of the left chunks at one place: where their costs begin in the matrix, and which row of cells they lead to. */
const rowStarts = new Int32Array(MAX_CHUNK + 1);
const rowTargets = new Int32Array(MAX_CHUNK + 1);
const rowBits = new Uint8Array(MAX_CHUNK + 1);

/** The matrix for two words; undefined where nothing is known. */
function matrixFor(a: PreparedWord, b: PreparedWord, costs: EditCosts): CostMatrix | undefined {
  if (a.alphabet === '-' || b.alphabet === '-') return undefined;
  if (a.alphabet === b.alphabet) return a.alphabet === 'l' ? costs.latinLatin : costs.cyrillicCyrillic;
  return costs.latinCyrillic;
}

/**
 * Cost of the cheapest way to read one word as the other, in 1/16 nat: the sum of its chunks' costs. 0 is certain;
 * TOO_FAR where it passes `bound`. Symmetric.
 */
export function editCost(a: PreparedWord, b: PreparedWord, costs: EditCosts, bound: number = TOO_FAR - 1): number {
  const matrix = matrixFor(a, b, costs);
  if (matrix === undefined) return TOO_FAR;
  const swap = a.alphabet === 'c' && b.alphabet === 'l';
  const left = swap ? b : a;
  const right = swap ? a : b;
  const n = left.symbols.length;
  const m = right.symbols.length;
  const { width, costs: table, reach } = matrix;
  const leftChunks = left.chunks;
  const rightChunks = right.chunks;
  cells.fill(TOO_FAR, 0, (n + 1) * WIDTH);
  cells[0] = 0;
  const slope = m / n;
  for (let i = 0; i <= n; i++) {
    const middle = Math.round(i * slope);
    const from = Math.max(0, middle - BAND);
    const to = Math.min(m, middle + BAND);
    const longestLeft = Math.min(MAX_CHUNK, n - i);
    let count = 1;
    rowBits[0] = 1;
    for (let x = 1; x <= longestLeft; x++) {
      const chunk = leftChunks[i * MAX_CHUNK + x - 1] ?? 0;
      if (chunk === 0) continue;
      rowStarts[count] = chunk * width;
      rowBits[count] = 1 << x;
      rowTargets[count++] = (i + x) * WIDTH;
    }
    rowTargets[0] = i * WIDTH;
    for (let j = from; j <= to; j++) {
      const here = cells[i * WIDTH + j] ?? TOO_FAR;
      if (here > bound) continue;
      const longestRight = Math.min(MAX_CHUNK, m - j);
      for (let y = 0; y <= longestRight; y++) {
        const other = y === 0 ? 0 : (rightChunks[j * MAX_CHUNK + y - 1] ?? 0);
        if (y > 0 && other === 0) continue;
        const lengths = reach[other] ?? 0;
        for (let row = 0; row < count; row++) {
          if ((lengths & (rowBits[row] ?? 0)) === 0) continue;
          const cost = table[(rowStarts[row] ?? 0) + other] ?? NEVER;
          if (cost === NEVER) continue;
          const cell = (rowTargets[row] ?? 0) + j + y;
          if (here + cost < (cells[cell] ?? TOO_FAR)) cells[cell] = here + cost;
        }
      }
    }
  }
  const total = cells[n * WIDTH + m] ?? TOO_FAR;
  return total > bound ? TOO_FAR : total;
}

/** One step of an alignment: which letters stood for which, and what it cost in nats. */
export interface AlignedChunk {
  readonly a: Uint8Array;
  readonly b: Uint8Array;
  readonly cost: number;
}

/** The cheapest alignment itself, for an explanation or for training; undefined where there is none within the band. */
export function align(a: PreparedWord, b: PreparedWord, costs: EditCosts): AlignedChunk[] | undefined {
  const matrix = matrixFor(a, b, costs);
  if (matrix === undefined) return undefined;
  const swap = a.alphabet === 'c' && b.alphabet === 'l';
  const left = swap ? b : a;
  const right = swap ? a : b;
  let remaining = editCost(a, b, costs);
  if (remaining >= TOO_FAR) return undefined;
  let i = left.symbols.length;
  let j = right.symbols.length;
  const steps: AlignedChunk[] = [];
  while (i > 0 || j > 0) {
    const step = stepBefore(i, j, remaining, left, right, matrix);
    if (step === undefined) return undefined;
    const lettersLeft = left.symbols.slice(i - step.x, i);
    const lettersRight = right.symbols.slice(j - step.y, j);
    steps.push({
      a: swap ? lettersRight : lettersLeft,
      b: swap ? lettersLeft : lettersRight,
      cost: step.cost / COST_STEP,
    });
    i -= step.x;
    j -= step.y;
    remaining -= step.cost;
  }
  return steps.reverse();
}

/** The step that led to cell (i, j) in the last `editCost`: any whose start plus cost is exactly what remains. */
function stepBefore(
  i: number,
  j: number,
  remaining: number,
  left: PreparedWord,
  right: PreparedWord,
  matrix: CostMatrix,
): { x: number; y: number; cost: number } | undefined {
  for (let x = Math.min(MAX_CHUNK, i); x >= 0; x--) {
    const chunk = x === 0 ? 0 : (left.chunks[(i - x) * MAX_CHUNK + x - 1] ?? 0);
    if (x > 0 && chunk === 0) continue;
    for (let y = Math.min(MAX_CHUNK, j); y >= 0; y--) {
      if (x === 0 && y === 0) continue;
      const other = y === 0 ? 0 : (right.chunks[(j - y) * MAX_CHUNK + y - 1] ?? 0);
      if (y > 0 && other === 0) continue;
      const cost = matrix.costs[chunk * matrix.width + other] ?? NEVER;
      if (cost !== NEVER && (cells[(i - x) * WIDTH + j - y] ?? TOO_FAR) === remaining - cost) return { x, y, cost };
    }
  }
  return undefined;
}

/** Whether a symbol is one of the two ends of a word. */
export function isEnd(symbol: number): boolean {
  return symbol === BEGIN || symbol === END;
}
