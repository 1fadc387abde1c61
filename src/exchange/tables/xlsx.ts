import type { Cell } from '../csv.ts';
import type { Slice } from '../slice.ts';
import { xmlText } from '../xml.ts';
import { ZipStream } from '../zip-stream.ts';
import { TABLE_NAMES, TABLES, tableNotes, tableRows } from './tables.ts';

/** Most rows of a sheet, its head included, and most characters of a cell (ECMA-376, as Excel keeps it). */
const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The tables as one workbook, a sheet each, with a first sheet that says how to read them. No author, no program, no time. */
export async function* xlsx(slice: Slice, limits = { rows: MOST_ROWS }): AsyncGenerator<Uint8Array> {
  const book = new Workbook(limits.rows);
  const writers = new Map(TABLE_NAMES.map((name) => [name, book.sheet(name, TABLES[name])]));
  for await (const { table, cells } of tableRows(slice, new Set(TABLE_NAMES))) {
    writers.get(table)?.(cells);
    yield* book.zip.take();
  }
  const about = book.sheet('about', ['about these tables']);
  for (const note of [...tableNotes(slice), ...book.cuts()]) about([note]);
  book.end();
  yield* book.zip.take();
}

interface Sheet {
  readonly name: string;
  readonly write: (text: string) => void;
  readonly close: () => void;
  rows: number;
}

class Workbook {
  readonly zip = new ZipStream();
  readonly #sheets: Sheet[] = [];
  readonly #mostRows: number;
  #cutCells = 0;
  readonly #continued = new Set<string>();

  constructor(mostRows: number) {
    this.#mostRows = mostRows;
  }

  /** A sheet that goes on in another one where it is full. */
  sheet(name: string, head: readonly string[]): (cells: readonly Cell[]) => void {
    let part = 1;
    let sheet = this.#open(name, head);
    return (cells) => {
      if (sheet.rows === this.#mostRows) {
        this.#continued.add(name);
        sheet = this.#open(`${name} ${++part}`, head);
      }
      this.#row(sheet, cells, '');
    };
  }

  /** What could not be kept whole, one sentence each. */
  cuts(): readonly string[] {
    return [
      ...(this.#cutCells === 0
        ? []
        : [
            `${this.#cutCells} cells were longer than ${MOST_CHARACTERS} characters and are cut; each ends in […]. The CSV tables have them whole.`,
          ]),
      ...[...this.#continued].map(
        (name) => `"${name}" goes on in "${name} 2" and so on: a sheet holds ${this.#mostRows} rows.`,
      ),
    ];
  }

  #open(name: string, head: readonly string[]): Sheet {
    const { write, close } = this.zip.entry(`xl/worksheets/sheet${this.#sheets.length + 1}.xml`);
    const sheet: Sheet = { name, write, close, rows: 0 };
    this.#sheets.push(sheet);
    sheet.write(
      `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`,
    );
    this.#row(sheet, head, ' s="1"');
    return sheet;
  }

  #row(sheet: Sheet, cells: readonly Cell[], style: string): void {
    const row = ++sheet.rows;
    const written = cells.map((cell, column) => {
      if (cell === undefined || cell === '') return '';
      const at = `r="${columnName(column)}${row}"${style}`;
      if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
      // Text is stored as text: no spreadsheet runs it, so nothing has to be put before it.
      return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${xmlText(this.#fitting(cell))}</t></is></c>`;
    });
    sheet.write(`<row r="${row}">${written.join('')}</row>`);
  }

  #fitting(text: string): string {
    if (text.length <= MOST_CHARACTERS) return text;
    this.#cutCells++;
    return `${text.slice(0, MOST_CHARACTERS - 4).replace(/[\uD800-\uDBFF]$/, '')}[…]`;
  }

  end(): void {
    for (const { write, close } of this.#sheets) {
      write('</sheetData></worksheet>');
      close();
    }
    // The page that explains comes first for a reader, though it is written last.
    const order = [...this.#sheets.keys()].sort((a, b) => Number(b === this.#about) - Number(a === this.#about));
    this.zip.file(
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${order
        .map((i) => `<sheet name="${xmlText(this.#sheets[i]?.name ?? '')}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
        .join('')}</sheets></workbook>`,
    );
    this.zip.file(
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...this.#sheets.map((_, i) => [`${OFFICE}/worksheet`, `worksheets/sheet${i + 1}.xml`] as const),
        [`${OFFICE}/styles`, 'styles.xml'],
      ]),
    );
    this.zip.file(
      'xl/styles.xml',
      `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    );
    this.zip.file('_rels/.rels', relationships([[`${OFFICE}/officeDocument`, 'xl/workbook.xml']]));
    this.zip.file(
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET}.styles+xml"/>${this.#sheets
        .map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${SHEET}.worksheet+xml"/>`)
        .join('')}</Types>`,
    );
    this.zip.end();
  }

  get #about(): number {
    return this.#sheets.findIndex(({ name }) => name === 'about');
  }
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
}

const LETTERS = 26;

/** 0 is A, 26 is AA. */
function columnName(column: number): string {
  const rest = Math.floor(column / LETTERS);
  const letter = String.fromCharCode(65 + (column % LETTERS));
  return rest === 0 ? letter : columnName(rest - 1) + letter;
}
