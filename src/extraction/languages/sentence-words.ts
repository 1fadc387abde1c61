/** What a language pack tells the sentence splitter. All words in lower case, without their full stop. */
export interface SentenceWords {
  /** Never end a sentence: titles, `art.`, `ул.`. */
  readonly neverFinal: ReadonlySet<string>;
  /** May end a sentence: months, `etc.`, `г.`; they do when a word that usually opens a sentence follows. */
  readonly maybeFinal: ReadonlySet<string>;
  /** Words that, with a capital in the middle of a paragraph, open a sentence. */
  readonly openers: ReadonlySet<string>;
  /** Verbs of saying: after `!”` they carry the sentence on ("Stop!" one of them said). */
  readonly saying: ReadonlySet<string>;
}

/** A set of the words of a text, parted by white space. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}
