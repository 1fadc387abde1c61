import type { Row, Segment } from './rows.ts';
import type { Zone } from './zones.ts';

/** A line in reading order, with what is known of its place. */
export interface PrintedLine {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  /** Edges of the column it stands in. */
  readonly left: number;
  readonly edge: number;
  /** Counts columns through the whole document. */
  readonly zone: number;
  /** Cells, where the line is a row of a table. */
  readonly cells?: readonly Segment[];
}

/** Lines of a page's zones; rows of several segments that stand together become rows of a table. */
export function toPrintedLines(zones: readonly Zone[], page: number, firstZone: number): readonly PrintedLine[] {
  return zones.flatMap((zone, z) => {
    const inTable = tableRows(zone);
    return zone.rows.flatMap((row, i): PrintedLine[] => {
      const base = { page, y: row.y, left: zone.left, edge: zone.right, zone: firstZone + z };
      const first = row.segments[0];
      const last = row.segments.at(-1);
      if (first === undefined || last === undefined) return [];
      const line = { ...base, x: first.x, right: last.right, size: first.size, font: first.font };
      if (inTable.has(i))
        return [{ ...line, text: row.segments.map((segment) => segment.text).join(' '), cells: row.segments }];
      return [{ ...line, text: row.segments.map((segment) => segment.text).join(' ') }];
    });
  });
}

/** Rows (by index) that make a table: at least two in a row with several segments whose left edges agree. */
function tableRows(zone: Zone): ReadonlySet<number> {
  const { rows } = zone;
  const found = new Set<number>();
  for (let i = 0; i < rows.length; ) {
    let to = i;
    while (to < rows.length && isTableRow(rows, to, i)) to++;
    if (to - i >= 2 && !isStretchedText(zone, i, to)) for (let k = i; k < to; k++) found.add(k);
    i = Math.max(to, i + 1);
  }
  return found;
}

/** Lines of running text that justifying pulled apart: they fill the column like the whole line above or below them. */
function isStretchedText(zone: Zone, from: number, to: number): boolean {
  const fills = (row: Row | undefined): boolean => {
    const slack = row?.segments[0]?.size ?? 0;
    return (
      (row?.segments[0]?.x ?? Number.POSITIVE_INFINITY) < zone.left + slack &&
      (row?.segments.at(-1)?.right ?? 0) > zone.right - slack
    );
  };
  const whole = (row: Row | undefined, next: Row | undefined): boolean =>
    row !== undefined &&
    next !== undefined &&
    row.segments.length === 1 &&
    fills(row) &&
    Math.abs(row.y - next.y) < (row.segments[0]?.size ?? 0) * 1.5;
  if (!zone.rows.slice(from, to).every(fills)) return false;
  return whole(zone.rows[from - 1], zone.rows[from]) || whole(zone.rows[to], zone.rows[to - 1]);
}

function isTableRow(rows: readonly Row[], at: number, start: number): boolean {
  const row = rows[at];
  if (row === undefined) return false;
  const before = at === start ? undefined : rows[at - 1];
  const size = row.segments[0]?.size ?? 10;
  if (before !== undefined && before.y - row.y > size * 4) return false;
  if (row.segments.length < 2) return before !== undefined && isRestOfCell(row, before, rows[at + 1], size);
  // A list's sign and its text are two segments, not two cells.
  if (
    row.segments.length === 2 &&
    /^(?:[•●▪■◦‣–—\-*·\uE000-\uF8FF]|\(?\w{1,3}[.)])$/u.test(row.segments[0]?.text ?? '')
  )
    return false;
  if (before === undefined) return true;
  if (before.segments.length === 1) return true;
  // Words of two justified lines overlap by chance; cells share an edge or a middle.
  const agree = row.segments.slice(1).filter((segment, i) => {
    const isLast = i === row.segments.length - 2;
    return before.segments.slice(1).some((other) => sharesEdge(segment, other, isLast, size * 0.35));
  }).length;
  return agree * 2 >= Math.min(row.segments.length, before.segments.length) - 1 && agree > 0;
}

/** The right edge of the last cell says nothing: a justified line ends there too. */
function sharesEdge(a: Segment, b: Segment, isLast: boolean, slack: number): boolean {
  const near = (x: number, y: number): boolean => Math.abs(x - y) < slack;
  if (near(a.x, b.x)) return true;
  return near(a.x + a.right, b.x + b.right) || (!isLast && near(a.right, b.right));
}

/** The second line of one cell: narrow, close under the row, below one of its cells but not the first. */
function isRestOfCell(row: Row, before: Row, after: Row | undefined, size: number): boolean {
  const only = row.segments[0];
  const first = before.segments[0];
  if (only === undefined || first === undefined || before.segments.length < 2) return false;
  if (after !== undefined && after.segments.length < 2 && row.y - after.y < size * 1.45) return false;
  return before.y - row.y < size * 1.45 && only.x > first.right;
}
