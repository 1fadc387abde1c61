import { largest } from '../../extremes.ts';
import { asPlain } from './notes.ts';
import type { PrintedLine } from './printed-lines.ts';

interface Column {
  readonly left: number;
  readonly right: number;
}

/** Rows of cells; the fullest rows show the columns, a row that leaves the first cell free goes on with the one above. */
export function toTable(lines: readonly PrintedLine[]): readonly (readonly string[])[] {
  const columns = columnsOf(lines);
  const rows: string[][] = [];
  let before: PrintedLine | undefined;
  for (const line of lines) {
    const cells = columns.map(() => '');
    for (const segment of line.cells ?? []) {
      const across = columns.filter((column) => overlaps(segment, column)).length > 1;
      for (const piece of across ? segment.pieces : [segment]) {
        const at = nearest(columns, piece);
        cells[at] = `${cells[at] ?? ''} ${asPlain(piece.text)}`.trim();
      }
    }
    const last = rows.at(-1);
    const goesOn = before !== undefined && cells[0] === '' && before.y - line.y < line.size * 1.45;
    if (goesOn && last !== undefined)
      for (const [i, cell] of cells.entries()) last[i] = `${last[i] ?? ''} ${cell}`.trim();
    else rows.push(cells);
    before = line;
  }
  return rows;
}

/** Columns as the rows with the most cells show them; narrower rows only widen what they fall into alone. */
function columnsOf(lines: readonly PrintedLine[]): readonly Column[] {
  const most = largest(
    lines.map((line) => line.cells?.length ?? 0),
    0,
  );
  let columns: { left: number; right: number }[] = [];
  for (const line of lines) {
    if (line.cells?.length !== most) continue;
    if (columns.length === 0) columns = line.cells.map((cell) => ({ left: cell.x, right: cell.right }));
    else
      for (const cell of line.cells) {
        const own = columns.filter((column) => overlaps(cell, column));
        const [only] = own;
        if (own.length === 1 && only !== undefined) {
          only.left = Math.min(only.left, cell.x);
          only.right = Math.max(only.right, cell.right);
        } else if (own.length === 0) columns.push({ left: cell.x, right: cell.right });
      }
  }
  return columns.sort((a, b) => a.left - b.left);
}

function overlaps(a: { readonly x: number; readonly right: number }, b: Column): boolean {
  return a.x < b.right && b.left < a.right;
}

function nearest(columns: readonly Column[], piece: { readonly x: number; readonly right: number }): number {
  const inside = columns.findIndex((column) => overlaps(piece, column));
  if (inside >= 0) return inside;
  const away = (column: Column): number =>
    Math.min(Math.abs(column.left - piece.x), Math.abs(column.right - piece.right));
  let best = 0;
  for (const [i, column] of columns.entries()) if (away(column) < away(columns[best] ?? column)) best = i;
  return best;
}
