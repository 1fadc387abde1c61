import { clean, linkEndTag, linkTag, markTag, tidySpaces, warningTag } from '../../inline.ts';
import type { DraftWarning } from '../../warnings.ts';
import { childOf, childrenOf, type Element, textOf } from '../xml.ts';

/** What the running text of one part (body, footnotes) needs to know of the whole file. */
export interface RunContext {
  /** Addresses by relationship id, of this part. */
  readonly links: ReadonlyMap<string, string>;
  /** Label of a note at its mark; the first mark of a note gives it its number. */
  readonly mark: (kind: 'footnote' | 'endnote', id: string, custom?: string) => string | undefined;
  readonly comment: (id: string) => string | undefined;
  readonly warn: (warning: DraftWarning) => number;
  readonly count: (what: 'deleted' | 'inserted' | 'hidden') => void;
  /** A page of the last printing ends here. */
  readonly pageBreak: () => void;
  /** Paragraphs of a text box met inside a paragraph. */
  readonly textBox: (content: Element) => void;
}

/** The text of a paragraph, marks and links as tags. Tracked changes read as accepted. */
export function paragraphText(paragraph: Element, context: RunContext): string {
  const runs = new Runs(context);
  runs.walk(paragraph);
  return tidySpaces(runs.text);
}

class Runs {
  text = '';
  readonly #context: RunContext;
  /** Open complex fields, innermost last; text before their separator is an instruction. */
  readonly #fields: { instruction: string; result: boolean; linked: boolean }[] = [];
  /** The next run prints a custom mark that stands for a note already marked. */
  #skipMark = false;

  constructor(context: RunContext) {
    this.#context = context;
  }

  walk(element: Element): void {
    for (const child of childrenOf(element)) this.#take(child);
  }

  #take(element: Element): void {
    switch (element.name) {
      case 'w:r':
        this.#run(element);
        return;
      case 'w:del':
      case 'w:moveFrom':
        this.#context.count('deleted');
        return;
      case 'w:ins':
      case 'w:moveTo':
        this.#context.count('inserted');
        this.walk(element);
        return;
      case 'w:hyperlink':
        this.#linked(this.#context.links.get(element.attributes['r:id'] ?? ''), element);
        return;
      case 'w:fldSimple':
        this.#linked(addressOf(element.attributes['w:instr'] ?? ''), element);
        return;
      case 'mc:AlternateContent':
        this.walk(childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? element);
        return;
      case 'w:pPr':
      case 'w:rPr':
      case 'w:sdtPr':
        return;
      default:
        this.walk(element);
    }
  }

  #linked(url: string | undefined, element: Element): void {
    if (url !== undefined) this.text += linkTag(url);
    this.walk(element);
    if (url !== undefined) this.text += linkEndTag;
  }

  #run(run: Element): void {
    const properties = childOf(run, 'w:rPr');
    const vanish = childOf(properties, 'w:vanish');
    if (vanish !== undefined && !/^(?:0|false)$/.test(vanish.attributes['w:val'] ?? '')) {
      this.#context.count('hidden');
      return;
    }
    for (const child of childrenOf(run)) this.#piece(child, run);
  }

  #piece(piece: Element, run: Element): void {
    const field = this.#fields.at(-1);
    switch (piece.name) {
      case 'w:t':
        if (this.#skipMark) this.#skipMark = false;
        else if (field === undefined || field.result) this.text += clean(textOf(piece));
        return;
      case 'w:tab':
      case 'w:ptab':
        this.text += ' ';
        return;
      case 'w:br':
        if (piece.attributes['w:type'] === 'page') this.#context.pageBreak();
        else this.text += '\n';
        return;
      case 'w:cr':
        this.text += '\n';
        return;
      case 'w:lastRenderedPageBreak':
        this.#context.pageBreak();
        return;
      case 'w:noBreakHyphen':
        this.text += '-';
        return;
      case 'w:sym':
        this.text += symbolOf(piece);
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#mark(piece, run);
        return;
      case 'w:commentReference': {
        const comment = this.#context.comment(piece.attributes['w:id'] ?? '');
        if (comment !== undefined)
          this.text += warningTag(this.#context.warn({ code: 'comment', facts: { text: comment } }));
        return;
      }
      case 'w:fldChar':
        this.#field(piece.attributes['w:fldCharType'] ?? '');
        return;
      case 'w:instrText':
        if (field !== undefined) field.instruction += textOf(piece);
        return;
      case 'w:drawing':
      case 'w:pict':
      case 'mc:AlternateContent':
        this.#boxes(piece);
        return;
      default:
    }
  }

  #mark(piece: Element, run: Element): void {
    const kind = piece.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const isCustom = /^(?:1|true|on)$/.test(piece.attributes['w:customMarkFollows'] ?? '');
    const custom = isCustom ? childrenOf(run, 'w:t').map(textOf).join('').trim() : undefined;
    const label = this.#context.mark(kind, piece.attributes['w:id'] ?? '', custom);
    if (label === undefined) return;
    this.text += markTag(label);
    if (isCustom) this.#skipMark = true;
  }

  #field(type: string): void {
    if (type === 'begin') this.#fields.push({ instruction: '', result: false, linked: false });
    const field = this.#fields.at(-1);
    if (field === undefined) return;
    if (type === 'separate') {
      field.result = true;
      const url = addressOf(field.instruction);
      if (url !== undefined) {
        this.text += linkTag(url);
        field.linked = true;
      }
    } else if (type === 'end') {
      if (field.linked) this.text += linkEndTag;
      this.#fields.pop();
    }
  }

  #boxes(element: Element): void {
    const inner = element.name === 'mc:AlternateContent' ? (childOf(element, 'mc:Choice') ?? element) : element;
    for (const child of childrenOf(inner)) {
      if (child.name === 'w:txbxContent') this.#context.textBox(child);
      else this.#boxes(child);
    }
  }
}

function addressOf(instruction: string): string | undefined {
  const url = /HYPERLINK\s+"([^"]+)"/.exec(instruction)?.[1];
  return url !== undefined && /^(?:https?|mailto|ftp):/i.test(url) ? url : undefined;
}

/** Symbol faces put their signs in the private use area; the common bullets become a bullet. */
function symbolOf(piece: Element): string {
  const code = Number.parseInt(piece.attributes['w:char'] ?? '', 16);
  if (!Number.isInteger(code) || code > 0x10ffff) return '';
  return code >= 0xf000 && code <= 0xf0ff ? '•' : String.fromCodePoint(code);
}
