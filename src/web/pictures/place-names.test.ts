import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Named, type PlacedName, placeNames } from './place-names.ts';

const shape = (x: number, y: number, name = 'a name'): Named => ({ x, y, radius: 6, name });

test('a name stands above its shape, and below it where another lies above', () => {
  assert.deepEqual(placeNames([shape(200, 100)], 400, 10), [{ of: 0, x: 200, y: 90, anchor: 'middle' }]);
  const crowded = placeNames([shape(200, 100), shape(200, 84, '')], 400, 10);
  assert.deepEqual(crowded, [{ of: 0, x: 200, y: 118, anchor: 'middle' }]);
});

test('no name lies on another name or on a foreign shape, and none leaves the picture', () => {
  const shapes = fc.array(
    fc.record({
      x: fc.integer({ min: 0, max: 980 }),
      y: fc.integer({ min: 0, max: 760 }),
      radius: fc.integer({ min: 3, max: 16 }),
      name: fc.constantFrom('', 'court', 'Марат Оспанов', 'a body with a very long name'),
    }),
    { maxLength: 120 },
  );
  const edges = ({ x, y, anchor }: PlacedName, { name }: Named) => {
    const w = [...name].length * 6.1;
    const left = anchor === 'start' ? x : anchor === 'end' ? x - w : x - w / 2;
    return [left, left + w, y - 10, y + 3] as const;
  };
  fc.assert(
    fc.property(shapes, (all) => {
      const placed = placeNames(all, 980, 80);
      const boxes = placed.map((name) => edges(name, all[name.of] ?? shape(0, 0)));
      for (const [i, [left, right, top, bottom]] of boxes.entries()) {
        assert.ok(left >= 0 && right <= 980);
        for (const other of boxes.slice(i + 1))
          assert.ok(right <= other[0] || other[1] <= left || bottom <= other[2] || other[3] <= top);
        for (const [n, { x, y, radius }] of all.entries()) {
          if (n === placed[i]?.of) continue;
          assert.ok(right <= x - radius || x + radius <= left || bottom <= y - radius || y + radius <= top);
        }
      }
    }),
    { numRuns: 60 },
  );
});
