export type Cell = string | number | undefined;

export interface Table {
  /** File name without ending. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export const BYTE_ORDER_MARK = '\uFEFF';

/** A whole table as RFC 4180 text, with a byte order mark, as spreadsheets want it. */
export function csv(table: Table): string {
  return `${BYTE_ORDER_MARK}${[table.head, ...table.rows].map(csvLine).join('')}`;
}

/** One row of RFC 4180, with its CRLF; cells disarmed. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = disarmed(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection), full-width signs included. */
const ARMED = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** An apostrophe goes before text that a spreadsheet would run; numbers are not text. `armed` takes it off again. */
export function disarmed(text: string): string {
  return ARMED.test(text) ? `'${text}` : text;
}

/** The text that `disarmed` was given. */
export function armed(text: string): string {
  return text.startsWith("'") && ARMED.test(text) ? text.slice(1) : text;
}
