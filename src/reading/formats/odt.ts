import type { Draft, DraftBlock, DraftNote } from '../draft.ts';
import { readingErrors } from '../errors.ts';
import { clean, linkEndTag, linkTag, markTag, plain, tidySpaces, warningTag } from '../inline.ts';
import type { DraftWarning } from '../warnings.ts';
import type { ReadingContext } from './format.ts';
import { openPacked } from './packed.ts';
import { childOf, childrenOf, type Element, parseXml, textOf } from './xml.ts';

const KIND = 'ODT';
/** Repeated spaces and cells are written as counts; larger ones are no text. */
const MOST_REPEATS = 64;

/** OpenDocument text: notes stand in the text at their mark, deleted text in a part of its own. */
export function readOdt(bytes: Uint8Array, context: ReadingContext): Draft {
  const file = openPacked(bytes, context.unpackedBytes, KIND, (name) => /^(?:content|meta|styles)\.xml$/.test(name));
  const xml = file.text('content.xml');
  if (xml === undefined)
    throw readingErrors.error(file.names.includes('META-INF/manifest.xml') ? 'reading.locked' : 'reading.damaged', {
      kind: KIND,
    });
  const root = parseXml(xml, KIND);
  const text = childOf(childOf(root, 'office:body'), 'office:text');
  if (text === undefined) throw readingErrors.error('reading.damaged', { kind: KIND });
  const reader = new OdtReader();
  reader.walk(text, 0);
  const warnings = reader.warnings;
  if (reader.changes > 0)
    warnings.push({
      code: 'tracked-changes',
      facts: { inserted: reader.changes - reader.deleted, deleted: reader.deleted },
    });
  if (reader.contents) warnings.push({ code: 'contents-removed' });
  const meta = file.text('meta.xml');
  const title = meta === undefined ? undefined : childOf(childOf(parseXml(meta, KIND), 'office:meta'), 'dc:title');
  const named = title === undefined ? '' : clean(textOf(title)).trim();
  const paged = reader.page > 1;
  return {
    blocks: paged ? reader.blocks : reader.blocks.map(({ page: _, ...block }) => block),
    notes: reader.notes,
    warnings,
    ...(named === '' ? {} : { title: named }),
    ...(paged ? { pages: reader.page } : {}),
  };
}

class OdtReader {
  readonly blocks: DraftBlock[] = [];
  readonly notes: DraftNote[] = [];
  readonly warnings: DraftWarning[] = [];
  page = 1;
  changes = 0;
  deleted = 0;
  contents = false;
  #boxes: Element[] = [];

  walk(element: Element, listLevel: number): void {
    for (const child of childrenOf(element)) {
      switch (child.name) {
        case 'text:h':
          this.#block(child, { kind: 'heading', level: Number(child.attributes['text:outline-level'] ?? 1) || 1 });
          break;
        case 'text:p':
          this.#block(child, kindOf(child, listLevel));
          break;
        case 'text:list':
          for (const item of childrenOf(child)) this.walk(item, listLevel + 1);
          break;
        case 'table:table':
          this.#table(child);
          break;
        case 'text:tracked-changes':
          for (const region of childrenOf(child)) {
            this.changes++;
            if (childOf(region, 'text:deletion') !== undefined) this.deleted++;
          }
          break;
        case 'text:table-of-content':
          this.contents = true;
          break;
        case 'text:soft-page-break':
          this.page++;
          break;
        case 'text:sequence-decls':
        case 'office:forms':
          break;
        default:
          this.walk(child, listLevel);
      }
    }
  }

  #block(element: Element, head: Pick<DraftBlock, 'kind' | 'level'>): void {
    const page = this.page;
    const number = headingNumber(element);
    const inline = tidySpaces(this.#text(element));
    const boxes = this.#boxes.splice(0);
    if (plain(inline) !== '' || inline !== '')
      this.blocks.push({ ...head, ...(number === undefined ? {} : { number }), inline, page });
    for (const box of boxes) this.walk(box, 0);
  }

  #text(element: Element): string {
    return element.children
      .map((child) => (typeof child === 'string' ? clean(child).replace(/\s+/g, ' ') : this.#piece(child)))
      .join('');
  }

  #piece(piece: Element): string {
    switch (piece.name) {
      case 'text:s':
        return ' '.repeat(Math.min(MOST_REPEATS, Number(piece.attributes['text:c'] ?? 1) || 1));
      case 'text:tab':
        return ' ';
      case 'text:line-break':
        return '\n';
      case 'text:soft-page-break':
        this.page++;
        return '';
      case 'text:note':
        return this.#note(piece);
      case 'text:a': {
        const url = piece.attributes['xlink:href'] ?? '';
        const inner = this.#text(piece);
        return /^(?:https?|mailto|ftp):/i.test(url) ? linkTag(url) + inner + linkEndTag : inner;
      }
      case 'office:annotation': {
        const said = clean(childrenOf(piece, 'text:p').map(textOf).join(' ')).trim().slice(0, 400);
        return warningTag(this.warnings.push({ code: 'comment', facts: { text: said } }) - 1);
      }
      case 'draw:frame':
      case 'draw:custom-shape': {
        const box = childOf(piece, 'draw:text-box') ?? (piece.name === 'draw:custom-shape' ? piece : undefined);
        if (box !== undefined) this.#boxes.push(box);
        return '';
      }
      case 'text:change':
      case 'text:change-start':
      case 'text:change-end':
      case 'text:bookmark':
        return '';
      default:
        return this.#text(piece);
    }
  }

  #note(note: Element): string {
    const isEndnote = note.attributes['text:note-class'] === 'endnote';
    const citation = childOf(note, 'text:note-citation');
    const printed = citation === undefined ? '' : (citation.attributes['text:label'] ?? textOf(citation)).trim();
    const taken = this.notes.some((other) => other.label === printed);
    const label =
      isEndnote || taken || printed === ''
        ? `${note.attributes['text:id'] ?? `note ${this.notes.length}`} ${printed}`
        : printed;
    const own = { label, ...(label === printed ? {} : { printed }) };
    const at = this.notes.push(own) - 1;
    const body = childOf(note, 'text:note-body');
    const inline = childrenOf(body)
      .map((part) => tidySpaces(this.#text(part)))
      .filter((part) => part !== '')
      .join('\n');
    if (inline !== '') this.notes[at] = { ...own, inline };
    return markTag(label);
  }

  #table(table: Element): void {
    const rows: string[][] = [];
    const take = (element: Element): void => {
      for (const child of childrenOf(element)) {
        if (child.name === 'table:table-row') rows.push(this.#row(child));
        else if (/^table:table-(?:header-rows|rows|row-group)$/.test(child.name)) take(child);
      }
    };
    const page = this.page;
    take(table);
    if (rows.some((row) => row.some((cell) => plain(cell) !== '')))
      this.blocks.push({ kind: 'table', inline: '', rows, page });
  }

  #row(row: Element): string[] {
    return childrenOf(row).flatMap((cell) => {
      if (!/^table:(?:covered-)?table-cell$/.test(cell.name)) return [];
      const text = [...flat(cell)]
        .map((paragraph) => tidySpaces(this.#text(paragraph)))
        .filter((part) => part !== '')
        .join(' ');
      const repeat = Number(cell.attributes['table:number-columns-repeated'] ?? 1) || 1;
      return Array.from({ length: Math.min(repeat, text === '' ? 1 : MOST_REPEATS) }, () => text.replaceAll('\n', ' '));
    });
  }
}

function kindOf(paragraph: Element, listLevel: number): Pick<DraftBlock, 'kind' | 'level'> {
  if (listLevel > 0) return { kind: 'item', level: listLevel };
  const style = paragraph.attributes['text:style-name'] ?? '';
  if (/^(?:Title|Subtitle)$/.test(style)) return { kind: 'heading', level: style === 'Title' ? 1 : 2 };
  return { kind: /^(?:Caption|Illustration|Table|Figure)$/.test(style) ? 'caption' : 'paragraph' };
}

function headingNumber(element: Element): string | undefined {
  const number = childOf(element, 'text:number');
  const text =
    number === undefined
      ? ''
      : textOf(number)
          .trim()
          .replace(/[.):]+$/, '');
  return text === '' ? undefined : text;
}

/** Paragraphs of a cell, those in its lists too. */
function* flat(element: Element): Generator<Element> {
  for (const child of childrenOf(element)) {
    if (child.name === 'text:p' || child.name === 'text:h') yield child;
    else yield* flat(child);
  }
}
