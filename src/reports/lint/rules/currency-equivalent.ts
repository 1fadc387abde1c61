import type { Place, Rule } from '../rule.ts';
import type { MoneyMention } from '../text/money.ts';

/** A pair further than this from the middle rate of the text's other pairs is asked about; rounding stays below. */
const TOLERANCE = 0.2;
/** With one other pair only, no middle can be told: only a difference of this factor is asked about. */
const FACTOR_OF_TWO_PAIRS = 2;

type Pair = MoneyMention & { readonly equivalent: NonNullable<MoneyMention['equivalent']> };

/** The text's own rate is the measure: a report of one period uses about one rate, and a slipped zero breaks it. */
export const currencyEquivalent: Rule = {
  code: 'currency-equivalent',
  severity: 'error',
  check(text) {
    const pairs = text.money.filter((money): money is Pair => money.equivalent !== undefined);
    const byCurrencies = Map.groupBy(pairs, (pair) => `${pair.currency}/${pair.equivalent.currency}`);
    return [...byCurrencies.values()].flatMap(outliers);
  },
};

function outliers(pairs: readonly Pair[]): Place[] {
  const rate = (pair: Pair): number => pair.amount / pair.equivalent.amount;
  return pairs.flatMap((pair, i) => {
    if (pairs.length < 2 || pair.equivalent.amount === 0) return [];
    const middle = pairs.length === 2 ? rate(pairs[1 - i] ?? pair) : median(pairs.map(rate).sort((a, b) => a - b));
    const factor = Math.max(rate(pair) / middle, middle / rate(pair));
    const far = pairs.length === 2 ? i > 0 && factor >= FACTOR_OF_TWO_PAIRS : factor > 1 + TOLERANCE;
    if (!far) return [];
    const expected = Math.round(pair.amount / middle);
    return [
      {
        start: pair.start,
        end: pair.end,
        reason: `At the rate of the text's other pairs (about ${round(middle)} ${pair.currency} for 1 ${pair.equivalent.currency}) this would be about ${expected} ${pair.equivalent.currency}.`,
        fix: { advice: 'Check both sums against the source, and say which rate and day were used.' },
      },
    ];
  });
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}

function round(rate: number): string {
  return rate >= 10 ? String(Math.round(rate)) : rate.toPrecision(2);
}
