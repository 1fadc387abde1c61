import { CodePoints } from '../../model/code-points.ts';
import type { Document } from '../../model/document.ts';
import type { Sentence } from '../text/sentence.ts';

/** Sentences over which a place named before still holds. */
const NEAR = 2;

/** "2.1.  Freedom of assembly", "IV. Religion". */
const NUMBERED = /^\s*(?:\d+(?:\.\d+)*\.?|[IVX]+\.)\s/;

/**
 * Does the document tell one story, as an article does? What has notes, numbered headings, or bullets between its
 * headings tells of many things.
 */
export function isOneStory({ notes, blocks, text }: Document): boolean {
  if (notes.length > 0) return false;
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  if (headings.length > 0 && blocks.some(({ kind }) => kind === 'item')) return false;
  const points = new CodePoints(text);
  return headings.filter(({ start, end }) => NUMBERED.test(points.slice(start, end))).length < 2;
}

/**
 * For a sentence the number of the first one from which a place still holds. In a report a bullet speaks for itself, and
 * a paragraph leans on the last sentence of the one before at most.
 */
export function holdsFrom(doc: Document, sentences: readonly Sentence[]): (sentence: number) => number {
  const oneStory = isOneStory(doc);
  const isItem = (sentence: number): boolean => doc.blocks[sentences[sentence]?.block ?? 0]?.kind === 'item';
  return (sentence) => {
    let from = Math.max(0, sentence - NEAR);
    if (oneStory) return from;
    while (from < sentence && sentences[from]?.block !== sentences[sentence]?.block) {
      if (from === sentence - 1 && !isItem(from) && !isItem(sentence)) break;
      from++;
    }
    return from;
  };
}
