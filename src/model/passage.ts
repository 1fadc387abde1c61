/**
 * A place in a frozen text, as W3C Web Annotation has it: a TextPositionSelector (`start`, `end`) and a
 * TextQuoteSelector (`exact`, `prefix`, `suffix`) side by side; position is fast, the quote survives a new reading.
 * Offsets count Unicode code points; `exact` is always the text from `start` to `end`.
 */
export interface Passage {
  /** Id of the source in a record, or the source's name in a draft. */
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly page?: number;
  /** Number of the note, where the passage is a note's text: whom the sentence cites. */
  readonly note?: number;
}

/** Code points of context kept on each side of a passage. */
export const CONTEXT_LENGTH = 32;
