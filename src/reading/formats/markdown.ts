import { decodeText } from '../decode.ts';
import type { Draft, DraftBlock, DraftNote } from '../draft.ts';
import { plain, tidySpaces } from '../inline.ts';
import { numberedHeading } from '../layout/heading-shapes.ts';
import type { ReadingContext } from './format.ts';
import { markdownInline } from './markdown/inline.ts';

const FOOTNOTE = /^\[\^([^\]\s]+)\]:\s*(.*)$/;
const REFERENCE = /^ {0,3}\[([^\]^][^\]]*)\]:\s*<?(\S+?)>?(?:\s+["'(].*["')])?\s*$/;
const ITEM = /^(\s*)(?:[-*+]|(\d{1,9})[.)])\s+(.*)$/;

/** Markdown: headings, lists, tables, footnotes, links; raw HTML is dropped to its words. */
export function readMarkdown(bytes: Uint8Array, { encoding }: ReadingContext): Draft {
  const decoded = decodeText(bytes, encoding);
  const lines = decoded.text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const references = new Map<string, string>();
  for (const line of lines) {
    const found = FOOTNOTE.test(line) ? null : REFERENCE.exec(line);
    if (found !== null) references.set((found[1] ?? '').toLowerCase(), found[2] ?? '');
  }
  const reader = new MarkdownReader(references);
  for (const line of withoutFrontMatter(lines)) reader.take(line);
  reader.flush();
  return { blocks: reader.blocks, notes: reader.notes(), warnings: [], encoding: decoded.encoding };
}

function withoutFrontMatter(lines: readonly string[]): readonly string[] {
  if (lines[0]?.trimEnd() !== '---') return lines;
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  return end > 0 && lines.slice(1, end).every((line) => line === '' || /^(?:[\w-]+:|\s|- )/.test(line))
    ? lines.slice(end + 1)
    : lines;
}

type Head = Pick<DraftBlock, 'kind' | 'level' | 'number'>;

class MarkdownReader {
  readonly blocks: DraftBlock[] = [];
  readonly #references: ReadonlyMap<string, string>;
  readonly #texts = new Map<string, string[]>();
  #head: Head = { kind: 'paragraph' };
  #lines: string[] = [];
  #fence: string | undefined;
  #note: string | undefined;
  #rows: string[][] | undefined;
  /** An empty line stood since the open note's last line. */
  #noteGap = false;

  constructor(references: ReadonlyMap<string, string>) {
    this.#references = references;
  }

  notes(): readonly DraftNote[] {
    return [...this.#texts].map(([label, parts]) => {
      const inline = tidySpaces(parts.map((part) => markdownInline(part, this.#references)).join('\n'));
      return inline === '' ? { label } : { label, inline };
    });
  }

  take(line: string): void {
    const fence = /^\s*(```+|~~~+)/.exec(line)?.[1];
    if (this.#fence !== undefined) {
      if (fence?.startsWith(this.#fence) === true) this.#closeFence();
      else this.#lines.push(line);
      return;
    }
    if (fence !== undefined) {
      this.flush();
      this.#fence = fence;
      return;
    }
    if (line.trim() === '') {
      this.flush();
      return;
    }
    const footnote = FOOTNOTE.exec(line);
    if (footnote !== null) {
      this.flush();
      this.#note = footnote[1] ?? '';
      this.#texts.set(this.#note, [footnote[2] ?? '']);
      this.#noteGap = false;
      return;
    }
    if (
      this.#note !== undefined &&
      (/^(?: {2,}|\t)/.test(line) || this.#lines.length === 0) &&
      this.#continuesNote(line)
    )
      return;
    this.#note = undefined;
    if (REFERENCE.test(line)) return;
    this.#body(line);
  }

  flush(): void {
    if (this.#rows !== undefined) this.blocks.push({ kind: 'table', inline: '', rows: this.#rows });
    this.#rows = undefined;
    const inline = tidySpaces(markdownInline(this.#lines.join(' ').replace(/ {2,}$/, ''), this.#references));
    if (plain(inline) !== '') this.blocks.push({ ...this.#head, inline });
    this.#lines = [];
    this.#head = { kind: 'paragraph' };
    this.#noteGap = true;
  }

  #continuesNote(line: string): boolean {
    const parts = this.#note === undefined ? undefined : this.#texts.get(this.#note);
    const last = parts?.pop();
    if (parts === undefined || last === undefined) return false;
    const indented = /^(?: {2,}|\t)/.test(line);
    if (this.#noteGap && !indented) {
      parts.push(last);
      return false;
    }
    if (this.#noteGap) parts.push(last, line.trim());
    else parts.push(`${last} ${line.trim()}`);
    this.#noteGap = false;
    return true;
  }

  #closeFence(): void {
    const inline = this.#lines.join('\n').trim();
    if (inline !== '') this.blocks.push({ kind: 'paragraph', inline });
    this.#lines = [];
    this.#fence = undefined;
  }

  #body(line: string): void {
    const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line);
    if (heading !== null) {
      this.flush();
      this.#push((heading[1] ?? '#').length, heading[2] ?? '');
      return;
    }
    const under = /^ {0,3}(=+|-+)\s*$/.exec(line)?.[1];
    if (
      under !== undefined &&
      this.#lines.length === 1 &&
      this.#head.kind === 'paragraph' &&
      this.#rows === undefined
    ) {
      const text = this.#lines[0] ?? '';
      this.#lines = [];
      this.#push(under.startsWith('=') ? 1 : 2, text);
      return;
    }
    if (/^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/.test(line)) {
      this.flush();
      return;
    }
    if (this.#table(line)) return;
    const item = ITEM.exec(line);
    if (item !== null) {
      this.flush();
      const number = item[2];
      this.#head = {
        kind: 'item',
        level: 1 + Math.floor((item[1] ?? '').replaceAll('\t', '    ').length / 2),
        ...(number === undefined ? {} : { number }),
      };
      this.#lines = [(item[3] ?? '').replace(/^\[[ xX]\]\s+/, '')];
      return;
    }
    const text = line.replace(/^ {0,3}(?:>\s?)+/, '').trim();
    this.#lines.push(/ {2,}$|\\$/.test(line) ? `${text.replace(/\\$/, '')}\n` : text);
  }

  #push(level: number, words: string): void {
    const inline = tidySpaces(markdownInline(words, this.#references));
    const number = numberedHeading(inline)?.number;
    this.blocks.push({ kind: 'heading', level, ...(number === undefined ? {} : { number }), inline });
  }

  #table(line: string): boolean {
    const isRow = /^\s*\|.*\|\s*$/.test(line);
    if (this.#rows === undefined) {
      // The line of dashes makes the line before it a table's head.
      if (!/^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$/.test(line) || this.#lines.length !== 1) return false;
      this.#rows = [this.#cells(this.#lines[0] ?? '')];
      this.#lines = [];
      return true;
    }
    if (!isRow && !line.includes('|')) return false;
    this.#rows.push(this.#cells(line));
    return true;
  }

  #cells(line: string): string[] {
    return line
      .trim()
      .replace(/^\||\|$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => tidySpaces(markdownInline(cell.replaceAll('\\|', '|'), this.#references)));
  }
}
