import { decodeText } from '../decode.ts';
import type { Draft, DraftBlock } from '../draft.ts';
import { readingErrors } from '../errors.ts';
import { clean } from '../inline.ts';
import type { DraftWarning } from '../warnings.ts';
import type { ReadingContext } from './format.ts';
import { openPacked } from './packed.ts';

/** A table as RFC 4180 text, parted by comma, semicolon or tab; only read where a person says that a text is one. */
export function readCsv(bytes: Uint8Array, { encoding }: ReadingContext): Draft {
  const decoded = decodeText(bytes, encoding);
  return { blocks: [tableOf(csvRows(decoded.text))], notes: [], warnings: [], encoding: decoded.encoding };
}

/** A ZIP of CSV files, each under a heading with its path (without ending); other entries are left packed. */
export function readCsvZip(bytes: Uint8Array, context: ReadingContext): Draft {
  const packed = openPacked(bytes, context.unpackedBytes, 'ZIP', isCsv);
  const blocks = packed.names.filter(isCsv).flatMap((name): DraftBlock[] => {
    const content = packed.bytes(name);
    if (content === undefined || content.length === 0) return [];
    const heading = clean(name).replace(/\.csv$/i, '');
    return [
      { kind: 'heading', level: 1, inline: heading },
      tableOf(csvRows(decodeText(content, context.encoding).text)),
    ];
  });
  const others = packed.names.filter((name) => !isCsv(name) && !name.endsWith('/'));
  return {
    blocks,
    notes: [],
    warnings: others.map((name): DraftWarning => ({ code: 'attachment-unread', facts: { kind: ending(name) } })),
  };
}

function ending(name: string): string {
  return /\.(\w{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? 'unknown';
}

function isCsv(name: string): boolean {
  return /\.csv$/i.test(name) && !/(^|\/)(__MACOSX|\.)/.test(name);
}

export function tableOf(rows: readonly (readonly string[])[]): DraftBlock {
  return { kind: 'table', inline: '', rows: rows.map((row) => row.map((cell) => clean(cell).trim())) };
}

const PARTS = [',', ';', '\t'] as const;

/**
 * Rows of RFC 4180 text; empty rows are left out. What parts the cells is told from the first row. Throws `reading.damaged` for a
 * quote that never closes.
 */
export function csvRows(text: string): readonly (readonly string[])[] {
  const source = text.replace(/^\uFEFF/, '');
  const part = partOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const cell = source[at] === '"' ? quoted(source, at, part) : bare(source, at, part);
    row.push(cell.text);
    at = cell.end;
    if (source[at] === part) {
      at++;
      continue;
    }
    if (row.some((one) => one !== '')) rows.push(row);
    row = [];
    if (at >= source.length) return rows;
    at += source.startsWith('\r\n', at) ? 2 : 1;
    if (at >= source.length) return rows;
  }
}

interface Cell {
  readonly text: string;
  readonly end: number;
}

function quoted(source: string, from: number, part: string): Cell {
  let text = '';
  for (let at = from + 1; ; ) {
    const close = source.indexOf('"', at);
    if (close < 0) throw readingErrors.error('reading.damaged', { kind: 'CSV' });
    text += source.slice(at, close);
    if (source[close + 1] !== '"') {
      // Anything between a closing quote and the next part is a fault of the writer, and is kept.
      const rest = bare(source, close + 1, part);
      return { text: text + rest.text, end: rest.end };
    }
    text += '"';
    at = close + 2;
  }
}

function bare(source: string, from: number, part: string): Cell {
  let end = from;
  while (end < source.length && source[end] !== part && source[end] !== '\n' && source[end] !== '\r') end++;
  return { text: source.slice(from, end), end };
}

/** The sign that parts the first row most often, outside quotes. */
function partOf(source: string): string {
  const first = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(source.slice(0, 65_536))?.[0] ?? '').replace(
    /"(?:[^"]|"")*"/g,
    '',
  );
  const counts = PARTS.map((part) => ({ part, count: first.split(part).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best), { part: ',' as string, count: 1 }).part;
}
