import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Value } from '../../model/value.ts';
import { type Locale, messages } from './messages.ts';
import { describeValue } from './value.ts';
import { describeWhen } from './when.ts';

const WHEN: readonly (readonly [edtf: string, from: string | undefined, to: string | undefined, words: string])[] = [
  ['2011-08-08', '2011-08-08', '2011-08-08', '8 August 2011'],
  ['2011-08', '2011-08-01', '2011-08-31', 'August 2011'],
  ['2012-02', '2012-02-01', '2012-02-29', 'February 2012'],
  ['2011', '2011-01-01', '2011-12-31', '2011'],
  ['2011/2012', '2011-01-01', '2012-12-31', '2011 – 2012'],
  ['2011-08/2011-12', '2011-08-01', '2011-12-31', 'August – December 2011'],
  ['[2012-02-11..2012-02-20]', '2012-02-11', '2012-02-20', 'some time in 11 – 20 February 2012'],
  ['2012-02~', '2012-02-01', '2012-02-29', 'about February 2012'],
  ['2012-01-15?', '2012-01-15', '2012-01-15', 'perhaps 15 January 2012'],
  ['2012-01-15%', '2012-01-15', '2012-01-15', 'perhaps about 15 January 2012'],
  ['2012-01-15/..', '2012-01-15', undefined, 'from 15 January 2012'],
  ['../2012-01-15', undefined, '2012-01-15', 'until 15 January 2012'],
  ['XXXX', undefined, undefined, 'XXXX'],
];
for (const [edtf, from, to, words] of WHEN) {
  test(`${edtf} reads "${words}"`, () => {
    const when = { edtf, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    assert.equal(describeWhen(when, messages('en')).replaceAll(/[\u2009\u202f\u00a0]/g, ' '), words);
  });
}

const VALUES: readonly (readonly [Value, Locale, string])[] = [
  [{ type: 'span', span: { duration: 'P6Y' } }, 'en', '6 years'],
  [{ type: 'span', span: { duration: 'P1Y6M' } }, 'ru', '1 год 6 месяцев'],
  [{ type: 'span', span: { duration: 'PT200H' } }, 'ru', '200 часов'],
  [{ type: 'span', span: { duration: 'P15D', hedge: 'up to' } }, 'en', 'up to 15 days'],
  [{ type: 'span', span: { duration: 'nonsense' } }, 'en', 'nonsense'],
  [{ type: 'quantity', quantity: { n: 300, hedge: 'about', unit: 'person' } }, 'en', 'about 300 persons'],
  [{ type: 'quantity', quantity: { min: 13, unit: 'person' } }, 'en', 'at least 13 persons'],
  [{ type: 'quantity', quantity: { min: 2, max: 5, unit: 'website' } }, 'en', '2–5 website'],
  [
    {
      type: 'money',
      money: { amount: '5000000', currency: 'KZT', equivalent: { amount: '25000', currency: 'EUR', hedge: 'about' } },
    },
    'en',
    '5,000,000 KZT (about 25,000 EUR)',
  ],
  [{ type: 'code', code: 'no-such-code' }, 'en', 'no-such-code'],
  [{ type: 'flag', flag: true }, 'kk', 'иә'],
];
for (const [value, locale, words] of VALUES) {
  test(`${JSON.stringify(value)} reads "${words}" in ${locale}`, () => {
    assert.equal(describeValue(value, messages(locale), (id) => id).replaceAll('\u00a0', ' '), words);
  });
}
