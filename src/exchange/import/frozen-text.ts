import { CodePoints } from '../../model/code-points.ts';
import type { Block, Document } from '../../model/document.ts';
import { CONTEXT_LENGTH, type Passage } from '../../model/passage.ts';

/** Where words stand in a text that is still being written, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Writes the text of a file that is data, not prose: a paragraph a record, a line "name: value" a value. That text is frozen like
 * any other, and passages lead to the values in it.
 */
export class FrozenText {
  #text = '';
  #opened: number | undefined;
  readonly #blocks: Place[] = [];

  /** Begins the paragraph of a record. */
  open(words: string): Place {
    this.close();
    if (this.#text !== '') this.#text += '\n\n';
    this.#opened = this.#text.length;
    return this.#write(words);
  }

  /** A value under its name; undefined where there are no words to point to. */
  line(name: string, words: string): Place | undefined {
    const plain = tidy(words);
    if (plain === '') return undefined;
    this.#text += `\n${tidy(name)}: `;
    return this.#write(plain);
  }

  close(): void {
    if (this.#opened !== undefined) this.#blocks.push({ start: this.#opened, end: this.#text.length });
    this.#opened = undefined;
  }

  #write(words: string): Place {
    const start = this.#text.length;
    this.#text += tidy(words);
    return { start, end: this.#text.length };
  }

  /** The text as a document, and the passages of places in it. */
  freeze(source: Document['source']): { readonly document: Document; readonly passage: (place: Place) => Passage } {
    this.close();
    const text = this.#text;
    const points = new CodePoints(text);
    const blocks = this.#blocks.map(
      ({ start, end }): Block => ({ kind: 'paragraph', start: points.fromUnits(start), end: points.fromUnits(end) }),
    );
    return {
      document: { khronika: 1, source, text, blocks, notes: [], references: [], warnings: [] },
      passage: ({ start, end }) => passageAt(points, source.name, points.fromUnits(start), points.fromUnits(end)),
    };
  }
}

/** The passage of a place in code points, with the words around it. */
export function passageAt(points: CodePoints, source: string, start: number, end: number): Passage {
  return {
    source,
    start,
    end,
    exact: points.slice(start, end),
    prefix: points.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: points.slice(end, Math.min(points.length, end + CONTEXT_LENGTH)),
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is taken out
const UNPRINTED = /[\u0000-\u0008\u000E-\u001F\u007F\uFEFF\uFFFE\uFFFF]/g;

/** One line: what a value brings of line ends and controls would look like structure of ours. */
function tidy(words: string): string {
  return words.replace(UNPRINTED, '').replace(/\s+/g, ' ').trim();
}
