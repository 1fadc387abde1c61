import type { DraftBlock } from '../../draft.ts';
import { plain } from '../../inline.ts';
import { childOf, childrenOf, type Element, pathOf } from '../xml.ts';
import type { Numbering } from './numbering.ts';
import { paragraphText, type RunContext } from './runs.ts';
import type { ParagraphStyle } from './styles.ts';

/** Walks the blocks of a body: paragraphs, headings, items, tables. */
export class Body {
  readonly blocks: DraftBlock[] = [];
  /** Lines of a table of contents, left out. */
  contents = 0;
  page = 1;
  readonly #styles: ReadonlyMap<string, ParagraphStyle>;
  readonly #numbering: Numbering;
  readonly #runs: RunContext;
  readonly #boxes: Element[] = [];

  constructor(
    styles: ReadonlyMap<string, ParagraphStyle>,
    numbering: Numbering,
    runs: Omit<RunContext, 'pageBreak' | 'textBox'>,
  ) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#runs = {
      ...runs,
      pageBreak: () => {
        this.page++;
      },
      textBox: (content) => {
        this.#boxes.push(content);
      },
    };
  }

  walk(element: Element): void {
    for (const child of childrenOf(element)) {
      if (child.name === 'w:p') this.#paragraph(child);
      else if (child.name === 'w:tbl') this.#table(child);
      else if (child.name === 'w:sdt') this.#sdt(child);
      else if (child.name === 'mc:AlternateContent') this.walk(childOf(child, 'mc:Choice') ?? child);
      else if (/^w:(?:ins|moveTo|customXml|smartTag|sdtContent)$/.test(child.name)) this.walk(child);
    }
  }

  #sdt(element: Element): void {
    const gallery = pathOf(element, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery')?.attributes['w:val'];
    if (gallery === 'Table of Contents') this.contents++;
    else this.walk(childOf(element, 'w:sdtContent') ?? element);
  }

  #paragraph(paragraph: Element): void {
    const properties = childOf(paragraph, 'w:pPr');
    const style = this.#styles.get(childOf(properties, 'w:pStyle')?.attributes['w:val'] ?? '');
    const page = this.page;
    const inline = paragraphText(paragraph, this.#runs);
    const boxes = this.#boxes.splice(0);
    if (plain(inline) !== '' || inline !== '') {
      if (/^toc \d|^оглавление \d/i.test(style?.name ?? '')) this.contents++;
      else this.blocks.push({ ...this.#kindOf(properties, style), inline, page });
    }
    for (const box of boxes) this.walk(box);
  }

  #kindOf(
    properties: Element | undefined,
    style: ParagraphStyle | undefined,
  ): Pick<DraftBlock, 'kind' | 'level' | 'number'> {
    const outline = childOf(properties, 'w:outlineLvl')?.attributes['w:val'];
    const level = outline !== undefined && Number(outline) < 9 ? Number(outline) + 1 : style?.level;
    const own = childOf(properties, 'w:numPr');
    const numId = childOf(own, 'w:numId')?.attributes['w:val'] ?? style?.numId;
    const indent = Number(
      childOf(own, 'w:ilvl')?.attributes['w:val'] ?? style?.indentLevel ?? (level === undefined ? 0 : level - 1),
    );
    const counted = numId === undefined ? undefined : this.#numbering.next(numId, indent);
    const number = counted?.number === undefined || counted.number === '' ? {} : { number: counted.number };
    if (level !== undefined) return { kind: 'heading', level, ...number };
    if (counted !== undefined) return { kind: 'item', level: indent + 1, ...number };
    if (/^(?:caption|название объекта)$/i.test(style?.name ?? '')) return { kind: 'caption' };
    return { kind: 'paragraph' };
  }

  #table(table: Element): void {
    const rows = childrenOf(table, 'w:tr').map((row) => [
      ...childrenOf(row, 'w:tc'),
      ...childrenOf(row, 'w:sdt').flatMap((sdt) => childrenOf(childOf(sdt, 'w:sdtContent'), 'w:tc')),
    ]);
    // A table of one cell is a frame around text.
    const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
    if (only !== undefined) {
      this.walk(only);
      return;
    }
    const page = this.page;
    const cells = rows.map((row) => row.map((cell) => this.#cell(cell)));
    if (cells.some((row) => row.some((cell) => plain(cell) !== '')))
      this.blocks.push({ kind: 'table', inline: '', rows: cells, page });
  }

  #cell(cell: Element): string {
    const inner = new Body(this.#styles, this.#numbering, this.#runs);
    inner.walk(cell);
    return inner.blocks
      .flatMap((block) => block.rows?.map((row) => row.join(' ')) ?? [block.inline])
      .join(' ')
      .replaceAll('\n', ' ');
  }
}
