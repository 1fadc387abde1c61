import { findMoney, type MoneyOptions } from '../../model/money.ts';
import type { NumberStyle } from '../../model/numeral.ts';
import { findQuantities } from '../../model/quantity.ts';
import { findSpans } from '../../model/span.ts';
import type { Money, Quantity } from '../../model/value.ts';
import type { Sentence, Token } from '../text/sentence.ts';
import type { Telling } from '../what/telling.ts';
import type { ResolvedDate } from '../when/resolve.ts';

/** A count or a sum that the text states: how many of what, where and when; a part of another figure, if it says so. */
export interface FoundFigure {
  readonly start: number;
  readonly end: number;
  readonly quantity?: Quantity;
  readonly money?: Money;
  /** Words for what was counted: "police officers". */
  readonly what: string;
  /** Act that the counted suffered, where they are its victim. */
  readonly act?: string;
  /** Index, among the figures of the sentence, of the one it is a part of. */
  readonly subsetOf?: number;
}

const GATE =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|dozens?|hundreds?|thousands?|million|billion)\b|дюжин|десятк|сотн|тысяч|миллион/iu;
/** Smaller counts without a hedge are persons of the story, not figures. */
const LEAST = 5;
const PART =
  /(?:including|of (?:whom|which|them|those)|out of (?:which|whom)|among (?:them|whom|which)|в том числе|из (?:них|которых))\s*(?:(?:at least|about|some)\s+)?$/iu;
const NO_FIGURE =
  /^\s*(?:st|nd|rd|th|%|-?year-old|years? old|[ap]\.?m\b|o['’]clock|km|kilomet|met(?:er|re)s?|miles?|minutes?|percent|per cent|hours?|days?|weeks?|months?|years?)\b/iu;
const NUMBERED =
  /(?:\b(?:articles?|art\.|section|no\.|number|paragraph|chapter|page|room|flat|resolution|branch|route|age|aged)|№|статья|ст\.|#|\$|€|£)\s*$/iu;
const SUM = /\b(?:total|amount|damages|compensation|claims?|budget|losses|ransom|bail|sum)\b[^.;]{0,80}$/iu;

/** Figures of a sentence; dates, lengths of time, penalties and numbers of articles are none. */
export function findFigures(
  text: string,
  sentence: Sentence,
  dates: readonly ResolvedDate[],
  tellings: readonly Telling[],
  style: NumberStyle | undefined,
): FoundFigure[] {
  const words = text.slice(sentence.start, sentence.end);
  if (!GATE.test(words)) return [];
  const options: MoneyOptions = style === undefined ? {} : { style };
  const sums = findMoney(words, options);
  const taken = [
    ...dates.map((date) => ({ start: date.start - sentence.start, end: date.end - sentence.start })),
    ...findSpans(words),
    ...sums,
  ];
  const found: FoundFigure[] = [];
  for (const { start, end, numberStart, quantity } of findQuantities(words, '', style).found) {
    if (taken.some((place) => start < place.end && place.start < end)) continue;
    const after = words.slice(end, end + 30);
    const before = words.slice(Math.max(0, start - 40), start);
    if (NO_FIGURE.test(after) || NUMBERED.test(before) || /^(?:[-./:]\d|\p{L})/u.test(after)) continue;
    const part = PART.test(before) || PART.test(words.slice(Math.max(0, numberStart - 40), numberStart));
    const size = quantity.n ?? quantity.min ?? quantity.max ?? 0;
    if (size < LEAST && quantity.hedge === undefined && !part) continue;
    const noun = nounAfter(sentence.tokens, sentence.start + end);
    const what = noun?.text ?? found.at(-1)?.what;
    if (what === undefined) continue;
    const last = noun?.end ?? sentence.start + end;
    const act = actOf(tellings, sentence.start + start, last);
    found.push({
      start: sentence.start + start,
      end: last,
      quantity: { ...quantity, unit: what },
      what,
      ...(act === undefined ? {} : { act }),
      ...(part && found.length > 0 ? { subsetOf: found.length - 1 } : {}),
    });
  }
  for (const sum of sums) {
    const start = sentence.start + sum.start;
    const end = sentence.start + sum.end;
    const penalty = tellings.some(
      ({ act }) => act.penalty !== undefined && act.penalty.start < end && start < act.penalty.end,
    );
    const about = SUM.exec(words.slice(0, sum.start));
    if (sum.kind !== 'money' || penalty || about === null) continue;
    found.push({ start, end, money: sum.money, what: about[0].split(/\s+/).slice(0, 6).join(' ') });
  }
  return found;
}

/** The noun phrase that a number counts: adjectives and nouns up to the next other word. */
function nounAfter(
  tokens: readonly Token[],
  from: number,
): { readonly text: string; readonly end: number } | undefined {
  const first = tokens.findIndex((token) => token.start >= from);
  if (first < 0) return undefined;
  let last = -1;
  for (let i = first; i < tokens.length && i < first + 6; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const noun =
      token.pos === 'NOUN' || token.pos === 'PROPN' || (token.pos === undefined && /^\p{L}{3,}/u.test(token.text));
    if (noun) last = i;
    else if (token.pos !== 'ADJ' && !(token.pos === 'VERB' && i === first)) break;
    if (token.pos === undefined && i > first) break;
  }
  const end = tokens[last]?.end;
  if (last < 0 || end === undefined) return undefined;
  return {
    text: tokens
      .slice(first, last + 1)
      .map((token) => token.text)
      .join(' '),
    end,
  };
}

function actOf(tellings: readonly Telling[], start: number, end: number): string | undefined {
  return tellings.find(({ act }) =>
    act.roles.some((fill) => fill.role === 'victim' && fill.start <= end && fill.end >= start),
  )?.act.code;
}
