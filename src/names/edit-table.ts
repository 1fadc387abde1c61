import { BEGIN, END, LETTERS, SYMBOLS } from './alphabet.ts';
import { type Chunks, chunksOf } from './chunks.ts';
import { type CostMatrix, type EditCosts, NEVER, sieveOf } from './edit-costs.ts';
import { namesErrors } from './errors.ts';
import { plainLetter } from './letters.ts';

/** First line of data/names/edit-costs.bin: JSON. Then the chunks of each alphabet and the three lists of costs. */
export interface EditTableHeader {
  readonly khronika: 1;
  readonly kind: 'edit costs';
  readonly version: string;
  readonly provenance: string;
  readonly licence: string;
  /** How many Latin chunks, Cyrillic chunks (4 bytes each, big-endian), then rows of each list. */
  readonly latin: number;
  readonly cyrillic: number;
  /** Rows of 5 bytes: two chunk numbers of 2 bytes, a cost in 1/16 nat. */
  readonly latinCyrillic: number;
  readonly latinLatin: number;
  readonly cyrillicCyrillic: number;
  /** Cost of a letter against nothing, and against another, that were never seen together, in 1/16 nat. */
  readonly gap: number;
  readonly other: number;
}

/** What a rare letter costs more than the plain letter it stands for, in 1/16 nat. */
const RARE_LETTER = 6;

/** Reads the table. Throws `names.table`. */
export function decodeEditCosts(bytes: Uint8Array): EditCosts {
  const lineEnd = bytes.indexOf(10);
  if (lineEnd < 0) throw namesErrors.error('names.table', { part: 'header' });
  let header: EditTableHeader;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd))) as EditTableHeader;
  } catch (cause) {
    throw namesErrors.error('names.table', { part: 'header' }, cause);
  }
  const rows = header.latinCyrillic + header.latinLatin + header.cyrillicCyrillic;
  if (header.khronika !== 1 || bytes.length !== lineEnd + 1 + 4 * (header.latin + header.cyrillic) + 5 * rows)
    throw namesErrors.error('names.table', { part: 'length' });
  const view = new DataView(bytes.buffer, bytes.byteOffset + lineEnd + 1);
  let at = 0;
  const readChunks = (count: number): Chunks => {
    const keys: number[] = [];
    for (let i = 0; i < count; i++, at += 4) keys.push(view.getUint32(at));
    return chunksOf(keys);
  };
  const latin = readChunks(header.latin);
  const cyrillic = readChunks(header.cyrillic);
  const readMatrix = (count: number, left: Chunks, right: Chunks): CostMatrix => {
    const width = right.packed.length;
    const costs = new Uint8Array(left.packed.length * width).fill(NEVER);
    const first = at;
    for (let i = 0; i < count; i++, at += 5) {
      const cell = view.getUint16(at) * width + view.getUint16(at + 2);
      if (cell >= costs.length) throw namesErrors.error('names.table', { part: 'chunk number' });
      costs[cell] = view.getUint8(at + 4);
    }
    fillUnseen(costs, left, right, header, at > first);
    return { width, costs, sieve: sieveOf(costs, width) };
  };
  return {
    version: header.version,
    latin,
    cyrillic,
    latinCyrillic: readMatrix(header.latinCyrillic, latin, cyrillic),
    latinLatin: readMatrix(header.latinLatin, latin, latin),
    cyrillicCyrillic: readMatrix(header.cyrillicCyrillic, cyrillic, cyrillic),
  };
}

/** Every single letter gets a cost against every other and against nothing, so that any two words can be aligned. */
function fillUnseen(
  costs: Uint8Array,
  left: Chunks,
  right: Chunks,
  { gap, other }: { readonly gap: number; readonly other: number },
  learned: boolean,
): void {
  const width = right.packed.length;
  const rows = singles(left);
  const columns = singles(right);
  const plainColumn = plainNumbers(columns);
  const plainRow = plainNumbers(rows);
  const set = (row: number, column: number, cost: number): void => {
    const cell = row * width + column;
    if ((costs[cell] ?? NEVER) > cost) costs[cell] = cost;
  };
  const learnedCost = (row: number, column: number): number => costs[row * width + column] ?? NEVER;
  for (const [symbol, row] of rows) {
    for (const [twin, column] of columns) {
      if (symbol === twin) set(row, column, 0);
      else if (!isEnd(symbol) && !isEnd(twin) && learned) {
        const viaRow = learnedCost(plainRow.get(symbol) ?? row, plainColumn.get(twin) ?? column);
        if (viaRow !== NEVER) set(row, column, Math.min(other, viaRow + RARE_LETTER));
      }
      if (!isEnd(symbol) && !isEnd(twin))
        set(row, column, plainLetterOf(symbol) === plainLetterOf(twin) ? RARE_LETTER : other);
    }
  }
  for (const [symbol, row] of rows) if (!isEnd(symbol)) set(row, 0, gap);
  for (const [symbol, column] of columns) if (!isEnd(symbol)) set(0, column, gap);
}

const isEnd = (symbol: number): boolean => symbol === BEGIN || symbol === END;

/** Chunk numbers of single letters, by symbol. */
function singles(chunks: Chunks): Map<number, number> {
  const found = new Map<number, number>();
  for (let number = 1; number < chunks.packed.length; number++) {
    const packed = chunks.packed[number] ?? 0;
    if (packed < SYMBOLS) found.set(packed, number);
  }
  return found;
}

/** For each letter with a plain twin in the same list: the twin's chunk number. */
function plainNumbers(letters: ReadonlyMap<number, number>): Map<number, number> {
  const found = new Map<number, number>();
  for (const symbol of letters.keys()) {
    const plain = plainLetterOf(symbol);
    const twin = [...letters.keys()].find((other) => LETTERS[other - 3] === plain);
    const number = twin === undefined ? undefined : letters.get(twin);
    if (number !== undefined && twin !== symbol) found.set(symbol, number);
  }
  return found;
}

function plainLetterOf(symbol: number): string {
  const letter = LETTERS[symbol - 3];
  return letter === undefined ? String(symbol) : plainLetter(letter);
}
