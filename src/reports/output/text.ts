import { type Inline, plainText, type Report, type ReportBlock } from '../report.ts';
import { dayWords, levelWords, word } from '../words.ts';
import { printable } from './printable.ts';

const WIDTH = 100;

/** A report as plain text, a hundred characters a line, marks in square brackets and notes at the end. */
export function textOf(report: Report): string {
  const { language } = report;
  const parts = [
    report.title === '' ? '' : `${report.title}\n${'='.repeat(Math.min(report.title.length, WIDTH))}`,
    report.date === undefined ? '' : dayWords(report.date, language),
    ...report.blocks.map((block) => blockText(block, language)),
    report.notes.length === 0 ? '' : word('notes', language),
    ...report.notes.map(({ n, content }) => wrapped(`[${n}] ${words(content)}`, '')),
    report.bibliography.length === 0 ? '' : word('sources', language),
    ...report.bibliography.map((item) => wrapped(words(item), '  ')),
    levelWords(report.level, language),
  ];
  return `${printable(parts.filter((part) => part !== '').join('\n\n'))}\n`;
}

function blockText(block: ReportBlock, language: string): string {
  switch (block.kind) {
    case 'heading':
      return `${block.number === '' ? '' : `${block.number}. `}${words(block.content)}`;
    case 'paragraph':
      return wrapped(words(block.content), '');
    case 'list':
      return block.items
        .map((item, i) => {
          const mark = block.ordered ? `${i + 1}. ` : '- ';
          return (
            mark +
            item
              .map((part) => blockText(part, language))
              .join('\n\n')
              .replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`)
          );
        })
        .join('\n');
    case 'quote':
      return block.blocks
        .map((part) => blockText(part, language))
        .join('\n\n')
        .replace(/^(?=.)/gm, '    ');
    case 'table': {
      const caption = `${word('table', language)} ${block.number}${block.caption.length === 0 ? '' : `. ${words(block.caption)}`}`;
      const rows = [block.header, ...block.rows].map((row) =>
        row.map((cell) => words(cell).replace(/\s+/g, ' ')).join('\t'),
      );
      return [caption, ...rows].join('\n');
    }
    case 'picture':
      return wrapped(`${word('figure', language)} ${block.number}. ${words(block.caption)}: ${block.alt}`, '');
    case 'answer':
      return [
        ...block.blocks.map((part) => blockText(part, language)),
        wrapped(`(${block.question}; ${word('asKnownOn', language)} ${dayWords(block.asKnownOn, language)})`, ''),
      ].join('\n\n');
  }
}

function words(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.kind === 'note') return `[${inline.n}]`;
      if ('content' in inline) return words(inline.content);
      return plainText([inline]);
    })
    .join('');
}

/** Lines of at most `WIDTH` characters; a longer word (an address) keeps its own line whole. */
function wrapped(text: string, indent: string): string {
  return text
    .split('\n')
    .map((line) => {
      const lines: string[] = [];
      let current = '';
      for (const part of line.split(' ')) {
        if (current !== '' && current.length + 1 + part.length > WIDTH) {
          lines.push(current);
          current = indent + part;
        } else current = current === '' ? part : `${current} ${part}`;
      }
      return [...lines, current].join('\n');
    })
    .join('\n');
}
