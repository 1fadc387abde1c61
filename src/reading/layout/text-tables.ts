import { plain } from '../inline.ts';
import type { Line } from './lines.ts';
import { listSign } from './list-signs.ts';

/** Lines `from` to `to` (exclusive) that are rows of a table. */
export interface TextTable {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly (readonly string[])[];
}

interface Cell {
  readonly text: string;
  /** Columns of print, from the left edge. */
  readonly start: number;
  readonly end: number;
}

/** A table of two columns has so many rows, at least; of more columns, two. */
const LEAST_ROWS = 3;
/** Two columns of longer cells are running text side by side. */
const LONGEST_CELL = 40;
/** Cells of one column start, end or are centred within so many places of each other. */
const SLACK = 2;
/** Places between two columns, in most rows. */
const WIDE = 3;

/** Tables set by spaces: lines next to each other whose cells, parted by two spaces or more, stand below each other. */
export function tablesIn(lines: readonly Line[]): readonly TextTable[] {
  const cells = lines.map(cellsOf);
  const tables: TextTable[] = [];
  for (let from = 0; from < lines.length; ) {
    const to = endOfTable(cells, from);
    const rows = cells.slice(from, to);
    if (isTable(rows)) tables.push({ from, to, rows: toRows(rows) });
    from = Math.max(to, from + 1);
  }
  return tables;
}

function cellsOf(line: Line): readonly Cell[] {
  const text = plain(line.text);
  if (listSign(text) !== undefined || text !== line.text) return [];
  const found: Cell[] = [];
  for (const match of text.matchAll(/\S+(?:\s\S+)*/g)) {
    const start = line.indent + match.index;
    found.push({ text: match[0], start, end: start + match[0].length });
  }
  return found;
}

function endOfTable(cells: readonly (readonly Cell[])[], from: number): number {
  let to = from;
  let before: readonly Cell[] | undefined;
  while (to < cells.length) {
    const own = cells[to] ?? [];
    if (own.length < 2) {
      // The rest of a cell that was too long for its column; a row follows it.
      const only = own[0];
      const rest = before?.slice(1).some((cell) => near(cell.start, only?.start ?? Number.NaN)) === true;
      if (!(rest || isFirstCell(only, before)) || (cells[to + 1] ?? []).length < 2) break;
    } else if (before !== undefined && !agree(before, own)) break;
    if (own.length > 1) before = own;
    to++;
  }
  return to;
}

/** A row whose other cells are empty, or the first line of a name too long for its column. */
function isFirstCell(only: Cell | undefined, before: readonly Cell[] | undefined): boolean {
  const [first, second] = before ?? [];
  if (only === undefined || first === undefined || second === undefined) return false;
  return near(only.start, first.start) && only.end < second.start;
}

function agree(above: readonly Cell[], below: readonly Cell[]): boolean {
  const shared = below
    .slice(1)
    .filter((cell) =>
      above
        .slice(1)
        .some(
          (other) =>
            near(cell.start, other.start) ||
            near(cell.end, other.end) ||
            near((cell.start + cell.end) / 2, (other.start + other.end) / 2),
        ),
    );
  return shared.length >= Math.max(1, Math.min(above.length, below.length) - 1);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= SLACK;
}

function isTable(rows: readonly (readonly Cell[])[]): boolean {
  const full = rows.filter((row) => row.length > 1);
  const most = full.reduce((max, row) => Math.max(max, row.length), 0);
  if (full.length < (most > 2 ? 2 : LEAST_ROWS)) return false;
  // Justifying pulls words two places apart, a table sets its columns further.
  const wide = full.filter((row) => row.some((cell, i) => i > 0 && cell.start - (row[i - 1]?.end ?? 0) >= WIDE));
  if (wide.length * 2 < full.length) return false;
  const all = full.flat();
  return all.reduce((sum, cell) => sum + cell.text.length, 0) / all.length < LONGEST_CELL;
}

/** Cells by the columns of the fullest row; what stands under a cell alone goes on with it. */
function toRows(rows: readonly (readonly Cell[])[]): readonly (readonly string[])[] {
  const columns = rows.reduce((a, b) => (b.length > a.length ? b : a), rows[0] ?? []);
  const table: string[][] = [];
  for (const row of rows) {
    const placed = columns.map(() => '');
    for (const cell of row) {
      const at = nearest(columns, cell);
      placed[at] = `${placed[at] ?? ''} ${cell.text}`.trim();
    }
    const last = table.at(-1);
    if (row.length === 1 && placed[0] === '' && last !== undefined)
      for (const [i, text] of placed.entries()) last[i] = `${last[i] ?? ''} ${text}`.trim();
    else table.push(placed);
  }
  return table;
}

function nearest(columns: readonly Cell[], cell: Cell): number {
  const away = (column: Cell | undefined): number =>
    column === undefined
      ? Number.POSITIVE_INFINITY
      : Math.min(Math.abs(column.start - cell.start), Math.abs(column.end - cell.end));
  let best = 0;
  for (const i of columns.keys()) if (away(columns[i]) < away(columns[best])) best = i;
  return best;
}
