import { reportsErrors } from '../errors.ts';
import type { Inline, Report, ReportBlock } from '../report.ts';
import { dayWords, levelWords, word } from '../words.ts';
import { columnShares } from './column-shares.ts';
import { printable } from './printable.ts';
import type { PrintingWorks } from './printing-works.ts';

/** With fewer headings a table of contents is longer than its use. */
const CONTENTS_FROM = 4;

/**
 * A report as PDF: tagged, fonts embedded, notes at the foot. The report goes in as data and is printed as text, so no
 * quotation can run code. Same report, same bytes. Throws `reports.pdf`.
 */
export function pdfOf(report: Report, works: PrintingWorks): Uint8Array {
  const { bytes, problems } = works.print(JSON.stringify(dataOf(report)));
  if (bytes === undefined) throw reportsErrors.error('reports.pdf', { count: problems.length }, problems);
  return bytes;
}

interface Walk {
  readonly report: Report;
  readonly labels: ReadonlySet<string>;
  /** Notes whose mark was printed: the next mark only points to the note. */
  readonly marked: Set<number>;
}

function dataOf(report: Report): unknown {
  const walk: Walk = { report, labels: new Set(labelsIn(report.blocks)), marked: new Set() };
  const { language } = report;
  return {
    title: printable(report.title),
    lang: language.split('-')[0],
    date: report.date ?? null,
    dateWords: report.date === undefined ? null : dayWords(report.date, language),
    levelWords: levelWords(report.level, language),
    contents: report.blocks.filter(({ kind }) => kind === 'heading').length >= CONTENTS_FROM,
    contentsTitle: word('contents', language),
    sourcesTitle: word('sources', language),
    blocks: blocksData(report.blocks, walk),
    notes: report.notes.map(({ content }) => inlinesData(content, walk)),
    bibliography: report.bibliography.map((item) => inlinesData(item, walk)),
  };
}

function labelsIn(blocks: readonly ReportBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'quote' || block.kind === 'answer') return labelsIn(block.blocks);
    if (block.kind === 'list') return block.items.flatMap(labelsIn);
    return 'label' in block && block.label !== undefined ? [block.label] : [];
  });
}

function blocksData(blocks: readonly ReportBlock[], walk: Walk): unknown[] {
  return blocks.map((block) => blockData(block, walk));
}

function blockData(block: ReportBlock, walk: Walk): unknown {
  const { language } = walk.report;
  switch (block.kind) {
    case 'heading':
      return {
        kind: 'heading',
        level: block.level,
        number: block.number,
        label: block.label ?? null,
        content: inlinesData(block.content, walk),
      };
    case 'paragraph':
      return { kind: 'paragraph', content: inlinesData(block.content, walk) };
    case 'list':
      return { kind: 'list', ordered: block.ordered, items: block.items.map((item) => blocksData(item, walk)) };
    case 'quote':
      return { kind: 'quote', blocks: blocksData(block.blocks, walk) };
    case 'table': {
      const columns = Math.max(block.header.length, ...block.rows.map((row) => row.length), 1);
      // A short row is filled up: a table's cells flow.
      const filled = (row: readonly (readonly Inline[])[]): readonly (readonly Inline[])[] => [
        ...row,
        ...Array.from({ length: columns - row.length }, () => []),
      ];
      return {
        kind: 'table',
        shares: columnShares(block),
        label: block.label ?? null,
        figureNumber: block.number,
        supplement: word('table', language),
        caption: inlinesData(block.caption, walk),
        header: filled(block.header).map((cell) => inlinesData(cell, walk)),
        cells: block.rows.flatMap((row) => filled(row).map((cell) => inlinesData(cell, walk))),
      };
    }
    case 'picture':
      return {
        kind: 'picture',
        svg: block.svg,
        alt: block.alt,
        label: block.label ?? null,
        figureNumber: block.number,
        supplement: word('figure', language),
        caption: inlinesData(block.caption, walk),
      };
    case 'answer':
      return {
        kind: 'answer',
        blocks: blocksData(block.blocks, walk),
        words: printable(`${block.question} (${word('asKnownOn', language)} ${dayWords(block.asKnownOn, language)})`),
      };
  }
}

function inlinesData(content: readonly Inline[], walk: Walk): unknown[] {
  return content.map((inline) => inlineData(inline, walk));
}

function inlineData(inline: Inline, walk: Walk): unknown {
  switch (inline.kind) {
    case 'text':
      return { kind: 'text', text: printable(inline.text) };
    case 'strong':
    case 'emphasis':
      return { kind: inline.kind, content: inlinesData(inline.content, walk) };
    case 'link':
      return { kind: 'link', url: inline.url, content: inlinesData(inline.content, walk) };
    case 'reference':
      return {
        kind: 'reference',
        label: inline.label,
        text: printable(inline.text),
        known: walk.labels.has(inline.label),
      };
    case 'break':
      return { kind: 'break' };
    case 'note': {
      const first = !walk.marked.has(inline.n);
      walk.marked.add(inline.n);
      return { kind: 'note', n: inline.n, first };
    }
  }
}
