import type { Document } from '../model/document.ts';
import { assemble } from '../reading/assemble.ts';
import type { Draft, DraftBlock } from '../reading/draft.ts';
import { clean, linkEndTag, linkTag, markTag, plain } from '../reading/inline.ts';
import type { Inline, Report, ReportBlock } from './report.ts';

/** A stretch of a report's document, in code points, with the line of the manuscript that it was made from. */
export interface LinedPlace {
  readonly line: number | undefined;
  readonly start: number;
  readonly end: number;
}

/** A report as the `Document` that reading it back should give: what lint checks, and what output tests compare with. */
export function documentOf(report: Report): Document {
  return linedDocument(report).document;
}

/** The same, with the line of every block and every note. */
export function linedDocument(report: Report): { readonly document: Document; readonly places: readonly LinedPlace[] } {
  const { draft, lines } = draftOf(report);
  const document = assemble(draft, { name: report.title, mediaType: 'text/markdown', bytes: new Uint8Array() });
  const blocks = draft.blocks.map((_, i): LinedPlace => {
    const block = document.blocks[i];
    return { line: lines[i], start: block?.start ?? 0, end: block?.end ?? 0 };
  });
  const lineOfNote = new Map(report.notes.map(({ n, line }) => [n, line]));
  const notes = document.notes.flatMap(({ n, start, end }): LinedPlace[] =>
    start === undefined || end === undefined ? [] : [{ line: lineOfNote.get(n), start, end }],
  );
  return { document, places: [...blocks, ...notes] };
}

function draftOf(report: Report): { readonly draft: Draft; readonly lines: readonly (number | undefined)[] } {
  const blocks: DraftBlock[] = report.title === '' ? [] : [{ kind: 'heading', level: 1, inline: clean(report.title) }];
  const lines: (number | undefined)[] = report.title === '' ? [] : [undefined];
  const write = (block: DraftBlock, line?: number): void => {
    // Freezing leaves out a block without words, and so do we, to keep step.
    if (block.rows === undefined && plain(block.inline).trim() === '') return;
    blocks.push(block);
    lines.push(line);
  };
  for (const block of report.blocks) writeBlock(block, write, 1);
  const notes = report.notes.map((note) => ({ label: String(note.n), inline: tagged(note.content) }));
  return { draft: { blocks, notes, warnings: [], title: report.title, language: report.language }, lines };
}

function writeBlock(block: ReportBlock, write: (block: DraftBlock, line?: number) => void, depth: number): void {
  switch (block.kind) {
    case 'heading': {
      const inline = block.number === '' ? tagged(block.content) : `${block.number}. ${tagged(block.content)}`;
      write(
        { kind: 'heading', level: block.level + 1, inline, ...(block.number === '' ? {} : { number: block.number }) },
        block.line,
      );
      return;
    }
    case 'paragraph':
      write({ kind: 'paragraph', inline: tagged(block.content) }, block.line);
      return;
    case 'list':
      for (const item of block.items)
        for (const [i, part] of item.entries()) {
          if (i === 0 && part.kind === 'paragraph')
            write({ kind: 'item', level: depth, inline: tagged(part.content) }, part.line);
          else writeBlock(part, write, depth + 1);
        }
      return;
    case 'quote':
      for (const part of block.blocks) writeBlock(part, write, depth);
      return;
    case 'answer':
      // What the record answers is written on no line of its own.
      for (const part of block.blocks) writeBlock(part, (written) => write(written, block.line), depth);
      return;
    case 'table':
      if (block.caption.length > 0) write({ kind: 'caption', inline: tagged(block.caption) });
      write(
        { kind: 'table', inline: '', rows: [block.header, ...block.rows].map((row) => row.map(tagged)) },
        block.line,
      );
      return;
    case 'picture':
      write({ kind: 'caption', inline: tagged(block.caption) });
  }
}

function tagged(content: readonly Inline[]): string {
  return content.map(taggedInline).join('');
}

function taggedInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'reference':
      return clean(inline.text);
    case 'break':
      return '\n';
    case 'note':
      return markTag(String(inline.n));
    case 'link':
      return `${linkTag(inline.url)}${tagged(inline.content)}${linkEndTag}`;
    case 'strong':
    case 'emphasis':
      return tagged(inline.content);
  }
}
