import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Value } from '../model/value.ts';
import { endOf } from './watch.ts';

const span = (duration: string): Value => ({ type: 'span', span: { duration } });

const ENDS: readonly (readonly [day: string, value: Value, end: string | undefined])[] = [
  ['2012-01-26', span('P2M'), '2012-03-26'],
  ['2012-01-31', span('P1M'), '2012-02-29'],
  ['2011-08-08', span('P6Y'), '2017-08-08'],
  ['2011-08-08', span('P1Y6M'), '2013-02-08'],
  ['2012-02-27', span('P15D'), '2012-03-13'],
  ['2012-02-27', span('P2W'), '2012-03-12'],
  ['2012-02-27', { type: 'quantity', quantity: { n: 2, unit: 'day' } }, '2012-02-29'],
  ['2012-02-27', span('PT200H'), undefined],
  ['2012-02-27', { type: 'quantity', quantity: { min: 2, unit: 'day' } }, undefined],
  ['2012-02-27', { type: 'text', text: 'some days' }, undefined],
];
for (const [day, value, end] of ENDS) {
  test(`a term of ${JSON.stringify(value)} from ${day} ends ${end ?? 'nobody can say when'}`, () => {
    assert.equal(endOf(day, { value }), end);
  });
}
