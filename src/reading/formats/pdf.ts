import { extractImages, getDocumentProxy } from 'unpdf';
import type { Draft, DraftNote } from '../draft.ts';
import { readingErrors } from '../errors.ts';
import { largest } from '../extremes.ts';
import { clean, plain, tidySpaces } from '../inline.ts';
import { withoutFurniture } from '../layout/furniture.ts';
import { Hyphens } from '../layout/hyphens.ts';
import { joinLines } from '../layout/join-lines.ts';
import type { Line } from '../layout/lines.ts';
import { inlineNotes } from '../notes/inline-style.ts';
import type { DraftWarning } from '../warnings.ts';
import type { ReadingContext } from './format.ts';
import { recognised } from './image.ts';
import { toPdfBlocks } from './pdf/blocks.ts';
import { glyphReader, hasLentLetters } from './pdf/glyph-runs.ts';
import { habitsOf, SizeCount } from './pdf/habits.ts';
import { asPlain, type PdfNote, takeNotes } from './pdf/notes.ts';
import { type PrintedLine, toPrintedLines } from './pdf/printed-lines.ts';
import { type Row, toRows } from './pdf/rows.ts';
import { type Run, toRuns } from './pdf/runs.ts';
import { toZones } from './pdf/zones.ts';
import { recognise, toBitmap } from './recognition.ts';

const KIND = 'PDF';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** PDF with a text layer: read by place, size and baseline. Scripts, forms and attachments are not looked at. */
export async function readPdf(bytes: Uint8Array, context: ReadingContext): Promise<Draft> {
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > context.pages)
      throw readingErrors.error('reading.too-many-pages', { pages: pdf.numPages, limit: context.pages });
    const title = await titleOf(pdf);
    const warnings: DraftWarning[] = [];
    const warn = (warning: DraftWarning): number => warnings.push(warning) - 1;
    const pages = await readPages(pdf, bytes, warn);
    if (pages.rows.every((page) => page.length === 0)) return await readScanned(pdf, context);
    const draft = toDraft(pages, warn);
    return { ...draft, warnings, pages: pdf.numPages, ...(title === undefined ? {} : { title }) };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // pdf.js takes the buffer over; a copy keeps the caller's.
    return await getDocumentProxy(Uint8Array.from(bytes), {
      isEvalSupported: false,
      enableXfa: false,
      stopAtErrors: false,
      verbosity: 0,
      disableFontFace: true,
    });
  } catch (cause) {
    const locked = cause instanceof Error && cause.name === 'PasswordException';
    throw readingErrors.error(locked ? 'reading.locked' : 'reading.damaged', { kind: KIND }, cause);
  }
}

interface Pages {
  /** By page, from top to bottom. */
  readonly rows: readonly (readonly Row[])[];
  /** The letter size most of the text is set in. */
  readonly bodySize: number;
}

interface PageRuns {
  readonly runs: readonly Run[];
  readonly turned: number;
}

async function readPages(pdf: Pdf, bytes: Uint8Array, warn: (warning: DraftWarning) => number): Promise<Pages> {
  let read: (PageRuns | undefined)[] = [];
  for (let n = 1; n <= pdf.numPages; n++) read.push(await readPage(pdf, n));
  if (read.some((page) => page !== undefined && hasLentLetters(page.runs))) {
    const byLetters = await glyphReader(bytes);
    read = read.map((page, i) => (page === undefined ? undefined : byLetters(i + 1)));
  }
  const sizes = new SizeCount();
  for (const page of read) if (page !== undefined) sizes.add(page.runs);
  const broken = read.filter((page) => page === undefined).length;
  const empty = read.filter((page) => page?.runs.length === 0).length;
  const turned = read.reduce((sum, page) => sum + (page?.turned ?? 0), 0);
  if (broken > 0) warn({ code: 'page-damaged', facts: { count: broken } });
  if (empty > 0) warn({ code: 'page-without-text', facts: { count: empty } });
  if (turned > 0) warn({ code: 'turned-text', facts: { count: turned } });
  if (broken === read.length) throw readingErrors.error('reading.damaged', { kind: KIND });
  return { rows: read.map((page) => (page === undefined ? [] : toRows(page.runs))), bodySize: sizes.most() };
}

async function readPage(pdf: Pdf, n: number): Promise<PageRuns | undefined> {
  try {
    const page = await pdf.getPage(n);
    const content = await page.getTextContent({ disableNormalization: true });
    page.cleanup();
    return toRuns(content.items);
  } catch {
    return undefined;
  }
}

function toDraft(
  { rows: pages, bodySize }: Pages,
  warn: (warning: DraftWarning) => number,
): Pick<Draft, 'blocks' | 'notes'> {
  const { kept, removed } = withoutPageFurniture(pages);
  if (removed > 0) warn({ code: 'furniture-removed', facts: { count: removed } });
  const lines: PrintedLine[] = [];
  let zones = 0;
  for (const [i, rows] of kept.entries()) {
    const found = toZones(rows, bodySize);
    lines.push(...toPrintedLines(found, i + 1, zones));
    zones += found.length;
  }
  const taken = takeNotes(lines, bodySize);
  const { body, notes } = taken.notes.length > 0 ? taken : notesInLine(lines);
  const hyphens = new Hyphens(lines.map((line) => plain(line.text)));
  const habits = habitsOf(body, bodySize);
  const paged = pages.length > 1;
  const blocks = toPdfBlocks(body, habits, hyphens, paged);
  if (notes.some((note) => /^\d+\//.test(note.label))) warn({ code: 'notes-renumbered' });
  return { blocks, notes: notes.map((note) => toNote(note, hyphens, paged)) };
}

/** Pages without a text layer: the largest picture of each is read, where text recognition is set up. */
async function readScanned(pdf: Pdf, context: ReadingContext): Promise<Draft> {
  if (context.recognition === undefined) throw readingErrors.error('reading.scanned', { kind: KIND });
  async function* pictures(): AsyncGenerator<Uint8Array> {
    for (let n = 1; n <= pdf.numPages; n++) {
      const images = await extractImages(pdf, n);
      const [largest] = images.toSorted((a, b) => b.width * b.height - a.width * a.height);
      if (largest !== undefined) yield toBitmap(largest);
    }
  }
  const { texts, confidence } = await recognise(pictures(), context.recognition);
  return { ...recognised(texts, confidence), pages: pdf.numPages };
}

/** Rows at each edge of a page among which heads and feet are looked for. */
const EDGE_ROWS = 4;

/** Heads and feet go before columns are looked for: a page number between two columns belongs to neither. */
function withoutPageFurniture(pages: readonly (readonly Row[])[]): {
  readonly kept: readonly (readonly Row[])[];
  readonly removed: number;
} {
  const edges = pages.flatMap((rows, page) =>
    rows
      .filter((_, i) => i < EDGE_ROWS || i >= rows.length - EDGE_ROWS)
      .map((row) => ({ ...flat(row.segments.map((segment) => segment.text).join(' '), page + 1), row })),
  );
  const { lines, removed } = withoutFurniture(edges, pages.length, true);
  if (removed === 0) return { kept: pages, removed };
  const left = new Set<unknown>(lines.map((line) => ('row' in line ? line.row : undefined)));
  const gone = new Set(edges.map(({ row }) => row).filter((row) => !left.has(row)));
  return { kept: pages.map((rows) => rows.filter((row) => !gone.has(row))), removed };
}

function flat(text: string, page: number): Line {
  return { text: asPlain(text), page, gap: true, indent: 0, trailing: 0, rule: false, pageStart: false };
}

/** Without raised labels, notes are told as in plain text: a heading, counted labels, marks in brackets. */
function notesInLine(lines: readonly PrintedLine[]): {
  readonly body: readonly PrintedLine[];
  readonly notes: readonly PdfNote[];
} {
  const asLines = lines.map((line, at) => ({
    ...flat(line.text, line.page),
    text: raisedToDigits(line.text),
    gap: standsApart(lines[at - 1], line),
    at,
  }));
  const found = inlineNotes(asLines);
  const back = (line: { readonly text: string }): readonly PrintedLine[] => {
    const own = 'at' in line && typeof line.at === 'number' ? lines[line.at] : undefined;
    return own === undefined ? [] : [{ ...own, text: digitsToPlain(line.text) }];
  };
  return {
    body: found.lines.flatMap(back),
    notes: found.notes.map((note) => ({
      label: note.label,
      printed: note.printed ?? note.label,
      page: note.page,
      lines: note.lines.flatMap(back),
    })),
  };
}

/** More white than between two paragraphs, or further left after some, on one page. */
function standsApart(before: PrintedLine | undefined, line: PrintedLine): boolean {
  if (before?.zone !== line.zone) return false;
  const step = (before.y - line.y) / Math.max(before.size, line.size);
  return step > 3 || (step > 1.7 && line.x < before.x - line.size);
}

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function raisedToDigits(text: string): string {
  return text.replace(/\uFDD0r([^\uFDD1]*)\uFDD1/g, (_, label: string) =>
    label.replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit),
  );
}

function digitsToPlain(text: string): string {
  return text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(DIGITS.indexOf(digit)));
}

function toNote(note: PdfNote, hyphens: Hyphens, paged: boolean): DraftNote {
  const width = largest(
    note.lines.map((line) => line.text.length),
    0,
  );
  const inline = tidySpaces(
    joinLines(
      note.lines.map((line) => line.text),
      hyphens,
      width,
    ),
  );
  return {
    label: note.label,
    ...(note.printed === note.label ? {} : { printed: note.printed }),
    ...(inline === '' ? {} : { inline }),
    ...(paged ? { page: note.page } : {}),
  };
}

async function titleOf(pdf: Pdf): Promise<string | undefined> {
  try {
    const { info } = await pdf.getMetadata();
    const title = 'Title' in info && typeof info.Title === 'string' ? clean(info.Title).trim() : '';
    // Programs put a file's name or nothing worth keeping here.
    return title === '' || /^(?:untitled|microsoft word|.*\.(?:docx?|pdf|odt|indd|qxd|rtf))/i.test(title)
      ? undefined
      : title;
  } catch {
    return undefined;
  }
}
