/**
 * Entries of a list: "Ulugbek H., imam. Arrested 12 August 2010. Freed 4 May 2019." Their sentences have no subject of
 * their own; the name that opens the entry is meant.
 */
import type { Mention } from '../mentions.ts';
import type { Sentence } from '../text/sentence.ts';

/** Before the name: the mark and the number of an item. */
const OPENS = /^[\s\d.,;:)(\]["'“•*·–—-]{0,12}$/;
/** After it: an aside, a colon, a dash, or the end of the heading sentence. */
const CLOSES = /^\s*(?:\([^()]{1,80}\)\s*)?[,.:;–—(-]/;

/** The person whose entry each block is, by the index of the block. */
export class Entries {
  readonly #byBlock = new Map<number, Mention>();
  readonly #seen = new Set<number>();

  /** Reads the opening of a block; further sentences of it change nothing. */
  note(text: string, sentence: Sentence, mentions: readonly Mention[]): void {
    if (this.#seen.has(sentence.block)) return;
    this.#seen.add(sentence.block);
    const first = mentions.find((mention) => mention.type === 'person' && mention.form === 'name');
    if (first === undefined || !OPENS.test(text.slice(sentence.start, first.start))) return;
    if (CLOSES.test(text.slice(first.end, first.end + 100))) this.#byBlock.set(sentence.block, first);
  }

  of(sentence: Sentence): Mention | undefined {
    return this.#byBlock.get(sentence.block);
  }
}
