import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forceLayout } from './force-layout.ts';

test('the same network always lies in the same places, inside its sheet, no two records on one spot', () => {
  const links: [number, number, number][] = Array.from({ length: 59 }, (_, i) => [i, (i * 7 + 1) % 60, 1]);
  const first = forceLayout(60, links, 800, 600);
  assert.deepEqual(forceLayout(60, links, 800, 600), first);
  for (const { x, y } of first) assert.ok(x >= 0 && x <= 800 && y >= 0 && y <= 600);
  assert.equal(new Set(first.map(({ x, y }) => `${x} ${y}`)).size, 60);
});

test('linked records lie nearer each other than unlinked ones', () => {
  const places = forceLayout(
    4,
    [
      [0, 1, 3],
      [2, 3, 3],
    ],
    1000,
    1000,
  );
  const distance = (a: number, b: number) =>
    Math.hypot((places[a]?.x ?? 0) - (places[b]?.x ?? 0), (places[a]?.y ?? 0) - (places[b]?.y ?? 0));
  assert.ok(distance(0, 1) < distance(0, 2) && distance(0, 1) < distance(1, 3));
  assert.ok(distance(2, 3) < distance(0, 2));
});

test('one record and none are laid out too', () => {
  assert.equal(forceLayout(1, [], 100, 100).length, 1);
  assert.deepEqual(forceLayout(0, [], 100, 100), []);
});
