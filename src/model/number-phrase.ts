import { ADDENDS, ATTACHED_SCALES, ONE_AND_A_HALF, SCALES, VAGUE } from './number-words.ts';
import { add, multiply, NUMERAL, type NumberStyle, parseNumeral } from './numeral.ts';
import type { Hedge } from './value.ts';

/** A number in running text with what hedges it. Offsets are UTF-16 indices; `start` takes in the hedge. */
export interface NumberPhrase {
  readonly start: number;
  readonly end: number;
  /** Where the number itself begins, after its hedge. */
  readonly numberStart: number;
  /** Decimal text; two where the digits read both ways (numeral.ts). */
  readonly readings: readonly string[];
  /** Upper end of a range: "between 10 and 15", "10-15". */
  readonly upTo?: string;
  readonly hedge?: Hedge;
  /** "Dozens", "несколько": `readings` is the least it means. */
  readonly vague: boolean;
}

export interface NumberOptions {
  readonly style?: NumberStyle | undefined;
  /** Read `1.5m` and `20k` as scaled; in other text they are metres and kilometres. */
  readonly attachedScales?: boolean;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly digits: boolean;
}

interface Amount {
  readonly readings: readonly string[];
  readonly end: number;
  /** Index of the token after it. */
  readonly next: number;
}

const TOKEN = new RegExp(`${NUMERAL}|\\p{L}+`, 'gu');
/** Not numbers: addresses, dates and times in digits, digits inside a code. */
const SKIP =
  /https?:\/\/\S+|www\.\S+|\d{1,4}([./-])\d{1,2}\1\d{2,4}(?!\d)|\d{1,2}:\d{2}(?::\d{2})?|(?<!\p{L})\p{L}{1,40}\d[\p{L}\d]*|№\s?\d+\S*/gu;

/** Scale words that are written with a full stop. */
const ABBREVIATION = /^(?:тыс|млн|млрд|трлн|bn|mln)$/;

/** All numbers of a text, in order; they do not overlap. Ordinals and years are not told from counts here. */
export function findNumbers(text: string, options: NumberOptions = {}): NumberPhrase[] {
  const tokens = tokenise(text);
  const found: NumberPhrase[] = [];
  for (let i = 0; i < tokens.length; ) {
    const phrase = phraseAt(text, tokens, i, options);
    if (phrase && phrase.phrase.start >= (found.at(-1)?.end ?? 0)) found.push(phrase.phrase);
    i = phrase ? phrase.next : i + 1;
  }
  return found;
}

function tokenise(text: string): Token[] {
  const skipped = [...text.matchAll(SKIP)]
    .filter((match) => !/^\d{1,3}([.,])\d{3}\1\d{3}$/.test(match[0]))
    .map((match) => [match.index, match.index + match[0].length] as const);
  let next = 0;
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const end = match.index + match[0].length;
    while ((skipped[next]?.[1] ?? Number.POSITIVE_INFINITY) <= match.index) next++;
    if ((skipped[next]?.[0] ?? Number.POSITIVE_INFINITY) < end) continue;
    const word = match[0].toLowerCase().replaceAll('ё', 'е');
    tokens.push({ text: word, start: match.index, end, digits: /^\d/.test(word) });
  }
  return tokens;
}

function phraseAt(
  text: string,
  tokens: readonly Token[],
  i: number,
  options: NumberOptions,
): { phrase: NumberPhrase; next: number } | undefined {
  const first = tokens[i];
  if (!first) return undefined;
  const least = VAGUE.get(first.text);
  if (least !== undefined) return vagueAt(text, tokens, i, least);
  const amount = amountAt(text, tokens, i, options);
  if (!amount) return undefined;
  const before = hedgeBefore(text, first.start);
  const range = rangeAfter(text, tokens, amount, before?.opens, options);
  const end = range?.end ?? amount.end;
  const after = hedgeAfter(text, end);
  const hedge = range ? undefined : (before?.hedge ?? after?.hedge);
  return {
    phrase: {
      start: before && (before.hedge || range) ? before.start : first.start,
      end: range ? end : (after?.end ?? end),
      numberStart: first.start,
      readings: range ? range.low : amount.readings,
      vague: false,
      ...(range && { upTo: range.high }),
      ...(hedge && { hedge }),
    },
    next: range?.next ?? amount.next,
  };
}

/** "dozens of", "hundreds of thousands". */
function vagueAt(text: string, tokens: readonly Token[], i: number, least: number) {
  const token = tokens[i] as Token;
  const of = tokens[i + 1]?.text === 'of' ? 2 : 1;
  const second = VAGUE.get(tokens[i + of]?.text ?? '');
  const scaled = second !== undefined && second >= 2000 && least <= 200;
  const before = hedgeBefore(text, token.start);
  const phrase: NumberPhrase = {
    start: before?.hedge ? before.start : token.start,
    end: scaled ? (tokens[i + of] as Token).end : token.end,
    numberStart: token.start,
    readings: [String(scaled ? least * 1000 : least)],
    hedge: 'at least',
    vague: true,
  };
  return { phrase, next: scaled ? i + of + 1 : i + 1 };
}

/** Reads digits and number words as far as they make one number. */
function amountAt(text: string, tokens: readonly Token[], from: number, options: NumberOptions): Amount | undefined {
  let totals: readonly string[] = ['0'];
  let group: readonly string[] | undefined;
  /** What may still be added to the group: below this. */
  let room = Number.POSITIVE_INFINITY;
  /** A hundred or a dozen is in the group: "hundred hundred" is no number. */
  let multiplied = false;
  let scaleRoom = Number.POSITIVE_INFINITY;
  let end = -1;
  let next = from;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const gap = i === from ? ' ' : text.slice((tokens[i - 1] as Token).end, token.start);
    if (!/^(?:\s+|-|\.\s?)$/u.test(gap) && !(gap === '' && options.attachedScales)) break;
    if (gap.startsWith('.') && !ABBREVIATION.test(tokens[i - 1]?.text ?? '')) break;
    const scale =
      SCALES.get(token.text) ?? (gap === '' && options.attachedScales ? ATTACHED_SCALES.get(token.text) : undefined);
    if (
      scale !== undefined &&
      scale <= scaleRoom &&
      !(scale < 1000 && multiplied) &&
      (group || token.start === tokens[from]?.start || half(tokens, i))
    ) {
      const scaled = (group ?? ['1']).map((reading) => multiply(reading, String(scale)));
      if (scale < 1000 && !tokens[i - 1]?.digits) {
        group = scaled;
        room = scale === 100 ? 100 : 0;
        multiplied = true;
      } else {
        totals = pairwise(totals, scaled);
        group = undefined;
        room = Number.POSITIVE_INFINITY;
        multiplied = false;
        scaleRoom = scale / 10;
      }
    } else if (token.digits) {
      if (group || (end >= 0 && gap === '-')) break;
      const numeral = parseNumeral(text.slice(token.start, token.end), options.style);
      if (!numeral || (end >= 0 && Number(numeral.kind === 'number' ? numeral.amount : 0) >= scaleRoom * 10)) break;
      if (end >= 0 && !SCALES.has(tokens[i + 1]?.text ?? '')) break;
      group = numeral.kind === 'number' ? [numeral.amount] : numeral.readings;
      room = 0;
    } else if (ONE_AND_A_HALF.has(token.text)) {
      if (group || end >= 0) break;
      group = ['1.5'];
      room = 0;
    } else if (ADDENDS.has(token.text)) {
      const value = ADDENDS.get(token.text) as number;
      if (value >= room || (value === 0 && end >= 0) || (end >= 0 && value >= scaleRoom * 10)) break;
      group = (group ?? ['0']).map((reading) => add(reading, String(value)));
      room = value >= 100 ? 100 : value >= 20 ? 10 : 0;
    } else if (end >= 0 && /^(?:and|и)$/.test(token.text) && continues(tokens, i + 1, room, scaleRoom, end >= 0)) {
      continue;
    } else {
      const fraction = halfAt(tokens, i, end >= 0);
      if (fraction === undefined) break;
      if (fraction.kind === 'article') continue;
      group = group ? group.map((reading) => add(reading, '0.5')) : ['0.5'];
      i = fraction.last;
      room = 0;
      end = (tokens[i] as Token).end;
      next = i + 1;
      continue;
    }
    end = token.end + (text[token.end] === '.' && ABBREVIATION.test(token.text) ? 1 : 0);
    next = i + 1;
  }
  if (end < 0) return undefined;
  return { readings: group ? pairwise(totals, group) : totals, end, next };
}

/** After "hundred" or "thousand" an "and" joins a smaller number word. */
function continues(tokens: readonly Token[], i: number, room: number, scaleRoom: number, begun: boolean): boolean {
  const value = ADDENDS.get(tokens[i]?.text ?? '');
  if (value === undefined || !begun) return false;
  return room === 100 ? value < 100 : scaleRoom < Number.POSITIVE_INFINITY && value < 100;
}

/** "a dozen", "half a million", "two and a half", "с половиной". */
function halfAt(
  tokens: readonly Token[],
  i: number,
  begun: boolean,
): { readonly kind: 'article' } | { readonly kind: 'half'; readonly last: number } | undefined {
  const words = [0, 1, 2].map((k) => tokens[i + k]?.text ?? '');
  if (!begun && /^an?$/.test(words[0] ?? '') && SCALES.has(words[1] ?? '')) return { kind: 'article' };
  if (!begun && words[0] === 'half' && words[1] === 'a' && SCALES.has(words[2] ?? ''))
    return { kind: 'half', last: i + 1 };
  if (begun && words.join(' ') === 'and a half') return { kind: 'half', last: i + 2 };
  if (begun && words[0] === 'с' && words[1] === 'половиной') return { kind: 'half', last: i + 1 };
  return undefined;
}

/** An article directly before a scale word stands for one. */
function half(tokens: readonly Token[], i: number): boolean {
  return /^an?$/.test(tokens[i - 1]?.text ?? '');
}

function pairwise(a: readonly string[], b: readonly string[]): readonly string[] {
  return b.length > a.length ? b.map((value) => add(a[0] ?? '0', value)) : a.map((value) => add(value, b[0] ?? '0'));
}

function rangeAfter(
  text: string,
  tokens: readonly Token[],
  amount: Amount,
  opens: string | undefined,
  options: NumberOptions,
): { low: readonly string[]; high: string; end: number; next: number } | undefined {
  let at = amount.next;
  const word = tokens[at]?.text ?? '';
  const gap = text.slice(amount.end, tokens[at]?.start ?? amount.end);
  const joined = /^\s*[-–—]\s*$/.test(gap) && tokens[at]?.digits;
  if (!joined) {
    const wanted = { between: /^and$/, from: /^to$/, от: /^до$/ }[opens ?? ''] ?? /^to$/;
    if (!wanted.test(word) || !/^\s+$/.test(gap)) return undefined;
    at++;
  }
  const high = amountAt(text, tokens, at, options);
  const [low, top] = [amount.readings[0] ?? '', high?.readings[0] ?? ''];
  if (!high || amount.readings.length > 1 || high.readings.length > 1) return undefined;
  // "2 to 3 million": the scale is said once.
  const scale = [...SCALES.values()].find(
    (value) => Number(top) >= value && SCALES.get(tokens[high.next - 1]?.text ?? '') === value,
  );
  const bare = tokens[amount.next - 1]?.digits && Number(low) < 1000;
  const lowest = scale !== undefined && bare && Number(low) < Number(top) / scale ? multiply(low, String(scale)) : low;
  if (Number(lowest) >= Number(top)) return undefined;
  return { low: [lowest], high: top, end: high.end, next: high.next };
}

const BEFORE: readonly (readonly [Hedge, string])[] = [
  ['at least', 'no fewer than|no less than|not less than|at least|a minimum of|minimum'],
  ['at least', 'не менее чем|не менее|не меньше|как минимум|минимум|по меньшей мере|по крайней мере'],
  ['up to', 'no more than|not more than|at most|up to|as many as|as much as|a maximum of|maximum'],
  ['up to', 'не более чем|не более|не больше|максимум|до'],
  ['more than', 'more than|over|in excess of|upwards of|above|более чем|более|больше чем|больше|свыше'],
  ['less than', 'less than|fewer than|under|below|менее чем|менее|меньше чем|меньше'],
  [
    'about',
    'about|around|approximately|approx\\.?|roughly|circa|ca\\.?|some|nearly|almost|close to|an estimated|estimated',
  ],
  ['about', 'около|примерно|приблизительно|порядка|почти|ориентировочно'],
];
const BEFORE_PATTERNS = BEFORE.map(
  ([hedge, words]) => [hedge, new RegExp(`(?<![\\p{L}])(?:${words})\\s+$`, 'iu')] as const,
);
const OPENS = /(?<![\p{L}])(between|from|от)\s+$/iu;

function hedgeBefore(text: string, at: number): { start: number; hedge?: Hedge; opens?: string } | undefined {
  const before = text.slice(Math.max(0, at - 32), at);
  const offset = at - before.length;
  for (const [hedge, pattern] of BEFORE_PATTERNS) {
    const match = pattern.exec(before);
    if (match) return { start: offset + match.index, hedge };
  }
  const opens = OPENS.exec(before);
  return opens ? { start: offset + opens.index, opens: (opens[1] ?? '').toLowerCase() } : undefined;
}

const AFTER: readonly (readonly [Hedge, RegExp])[] = [
  ['at least', /^\s+(?:or more|и более|и больше)(?!\p{L})/iu],
  ['up to', /^\s+(?:or (?:fewer|less)|и менее|и меньше)(?!\p{L})/iu],
];

function hedgeAfter(text: string, at: number): { end: number; hedge: Hedge } | undefined {
  const after = text.slice(at, at + 16);
  for (const [hedge, pattern] of AFTER) {
    const match = pattern.exec(after);
    if (match) return { end: at + match[0].length, hedge };
  }
  return undefined;
}
