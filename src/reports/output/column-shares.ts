import { type Inline, plainText, type ReportTable } from '../report.ts';

/** A column of many words takes no more than so many times the room of a narrow one. */
const WIDEST = 5;
const NARROW = 12;

/** How the columns of a table share its width, by the longest text in each; at least 1. */
export function columnShares(table: ReportTable): readonly number[] {
  const rows = [table.header, ...table.rows];
  const columns = Math.max(...rows.map((row) => row.length), 1);
  const longest = (column: number): number => Math.max(...rows.map((row) => length(row[column] ?? [])), 1);
  return Array.from({ length: columns }, (_, column) =>
    Math.min(WIDEST, Math.max(1, Math.sqrt(longest(column) / NARROW))),
  );
}

function length(cell: readonly Inline[]): number {
  return plainText(cell).length;
}
