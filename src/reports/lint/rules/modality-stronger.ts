import { citedBy, noteOf } from '../cited.ts';
import type { LintSentence, LintText } from '../lint-text.ts';
import type { LintOptions } from '../options.ts';
import type { Place, Rule } from '../rule.ts';
import { contentWords, HEDGED, overlap } from '../text/lexicon.ts';
import { sentencesIn } from '../text/sentences.ts';

/** Share of content words two sentences have in common when they tell of one matter. */
const SAME_MATTER = 0.6;
const LEAST_WORDS = 4;
/** Open sentences of one name that a sentence is compared with: keeps a book about one person quick. */
const MOST_COMPARED = 200;

/** Something told as a fact that the source, or the text itself in another place, leaves open. */
export const modalityStronger: Rule = {
  code: 'modality-stronger',
  severity: 'warning',
  check: (text, options) => {
    const open = openByName(text);
    return text.prose
      .filter((sentence) => sentence.words.size >= LEAST_WORDS && !HEDGED.test(sentence.text))
      .flatMap((sentence) => fromSource(text, sentence, options) ?? fromText(sentence, open) ?? []);
  },
};

/** Modalities under which a plain sentence says more than its source. */
const OPEN: ReadonlySet<string> = new Set([
  'm.reported',
  'm.alleged',
  'm.charge',
  'm.witness',
  'm.party',
  'm.assess',
  'm.unknown',
  'm.planned',
]);

/** Sentences that leave something open, by the names they hold: one look for every sentence, not one for every pair. */
function openByName(text: LintText): ReadonlyMap<string, readonly LintSentence[]> {
  const open = new Map<string, LintSentence[]>();
  for (const sentence of text.prose) {
    if (sentence.words.size < LEAST_WORDS || !LEFT_OPEN.test(sentence.text)) continue;
    for (const name of new Set(sentence.names.map((one) => one.text)))
      open.set(name, [...(open.get(name) ?? []), sentence]);
  }
  return open;
}

function fromSource(text: LintText, sentence: LintSentence, options: LintOptions): Place | undefined {
  if (options.sourcesOf === undefined) return undefined;
  const n = noteOf(text, sentence);
  if (n === undefined) return undefined;
  for (const source of citedBy(text, n, options).known) {
    if (source.modality !== undefined) {
      // What is cited is one statement: it stands for the sentence that carries the note, not for those before it.
      if (!OPEN.has(source.modality) || !sentence.notes.includes(n)) continue;
      return {
        start: sentence.start,
        end: sentence.end,
        reason: `This is told as a fact; the record holds what note ${n} cites only as ${source.modality}.`,
        fix: { advice: 'Say who says so, or write "reportedly" or "allegedly".' },
      };
    }
    const said = sentencesIn(source.text ?? '', 0, source.text?.length ?? 0)
      .map((span) => (source.text ?? '').slice(span.start, span.end))
      .map((line) => ({ line, shared: overlap(sentence.words, withoutHedge(line)) }))
      .sort((a, b) => b.shared - a.shared)[0];
    const hedge =
      said !== undefined && said.shared >= SAME_MATTER
        ? HEDGED.exec(said.line)
        : hedgeOfPart(sentence, source.text ?? '');
    if (hedge !== null)
      return {
        start: sentence.start,
        end: sentence.end,
        reason: `This is told as a fact; its source (note ${n}) says "${hedge[0]}".`,
        fix: { advice: 'Say who says so, or keep the source\'s "reportedly" or "allegedly".' },
      };
  }
  return undefined;
}

/** Words that only a hedged sentence of the source has: with two of them our sentence takes over what it leaves open. */
const TAKEN_OVER = 2;

function hedgeOfPart(sentence: LintSentence, source: string): RegExpExecArray | null {
  const lines = sentencesIn(source, 0, source.length).map((span) => source.slice(span.start, span.end));
  // A long source says many things; only a passage of a few sentences tells of this matter alone.
  if (lines.length > MOST_LINES) return null;
  const names = contentWords(sentence.names.map(({ text }) => text).join(' '));
  const plain = contentWords(lines.filter((line) => !HEDGED.test(line)).join(' '));
  for (const line of lines) {
    const hedge = HEDGED.exec(line);
    if (hedge === null) continue;
    const own = [...withoutHedge(line)].filter(
      (word) => sentence.words.has(word) && !plain.has(word) && !names.has(word),
    );
    if (own.length >= TAKEN_OVER && [...plain].some((word) => sentence.words.has(word))) return hedge;
  }
  return null;
}

/** Sentences of a passage that tells of one matter. */
const MOST_LINES = 4;

function fromText(sentence: LintSentence, open: ReadonlyMap<string, readonly LintSentence[]>): Place | undefined {
  if (sentence.notes.length > 0) return undefined;
  const candidates = new Set(sentence.names.flatMap(({ text }) => (open.get(text) ?? []).slice(0, MOST_COMPARED)));
  const other = [...candidates].find(
    (one) =>
      one !== sentence &&
      sharesOccasion(one, sentence) &&
      Math.max(one.words.size, sentence.words.size) <= 2 * Math.min(one.words.size, sentence.words.size) &&
      overlap(sentence.words, withoutHedge(one.text)) >= SAME_MATTER,
  );
  if (other === undefined) return undefined;
  return {
    start: sentence.start,
    end: sentence.end,
    also: [{ start: other.start, end: other.end }],
    reason: `This is told as a fact; in another place the text leaves it open ("${LEFT_OPEN.exec(other.text)?.[0] ?? ''}").`,
    fix: { advice: 'Use the weaker wording in both places, or cite what proves it.' },
  };
}

/** Narrower than `HEDGED`: words that leave the whole sentence open wherever they stand in it. */
const LEFT_OPEN =
  /(?<![\p{L}])(alleged(ly)?|reported(ly)?|according to|claim(s|ed) (that|to)|said|stated|unconfirmed|suspected|accused of|purported(ly)?|apparently|якобы|по словам|по сообщени\p{L}+|предположительно|по данным|утвержда\p{L}+)(?![\p{L}])/iu;

/** A day, a month or a number that both give. */
function sharesOccasion(a: LintSentence, b: LintSentence): boolean {
  if (a.dates.some((x) => b.dates.some((y) => x.from === y.from && x.to === y.to))) return true;
  const numbers = new Set(a.text.match(/\d+/g) ?? []);
  return (b.text.match(/\d+/g) ?? []).some((number) => numbers.has(number));
}

const ALL_HEDGES = new RegExp(HEDGED.source, 'giu');

function withoutHedge(text: string): ReadonlySet<string> {
  return contentWords(text.replace(ALL_HEDGES, ' '));
}
