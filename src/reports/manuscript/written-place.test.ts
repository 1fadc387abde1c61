import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writtenPlace } from './written-place.ts';

const TEXT = 'head\n\nA court sat\non 4 March, at\\*once.\n\nOnce, once.\nhttp://a.example/b-c_(d)';
const ROWS: readonly (readonly [
  words: string,
  from: number,
  before: number,
  found: string | undefined,
  line?: number,
])[] = [
  ['court sat on 4', 3, 6, 'court sat\non 4', 3],
  ['on 4 March', 3, 6, 'on 4 March', 4],
  ['at*once', 3, 6, 'at\\*once', 4],
  ['a.example/b-c_(d)', 6, 8, 'a.example/b-c_(d)', 7],
  ['nce', 6, 7, undefined],
  ['court', 6, 8, undefined],
  [' ', 3, 6, undefined],
];

test('printed words are found in the manuscript where they stand once, over line ends and behind strokes', () => {
  for (const [words, from, before, found, line] of ROWS) {
    const place = writtenPlace(TEXT.split('\n'), from, before, words);
    assert.equal(place && TEXT.slice(place.start, place.end), found, words);
    assert.equal(place?.line, line, words);
  }
});

test('any words whatever are looked for without a fault, and what is found is what was meant', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (words) => {
      const lines = `before ${words} after`.split('\n');
      const place = writtenPlace(lines, 1, lines.length + 1, words);
      if (place !== undefined) assert.ok(place.end > place.start);
    }),
  );
});
