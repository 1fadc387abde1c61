/**
 * The text layer that every rule reads. Inside extraction, `start` and `end` are UTF-16 indices into the document's
 * text; the draft builder turns them into code points once, when passages are made.
 */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Universal POS tag where the language has a tagger. */
  readonly pos?: string;
}

export interface Sentence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  /** Index of its block in the document. */
  readonly block: number;
  /** BCP 47. */
  readonly language: string;
  /** Numbers of the notes whose marks stand in or at the end of the sentence. */
  readonly notes: readonly number[];
}
