import type { DraftBlock, DraftNote } from '../../draft.ts';
import { largest } from '../../extremes.ts';
import { clean, linkEndTag, linkTag, markTag, plain, tidySpaces } from '../../inline.ts';
import { isAround } from './main-text.ts';
import type { HtmlNotes } from './notes.ts';
import { attribute, type HtmlElement, type HtmlNode, isElement, isHidden, SILENT, textBelow } from './tree.ts';

const BLOCK = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table ul'.split(
    ' ',
  ),
);
/** What is nested deeper is read as running text. */
const DEEPEST = 200;

interface Place {
  readonly list: number;
  readonly ordered: boolean;
  readonly depth: number;
}

/** Walks a page's main text into blocks and notes. */
export class HtmlBlocks {
  readonly blocks: DraftBlock[] = [];
  readonly #notes: HtmlNotes;
  readonly #found = new Map<string, string>();
  readonly #addressOf: (href: string) => string | undefined;
  #open = '';
  #head: Pick<DraftBlock, 'kind' | 'level' | 'number'> = { kind: 'paragraph' };
  #pre = false;

  constructor(notes: HtmlNotes, addressOf: (href: string) => string | undefined) {
    this.#notes = notes;
    this.#addressOf = addressOf;
  }

  get notes(): readonly DraftNote[] {
    return [...this.#found].map(([label, inline]) => ({ label, inline }));
  }

  walk(root: HtmlElement): void {
    for (const node of root.childNodes) this.#take(node, { list: 0, ordered: false, depth: 0 });
    this.#flush();
  }

  #take(node: HtmlNode, place: Place): void {
    if ('value' in node) {
      const text = clean(node.value);
      this.#open += this.#pre ? text : text.replace(/\s+/g, ' ');
      return;
    }
    if (!isElement(node) || SILENT.has(node.tagName) || isHidden(node)) return;
    if (place.depth > DEEPEST) {
      this.#open += ` ${clean(textBelow(node)).replace(/\s+/g, ' ')} `;
      return;
    }
    if (isAround(node)) return;
    const label = this.#notes.texts.get(node);
    if (label !== undefined) this.#note(label, node);
    else if (BLOCK.has(node.tagName)) this.#block(node, place);
    else this.#inline(node, place);
  }

  #block(element: HtmlElement, place: Place): void {
    this.#flush();
    const inner = { ...place, depth: place.depth + 1 };
    const level = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (element.tagName === 'table') {
      this.#table(element, inner);
      return;
    }
    if (level !== undefined) this.#head = { kind: 'heading', level: Number(level) };
    else if (element.tagName === 'li')
      this.#head = { kind: 'item', level: Math.max(1, place.list), ...itemNumber(element, place.ordered) };
    else if (element.tagName === 'figcaption' || element.tagName === 'caption') this.#head = { kind: 'caption' };
    const isList = element.tagName === 'ul' || element.tagName === 'ol' || element.tagName === 'menu';
    const within = isList ? { ...inner, list: place.list + 1, ordered: element.tagName === 'ol' } : inner;
    const wasPre = this.#pre;
    this.#pre ||= element.tagName === 'pre';
    for (const child of element.childNodes) this.#take(child, within);
    this.#pre = wasPre;
    this.#flush();
  }

  #inline(element: HtmlElement, place: Place): void {
    const inner = { ...place, depth: place.depth + 1 };
    if (element.tagName === 'br') {
      this.#open += '\n';
      return;
    }
    if (element.tagName === 'wbr' || this.#notes.back.has(element)) return;
    const mark = this.#notes.marks.get(element);
    if (mark !== undefined) {
      this.#open = this.#open.replace(/[\s[(]+$/, '') + markTag(mark);
      return;
    }
    const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
    const url = href === undefined ? undefined : this.#addressOf(href);
    if (url !== undefined) this.#open += linkTag(url);
    for (const child of element.childNodes) this.#take(child, inner);
    if (url !== undefined) this.#open += linkEndTag;
  }

  #note(label: string, element: HtmlElement): void {
    const inner = new HtmlBlocks({ ...this.#notes, texts: new Map() }, this.#addressOf);
    inner.walk(element);
    const text = inner.blocks
      .map((block) => block.inline)
      .join('\n')
      .replace(new RegExp(`^[[(]?${label.replace(/[*†‡§]/g, '\\$&')}[\\])]?[.:]?\\s+`), '');
    if (plain(text) !== '') this.#found.set(label, text);
  }

  #table(table: HtmlElement, place: Place): void {
    const rows: string[][] = [];
    const captions: DraftBlock[] = [];
    const take = (element: HtmlElement): void => {
      for (const child of element.childNodes) {
        if (!isElement(child) || isHidden(child)) continue;
        if (child.tagName === 'tr') {
          const cells = child.childNodes.filter(
            (cell): cell is HtmlElement => isElement(cell) && /^t[dh]$/.test(cell.tagName),
          );
          if (cells.length > 0) rows.push(cells.map((cell) => this.#cell(cell)));
        } else if (/^(?:thead|tbody|tfoot)$/.test(child.tagName)) take(child);
        else if (child.tagName === 'caption') captions.push({ kind: 'caption', inline: this.#cell(child) });
      }
    };
    // A table that only lays out a page is read as the page it lays out.
    const widest = largest(countCells(table), 0);
    if (attribute(table, 'role') === 'presentation' || widest < 2) {
      for (const child of table.childNodes) this.#rowsAsText(child, place);
      return;
    }
    take(table);
    this.blocks.push(...captions);
    if (rows.some((row) => row.some((cell) => plain(cell) !== '')))
      this.blocks.push({ kind: 'table', inline: '', rows });
  }

  #rowsAsText(node: HtmlNode, place: Place): void {
    if (isElement(node) && /^(?:thead|tbody|tfoot|tr|td|th)$/.test(node.tagName)) {
      this.#flush();
      for (const child of node.childNodes) this.#rowsAsText(child, place);
      this.#flush();
    } else this.#take(node, place);
  }

  #cell(cell: HtmlElement): string {
    const inner = new HtmlBlocks(this.#notes, this.#addressOf);
    inner.walk(cell);
    for (const { label, inline } of inner.notes) if (inline !== undefined) this.#found.set(label, inline);
    return inner.blocks
      .flatMap((block) => block.rows?.map((row) => row.join(' ')) ?? [block.inline])
      .join(' ')
      .replaceAll('\n', ' ');
  }

  #flush(): void {
    const inline = tidySpaces(this.#open);
    if (plain(inline).trim() !== '') this.blocks.push({ ...this.#head, inline });
    else if (inline !== '' && /\uFDD0m/.test(inline)) {
      // A mark alone belongs to the block before it.
      const last = this.blocks.pop();
      if (last !== undefined) this.blocks.push({ ...last, inline: last.inline + inline });
    }
    this.#open = '';
    this.#head = { kind: 'paragraph' };
  }
}

function countCells(table: HtmlElement): number[] {
  const counts: number[] = [];
  const take = (element: HtmlElement): void => {
    for (const child of element.childNodes) {
      if (!isElement(child)) continue;
      if (child.tagName === 'tr')
        counts.push(child.childNodes.filter((cell) => isElement(cell) && /^t[dh]$/.test(cell.tagName)).length);
      else if (/^(?:thead|tbody|tfoot)$/.test(child.tagName)) take(child);
    }
  };
  take(table);
  return counts;
}

function itemNumber(item: HtmlElement, ordered: boolean): { readonly number?: string } {
  if (!ordered || item.parentNode === null || !('tagName' in item.parentNode)) return {};
  const own = attribute(item, 'value');
  if (own !== undefined && /^\d{1,4}$/.test(own)) return { number: own };
  const start = Number(attribute(item.parentNode, 'start') ?? 1) || 1;
  const items = item.parentNode.childNodes.filter((node) => isElement(node) && node.tagName === 'li');
  return { number: String(start + items.indexOf(item)) };
}
