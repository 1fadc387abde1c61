import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findMoney } from './money.ts';
import { findQuantities } from './quantity.ts';
import { findSpans, isDuration } from './span.ts';

/** Pieces that the finders care about, to be strung together into any nonsense. */
const PIECES =
  'two|and|a|half|dozen|hundred|thousand|million|тысяч|сотни|полтора|с половиной|и|до|от|about|more than|between|from|to|or more|or less|some|15.000|1,5|3|20|2012-01-17|17.1.2012|тыс.|млн|years|months’|week|лет|суток|шестилетний|$|US$|EUR|tenge|рублей|manats|(|)|,|.|-|–|;|\n|of|dozens|несколько|k|m|half a year|a year and a half|🙂|ё|\u00a0'.split(
    '|',
  );
const nonsense = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 24 })
  .map((pieces) => pieces.map(([piece, gap]) => piece + gap).join(''));

const inOrder = (text: string, places: readonly { readonly start: number; readonly end: number }[]): void => {
  let last = 0;
  for (const { start, end } of places) {
    assert.ok(start >= last && start < end && end <= text.length, JSON.stringify({ text, start, end, last }));
    last = end;
  }
};

test('numbers, sums and lengths of time lie inside their text, in order, and do not overlap', () => {
  fc.assert(
    fc.property(nonsense, fc.constantFrom(undefined, 'european', 'english'), (text, style) => {
      const { found, held } = findQuantities(text, 'person', style);
      inOrder(
        text,
        [...found, ...held].sort((a, b) => a.start - b.start),
      );
      for (const { quantity } of found) {
        const { n, min, max } = quantity;
        assert.ok(
          [n, min, max].some((value) => value !== undefined && Number.isFinite(value) && value >= 0),
          text,
        );
        if (min !== undefined && max !== undefined) assert.ok(min < max, text);
      }
      inOrder(text, findMoney(text, { style }));
      const spans = findSpans(text);
      inOrder(text, spans);
      for (const { span } of spans) assert.ok(isDuration(span.duration), `${text}: ${span.duration}`);
    }),
    { numRuns: 3000 },
  );
});

test('a value found alone is found again inside a sentence, with the same value', () => {
  const sums = [
    '15.000 tenge',
    'about 75 EUR',
    '5 million tenge (about 25.000 EUR)',
    '300 тысяч рублей',
    'US$ 1.5 million',
  ];
  const spans = [
    'six years',
    '18 months’',
    'two and a half years',
    'up to 15 days',
    'пятнадцать суток',
    'a year and a half',
  ];
  for (const before of ['', 'He was fined ', 'On 7 May 2011 the court gave her ', 'Суд назначил '])
    for (const after of ['', '.', ' and left.', ' (see note 3).', '; the others nothing']) {
      for (const sum of sums) {
        const [alone] = findMoney(sum, { style: 'european' });
        const [inside] = findMoney(before + sum + after, { style: 'european' });
        assert.ok(alone && inside, before + sum + after);
        assert.equal((before + sum + after).slice(inside.start, inside.end), sum);
        assert.deepEqual({ ...inside, start: 0, end: 0 }, { ...alone, start: 0, end: 0 });
      }
      for (const span of spans) {
        const [alone] = findSpans(span);
        const [inside] = findSpans(before + span + after);
        assert.deepEqual(inside?.span, alone?.span, before + span + after);
        assert.equal((before + span + after).slice(inside?.start, inside?.end), span);
      }
    }
});

test('a word said ten thousand times is read without trouble', () => {
  for (const piece of [
    'hundred ',
    'half a ',
    '1 EUR (',
    '1 000 ',
    '1.',
    'a',
    '1',
    'dozen dozen ',
    'two and ',
    'http://',
  ]) {
    const text = piece.repeat(10_000);
    inOrder(text, findMoney(text));
    inOrder(text, findSpans(text));
  }
});
