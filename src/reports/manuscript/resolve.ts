import type { CslItem } from '../citations/csl-item.ts';
import { type Citation, type CitationStyle, citedText } from '../citations/notes.ts';
import type { Inline, Report, ReportBlock, ReportNote } from '../report.ts';
import { labelsOf, numbersOf, withoutNumber, withReferences } from './labels.ts';
import type { Manuscript, ManuscriptFinding, MBlock, MInline } from './manuscript.ts';
import type { RecordPort } from './record-port.ts';
import { tidied, withoutSpaceBeforeMarks } from './tidy.ts';

/** Rows of a table that go into a report; more belong into a file beside it. */
export const MOST_ROWS = 2_000;
const UNKNOWN: Inline = { kind: 'text', text: '[?]' };

export interface Resolved {
  readonly report: Report;
  readonly findings: readonly ManuscriptFinding[];
}

/**
 * A manuscript becomes a report: questions are asked, notes numbered, citations worded in order, references looked up.
 * What cannot be found is a finding and prints as "[?]"; the report is whole in every case.
 */
export async function resolveManuscript(
  manuscript: Manuscript,
  record: RecordPort,
  style: CitationStyle,
): Promise<Resolved> {
  return new Resolving(manuscript, record, style).run();
}

interface PendingNote {
  readonly n: number;
  readonly parts: readonly (MInline | { readonly kind: 'cited'; readonly citation: string })[];
  readonly sources: readonly string[];
  readonly cited: readonly string[];
  readonly line: number;
}

class Resolving {
  readonly #manuscript: Manuscript;
  readonly #record: RecordPort;
  readonly #style: CitationStyle;
  readonly #findings: ManuscriptFinding[];
  readonly #items = new Map<string, CslItem>();
  /** What is written in brackets to the source meant and where in it. */
  readonly #cited = new Map<string, { readonly source: string; readonly locator?: string } | undefined>();
  readonly #notes: PendingNote[] = [];
  readonly #noteOf = new Map<string, number>();
  readonly #citations: Citation[] = [];
  #tables = 0;
  #pictures = 0;
  /** Line of the question whose answer is being written; what the record answers has no lines of its own. */
  #askedOn: number | undefined;
  readonly #references: { readonly label: string; readonly line: number }[] = [];
  readonly #numbers: ReadonlyMap<MBlock, string>;
  readonly #title: string;

  constructor(manuscript: Manuscript, record: RecordPort, style: CitationStyle) {
    this.#manuscript = manuscript;
    this.#record = record;
    this.#style = style;
    this.#findings = [...manuscript.findings];
    const { title, numbers } = numbersOf(manuscript);
    this.#title = title;
    this.#numbers = numbers;
  }

  async run(): Promise<Resolved> {
    const { meta, blocks } = this.#manuscript;
    const written = await this.#blocks(blocks);
    for (const [label, { line }] of this.#manuscript.footnotes)
      if (!this.#noteOf.has(label))
        this.#find('manuscript.note-unused', line, `Note ${label} is written and never marked in the text.`);
    const { citations, bibliography } = citedText(this.#citations, this.#items, meta.language, this.#style);
    const notes: ReportNote[] = [];
    for (const note of this.#notes) {
      const content: Inline[] = [];
      for (const part of note.parts) {
        if (part.kind === 'cited') content.push(...(citations.get(part.citation) ?? [UNKNOWN]));
        else content.push(...(await this.#inline(part, true)));
      }
      notes.push({ n: note.n, content: tidied(content), sources: note.sources, cited: note.cited, line: note.line });
    }
    // Tables of answers are numbered with the rest, so a reference can only be worded when all is written.
    const labels = labelsOf(written, meta.language, (finding) => this.#findings.push(finding));
    for (const { label, line } of this.#references)
      if (!labels.has(label))
        this.#find('manuscript.reference', line, `Nothing in the manuscript has the label "${label}".`);
    const report: Report = {
      title: this.#title,
      language: meta.language,
      level: meta.level,
      ...(meta.date === undefined ? {} : { date: meta.date }),
      blocks: withReferences(written, labels),
      notes: notes.map((note) => ({ ...note, content: withReferences(note.content, labels) })),
      bibliography,
    };
    return { report, findings: this.#findings.sort((a, b) => a.line - b.line) };
  }

  async #blocks(blocks: readonly MBlock[]): Promise<ReportBlock[]> {
    const written: ReportBlock[] = [];
    for (const block of blocks) written.push(...(await this.#block(block)));
    return written;
  }

  async #block(block: MBlock): Promise<ReportBlock[]> {
    switch (block.kind) {
      case 'heading': {
        const number = this.#numbers.get(block);
        if (number === undefined) return [];
        const content = await this.#inlines(withoutNumber(block.content));
        const label = block.label === undefined || block.label === '-' ? {} : { label: block.label };
        return [{ kind: 'heading', level: levelOf(number, block.level), number, content, line: block.line, ...label }];
      }
      case 'paragraph': {
        const content = await this.#inlines(block.content);
        return content.length === 0 ? [] : [{ kind: 'paragraph', content, line: block.line }];
      }
      case 'list': {
        const items: ReportBlock[][] = [];
        for (const item of block.items) items.push(await this.#blocks(item));
        return [{ kind: 'list', ordered: block.ordered, items }];
      }
      case 'quote':
        return [{ kind: 'quote', blocks: await this.#blocks(block.blocks) }];
      case 'table': {
        const number = ++this.#tables;
        const caption = await this.#inlines(block.caption);
        const rows: Inline[][][] = [];
        for (const row of block.rows.slice(0, MOST_ROWS + 1)) {
          const cells: Inline[][] = [];
          for (const cell of row) cells.push(await this.#inlines(cell));
          rows.push(cells);
        }
        this.#tooLong(block.rows.length - 1, block.line);
        const [header = [], ...body] = rows;
        return [
          {
            kind: 'table',
            number,
            caption,
            header,
            rows: body,
            line: block.line,
            ...(block.label === undefined ? {} : { label: block.label }),
          },
        ];
      }
      case 'picture':
        return [
          {
            kind: 'picture',
            svg: block.svg,
            alt: block.alt,
            caption: await this.#inlines(block.caption),
            number: ++this.#pictures,
          },
        ];
      case 'ask':
        return this.#ask(block.name, block.attributes, block.line);
    }
  }

  async #ask(name: string, attributes: Readonly<Record<string, string>>, line: number): Promise<ReportBlock[]> {
    const answer = await this.#record.ask(name, attributes);
    if (answer === undefined) {
      this.#find('manuscript.no-answer', line, `The record has no answer to this block (${name}).`);
      return [];
    }
    this.#askedOn = line;
    const blocks = await this.#blocks(answer.blocks);
    this.#askedOn = undefined;
    return [{ kind: 'answer', question: answer.question, asKnownOn: answer.asKnownOn, blocks, line }];
  }

  #tooLong(rows: number, line: number): void {
    if (rows > MOST_ROWS)
      this.#find(
        'manuscript.table-cut',
        line,
        `The table has ${rows} rows; the first ${MOST_ROWS} are printed. Give the rest as a file.`,
      );
  }

  async #inlines(inlines: readonly MInline[]): Promise<Inline[]> {
    const written: Inline[] = [];
    for (const inline of inlines) written.push(...(await this.#inline(inline, false)));
    return withoutSpaceBeforeMarks(written);
  }

  async #inline(inline: MInline, inNote: boolean): Promise<Inline[]> {
    switch (inline.kind) {
      case 'text':
        return [{ kind: 'text', text: inline.text.replace(/\n/g, ' ') }];
      case 'break':
        return [{ kind: 'break' }];
      case 'strong':
      case 'emphasis':
        return [{ kind: inline.kind, content: await this.#inlines(inline.content) }];
      case 'link':
        return [{ kind: 'link', url: inline.url, content: await this.#inlines(inline.content) }];
      case 'reference': {
        this.#references.push(inline);
        return [{ kind: 'reference', label: inline.label, text: '[?]' }];
      }
      case 'ask': {
        const word = await this.#record.word(inline.name, inline.attributes);
        if (word !== undefined) return [{ kind: 'text', text: word }];
        this.#find('manuscript.no-answer', inline.line, `The record has no answer to this question (${inline.name}).`);
        return [UNKNOWN];
      }
      case 'cite':
        return [{ kind: 'note', n: await this.#note([inline], inline.line) }];
      case 'footnote': {
        if (inNote) {
          this.#find('manuscript.note-in-note', inline.line, 'A note cannot carry a note; the mark was left out.');
          return [];
        }
        const known = this.#noteOf.get(inline.label);
        if (known !== undefined) return [{ kind: 'note', n: known }];
        const footnote = this.#manuscript.footnotes.get(inline.label);
        if (footnote === undefined) {
          this.#find('manuscript.note-missing', inline.line, `Note ${inline.label} is marked here and never written.`);
          return [UNKNOWN];
        }
        const n = await this.#note(footnote.content, footnote.line);
        this.#noteOf.set(inline.label, n);
        return [{ kind: 'note', n }];
      }
    }
  }

  /** Keeps a note's parts; its citations are worded once all notes are known. */
  async #note(content: readonly MInline[], line: number): Promise<number> {
    const n = this.#notes.length + 1;
    const sources: string[] = [];
    const cited: string[] = [];
    const parts: PendingNote['parts'][number][] = [];
    for (const inline of content) {
      if (inline.kind !== 'cite') {
        parts.push(inline);
        continue;
      }
      const items: Citation['items'][number][] = [];
      for (const part of inline.parts) {
        const found = await this.#source(part.id, inline.line);
        if (found === undefined) continue;
        sources.push(found.source);
        cited.push(part.id);
        items.push({
          id: found.source,
          prefix: part.prefix,
          suffix: part.suffix === '' ? (found.locator ?? '') : part.suffix,
        });
      }
      if (items.length === 0) parts.push({ kind: 'text', text: '[?]' });
      else {
        const id = `c${this.#citations.length + 1}`;
        this.#citations.push({ id, note: n, items });
        parts.push({ kind: 'cited', citation: id });
      }
    }
    this.#notes.push({ n, parts, sources, cited, line: this.#askedOn ?? line });
    return n;
  }

  async #source(id: string, line: number): Promise<{ readonly source: string; readonly locator?: string } | undefined> {
    if (!this.#cited.has(id)) {
      const found = await this.#record.source(id);
      if (found !== undefined) this.#items.set(found.item.id, found.item);
      this.#cited.set(
        id,
        found === undefined
          ? undefined
          : { source: found.item.id, ...(found.locator === undefined ? {} : { locator: found.locator }) },
      );
    }
    const known = this.#cited.get(id);
    if (known === undefined)
      this.#find('manuscript.unknown-source', line, `The record has no source or passage "${id}".`);
    return known;
  }

  #find(code: string, line: number, message: string): void {
    this.#findings.push({ code, line: this.#askedOn ?? line, message });
  }
}

/** Depth of a printed number ("2.3" is 2); unnumbered headings keep their own. */
function levelOf(number: string, level: number): number {
  return number === '' ? Math.max(1, level - 1) : number.split('.').length;
}
