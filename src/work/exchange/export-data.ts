import type { Slice } from '../../exchange/slice.ts';
import { csvTable, csvZip } from '../../exchange/tables/csv-zip.ts';
import { TABLE_NAMES, type TableName } from '../../exchange/tables/tables.ts';
import { xlsx } from '../../exchange/tables/xlsx.ts';
import type { RecordReader } from '../../record/contract.ts';
import type { Progress } from '../deps.ts';
import { type SliceQuestion, sliceOfRecord } from './slice-of-record.ts';

/** How a format leaves the house. */
export interface ExportFormat {
  readonly name: string;
  readonly ending: string;
  readonly mediaType: string;
  /** One sentence for help, desk and docs. */
  readonly about: string;
  readonly write: (slice: Slice, options: ExportOptions) => AsyncIterable<string | Uint8Array>;
}

export interface ExportOptions {
  /** One table instead of all, where the format is tables. */
  readonly table?: TableName;
  /** Byte order mark before CSV; spreadsheets need it. */
  readonly mark: boolean;
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    name: 'csv',
    ending: 'csv.zip',
    mediaType: 'application/zip',
    about: 'Flat tables: events, acts, victims, penalties, sources, statements; a ZIP, or one of them.',
    write: (slice, { table, mark }) =>
      table === undefined ? csvZip(slice, { mark }) : csvTable(slice, table, { mark }),
  },
  {
    name: 'xlsx',
    ending: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    about: 'The same tables as sheets of one workbook.',
    write: (slice) => xlsx(slice),
  },
];

export const EXPORT_TABLES: readonly TableName[] = TABLE_NAMES;

/** Characters of text that go out in one piece. */
const PIECE = 65_536;

/** The record in a format of other tools, piece by piece; what lies above the level of the view is not in it. */
export async function* exportData(
  reader: RecordReader,
  format: ExportFormat,
  question: SliceQuestion,
  options: ExportOptions,
  progress: Progress = () => {},
): AsyncGenerator<Uint8Array> {
  const slice = await sliceOfRecord(reader, question, progress);
  const encoder = new TextEncoder();
  let waiting = '';
  for await (const piece of format.write(slice, options)) {
    if (typeof piece === 'string') {
      waiting += piece;
      if (waiting.length < PIECE) continue;
    }
    if (waiting !== '') yield encoder.encode(waiting);
    waiting = '';
    if (typeof piece !== 'string') yield piece;
  }
  if (waiting !== '') yield encoder.encode(waiting);
}
