import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { EntityId } from '../model/entity.ts';
import type { EventRow } from '../record/contract.ts';
import { eventSeries } from './series.ts';

function event(act: string, from?: string, to?: string): EventRow {
  return {
    id: `event-${act}${from}` as EntityId,
    act,
    ...(from === undefined ? {} : { when: { edtf: from, from, ...(to === undefined ? {} : { to }) } }),
    places: [],
    roles: [],
    statements: { draft: 1, accepted: 0 },
    confidence: 1,
  };
}

test('months run without gaps from the first event to the last, and the busiest act comes first', () => {
  const found = eventSeries([
    event('A.DETAIN', '2011-11-03', '2011-11-03'),
    event('S.FINE', '2012-01-09', '2012-01-09'),
    event('S.FINE', '2012-01-20', '2012-01-20'),
  ]);
  assert.deepEqual(found.periods, ['2011-11', '2011-12', '2012-01']);
  assert.deepEqual(found.lines, [
    { act: 'S.FINE', counts: [0, 0, 2], total: 2 },
    { act: 'A.DETAIN', counts: [1, 0, 0], total: 1 },
  ]);
});

test('a date wider than the period is counted as undated, never spread', () => {
  const found = eventSeries([
    event('A.DETAIN', '2011-08-01', '2011-12-31'),
    event('A.DETAIN', '2011-08-08', '2011-08-08'),
    event('A.DETAIN'),
  ]);
  assert.equal(found.period, 'month');
  assert.deepEqual([found.counted, found.undated], [1, 2]);
});

test('more than five years are counted by year', () => {
  const found = eventSeries([event('A.KILL', '2001-02-03', '2001-02-03'), event('A.KILL', '2011-02-03', '2011-02-03')]);
  assert.equal(found.period, 'year');
  assert.equal(found.periods.length, 11);
});

test('no events give no periods', () => {
  assert.deepEqual(eventSeries([]), { period: 'year', periods: [], lines: [], undated: 0, counted: 0 });
});

test('every count equals one made the slow way', () => {
  const day = fc.tuple(
    fc.integer({ min: 2008, max: 2013 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  );
  const text = ([y, m, d]: readonly [number, number, number]) =>
    `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  const events = fc.array(fc.tuple(fc.constantFrom('A.DETAIN', 'S.FINE', 'P.TRIAL'), day), { maxLength: 40 });
  fc.assert(
    fc.property(events, fc.constantFrom('year' as const, 'month' as const), (given, period) => {
      const rows = given.map(([act, at]) => event(act, text(at), text(at)));
      const found = eventSeries(rows, period);
      const length = period === 'year' ? 4 : 7;
      for (const { act, counts, total } of found.lines) {
        const own = given.filter(([code]) => code === act);
        assert.equal(total, own.length);
        for (const [i, name] of found.periods.entries()) {
          assert.equal(counts[i], own.filter(([, at]) => text(at).slice(0, length) === name).length);
        }
      }
      assert.equal(found.counted, given.length);
    }),
    { numRuns: 200 },
  );
});
