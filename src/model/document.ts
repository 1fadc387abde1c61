import type { CslCitation } from './csl.ts';

/**
 * What reading gives: the public shape `khronika read FILE --json` prints (docs/formats.md). Offsets are Unicode
 * code points into `text`, the frozen plain text in the order a person would read it, notes after the body.
 */
export interface Document {
  readonly khronika: 1;
  readonly source: DocumentSource;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly references: readonly Reference[];
  readonly warnings: readonly Warning[];
}

export interface DocumentSource {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly title?: string;
  /** BCP 47 of the body as a whole. */
  readonly language?: string;
  readonly pages?: number;
  /** Character encoding of a text file, as detected or as overridden. */
  readonly encoding?: string;
}

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'note' | 'table' | 'caption';

export interface Block {
  readonly kind: BlockKind;
  /** Depth of a heading or of a list item, from 1. */
  readonly level?: number;
  /** Printed number of a heading or item: `2.3`. */
  readonly number?: string;
  readonly page?: number;
  readonly start: number;
  readonly end: number;
  /** BCP 47 of this block, where it could be told. */
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  /** Of a table: its cells by row, as offsets into `text`. */
  readonly rows?: readonly (readonly { readonly start: number; readonly end: number }[])[];
  /** Addresses a file keeps beside its words. */
  readonly links?: readonly { readonly start: number; readonly end: number; readonly url: string }[];
}

export interface Note {
  readonly n: number;
  /** What is printed at the mark, where it is not `n`: `*`, `iv`, a 1 that comes a second time. */
  readonly label?: string;
  /** `missing`: the mark is in the text, the note's text is not in the file. `orphan`: a text without a mark. */
  readonly status: 'present' | 'missing' | 'orphan';
  readonly start?: number;
  readonly end?: number;
  /** Places in the body: just after the word (and its punctuation) that the mark stands on. */
  readonly marks: readonly { readonly at: number }[];
  readonly cites: readonly NoteCitation[];
}

export interface NoteCitation {
  readonly kind: 'full' | 'ibid' | 'short';
  /** Number of the note whose full citation this one means, through chains. */
  readonly resolvesTo?: number;
  readonly urls: readonly string[];
  readonly title?: string;
  /** Where the title is given in more than one language: each as it is printed, with its language where it could be told. */
  readonly titles?: readonly { readonly value: string; readonly language?: string }[];
  /** EDTF. */
  readonly issued?: string;
  readonly authors?: readonly string[];
  /** Of a full citation: all that could be told of it, as CSL-JSON. */
  readonly csl?: CslCitation;
  readonly start?: number;
  readonly end?: number;
}

export interface Reference {
  readonly at: number;
  readonly text: string;
  readonly target: 'section' | 'note' | 'above' | 'below';
  /** A section's number, a note's number, or the start of a block as text; absent where no target was found. */
  readonly resolvesTo?: string;
}

export interface Warning {
  /** Stable, listed in docs/reading.md. */
  readonly code: string;
  readonly at?: number;
  readonly message: string;
}
