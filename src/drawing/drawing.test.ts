import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntityId } from '../model/entity.ts';
import { mapPlan } from './map-plan.ts';
import { polygonsOf, type Topology } from './topology.ts';

test('arcs of a topology are joined to rings, forwards and backwards', () => {
  const topology: Topology = {
    transform: { scale: [2, 2], translate: [10, 20] },
    arcs: [
      [
        [0, 0],
        [1, 0],
        [0, 1],
      ],
      [
        [0, 0],
        [0, 1],
        [1, 0],
      ],
    ],
    objects: {
      squares: {
        geometries: [
          { type: 'Polygon', arcs: [[0, -2]] },
          { type: 'MultiPolygon', arcs: [[[0, -2]]] },
          { type: 'Point', arcs: [] },
        ],
      },
    },
  };
  const ring = [
    [10, 20],
    [12, 20],
    [12, 22],
    [10, 22],
    [10, 20],
  ];
  assert.deepEqual(polygonsOf(topology, 'squares'), [
    { type: 'Polygon', coordinates: [ring] },
    { type: 'MultiPolygon', coordinates: [[ring]] },
  ]);
  assert.deepEqual(polygonsOf(topology, 'nothing'), []);
});

test('near places are one mark, the busiest is the largest, and every mark lies on the map', () => {
  const place = (n: number, lat: number, lon: number, events: number) =>
    ({ id: `place-${n}` as EntityId, label: `Town ${n}`, point: { lat, lon }, precision: 2, events }) as const;
  const { marks, width, height, land } = mapPlan([
    place(1, 43.65, 51.15, 9),
    place(2, 43.66, 51.16, 1),
    place(3, 51.16, 71.47, 3),
  ]);
  assert.deepEqual(
    marks.map(({ places }) => places.map(({ label }) => label)),
    [['Town 1', 'Town 2'], ['Town 3']],
  );
  assert.ok((marks[0]?.r ?? 0) > (marks[1]?.r ?? 0));
  for (const { x, y } of marks) assert.ok(x > 0 && x < width && y > 0 && y < height);
  assert.match(land, /^M\d/);
});
