import { BYTE_ORDER_MARK, csvLine } from '../csv.ts';
import type { Slice } from '../slice.ts';
import { ZipStream } from '../zip-stream.ts';
import { TABLE_NAMES, TABLES, type TableName, tableNotes, tableRows } from './tables.ts';

export interface CsvOptions {
  /** Byte order mark, which spreadsheets need to see UTF-8. */
  readonly mark: boolean;
}

/** Every table as CSV, and a page that says how to read them, in one ZIP. */
export async function* csvZip(slice: Slice, options: CsvOptions): AsyncGenerator<Uint8Array> {
  const zip = new ZipStream();
  zip.file('README.txt', `${tableNotes(slice).join('\n\n')}\n`);
  const entries = new Map(TABLE_NAMES.map((name) => [name, zip.entry(`${name}.csv`)]));
  for (const [name, { write }] of entries) write(headOf(name, options));
  for await (const { table, cells } of tableRows(slice, new Set(TABLE_NAMES))) {
    entries.get(table)?.write(csvLine(cells));
    yield* zip.take();
  }
  for (const { close } of entries.values()) close();
  zip.end();
  yield* zip.take();
}

/** One table as CSV text. */
export async function* csvTable(slice: Slice, name: TableName, options: CsvOptions): AsyncGenerator<string> {
  yield headOf(name, options);
  for await (const { cells } of tableRows(slice, new Set([name]))) yield csvLine(cells);
}

function headOf(name: TableName, { mark }: CsvOptions): string {
  return `${mark ? BYTE_ORDER_MARK : ''}${csvLine(TABLES[name])}`;
}
