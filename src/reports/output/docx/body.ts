import type { Inline, Report, ReportBlock, ReportTable } from '../../report.ts';
import { plainText } from '../../report.ts';
import { dayWords, word } from '../../words.ts';
import { columnShares } from '../column-shares.ts';
import { escaped, field, paragraph, run } from './xml.ts';

/** With fewer headings a table of contents is longer than its use. */
const CONTENTS_FROM = 4;
/** Width of the text on A4 with our margins, in twentieths of a point. */
const TEXT_WIDTH = 9070;
/** English metric units (1/914400 inch) of the text width. */
const TEXT_WIDTH_EMU = TEXT_WIDTH * 635;

export interface Relation {
  readonly id: string;
  readonly type: 'hyperlink' | 'image';
  readonly target: string;
}

/** Writes the parts of one Word file; ids count up, so that the same report gives the same bytes. */
export class BodyWriter {
  readonly #report: Report;
  readonly relations: Relation[] = [];
  readonly pictures: { readonly name: string; readonly svg: string }[] = [];
  /** Lists of the document: each ordered one counts anew. */
  readonly lists: { readonly ordered: boolean }[] = [];
  #bookmarks = 0;
  readonly #marked = new Set<number>();

  constructor(report: Report) {
    this.#report = report;
  }

  document(): string {
    const report = this.#report;
    const title = report.title === '' ? '' : paragraph(run(report.title), 'Title');
    const day = report.date === undefined ? '' : paragraph(run(dayWords(report.date, report.language)), 'Subtitle');
    const body = this.#blocks(report.blocks, 0);
    const sources =
      report.bibliography.length === 0
        ? ''
        : paragraph(run(word('sources', report.language)), 'Heading1') +
          report.bibliography.map((item) => paragraph(this.inlines(item, ''), 'Bibliography')).join('');
    return title + day + this.#contents() + body + sources;
  }

  /** Runs of inlines; `properties` are inherited run properties. */
  inlines(content: readonly Inline[], properties: string, inNote = false): string {
    return content.map((inline) => this.#inline(inline, properties, inNote)).join('');
  }

  #inline(inline: Inline, properties: string, inNote: boolean): string {
    switch (inline.kind) {
      case 'text':
        return run(inline.text, properties);
      case 'strong':
        return this.inlines(inline.content, `${properties}<w:b/>`, inNote);
      case 'emphasis':
        return this.inlines(inline.content, `${properties}<w:i/>`, inNote);
      case 'break':
        return '<w:r><w:br/></w:r>';
      case 'link': {
        const id = this.#relation('hyperlink', inline.url);
        return `<w:hyperlink r:id="${id}">${this.inlines(inline.content, `<w:rStyle w:val="Hyperlink"/>${properties}`, inNote)}</w:hyperlink>`;
      }
      case 'reference':
        return field(`REF ${bookmarkName(inline.label)} \\h`, run(inline.text, properties));
      case 'note':
        if (inNote) return '';
        // A second mark of one note is its figure, raised; a second reference would make Word count on.
        if (this.#marked.has(inline.n)) return run(String(inline.n), '<w:vertAlign w:val="superscript"/>');
        this.#marked.add(inline.n);
        return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${inline.n}"/></w:r>`;
    }
  }

  #contents(): string {
    const { blocks, language } = this.#report;
    const headings = blocks.filter((block) => block.kind === 'heading');
    if (headings.length < CONTENTS_FROM) return '';
    const shown = headings.filter(({ level }) => level <= 2);
    const entries = shown.map((heading, i) => {
      const number = heading.number === '' ? '' : `${heading.number}. `;
      const text = run(number + plainText(heading.content));
      const open =
        i === 0
          ? '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\n \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
          : '';
      const close = i === shown.length - 1 ? '<w:r><w:fldChar w:fldCharType="end"/></w:r>' : '';
      return paragraph(open + text + close, `TOC${heading.level}`);
    });
    return paragraph(run(word('contents', language)), 'TOCHeading') + entries.join('');
  }

  #blocks(blocks: readonly ReportBlock[], depth: number): string {
    return blocks.map((block) => this.#block(block, depth)).join('');
  }

  #block(block: ReportBlock, depth: number): string {
    switch (block.kind) {
      case 'heading': {
        const number = block.number === '' ? '' : run(`${block.number}. `);
        const content = this.inlines(block.content, '');
        const named =
          block.number === ''
            ? this.#bookmark(block.label, content)
            : this.#numberBookmark(block.label, block.number) + content;
        return paragraph(block.label === undefined ? number + content : named, `Heading${Math.min(block.level, 4)}`);
      }
      case 'paragraph':
        return paragraph(this.inlines(block.content, ''));
      case 'list': {
        this.lists.push({ ordered: block.ordered });
        const list = this.lists.length;
        const items = block.items.map((item) => {
          const [first, ...rest] = item;
          if (first?.kind !== 'paragraph') return this.#blocks(item, depth + 1);
          const level = Math.min(depth, 7);
          const properties = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
          const more = rest.map((part) =>
            part.kind === 'paragraph'
              ? paragraph(this.inlines(part.content, ''), '', `<w:ind w:left="${360 * (level + 1)}"/>`)
              : this.#block(part, depth + 1),
          );
          return paragraph(this.inlines(first.content, ''), 'ListParagraph', properties) + more.join('');
        });
        return items.join('');
      }
      case 'quote':
        return block.blocks
          .map((part) =>
            part.kind === 'paragraph' ? paragraph(this.inlines(part.content, ''), 'Quote') : this.#block(part, depth),
          )
          .join('');
      case 'table':
        return this.#table(block);
      case 'picture':
        return this.#picture(block);
      case 'answer': {
        const { language } = this.#report;
        const words = `${block.question} (${word('asKnownOn', language)} ${dayWords(block.asKnownOn, language)})`;
        return this.#blocks(block.blocks, depth) + paragraph(run(words), 'Answer');
      }
    }
  }

  #table(block: ReportTable): string {
    const shares = columnShares(block);
    const whole = shares.reduce((sum, share) => sum + share, 0);
    const widths = shares.map((share) => Math.floor((TEXT_WIDTH * share) / whole));
    const row = (cells: readonly (readonly Inline[])[], head: boolean): string => {
      const filled = widths.map((_, i) => cells[i] ?? []);
      const props = head ? '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>' : '<w:trPr><w:cantSplit/></w:trPr>';
      return `<w:tr>${props}${filled
        .map(
          (cell, i) =>
            `<w:tc><w:tcPr><w:tcW w:w="${widths[i] ?? 0}" w:type="dxa"/></w:tcPr>${paragraph(this.inlines(cell, head ? '<w:b/>' : ''), 'TableText')}</w:tc>`,
        )
        .join('')}</w:tr>`;
    };
    const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
    const caption = this.#caption('table', block.number, block.caption, block.label);
    return `${caption}<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${row(block.header, true)}${block.rows.map((cells) => row(cells, false)).join('')}</w:tbl>${paragraph('', 'TableText')}`;
  }

  #caption(kind: 'table' | 'figure', number: number, caption: readonly Inline[], label: string | undefined): string {
    const name = word(kind, this.#report.language);
    const counted =
      run(`${name} `) + field(`SEQ ${kind === 'table' ? 'Table' : 'Figure'} \\* ARABIC`, run(String(number)));
    const words = caption.length === 0 ? '' : run('. ') + this.inlines(caption, '');
    return paragraph(this.#bookmark(label, counted) + words, 'Caption', '<w:keepNext/>');
  }

  #picture(block: Extract<ReportBlock, { kind: 'picture' }>): string {
    const name = `picture${this.pictures.length + 1}`;
    this.pictures.push({ name, svg: block.svg });
    const png = this.#relation('image', `media/${name}.png`);
    const svg = this.#relation('image', `media/${name}.svg`);
    const height = Math.round(TEXT_WIDTH_EMU * heightToWidth(block.svg));
    const id = this.pictures.length;
    const drawing =
      `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${TEXT_WIDTH_EMU}" cy="${height}"/>` +
      `<wp:docPr id="${id}" name="${name}" descr="${escaped(block.alt)}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">` +
      `<pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="${name}" descr="${escaped(block.alt)}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${png}">` +
      `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip r:embed="${svg}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
      `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${TEXT_WIDTH_EMU}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    return paragraph(drawing, '', '<w:keepNext/>') + this.#caption('figure', block.number, block.caption, block.label);
  }

  #numberBookmark(label: string | undefined, number: string): string {
    return this.#bookmark(label, run(number)) + run('. ');
  }

  #bookmark(label: string | undefined, content: string): string {
    if (label === undefined) return content;
    const id = ++this.#bookmarks;
    return `<w:bookmarkStart w:id="${id}" w:name="${bookmarkName(label)}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
  }

  #relation(type: Relation['type'], target: string): string {
    const id = `rId${this.relations.length + 100}`;
    this.relations.push({ id, type, target });
    return id;
  }
}

/** Word takes letters, figures and underscores, forty at most. */
function bookmarkName(label: string): string {
  return `k_${label.replace(/[^\p{L}\p{N}_]/gu, '_')}`.slice(0, 40);
}

/** From the picture's viewBox, or a page-wide strip where it has none. */
function heightToWidth(svg: string): number {
  const box = /viewBox="[\d.-]+[ ,]+[\d.-]+[ ,]+([\d.]+)[ ,]+([\d.]+)"/.exec(svg);
  const [width, height] = [Number(box?.[1]), Number(box?.[2])];
  return width > 0 && height > 0 ? height / width : 0.6;
}
