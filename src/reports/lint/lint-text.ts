import { CodePoints } from '../../model/code-points.ts';
import type { Block, Document, Note } from '../../model/document.ts';
import { type AddressMention, addressesIn } from './text/addresses.ts';
import { type DateMention, datesIn } from './text/dates.ts';
import { contentWords } from './text/lexicon.ts';
import { type MoneyMention, moneyIn } from './text/money.ts';
import { type NameMention, namesIn } from './text/names.ts';
import { sentencesIn } from './text/sentences.ts';

/** A block in UTF-16 indices, with the section it stands in. */
export interface LintBlock {
  readonly index: number;
  readonly kind: Block['kind'];
  readonly start: number;
  readonly end: number;
  /** Index of the heading block above it; -1 before the first. */
  readonly section: number;
  /** Number of the note whose text it is. */
  readonly note?: number;
}

export interface LintSentence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly block: LintBlock;
  /** Numbers of the notes whose marks stand in it or at its end. */
  readonly notes: readonly number[];
  readonly dates: readonly DateMention[];
  readonly names: readonly NameMention[];
  /** Its content words (text/lexicon.ts). */
  readonly words: ReadonlySet<string>;
}

/** A document as rules read it: every finder runs once, offsets are UTF-16 indices into `text`. */
export class LintText {
  readonly document: Document;
  readonly text: string;
  readonly points: CodePoints;
  readonly blocks: readonly LintBlock[];
  readonly sentences: readonly LintSentence[];
  /** Sentences of the body only: no headings, no notes, no tables. */
  readonly prose: readonly LintSentence[];
  readonly dates: readonly DateMention[];
  readonly money: readonly MoneyMention[];
  readonly addresses: readonly AddressMention[];
  readonly notes: ReadonlyMap<number, Note>;
  readonly #byBlock: ReadonlyMap<LintBlock, readonly LintSentence[]>;

  constructor(document: Document) {
    this.document = document;
    this.text = document.text;
    this.points = new CodePoints(document.text);
    this.notes = new Map(document.notes.map((note) => [note.n, note]));
    this.blocks = blocksOf(document, this.points);
    this.dates = this.blocks.flatMap((block) =>
      datesIn(this.text.slice(block.start, block.end)).map((date) => moved(date, block.start)),
    );
    this.money = moneyIn(this.text);
    this.addresses = addressesIn(this.text);
    this.sentences = this.#sentences();
    this.#byBlock = Map.groupBy(this.sentences, ({ block }) => block);
    this.prose = this.sentences.filter(({ block }) => block.kind === 'paragraph' || block.kind === 'item');
  }

  /** Sentences of one block, in order. */
  sentencesOf(block: LintBlock): readonly LintSentence[] {
    return this.#byBlock.get(block) ?? [];
  }

  /** UTF-16 index of a code point offset of the document. */
  at(offset: number): number {
    return this.points.toUnits(offset);
  }

  #sentences(): LintSentence[] {
    const marks = this.document.notes
      .flatMap((note) => note.marks.map((mark) => ({ n: note.n, at: this.at(mark.at) })))
      .sort((a, b) => a.at - b.at);
    // "Governor Kessling" at the head of a sentence: a word the text also writes small is no name.
    const ordinary = new Set(this.text.match(/(?<![\p{L}])\p{Ll}[\p{L}’'-]+/gu) ?? []);
    const sentences: LintSentence[] = [];
    let mark = 0;
    let date = 0;
    for (const block of [...this.blocks].sort((a, b) => a.start - b.start)) {
      const spans = block.kind === 'heading' ? [block] : sentencesIn(this.text, block.start, block.end);
      for (const [i, span] of spans.entries()) {
        const until = spans[i + 1]?.start ?? block.end + 1;
        const notes: number[] = [];
        while (mark < marks.length && (marks[mark]?.at ?? 0) <= span.start) mark++;
        for (; mark < marks.length && (marks[mark]?.at ?? 0) < until; mark++) notes.push(marks[mark]?.n ?? 0);
        const dates: DateMention[] = [];
        while (date < this.dates.length && (this.dates[date]?.start ?? 0) < span.start) date++;
        for (let found = this.dates[date]; found !== undefined && found.end <= span.end; found = this.dates[++date])
          dates.push(found);
        const text = this.text.slice(span.start, span.end);
        const names = namesIn(this.text, span.start, span.end, ordinary);
        const words = contentWords(text);
        sentences.push({
          index: sentences.length,
          start: span.start,
          end: span.end,
          text,
          block,
          notes,
          dates,
          names,
          words,
        });
      }
    }
    return sentences;
  }
}

function moved(date: DateMention, by: number): DateMention {
  return { ...date, start: date.start + by, end: date.end + by };
}

function blocksOf(document: Document, points: CodePoints): LintBlock[] {
  const noteAt = new Map(document.notes.flatMap((note) => (note.start === undefined ? [] : [[note.start, note.n]])));
  let section = -1;
  return document.blocks.map((block, index) => {
    if (block.kind === 'heading') section = index;
    const note = block.kind === 'note' ? (noteAt.get(block.start) ?? noteWithin(document, block)) : undefined;
    return {
      index,
      kind: block.kind,
      start: points.toUnits(block.start),
      end: points.toUnits(block.end),
      section,
      ...(note === undefined ? {} : { note }),
    };
  });
}

function noteWithin(document: Document, block: Block): number | undefined {
  return document.notes.find((note) => note.start !== undefined && note.start >= block.start && note.start < block.end)
    ?.n;
}
