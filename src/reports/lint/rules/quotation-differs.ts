import { citedBy, noteOf } from '../cited.ts';
import type { LintText } from '../lint-text.ts';
import type { LintOptions } from '../options.ts';
import type { Place, Rule } from '../rule.ts';

const QUOTE = /[“"«„]([^“”"«»„]{12,600})[”"»“]/gu;
const LEAST_WORDS = 4;
/** Share of words two wordings have in common when one is the other, changed. */
const SAME_QUOTE = 0.75;

interface Quote {
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
}

/** A quotation that is not what its source says, or that the text gives in two wordings. */
export const quotationDiffers: Rule = {
  code: 'quotation-differs',
  severity: 'error',
  check(text, options) {
    const quotes = text.blocks
      .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
      .flatMap((block) => quotesIn(text, block));
    return [...twoWordings(text, quotes), ...againstSources(text, quotes, options)];
  },
};

function quotesIn(text: LintText, block: { readonly start: number; readonly end: number }): Quote[] {
  return [...text.text.slice(block.start, block.end).matchAll(QUOTE)]
    .map((match) => {
      const start = block.start + match.index + 1;
      return { start, end: start + (match[1] ?? '').length, words: wordsOf(match[1] ?? '') };
    })
    .filter(({ words }) => words.length >= LEAST_WORDS);
}

function twoWordings(text: LintText, quotes: readonly Quote[]): Place[] {
  return quotes.flatMap((quote, i) => {
    const earlier = quotes.slice(0, i).find((other) => alike(other.words, quote.words));
    if (earlier === undefined) return [];
    return [
      {
        start: quote.start,
        end: quote.end,
        also: [{ start: earlier.start, end: earlier.end }],
        reason: `The text quotes this elsewhere as "${text.text.slice(earlier.start, earlier.end)}".`,
        fix: { advice: 'Take the wording of the source in both places.' },
      },
    ];
  });
}

function againstSources(text: LintText, quotes: readonly Quote[], options: LintOptions): Place[] {
  if (options.sourcesOf === undefined) return [];
  return quotes.flatMap((quote) => {
    const sentence = text.sentences.find((one) => one.start <= quote.start && quote.start < one.end);
    const n = sentence === undefined ? undefined : noteOf(text, sentence);
    if (n === undefined) return [];
    const sources = citedBy(text, n, options).known.flatMap((source) =>
      source.text === undefined ? [] : [wordsOf(source.text)],
    );
    if (sources.length === 0) return [];
    // An ellipsis or an insertion in square brackets cuts a quotation into parts that must each stand in the source.
    const parts = text.text
      .slice(quote.start, quote.end)
      .split(/…|\.\.\.|\[[^\]]*\]/u)
      .map(wordsOf)
      .filter((part) => part.length > 0);
    if (sources.some((source) => parts.every((part) => ` ${source.join(' ')} `.includes(` ${part.join(' ')} `))))
      return [];
    const nearest = sources.map((source) => nearestWords(source, quote.words)).find((words) => words !== undefined);
    return [
      {
        start: quote.start,
        end: quote.end,
        reason:
          nearest === undefined
            ? `These words do not stand in the source (note ${n}).`
            : `The source (note ${n}) says "${nearest}".`,
        fix:
          nearest === undefined
            ? { advice: 'Quote the source, or cite the one that says it.' }
            : { replacement: nearest },
      },
    ];
  });
}

/** The stretch of a source that shares most words with a quotation; undefined below `SAME_QUOTE`. */
function nearestWords(source: readonly string[], quote: readonly string[]): string | undefined {
  const wanted = new Set(quote);
  let best = { shared: 0, at: 0 };
  for (let at = 0; at + quote.length <= source.length; at++) {
    const shared = source.slice(at, at + quote.length).filter((word) => wanted.has(word)).length;
    if (shared > best.shared) best = { shared, at };
  }
  return best.shared >= SAME_QUOTE * quote.length ? source.slice(best.at, best.at + quote.length).join(' ') : undefined;
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’‘ʼ]/g, "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}

/** The same quotation in other words: most words shared in number and kind, and not all of them. */
function alike(a: readonly string[], b: readonly string[]): boolean {
  if (Math.min(a.length, b.length) < LEAST_WORDS + 1) return false;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (` ${longer.join(' ')} `.includes(` ${shorter.join(' ')} `)) return false;
  // Words only added, and several of them: a longer quotation, not another wording.
  if (longer.length - shorter.length >= 2 && isSubsequence(shorter, longer)) return false;
  const left = [...longer];
  let shared = 0;
  for (const word of shorter) {
    const at = left.indexOf(word);
    if (at >= 0) {
      left.splice(at, 1);
      shared++;
    }
  }
  return shared >= SAME_QUOTE * longer.length;
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of whole) if (word === part[at]) at++;
  return at === part.length;
}
