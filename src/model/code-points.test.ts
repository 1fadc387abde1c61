import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CodePoints } from './code-points.ts';

test('slices count code points, as Array.from does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(40), fc.nat(40), (text, a, b) => {
      const points = Array.from(text);
      const start = Math.min(a, points.length);
      const end = Math.min(start + b, points.length);
      const codePoints = new CodePoints(text);
      assert.equal(codePoints.length, points.length);
      assert.equal(codePoints.slice(start, end), points.slice(start, end).join(''));
      assert.equal(codePoints.fromUnits(codePoints.toUnits(start)), start);
    }),
  );
});
