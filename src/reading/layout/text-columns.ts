import { largest } from '../extremes.ts';

/** Lines with text on both sides of the gutter that make columns, at least. */
const LEAST_LINES = 6;
/** A stretch of more rows is no page. */
const LONGEST_PAGE = 400;
/** Letters a line of a column holds on the average, at least; what is narrower is a table's. */
const LEAST_WIDTH = 18;
/** Lines of a column that are filled to two thirds of it, at least, as a share. */
const LEAST_FULL = 0.5;

/**
 * Puts the columns of a page that was laid out in plain text by spaces (`pdftotext -layout`) one under the other. Rows of
 * full width before, between and after them stay where they are.
 */
export function columnsInOrder(rows: readonly string[]): readonly string[] {
  const found = rows.length > LONGEST_PAGE ? undefined : gutter(rows);
  if (found === undefined) return rows;
  const { from, to, x } = found;
  const middle = rows.slice(from, to);
  const left = trimBlank(middle.map((row) => row.slice(0, x).trimEnd()));
  const right = trimBlank(middle.map((row) => row.slice(x)));
  return [...columnsInOrder(rows.slice(0, from)), ...left, ...right, ...columnsInOrder(rows.slice(to))];
}

interface Gutter {
  readonly from: number;
  readonly to: number;
  /** Where the right column begins. */
  readonly x: number;
}

function gutter(rows: readonly string[]): Gutter | undefined {
  const starts = new Map<number, number>();
  for (const row of rows) {
    for (const match of row.matchAll(/\S\s{2,}(?=\S)/g)) {
      const x = match.index + match[0].length;
      starts.set(x, (starts.get(x) ?? 0) + 1);
    }
  }
  let best: (Gutter & { readonly lines: number }) | undefined;
  for (const [x, count] of [...starts].sort((a, b) => b[1] - a[1]).slice(0, 8)) {
    if (count < LEAST_LINES) continue;
    const run = longestFree(rows, x);
    const both = rows.slice(run.from, run.to).filter((row) => sides(row, x).every((side) => side !== ''));
    if (both.length < LEAST_LINES || !isProse(both, x)) continue;
    if (best === undefined || both.length > best.lines) best = { x, ...run, lines: both.length };
  }
  return best;
}

function sides(row: string, x: number): readonly [string, string] {
  return [row.slice(0, x).trim(), row.slice(x).trim()];
}

/** The longest run of rows that leave the two places before `x` free; empty rows at its ends do not belong to it. */
function longestFree(rows: readonly string[], x: number): { readonly from: number; readonly to: number } {
  let best = { from: 0, to: 0 };
  let from = 0;
  for (let i = 0; i <= rows.length; i++) {
    if (i < rows.length && (rows[i] ?? '').slice(x - 2, x).trim() === '') continue;
    let end = i;
    let start = from;
    while (start < end && sides(rows[start] ?? '', x)[1] === '') start++;
    while (end > start && sides(rows[end - 1] ?? '', x)[1] === '' && sides(rows[end - 1] ?? '', x)[0] === '') end--;
    if (end - start > best.to - best.from) best = { from: start, to: end };
    from = i + 1;
  }
  return best;
}

/** Both sides are running text: wide, mostly full, without gaps of their own. */
function isProse(rows: readonly string[], x: number): boolean {
  return [0, 1].every((side) => {
    const texts = rows.map((row) => sides(row, x)[side] ?? '');
    const widest = largest(texts.map((text) => text.length));
    const average = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
    const full = texts.filter((text) => text.length > widest * 0.66).length;
    const gapped = texts.filter((text) => /\S\s{3,}\S/.test(text)).length;
    return average >= LEAST_WIDTH && full >= texts.length * LEAST_FULL && gapped < texts.length * 0.2;
  });
}

function trimBlank(rows: readonly string[]): readonly string[] {
  const first = rows.findIndex((row) => row.trim() !== '');
  const last = rows.findLastIndex((row) => row.trim() !== '');
  return first < 0 ? [] : rows.slice(first, last + 1);
}
