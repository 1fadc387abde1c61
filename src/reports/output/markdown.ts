import { type Inline, plainText, type Report, type ReportBlock } from '../report.ts';
import { dayWords, levelWords, word } from '../words.ts';
import { printable } from './printable.ts';

/** A report as CommonMark with footnotes: for archives, and for any other tool. */
export function markdownOf(report: Report): string {
  const { language } = report;
  const parts = [
    report.title === '' ? '' : `# ${escaped(report.title)}`,
    report.date === undefined ? '' : escaped(dayWords(report.date, language)),
    ...report.blocks.map((block) => blockMarkdown(block, language)),
    report.bibliography.length === 0 ? '' : `## ${word('sources', language)}`,
    ...report.bibliography.map((item) => `- ${inlinesMarkdown(item)}`),
    `*${escaped(levelWords(report.level, language))}*`,
    ...report.notes.map(({ n, content }) => `[^${n}]: ${inlinesMarkdown(content)}`),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blockMarkdown(block: ReportBlock, language: string): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(block.level + 1, 6))} ${block.number === '' ? '' : `${block.number}\\. `}${inlinesMarkdown(block.content)}`;
    case 'paragraph':
      return inlinesMarkdown(block.content);
    case 'list':
      return block.items
        .map((item, i) => {
          const mark = block.ordered ? `${i + 1}. ` : '- ';
          return mark + indented(item.map((part) => blockMarkdown(part, language)).join('\n\n'), mark.length);
        })
        .join('\n');
    case 'quote':
      return block.blocks
        .map((part) => blockMarkdown(part, language))
        .join('\n\n')
        .replace(/^/gm, '> ');
    case 'table': {
      const row = (cells: readonly (readonly Inline[])[]): string =>
        `| ${cells.map((cell) => inlinesMarkdown(cell).replace(/\n/g, ' ')).join(' | ')} |`;
      const caption = `${word('table', language)} ${block.number}${block.caption.length === 0 ? '' : `. ${inlinesMarkdown(block.caption)}`}`;
      return [
        `**${caption}**`,
        '',
        row(block.header),
        `|${' --- |'.repeat(Math.max(block.header.length, 1))}`,
        ...block.rows.map(row),
      ].join('\n');
    }
    case 'picture':
      return `**${word('figure', language)} ${block.number}. ${inlinesMarkdown(block.caption)}**\n\n${escaped(block.alt)}`;
    case 'answer':
      return `${block.blocks.map((part) => blockMarkdown(part, language)).join('\n\n')}\n\n*${escaped(`${block.question} (${word('asKnownOn', language)} ${dayWords(block.asKnownOn, language)})`)}*`;
  }
}

function indented(text: string, by: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`);
}

function inlinesMarkdown(content: readonly Inline[]): string {
  return content.map(inlineMarkdown).join('');
}

function inlineMarkdown(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'reference':
      return escaped(inline.text);
    case 'strong':
      return `**${inlinesMarkdown(inline.content)}**`;
    case 'emphasis':
      return `*${inlinesMarkdown(inline.content)}*`;
    case 'link': {
      const url = `<${printable(inline.url).replace(/[<>|\s]/g, encodeURIComponent)}>`;
      return plainText(inline.content) === inline.url ? url : `[${inlinesMarkdown(inline.content)}](${url})`;
    }
    case 'break':
      return '\\\n';
    case 'note':
      return `[^${inline.n}]`;
  }
}

/** Signs that Markdown would read. */
function escaped(text: string): string {
  return printable(text)
    .replace(/[\\`*_{}[\]<>#|~$]/g, '\\$&')
    .replace(/^(\s*)([-+]|\d+\.)(?=\s)/gm, '$1\\$2')
    .replace(/:(?=[a-z])/gi, '\\:');
}
