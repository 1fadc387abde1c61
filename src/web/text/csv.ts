export interface Table {
  /** File name without ending. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

/**
 * UTF-8 with a byte order mark and CRLF, as spreadsheets want it. A cell that a spreadsheet would take for a formula
 * (it starts with `= + - @`, a tab or a return) gets an apostrophe before it; numbers do not.
 */
export function csv(table: Table): string {
  const lines = [table.head, ...table.rows].map((row) => row.map(cell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
