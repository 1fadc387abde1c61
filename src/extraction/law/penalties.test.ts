import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishPenalties } from '../languages/en/penalties.ts';
import { russianPenalties } from '../languages/ru/penalties.ts';
import { findPenalties, type PenaltyGrammar } from './penalties.ts';

function penalties(text: string, grammar: PenaltyGrammar): string[] {
  return findPenalties(text, 0, text.length, grammar, { style: 'european', country: 'KZ' }).map((p) =>
    [p.code, p.span?.duration, p.days?.n, p.hours?.n, p.money && `${p.money.amount} ${p.money.currency}`]
      .filter((x) => x !== undefined)
      .join(' '),
  );
}

const ENGLISH: readonly (readonly [string, readonly string[]])[] = [
  ['was sentenced to six years in prison', ['S.PRISON P6Y']],
  ['sentenced to four years’ imprisonment in 2009 trials', ['S.PRISON P4Y']],
  ['a three-year prison sentence', ['S.PRISON P3Y']],
  ['was sentenced to 10 years', ['S.PRISON P10Y']],
  ['given an 18 months’ suspended prison sentence', ['S.SUSPENDED P18M']],
  ['a one-year suspended prison sentence', ['S.SUSPENDED P1Y']],
  ['a suspended sentence of two years', ['S.SUSPENDED P2Y']],
  ['sentenced to 18 months of “restriction of freedom”', ['S.RESTRICT P18M']],
  ['sentenced to 200 hours’ public work', ['S.WORK 200']],
  ['sentenced to two days’ administrative arrest', ['S.ADMARREST 2']],
  ['given five days’ arrest', ['S.ADMARREST 5']],
  ['jailed for 15 days', ['S.ADMARREST 15']],
  ['sentenced to administrative arrest by court', ['S.ADMARREST']],
  ['was fined some 15.000 tenge', ['S.FINE 15000 KZT']],
  ['to pay a fine of close to 200.000 tenge', ['S.FINE 200000 KZT']],
  ['told to pay damages of 100.000 tenge, about 500 EUR', ['S.DAMAGES 100000 KZT']],
  ['He is 18 years old and earned 500 EUR', []],
  ['two years later he spent two months in pre-trial detention', []],
];
for (const [text, expected] of ENGLISH) {
  test(`penalties of: ${text}`, () => assert.deepEqual(penalties(text, englishPenalties), expected));
}

const RUSSIAN: readonly (readonly [string, readonly string[]])[] = [
  ['приговорён к шести годам лишения свободы', ['S.PRISON P6Y']],
  ['арестован на 15 суток', ['S.ADMARREST 15']],
  ['оштрафован на 50 000 тенге', ['S.FINE 50000 KZT']],
  ['приговорена к двум годам условно', ['S.SUSPENDED P2Y']],
];
for (const [text, expected] of RUSSIAN) {
  test(`Russian penalties of: ${text}`, () => assert.deepEqual(penalties(text, russianPenalties), expected));
}
