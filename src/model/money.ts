import { CURRENCY_CODES, CURRENCY_NAMES, CURRENCY_SIGNS, currenciesOf } from './currency.ts';
import { findNumbers, type NumberPhrase } from './number-phrase.ts';
import type { NumberStyle } from './numeral.ts';
import type { Money } from './value.ts';

/** A sum found in text; offsets are UTF-16 indices, hedge and equivalent included. */
export type FoundMoney =
  | { readonly kind: 'money'; readonly start: number; readonly end: number; readonly money: Money }
  /** The digits read both ways, the currency's name is several countries', or the text gives a range: a person decides. */
  | { readonly kind: 'held'; readonly start: number; readonly end: number; readonly readings: readonly Money[] };

export interface MoneyOptions {
  /** `detectNumberStyle` of the whole source. */
  readonly style?: NumberStyle | undefined;
  /** ISO 3166 code of the country the source is about: decides "manat", "lei", and the ruble of Belarus. */
  readonly country?: string | undefined;
}

/** Every sum of the text, in order. "15.000 tenge (about 75 EUR)" is one sum with its equivalent as stated. */
export function findMoney(text: string, options: MoneyOptions = {}): FoundMoney[] {
  const sums: FoundMoney[] = [];
  for (const phrase of findNumbers(text, { style: options.style, attachedScales: true })) {
    const sum = sumAt(text, phrase, options);
    // A sign between two numbers belongs to the first of them.
    if (sum && sum.start >= (sums.at(-1)?.end ?? 0)) sums.push(sum);
  }
  const found: FoundMoney[] = [];
  for (let i = 0; i < sums.length; i++) {
    const sum = sums[i] as FoundMoney;
    const next = sums[i + 1];
    const close = next ? closeOf(text, sum, next) : undefined;
    if (next === undefined || close === undefined) found.push(sum);
    else {
      found.push(withEquivalent(sum, next, close));
      i++;
    }
  }
  return found;
}

/** Reads a text that is one sum and nothing else. */
export function parseMoney(text: string, options: MoneyOptions = {}): FoundMoney | undefined {
  const trimmed = text.trim();
  const [only] = findMoney(trimmed, options);
  return only && only.start === 0 && only.end === trimmed.length ? only : undefined;
}

function sumAt(text: string, phrase: NumberPhrase, { country }: MoneyOptions): FoundMoney | undefined {
  const before = currencyBefore(text, phrase.numberStart);
  const after = before ? undefined : currencyAfter(text, phrase.end, country);
  const codes = before ? [before.code] : (after?.codes ?? []);
  if (codes.length === 0 || phrase.vague) return undefined;
  const outer = before ? phraseBefore(text, before.start, phrase) : phrase;
  const hedge = outer.hedge;
  const amounts = phrase.upTo === undefined ? phrase.readings : [...phrase.readings, phrase.upTo];
  const readings = codes.flatMap((currency) =>
    amounts.map((amount): Money => ({ amount, currency, ...(hedge && { hedge }) })),
  );
  const place = { start: Math.min(outer.start, before?.start ?? outer.start), end: after?.end ?? phrase.end };
  const [money] = readings;
  if (money && readings.length === 1) return { kind: 'money', ...place, money };
  return { kind: 'held', ...place, readings };
}

/** "about US$ 500": the sign stands between hedge and number. */
function phraseBefore(text: string, signStart: number, phrase: NumberPhrase): Pick<NumberPhrase, 'start' | 'hedge'> {
  const masked = `${text.slice(Math.max(0, signStart - 40), signStart)}1`;
  const offset = signStart - (masked.length - 1);
  const last = findNumbers(masked).at(-1);
  if (last?.hedge && last.end === masked.length) return { start: last.start + offset, hedge: last.hedge };
  return { start: signStart, ...(phrase.hedge && { hedge: phrase.hedge }) };
}

const SIGNS = Object.keys(CURRENCY_SIGNS)
  .sort((a, b) => b.length - a.length)
  .map((sign) => sign.replace(/\$/g, '\\$'))
  .join('|');
const BEFORE = new RegExp(`(?:(?<![\\p{L}])(${CURRENCY_CODES.join('|')})|(?<![\\p{L}])(${SIGNS}))\\s?$`, 'u');
const SIGN_AFTER = new RegExp(`^\\s?(?:(${SIGNS})|(${CURRENCY_CODES.join('|')})(?!\\p{L}))`, 'u');
const NAMES_AFTER = CURRENCY_NAMES.map((name) => ({
  name,
  pattern: new RegExp(
    `^\\s+(?:of\\s+)?(?:(${name.candidates.map(({ adjective }) => adjective).join('|')})\\s+)?(?:${name.noun})(?!\\p{L})`,
    'iu',
  ),
}));
/** One quick look before the names are tried one by one. */
const ANY_NAME = new RegExp(`\\s(?:${CURRENCY_NAMES.map(({ noun }) => noun).join('|')})(?!\\p{L})`, 'iu');

function currencyBefore(text: string, at: number): { start: number; code: string } | undefined {
  const from = Math.max(0, at - 6);
  const match = BEFORE.exec(text.slice(from, at));
  if (!match) return undefined;
  return { start: from + match.index, code: match[1] ?? CURRENCY_SIGNS[match[2] ?? ''] ?? '' };
}

function currencyAfter(
  text: string,
  at: number,
  country: string | undefined,
): { end: number; codes: string[] } | undefined {
  const after = text.slice(at, at + 40);
  const sign = SIGN_AFTER.exec(after);
  if (sign) return { end: at + sign[0].length, codes: [sign[2] ?? CURRENCY_SIGNS[sign[1] ?? ''] ?? ''] };
  if (!ANY_NAME.test(after)) return undefined;
  for (const { name, pattern } of NAMES_AFTER) {
    const match = pattern.exec(after);
    if (match) return { end: at + match[0].length, codes: currenciesOf(name, match[1], country) };
  }
  return undefined;
}

/**
 * End of "… (about 75 EUR)" or "… or 75 EUR", where the second sum restates the first in another currency; a few words
 * may stand before the bracket ("100.000 tenge for the colonel (about 500 EUR)"). Undefined for two sums.
 */
function closeOf(text: string, sum: FoundMoney, next: FoundMoney): number | undefined {
  const between = text.slice(sum.end, next.start);
  if (currencyOf(sum) === currencyOf(next)) return undefined;
  if (
    /^[^.;()\d]{0,40}\((?:(?:or|i\.e\.|equal to|equivalent to|that is|то есть|что составляет)\s+)?$/iu.test(between)
  ) {
    const close = /^\s*(?:at the time|each)?\s*\)/iu.exec(text.slice(next.end));
    return close ? next.end + close[0].length : undefined;
  }
  return /^,?\s*(?:or|i\.e\.|или)\s+$/iu.test(between) && next.kind === 'money' && next.money.hedge === 'about'
    ? next.end
    : undefined;
}

function currencyOf(sum: FoundMoney): string | undefined {
  return sum.kind === 'money' ? sum.money.currency : sum.readings[0]?.currency;
}

/** An equivalent that reads both ways is left out: the sum itself is sure, and its words are kept with it. */
function withEquivalent(sum: FoundMoney, next: FoundMoney, end: number): FoundMoney {
  if (next.kind === 'held') return { ...sum, end };
  const { amount, currency, hedge } = next.money;
  const equivalent = { amount, currency, ...(hedge && { hedge }) };
  if (sum.kind === 'money') return { ...sum, end, money: { ...sum.money, equivalent } };
  return { ...sum, end, readings: sum.readings.map((money) => ({ ...money, equivalent })) };
}
