import { CodePoints } from '../../model/code-points.ts';
import type { Block, Document } from '../../model/document.ts';
import { englishSentenceWords } from '../languages/en/sentence-words.ts';
import { russianSentenceWords } from '../languages/ru/sentence-words.ts';
import { type Span, sentenceSpans } from './boundaries.ts';
import { packFor } from './language.ts';
import type { Sentence } from './sentence.ts';
import { posOf } from './tagger.ts';
import { tokensOf } from './tokens.ts';

/** UTF-16 units of a block by which its script is told. */
const SAMPLE = 2_000;

const WORDS = { en: englishSentenceWords, ru: russianSentenceWords } as const;

/**
 * The sentences of a document's body in reading order: of headings, paragraphs, items, captions and table cells. Notes
 * are left out; each sentence carries the numbers of those whose marks stand in it or right at its end. Linear in the
 * length of the text.
 */
export function sentencesOf(doc: Document): Sentence[] {
  const points = new CodePoints(doc.text);
  const marks = doc.notes
    .flatMap((note) => note.marks.map((mark) => ({ n: note.n, at: points.toUnits(mark.at) })))
    .sort((a, b) => a.at - b.at || a.n - b.n);
  const sentences: Sentence[] = [];
  doc.blocks.forEach((block, number) => {
    if (block.kind === 'note') return;
    for (const part of partsOf(block, points)) {
      readPart(doc.text, part, number, block.language ?? doc.source.language, sentences);
    }
  });
  return withNotes(tag(doc.text, sentences), marks);
}

/** A block as one part, a table as its cells; UTF-16 offsets. */
function partsOf(block: Block, points: CodePoints): Span[] {
  const parts = block.rows === undefined ? [block] : block.rows.flat();
  return parts.map((part) => ({ start: points.toUnits(part.start), end: points.toUnits(part.end) }));
}

function readPart(text: string, part: Span, number: number, tag: string | undefined, sentences: Sentence[]): void {
  const language = packFor(tag, text.slice(part.start, Math.min(part.end, part.start + SAMPLE)));
  for (const span of sentenceSpans(text, part.start, part.end, WORDS[language])) {
    const tokens = tokensOf(text, span.start, span.end, language === 'en');
    sentences.push({ ...span, index: sentences.length, tokens, block: number, language, notes: [] });
  }
}

/** Sets the tags of English tokens, in one walk over the text. */
function tag(text: string, sentences: readonly Sentence[]): Sentence[] {
  const english = sentences.filter((sentence) => sentence.language === 'en');
  const tags = posOf(
    text,
    english.flatMap((sentence) => sentence.tokens),
  );
  let next = 0;
  return sentences.map((sentence) => {
    if (sentence.language !== 'en') return sentence;
    const tokens = sentence.tokens.map((token) => {
      const pos = tags[next++];
      return pos === undefined ? token : { ...token, pos };
    });
    return { ...sentence, tokens };
  });
}

/** Gives each mark to the sentence it stands in or right after. */
function withNotes(sentences: readonly Sentence[], marks: readonly { n: number; at: number }[]): Sentence[] {
  let next = 0;
  return sentences.map((sentence, i) => {
    const until = sentences[i + 1]?.start ?? Number.POSITIVE_INFINITY;
    const notes: number[] = [];
    for (let mark = marks[next]; mark !== undefined && mark.at <= until; mark = marks[next]) {
      // A mark at the first letter of the next sentence stands on this one; one before the first sentence on none.
      if (mark.at > sentence.start) notes.push(mark.n);
      next++;
    }
    return notes.length === 0 ? sentence : { ...sentence, notes };
  });
}
