import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consentOn } from './consent.ts';

const said = (code: string, polarity: 'yes' | 'no', at: string, more: object = {}) => ({
  prop: 'consent' as const,
  value: { type: 'code' as const, code },
  status: 'accepted' as const,
  polarity,
  at: `${at}T10:00:00.000Z`,
  ...more,
});
const on = (day: string) => ({ edtf: day, from: day, to: day });

const CASES = [
  ['nobody asked', [], 'unasked'],
  ['asked of another purpose', [said('consent.un', 'yes', '2012-05-01')], 'unasked'],
  ['given', [said('consent.publish', 'yes', '2012-05-01')], 'given'],
  ['refused', [said('consent.publish', 'no', '2012-05-01')], 'refused'],
  ['withdrawn', [said('consent.publish', 'yes', '2012-05-01'), said('consent.publish', 'no', '2012-06-01')], 'refused'],
  [
    'a refusal of an earlier day, written down later',
    [
      said('consent.publish', 'yes', '2012-05-01'),
      said('consent.publish', 'no', '2012-06-01', { asOf: on('2012-04-01') }),
    ],
    'given',
  ],
  [
    'given until a day that is past',
    [said('consent.publish', 'yes', '2012-05-01', { qualifiers: { until: on('2012-08-01') } })],
    'refused',
  ],
  [
    'given until a later day',
    [said('consent.publish', 'yes', '2012-05-01', { qualifiers: { until: on('2013-08-01') } })],
    'given',
  ],
  ['only proposed', [said('consent.publish', 'yes', '2012-05-01', { status: 'draft' })], 'unasked'],
] as const;

for (const [what, statements, expected] of CASES)
  test(`consent to be named in public: ${what}`, () => {
    assert.equal(consentOn(statements, 'publish', '2012-12-31'), expected);
  });
