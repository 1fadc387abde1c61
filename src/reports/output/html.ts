import type { Inline, Report, ReportBlock } from '../report.ts';
import { dayWords, levelWords, word } from '../words.ts';
import { printable } from './printable.ts';

/** No script, no request: what a page may load is nothing but what it holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

export const STYLE = `body{font:17px/1.6 "Noto Serif",Georgia,serif;max-width:42rem;margin:0 auto;padding:2rem 1rem;color:#1a1a1a;background:#fff}
h1,h2,h3,h4{line-height:1.25;margin:2em 0 .6em}h1{margin-top:0}
table{border-collapse:collapse;width:100%;font-size:.88em}th,td{text-align:left;vertical-align:top;padding:.35em .6em;border-top:1px solid #999}
caption,figcaption{text-align:left;font-weight:bold;font-size:.88em;padding:.4em 0}figure{margin:1.5em 0}svg{max-width:100%;height:auto}
blockquote{margin:1em 2em}.asked,.level,.day{color:#555;font-size:.82em}a{color:#0b4f8a}sup{line-height:0}
ol.notes{font-size:.88em;overflow-wrap:anywhere}
@media (prefers-color-scheme:dark){body{color:#e8e8e8;background:#161616}a{color:#8ec5ff}.asked,.level,.day{color:#aaa}}
@media print{body{max-width:none;font-size:11pt}}`;

/** A report as one HTML file: no script, nothing loaded from elsewhere, notes linked both ways. */
export function htmlOf(report: Report): string {
  return page(report, `<style>${STYLE}</style>`);
}

/** The same as a folder: the page and its style sheet, for publishing on a site with a strict policy. */
export function htmlFolderOf(report: Report): ReadonlyMap<string, string> {
  const html = page(report, '<link rel="stylesheet" href="report.css">').replace(
    POLICY,
    "default-src 'none'; style-src 'self'; img-src data:",
  );
  return new Map([
    ['index.html', html],
    ['report.css', `${STYLE}\n`],
  ]);
}

function page(report: Report, style: string): string {
  const { language } = report;
  const writer = new Writer(language);
  const day =
    report.date === undefined
      ? ''
      : `<p class="day"><time datetime="${report.date}">${escaped(dayWords(report.date, language))}</time></p>\n`;
  const body = writer.blocks(report.blocks);
  const notes = report.notes.map(
    ({ n, content }) => `<li id="note-${n}">${writer.inlines(content)}${writer.backTo(n)}</li>`,
  );
  const sources = report.bibliography.map((item) => `<li>${writer.inlines(item)}</li>`);
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${escaped(report.title)}</title>
${style}
</head>
<body>
<main>
<h1>${escaped(report.title)}</h1>
${day}${body}${section(word('notes', language), notes, 'notes')}${section(word('sources', language), sources, 'sources')}<p class="level">${escaped(levelWords(report.level, language))}</p>
</main>
</body>
</html>
`;
}

function section(title: string, items: readonly string[], name: string): string {
  if (items.length === 0) return '';
  const list = name === 'notes' ? 'ol' : 'ul';
  return `<section aria-labelledby="${name}"><h2 id="${name}">${escaped(title)}</h2>\n<${list} class="${name}">\n${items.join('\n')}\n</${list}></section>\n`;
}

class Writer {
  readonly #language: string;
  readonly #marked = new Set<number>();

  constructor(language: string) {
    this.#language = language;
  }

  blocks(blocks: readonly ReportBlock[]): string {
    return blocks.map((block) => this.#block(block)).join('');
  }

  inlines(content: readonly Inline[]): string {
    return content.map((inline) => this.#inline(inline)).join('');
  }

  backTo(n: number): string {
    return this.#marked.has(n) ? ` <a href="#mark-${n}" aria-label="${n}">↩</a>` : '';
  }

  #inline(inline: Inline): string {
    switch (inline.kind) {
      case 'text':
        return escaped(inline.text);
      case 'strong':
        return `<strong>${this.inlines(inline.content)}</strong>`;
      case 'emphasis':
        return `<em>${this.inlines(inline.content)}</em>`;
      case 'link':
        return `<a href="${escaped(inline.url)}" rel="noreferrer">${this.inlines(inline.content)}</a>`;
      case 'reference':
        return `<a href="#${anchor(inline.label)}">${escaped(inline.text)}</a>`;
      case 'break':
        return '<br>';
      case 'note': {
        const id = this.#marked.has(inline.n) ? '' : ` id="mark-${inline.n}"`;
        this.#marked.add(inline.n);
        return `<sup${id}><a href="#note-${inline.n}">${inline.n}</a></sup>`;
      }
    }
  }

  #block(block: ReportBlock): string {
    switch (block.kind) {
      case 'heading': {
        const level = Math.min(block.level + 1, 6);
        const number = block.number === '' ? '' : `${block.number}. `;
        return `<h${level}${idOf(block.label)}>${number}${this.inlines(block.content)}</h${level}>\n`;
      }
      case 'paragraph':
        return `<p>${this.inlines(block.content)}</p>\n`;
      case 'list': {
        const list = block.ordered ? 'ol' : 'ul';
        return `<${list}>\n${block.items.map((item) => `<li>${this.#item(item)}</li>\n`).join('')}</${list}>\n`;
      }
      case 'quote':
        return `<blockquote>${this.blocks(block.blocks)}</blockquote>\n`;
      case 'table': {
        const caption = `<caption>${this.#counted('table', block.number)}${block.caption.length === 0 ? '' : `. ${this.inlines(block.caption)}`}</caption>`;
        const head = `<thead><tr>${block.header.map((cell) => `<th scope="col">${this.inlines(cell)}</th>`).join('')}</tr></thead>`;
        const rows = block.rows.map(
          (row) => `<tr>${row.map((cell) => `<td>${this.inlines(cell)}</td>`).join('')}</tr>`,
        );
        return `<table${idOf(block.label)}>${caption}\n${head}\n<tbody>\n${rows.join('\n')}\n</tbody></table>\n`;
      }
      case 'picture':
        return `<figure${idOf(block.label)}><img alt="${escaped(block.alt)}" src="data:image/svg+xml;base64,${base64(block.svg)}"><figcaption>${this.#counted('figure', block.number)}. ${this.inlines(block.caption)}</figcaption></figure>\n`;
      case 'answer': {
        const words = `${block.question} (${word('asKnownOn', this.#language)} ${dayWords(block.asKnownOn, this.#language)})`;
        return `${this.blocks(block.blocks)}<p class="asked">${escaped(words)}</p>\n`;
      }
    }
  }

  /** One paragraph stands bare in its list item. */
  #item(item: readonly ReportBlock[]): string {
    const [first, ...rest] = item;
    return first?.kind === 'paragraph' && rest.length === 0 ? this.inlines(first.content) : this.blocks(item);
  }

  #counted(kind: 'table' | 'figure', number: number): string {
    return `${escaped(word(kind, this.#language))} ${number}`;
  }
}

function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function anchor(label: string): string {
  return `k-${label.replace(/[^\p{L}\p{N}_.-]/gu, '-')}`;
}

function idOf(label: string | undefined): string {
  return label === undefined ? '' : ` id="${anchor(label)}"`;
}

/** As an image a picture runs nothing, whatever it holds. */
function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}
