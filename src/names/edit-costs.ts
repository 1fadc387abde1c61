import { type Alphabet, alphabetOf, BEGIN, END, encode, MAX_SYMBOLS } from './alphabet.ts';
import { type Chunks, chunkNumbers, MAX_CHUNK } from './chunks.ts';

/** Costs are kept in steps of 1/16 nat: 16 is a factor e. */
export const COST_STEP = 16;
/** No learned cost: the two chunks never stood for each other. */
export const NEVER = 255;
/** What `editCost` gives where the bound was passed, or for alphabets it knows nothing about. */
export const TOO_FAR = 0x7fff;

/** Costs between the chunks of two alphabets, `left * width + right`. */
export interface CostMatrix {
  readonly width: number;
  readonly costs: Uint8Array;
  readonly sieve: Sieve;
}

/**
 * Which chunks have any cost with each other, roughly: bit `number % 32` of the partners of every left and right chunk.
 * Most chunks of several letters have few partners, so most look-ups in the large matrix are spared.
 */
export interface Sieve {
  readonly left: Uint32Array;
  readonly right: Uint32Array;
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
  /** No other word made ready has it. */
  readonly id: number;
  readonly alphabet: Alphabet;
  readonly symbols: Uint8Array;
  /** `place * MAX_CHUNK + length - 1`; 0 where the letters are no chunk. */
  readonly chunks: Uint16Array;
}

const EMPTY = new Uint16Array(0);
/** German and French spellings of щ are longer than any chunk; nothing else is spelled so. */
const LONG_SHCHA = /schtsch|chtch/g;

let lastId = 0;

/** Prepares a word in lower case. */
export function prepareWord(word: string, costs: EditCosts): PreparedWord {
  const symbols = encode(word.includes('tch') || word.includes('tsch') ? word.replace(LONG_SHCHA, 'šč') : word);
  const alphabet = alphabetOf(symbols);
  const id = ++lastId;
  if (alphabet === '-') return { id, alphabet, symbols, chunks: EMPTY };
  return { id, alphabet, symbols, chunks: chunkNumbers(symbols, alphabet === 'l' ? costs.latin : costs.cyrillic) };
}

/** The sieve of a matrix. */
export function sieveOf(costs: Uint8Array, width: number): Sieve {
  const left = new Uint32Array(costs.length / width);
  const right = new Uint32Array(width);
  for (let row = 0; row < left.length; row++) {
    for (let column = 0; column < width; column++) {
      if (costs[row * width + column] === NEVER) continue;
      left[row] = (left[row] ?? 0) | (1 << (column & 31));
      right[column] = (right[column] ?? 0) | (1 << (row & 31));
    }
  }
  return { left, right };
}

const WIDTH = MAX_SYMBOLS + 1;
/** How far from the diagonal an alignment may go, in letters. */
const BAND = 5;
const cells = new Int16Array(WIDTH * WIDTH);
/** Of the left chunks at one place: where their costs begin in the matrix, the row of cells they lead to, their bits. */
const rowStarts = new Int32Array(MAX_CHUNK + 1);
const rowTargets = new Int32Array(MAX_CHUNK + 1);
const rowBits = new Int32Array(MAX_CHUNK + 1);
const rowPartners = new Int32Array(MAX_CHUNK + 1);
/** The chunks of the right word, place by place: where those of a place begin, their numbers, lengths and partners. */
const rightFrom = new Int32Array(WIDTH + 1);
const rightNumbers = new Int32Array(WIDTH * (MAX_CHUNK + 1));
const rightLengths = new Int32Array(WIDTH * (MAX_CHUNK + 1));
const rightPartners = new Int32Array(WIDTH * (MAX_CHUNK + 1));

function layOutRight({ symbols, chunks }: PreparedWord, partners: Uint32Array): void {
  let count = 0;
  for (let j = 0; j <= symbols.length; j++) {
    rightFrom[j] = count;
    rightNumbers[count] = 0;
    rightLengths[count] = 0;
    rightPartners[count++] = partners[0] ?? 0;
    const longest = Math.min(MAX_CHUNK, symbols.length - j);
    for (let y = 1; y <= longest; y++) {
      const number = chunks[j * MAX_CHUNK + y - 1] ?? 0;
      if (number === 0) continue;
      rightNumbers[count] = number;
      rightLengths[count] = y;
      rightPartners[count++] = partners[number] ?? 0;
    }
  }
  rightFrom[symbols.length + 1] = count;
}

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
  const { width, costs: table, sieve } = matrix;
  const leftChunks = left.chunks;
  layOutRight(right, sieve.right);
  cells.fill(TOO_FAR, 0, (n + 1) * WIDTH);
  cells[0] = 0;
  const slope = m / n;
  // The last row of cells that was reached within the bound: once it is passed, nothing can follow.
  let reached = 0;
  for (let i = 0; i <= n; i++) {
    if (i > reached) return TOO_FAR;
    const middle = Math.round(i * slope);
    const from = Math.max(0, middle - BAND);
    const to = Math.min(m, middle + BAND);
    const longestLeft = Math.min(MAX_CHUNK, n - i);
    let count = 1;
    rowTargets[0] = i * WIDTH;
    rowBits[0] = 1;
    rowPartners[0] = sieve.left[0] ?? 0;
    for (let x = 1; x <= longestLeft; x++) {
      const chunk = leftChunks[i * MAX_CHUNK + x - 1] ?? 0;
      if (chunk === 0) continue;
      rowStarts[count] = chunk * width;
      rowBits[count] = 1 << (chunk & 31);
      rowPartners[count] = sieve.left[chunk] ?? 0;
      rowTargets[count++] = (i + x) * WIDTH;
    }
    for (let j = from; j <= to; j++) {
      const here = cells[i * WIDTH + j] ?? TOO_FAR;
      if (here > bound) continue;
      const last = rightFrom[j + 1] ?? 0;
      for (let k = rightFrom[j] ?? 0; k < last; k++) {
        const other = rightNumbers[k] ?? 0;
        const bit = 1 << (other & 31);
        const partners = rightPartners[k] ?? 0;
        const column = j + (rightLengths[k] ?? 0);
        for (let row = 0; row < count; row++) {
          if (((rowPartners[row] ?? 0) & bit) === 0 || (partners & (rowBits[row] ?? 0)) === 0) continue;
          const cost = table[(rowStarts[row] ?? 0) + other] ?? NEVER;
          if (cost === NEVER) continue;
          const target = rowTargets[row] ?? 0;
          const sum = here + cost;
          if (sum > bound || sum >= (cells[target + column] ?? TOO_FAR)) continue;
          cells[target + column] = sum;
          if (target > reached * WIDTH) reached = target / WIDTH;
        }
      }
    }
  }
  return cells[n * WIDTH + m] ?? TOO_FAR;
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
