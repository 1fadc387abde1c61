import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { durationDays, findSpans, isDuration, parseSpan } from './span.ts';

const fixture = (name: string): string[] =>
  readFileSync(new URL(`../../src/model/fixtures/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

test('every length of time has the duration and hedge of the table', () => {
  for (const line of fixture('span_valid.txt')) {
    const [words = '', duration, hedge] = line.split('\t');
    assert.deepEqual(parseSpan(words), { duration, ...(hedge && { hedge }) }, line);
  }
});

test('what is no single length of time gives none', () => {
  for (const line of fixture('span_invalid.txt')) assert.equal(parseSpan(line), undefined, line);
});

test('lengths of time are found in running text at their place', () => {
  for (const [text, expected] of [
    ['He got six years; she got 18 months of "restriction" and paid.', ['six years', '18 months']],
    ['given an 18 months’ suspended sentence', ['18 months’']],
    ['Приговорена к двум годам и трём месяцам колонии', ['двум годам и трём месяцам']],
    ['remanded for two months on 26 January 2012', ['two months']],
    ['arrest of ten days, two of them served', ['ten days']],
    ['to 16, 16 and 18 years respectively', ['16', '16', '18 years']],
    ['in 2011, two and three years', ['two', 'three years']],
    ['лишили лицензии сроком на год', ['год']],
  ] as const) {
    assert.deepEqual(
      findSpans(text).map((one) => text.slice(one.start, one.end)),
      expected,
    );
  }
});

test('durations are told from other texts, and their days are bounded', () => {
  for (const [text, days] of [
    ['P6Y', [2190, 2196]],
    ['P18M', [365 + 6 * 28, 366 + 6 * 31]],
    ['P1Y6M', [365 + 6 * 28, 366 + 6 * 31]],
    ['P2W', [14, 14]],
    ['PT36H', [1.5, 1.5]],
    ['P0.5M', [14, 15.5]],
  ] as const) {
    assert.ok(isDuration(text));
    assert.deepEqual([durationDays(text)?.min, durationDays(text)?.max], days, text);
  }
  for (const text of ['', 'P', 'PT', 'P6', '6Y', 'P6Y T1H', 'P1.5Y6M', 'P-1Y', 'P1.M', 'p6y']) {
    assert.equal(isDuration(text), false, text);
    assert.equal(durationDays(text), undefined, text);
  }
});
