import { SaxesParser } from 'saxes';
import type { Draft, DraftBlock } from '../draft.ts';
import { readingErrors } from '../errors.ts';
import { clean } from '../inline.ts';
import { tableOf } from './csv.ts';
import type { ReadingContext } from './format.ts';
import { openPacked, type PackedFile } from './packed.ts';
import { childOf, childrenOf, descendants, type Element, parseXml, pathOf, textOf } from './xml.ts';

const KIND = 'XLSX';

/** A workbook: each sheet a heading and a table. Values as stored, dates as ISO; formulas are not computed, their last value is read. */
export function readXlsx(bytes: Uint8Array, { unpackedBytes }: ReadingContext): Draft {
  const packed = openPacked(bytes, unpackedBytes, KIND, (name) => /^xl\/.*\.(xml|rels)$/.test(name));
  const workbook = partOf(packed, 'xl/workbook.xml');
  const targets = new Map(
    childrenOf(partOf(packed, 'xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.Id,
      (attributes.Target ?? '').replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  );
  const shared = sharedStrings(packed);
  const book: Book = {
    shared,
    dateStyles: dateStyles(packed),
    since1904: /^(1|true)$/.test(childOf(workbook, 'workbookPr')?.attributes.date1904 ?? ''),
  };
  const blocks = childrenOf(pathOf(workbook, 'sheets'), 'sheet').flatMap(({ attributes }): DraftBlock[] => {
    const xml = packed.text(targets.get(attributes['r:id'] ?? '') ?? '');
    const rows = xml === undefined ? [] : sheetRows(xml, book);
    const heading: DraftBlock = { kind: 'heading', level: 1, inline: clean(attributes.name ?? '') };
    return rows.length === 0 ? [] : [heading, tableOf(rows)];
  });
  return { blocks, notes: [], warnings: [] };
}

interface Book {
  readonly shared: readonly string[];
  /** Numbers of cell styles that show a date. */
  readonly dateStyles: ReadonlySet<number>;
  readonly since1904: boolean;
}

function partOf(packed: PackedFile, name: string): Element {
  const xml = packed.text(name);
  if (xml === undefined) throw readingErrors.error('reading.damaged', { kind: KIND });
  return parseXml(xml, KIND);
}

function sharedStrings(packed: PackedFile): readonly string[] {
  const xml = packed.text('xl/sharedStrings.xml');
  if (xml === undefined) return [];
  return childrenOf(parseXml(xml, KIND), 'si').map((item) =>
    // Runs and plain text; phonetic hints (rPh) are no part of it.
    [...childrenOf(item, 't'), ...childrenOf(item, 'r').flatMap((run) => childrenOf(run, 't'))].map(textOf).join(''),
  );
}

/** Built-in number formats that show a date (ECMA-376 18.8.30). */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57]);

function dateStyles(packed: PackedFile): ReadonlySet<number> {
  const xml = packed.text('xl/styles.xml');
  if (xml === undefined) return new Set();
  const styles = parseXml(xml, KIND);
  const own = new Set(
    [...descendants(styles, 'numFmt')].flatMap(({ attributes }) =>
      // Quoted text and colours of a format are no letters of it.
      /[yd]/i.test((attributes.formatCode ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
        ? [Number(attributes.numFmtId)]
        : [],
    ),
  );
  const found = new Set<number>();
  for (const [index, { attributes }] of childrenOf(childOf(styles, 'cellXfs'), 'xf').entries()) {
    const format = Number(attributes.numFmtId ?? 0);
    if (BUILT_IN_DATES.has(format) || own.has(format)) found.add(index);
  }
  return found;
}

/** Cells of a sheet by row, read as a stream: a sheet may be far larger than its tree would let it be. */
function sheetRows(xml: string, book: Book): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let column = 0;
  let cell: { type: string; style: number; text: string } | undefined;
  let reading = false;
  let phonetic = 0;
  const parser = new SaxesParser();
  parser.on('error', (cause) => {
    throw readingErrors.error('reading.damaged', { kind: KIND }, cause);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const at = attributes as Readonly<Record<string, string>>;
    if (name === 'row') {
      row = [];
      column = 0;
    } else if (name === 'c') {
      column = at.r === undefined ? column : columnOf(at.r);
      cell = { type: at.t ?? 'n', style: Number(at.s ?? 0), text: '' };
    } else if (name === 'rPh') phonetic++;
    else if (name === 'v' || name === 't') reading = phonetic === 0;
  });
  parser.on('text', (text) => {
    if (reading && cell !== undefined) cell.text += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'v' || name === 't') reading = false;
    else if (name === 'rPh') phonetic--;
    else if (name === 'c' && cell !== undefined) {
      while (row.length < column) row.push('');
      row[column++] = cellText(cell, book);
      cell = undefined;
    } else if (name === 'row' && row.some((one) => one !== '')) rows.push(row);
  });
  parser.write(xml.replace(/^\uFEFF/, '')).close();
  return rows;
}

function cellText(
  { type, style, text }: { readonly type: string; readonly style: number; readonly text: string },
  book: Book,
): string {
  if (type === 's') return book.shared[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'yes' : 'no';
  if (type !== 'n' || text === '' || !book.dateStyles.has(style)) return text;
  return dayOf(Number(text), book.since1904) ?? text;
}

const DAY_MS = 86_400_000;
/** Day 0 of the 1900 system, its wrong leap day of 1900 counted in; and of the 1904 system. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

function dayOf(serial: number, since1904: boolean): string | undefined {
  const time = (since1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial) * DAY_MS;
  return Number.isFinite(serial) && Math.abs(serial) < 3_000_000
    ? new Date(time).toISOString().slice(0, 10)
    : undefined;
}

/** Widest column of a sheet: XFD. */
const MOST_COLUMNS = 16_384;

/** "C5" is 2. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? 'A') column = column * 26 + letter.charCodeAt(0) - 64;
  return Math.min(column, MOST_COLUMNS) - 1;
}
