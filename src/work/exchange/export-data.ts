import { type DueDate, dueOf } from '../../analysis/watch.ts';
import { references } from '../../exchange/bibliography/collect.ts';
import { writeCsl } from '../../exchange/bibliography/csl.ts';
import type { Reference } from '../../exchange/bibliography/reference.ts';
import { writeRis } from '../../exchange/bibliography/ris.ts';
import { writeBibtex } from '../../exchange/bibliography/write-bibtex.ts';
import { type CalendarLanguage, dueCalendar } from '../../exchange/calendar.ts';
import { ftmLines, ftmStatements } from '../../exchange/ftm/write.ts';
import { geoJson } from '../../exchange/geojson.ts';
import { jsonLd } from '../../exchange/json-ld/write.ts';
import { bestValue, type Slice } from '../../exchange/slice.ts';
import { csvTable, csvZip } from '../../exchange/tables/csv-zip.ts';
import { TABLE_NAMES, type TableName } from '../../exchange/tables/tables.ts';
import { xlsx } from '../../exchange/tables/xlsx.ts';
import { uwaziZip } from '../../exchange/uwazi/write.ts';
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
  /** Of the titles of a calendar. */
  readonly language: CalendarLanguage;
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
  {
    name: 'jsonld',
    ending: 'jsonld',
    mediaType: 'application/ld+json',
    about: 'Every statement as a Web Annotation with its provenance (PROV).',
    write: (slice) => jsonLd(slice),
  },
  {
    name: 'geojson',
    ending: 'geojson',
    mediaType: 'application/geo+json',
    about: 'Events with their places, for maps.',
    write: (slice) => geoJson(slice),
  },
  {
    name: 'ftm',
    ending: 'ftm.json',
    mediaType: 'application/json+ftm',
    about: 'FollowTheMoney entities, one a line, for Aleph and OpenAleph.',
    write: (slice) => ftmLines(slice),
  },
  {
    name: 'ftm-statements',
    ending: 'statements.csv',
    mediaType: 'text/csv',
    about: 'FollowTheMoney statements, one row a value.',
    write: (slice, { mark }) => ftmStatements(slice, { mark }),
  },
  {
    name: 'uwazi',
    ending: 'uwazi.zip',
    mediaType: 'application/zip',
    about: 'A CSV a template for Uwazi, with the templates.',
    write: (slice) => uwaziZip(slice),
  },
  {
    name: 'csl',
    ending: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    about: 'Sources and cited works as CSL-JSON, for Zotero and pandoc.',
    write: (slice) => bibliography(slice, writeCsl),
  },
  {
    name: 'bibtex',
    ending: 'bib',
    mediaType: 'application/x-bibtex',
    about: 'The same as BibLaTeX.',
    write: (slice) => bibliography(slice, writeBibtex),
  },
  {
    name: 'ris',
    ending: 'ris',
    mediaType: 'application/x-research-info-systems',
    about: 'The same as RIS.',
    write: (slice) => bibliography(slice, writeRis),
  },
  {
    name: 'ics',
    ending: 'ics',
    mediaType: 'text/calendar',
    about: 'What falls due, as a calendar with neutral titles.',
    write: (slice, { language }) => calendar(slice, language),
  },
];

async function* bibliography(slice: Slice, write: (all: readonly Reference[]) => string): AsyncGenerator<string> {
  yield write(await references(slice));
}

async function* calendar(slice: Slice, language: CalendarLanguage): AsyncGenerator<string> {
  const due: DueDate[] = [];
  for await (const event of slice.entities()) {
    const act = bestValue(event, 'act')?.value;
    if (act?.type === 'code') due.push(...dueOf(event.id, act.code, event.statements));
  }
  due.sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : a.event < b.event ? -1 : 1));
  yield dueCalendar(due, language, slice.day);
}

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
