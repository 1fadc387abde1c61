import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareNames } from './compare.ts';
import { matchNames } from './match.ts';
import { timeWeight } from './place-names.ts';

test('two names of one place are explained by the time each was official', () => {
  const { band, explanation } = matchNames('Новый Узень', 'Zhanaozen', { kind: 'place' });
  assert.equal(band, 'ask');
  assert.deepEqual(explanation.parts[0]?.official, { a: { until: '1993' }, b: { since: '1993' } });
});

test('a name used while it was official speaks for the place, one used before it was given speaks against', () => {
  const odds = (usedOn?: { a?: string; b?: string }): number =>
    compareNames('Новый Узень', 'Жаңаөзен', { kind: 'place', ...(usedOn ? { usedOn } : {}) }).logOdds;
  assert.ok(odds({ a: '1985', b: '2011-12-16' }) > odds());
  assert.ok(odds({ b: '1970-05-01' }) < odds());
});

test('days, months and years compare by what they share', () => {
  const official = { since: '1992', until: '1998-06' };
  for (const [used, sign] of [
    ['1991-12-31', -1],
    ['1992', 1],
    ['1992-01-01', 1],
    ['1998-06-30', 1],
    ['1998-07', -1],
    ['2004', -1],
  ] as const)
    assert.equal(Math.sign(timeWeight(used, official)), sign, used);
  assert.equal(timeWeight(undefined, official), 0);
  assert.equal(timeWeight('1990', undefined), 0);
});
