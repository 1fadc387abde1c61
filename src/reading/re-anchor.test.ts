import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CodePoints } from '../model/code-points.ts';
import { anchorQuote, reAnchor } from './re-anchor.ts';

const words = fc.array(fc.constantFrom('суд', 'court', 'article', '164', '😀', 'жылы', 'paid', 'и', 'the', 'fine,'), {
  minLength: 3,
  maxLength: 60,
});

/** A text and a quote of it, at word borders. */
const quoted = words.chain((list) =>
  fc.tuple(fc.constant(list), fc.nat(list.length - 1), fc.nat(list.length - 1)).map(([all, a, b]) => {
    const [from, to] = a <= b ? [a, b] : [b, a];
    const before = all.slice(0, from).join(' ');
    const exact = all.slice(from, to + 1).join(' ');
    const text = all.join(' ');
    const start = [...before].length + (from > 0 ? 1 : 0);
    return { text, start, end: start + [...exact].length, exact };
  }),
);

test('a quote moved to the same text keeps its place, or stands there several times', () => {
  fc.assert(
    fc.property(quoted, ({ text, start, end }) => {
      const quote = anchorQuote('q', new CodePoints(text), start, end);
      const { moved, failed } = reAnchor([quote], text);
      if (failed.length > 0) assert.equal(failed[0]?.reason, 'several');
      else assert.deepEqual(moved, [{ id: 'q', start, end }]);
    }),
  );
});

test('a text put before, behind and between other line breaks moves a unique quote by that much', () => {
  fc.assert(
    fc.property(quoted, fc.string({ maxLength: 40 }), ({ text, start, end, exact }, before) => {
      const own = `${before}§${text.replaceAll(' ', '\n')}§`;
      const quote = anchorQuote('q', new CodePoints(text), start, end);
      const { moved, failed } = reAnchor([quote], own);
      const place = moved[0];
      if (place === undefined) assert.equal(failed[0]?.reason, 'several');
      else {
        const found = new CodePoints(own).slice(place.start, place.end);
        assert.equal(found.replaceAll('\n', ' '), exact);
        assert.equal(place.start, [...before].length + 1 + start);
      }
    }),
  );
});

test('surroundings decide between equal quotes; a lost quote and an undecided one go to a person', () => {
  const old = new CodePoints('In May the court fined her. In June the court fined him. It closed the paper.');
  const quotes = [anchorQuote('may', old, 7, 22), anchorQuote('june', old, 36, 51), anchorQuote('paper', old, 57, 77)];
  assert.deepEqual(
    quotes.map((quote) => quote.exact),
    ['the court fined', 'the court fined', 'It closed the paper.'],
  );
  const text = 'Preface.\n\nIn May the court\nfined her. In June the court fined him.';
  assert.deepEqual(reAnchor(quotes, text), {
    moved: [
      { id: 'may', start: 17, end: 32 },
      { id: 'june', start: 46, end: 61 },
    ],
    failed: [{ id: 'paper', reason: 'gone' }],
  });
  const twice = 'the court fined x the court fined x';
  assert.deepEqual(
    reAnchor([{ ...quotes[0], id: 'may', start: 0, end: 0, exact: 'the court fined', prefix: '', suffix: ' x' }], twice)
      .failed,
    [{ id: 'may', reason: 'several' }],
  );
});
