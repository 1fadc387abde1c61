import type { Draft } from '../draft.ts';
import type { Recognition } from './recognition.ts';

/** What a reader of `formats/` may know besides the bytes. */
export interface ReadingContext {
  /** Overrides the detected encoding of a text. */
  readonly encoding?: string;
  /** The most pages that are read. */
  readonly pages: number;
  /** The most bytes a packed file may unpack to. */
  readonly unpackedBytes: number;
  /** Where text recognition is set up. */
  readonly recognition?: Recognition;
}

/** Bytes of one known format to a draft. Throws an error of `readingErrors` where that cannot be done. */
export type FormatReader = (bytes: Uint8Array, context: ReadingContext) => Draft | Promise<Draft>;
