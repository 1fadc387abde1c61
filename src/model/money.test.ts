import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findMoney, parseMoney } from './money.ts';
import type { NumberStyle } from './numeral.ts';

const fixture = (name: string): string[] =>
  readFileSync(new URL(`../../src/model/fixtures/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
const STYLES: Readonly<Record<string, NumberStyle>> = { e: 'european', n: 'english' };

test('every sum has the amount, currency, hedge and equivalent of the table', () => {
  for (const line of fixture('money_valid.txt')) {
    const [words = '', style = '-', country, amount, currency, hedge, equal, equalCurrency, equalHedge] =
      line.split('\t');
    const got = parseMoney(words, { style: STYLES[style], country: country === '-' ? undefined : country });
    const equivalent = equal && { amount: equal, currency: equalCurrency, ...(equalHedge && { hedge: equalHedge }) };
    const money = { amount, currency, ...(hedge && { hedge }), ...(equivalent && { equivalent }) };
    assert.deepEqual(got, { kind: 'money', start: 0, end: words.length, money }, line);
  }
});

test('what is no sum, or can be read more than one way, is not given as a sum', () => {
  for (const line of fixture('money_invalid.txt')) assert.notEqual(parseMoney(line)?.kind, 'money', line);
});

test('a sum that can be read more than one way is held with its readings', () => {
  for (const [text, readings] of [
    ['15.000 tenge', ['15000 KZT', '15 KZT']],
    ['200 manats', ['200 TMT', '200 AZN']],
    ['between 100 and 200 euros', ['100 EUR', '200 EUR']],
  ] as const) {
    const got = parseMoney(text);
    assert.equal(got?.kind, 'held', text);
    assert.deepEqual(
      got?.kind === 'held' && got.readings.map(({ amount, currency }) => `${amount} ${currency}`),
      readings,
    );
  }
});

test('sums are found in running text at their place, and counts are not sums', () => {
  for (const [text, expected] of [
    [
      'Fined 15.000 tenge (about 75 EUR); 12 others 20.000 tenge each.',
      ['15.000 tenge (about 75 EUR)', '20.000 tenge'],
    ],
    ['He paid 500 euros and 200 dollars.', ['500 euros', '200 dollars']],
    ['In 2011, 60 suits sought around 3 billion tenge.', ['around 3 billion tenge']],
    ['Суд оштрафовал двоих на 300 000 рублей (около 4000 евро).', ['300 000 рублей (около 4000 евро)']],
    ['a bail of about US$ 3000 was set', ['about US$ 3000']],
  ] as const) {
    assert.deepEqual(
      findMoney(text, { style: 'european' }).map((sum) => text.slice(sum.start, sum.end)),
      expected,
    );
  }
});
