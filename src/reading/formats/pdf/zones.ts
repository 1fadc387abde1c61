import { largest, smallest } from '../../extremes.ts';
import type { Row, Segment } from './rows.ts';

/** Rows that are read one under the other between two edges of a page: a column, or the full width. */
export interface Zone {
  readonly left: number;
  readonly right: number;
  readonly rows: readonly Row[];
}

/** Both sides of a gutter need so many lines, filled to this share, else it parts a table's cells. */
const LEAST_LINES = 5;
const LEAST_FILL = 0.55;
/** Columns side by side, at most. */
const DEEPEST = 3;

/** Puts the rows of a page in reading order: full-width parts and columns. */
export function toZones(rows: readonly Row[], size: number): readonly Zone[] {
  return split(
    rows.filter((row) => row.segments.length > 0),
    size,
    0,
  );
}

function split(rows: readonly Row[], size: number, depth: number): readonly Zone[] {
  const found = depth < DEEPEST ? gutter(rows, size) : undefined;
  if (found === undefined) return rows.length === 0 ? [] : [zoneOf(rows)];
  const { x, from, to } = found;
  const middle = rows.slice(from, to).map((row) => partAt(row, x));
  const side = (keep: (segment: Segment) => boolean): readonly Row[] =>
    middle.map((row) => ({ y: row.y, segments: row.segments.filter(keep) })).filter((row) => row.segments.length > 0);
  return [
    ...split(rows.slice(0, from), size, depth + 1),
    ...split(
      side((segment) => segment.right <= x),
      size,
      depth + 1,
    ),
    ...split(
      side((segment) => segment.x >= x),
      size,
      depth + 1,
    ),
    ...split(rows.slice(to), size, depth + 1),
  ];
}

function zoneOf(rows: readonly Row[]): Zone {
  const lefts = rows.map((row) => row.segments[0]?.x ?? 0).sort((a, b) => a - b);
  const rights = rows.map((row) => row.segments.at(-1)?.right ?? 0).sort((a, b) => b - a);
  return { left: withCompany(lefts), right: withCompany(rights), rows };
}

/** An edge is where lines end together; one line that sticks out (an address too long) makes none. */
function withCompany(edges: readonly number[]): number {
  const found = edges.find((edge, i) => edges.slice(i + 1, i + 3).some((next) => Math.abs(next - edge) < 12));
  return found ?? edges[0] ?? 0;
}

/** The white strip that the longest run of rows leaves free with text on both sides. */
function gutter(
  rows: readonly Row[],
  size: number,
): { readonly x: number; readonly from: number; readonly to: number } | undefined {
  const candidates = new Map<number, number>();
  for (const row of rows) {
    for (const [i, segment] of row.segments.entries()) {
      const next = row.segments[i + 1];
      if (next === undefined || next.x - segment.right < size * 0.8) continue;
      // Columns start at one edge; the strip lies just before it.
      const key = Math.round(next.x / 4);
      candidates.set(key, (candidates.get(key) ?? 0) + 1);
    }
  }
  let best: { x: number; from: number; to: number; rows: number } | undefined;
  for (const [key, count] of [...candidates].sort((a, b) => b[1] - a[1]).slice(0, 6)) {
    if (count < 2) continue;
    const x = key * 4 - size * 0.35;
    const run = longestFree(rows, x);
    const parts = run === undefined ? undefined : rows.slice(run.from, run.to).map((row) => partAt(row, x));
    if (run === undefined || parts === undefined || !isColumns(parts, x, size)) continue;
    if (best === undefined || run.to - run.from > best.rows) best = { x, ...run, rows: run.to - run.from };
  }
  return best;
}

function longestFree(rows: readonly Row[], x: number): { readonly from: number; readonly to: number } | undefined {
  let best: { from: number; to: number } | undefined;
  let from = 0;
  for (let i = 0; i <= rows.length; i++) {
    const row = rows[i];
    if (row !== undefined && (!crosses(row, x) || overflows(rows, i, x))) continue;
    if (i > from && (best === undefined || i - from > best.to - best.from)) best = { from, to: i };
    from = i + 1;
  }
  return best;
}

function crosses(row: Row, x: number): boolean {
  return row.segments.some((segment) => segment.x < x && segment.right > x);
}

/** An address too long for its column runs into the next one; the rows about it are those of two columns. */
function overflows(rows: readonly Row[], at: number, x: number): boolean {
  const row = rows[at];
  const before = rows[at - 1];
  const after = rows[at + 1];
  if (row === undefined || before === undefined || after === undefined || crosses(before, x) || crosses(after, x))
    return false;
  const size = row.segments[0]?.size ?? 10;
  const near = before.y - row.y < size * 1.6 && row.y - after.y < size * 1.6;
  const long = row.segments.some((segment) =>
    segment.pieces.some((piece) => piece.x < x && piece.right > x && !/\s/.test(piece.text)),
  );
  return near && long;
}

/** Parts a segment that crosses the strip into what starts left and right of it. */
function partAt(row: Row, x: number): Row {
  const segments = row.segments.flatMap((segment) => {
    if (!(segment.x < x && segment.right > x)) return [segment];
    const sides = [segment.pieces.filter((piece) => piece.x < x), segment.pieces.filter((piece) => piece.x >= x)];
    return sides.flatMap((pieces, side): Segment[] => {
      const first = pieces[0];
      if (first === undefined) return [];
      const right = side === 0 ? x : largest(pieces.map((piece) => piece.right));
      return [{ ...segment, x: first.x, right, pieces, text: pieces.map((piece) => piece.text).join(' ') }];
    });
  });
  return { y: row.y, segments };
}

function isColumns(rows: readonly Row[], x: number, size: number): boolean {
  const sides = [(segment: Segment) => segment.right <= x, (segment: Segment) => segment.x >= x];
  return sides.every((belongs) => {
    const side = rows.map((row) => row.segments.filter(belongs)).filter((segments) => segments.length > 0);
    if (side.length < LEAST_LINES) return false;
    const extents = side.map((segments) => ({
      left: smallest(segments.map((segment) => segment.x)),
      right: largest(segments.map((segment) => segment.right)),
    }));
    const left = smallest(extents.map((extent) => extent.left));
    const right = largest(extents.map((extent) => extent.right));
    const full = extents.filter((extent) => extent.right - extent.left > (right - left) * LEAST_FILL).length;
    // Running text has one stretch a line; rows of several are a table's.
    const single = side.filter((segments) => segments.length === 1).length;
    return right - left > size * 8 && full > side.length * LEAST_FILL && single > side.length * 0.6;
  });
}
