import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countRules, inParts, type Judged, reliability } from './calibrate.ts';

const SMOOTHING = { prior: 0.5, weight: 0.001 };
const times = (n: number, rule: string, right: boolean): Judged =>
  Array.from({ length: n }, () => [rule, right] as const);

test('a rule counts for itself and for each of its families', () => {
  assert.deepEqual(countRules([...times(3, 'act.A.KILL', true), ...times(1, 'act.A.KILL', false)]), {
    act: [3, 4],
    'act.A': [3, 4],
    'act.A.KILL': [3, 4],
  });
});

test('a rule that is right three times of four is said to be so, and is', () => {
  const texts = Array.from({ length: 10 }, (): Judged => [...times(3, 'a.b', true), ...times(1, 'a.b', false)]);
  const { proposals, meanGap, tenths } = reliability(texts, SMOOTHING);
  assert.equal(proposals, 40);
  assert.ok(meanGap < 0.001);
  assert.deepEqual(tenths, [{ from: 0.7, proposals: 40, said: 0.75, right: 0.75 }]);
});

test('a rule right only where it was counted is found out', () => {
  // The first fold is wrong throughout, the others right throughout: each fold is promised what the others had.
  const texts = Array.from({ length: 5 }, (_, i): Judged => times(10, 'a.b', i > 0));
  const first = reliability(texts, SMOOTHING).tenths.find(({ from }) => from === 0.9);
  assert.deepEqual([first?.proposals, first?.right], [10, 0]);
});

test('the parts of a long text hold all of it in order', () => {
  const judged: Judged = [...times(5, 'a', true), ...times(2, 'b', false)];
  assert.deepEqual(inParts(judged, 3).flat(), judged);
});
