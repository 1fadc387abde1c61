import type { MultiPolygon, Polygon, Position } from 'geojson';

interface TopologyGeometry {
  readonly type: string;
  readonly arcs: readonly unknown[];
  readonly id?: string;
}

export interface Topology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: Readonly<Record<string, { readonly geometries: readonly TopologyGeometry[] }>>;
}

/** The polygons of an object of a TopoJSON file (topojson-specification 2.1: delta-encoded, quantised arcs). */
export function polygonsOf(topology: Topology, name: string): (Polygon | MultiPolygon)[] {
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]): Position => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  const line = (index: number): Position[] => (index < 0 ? (arcs[~index] ?? []).toReversed() : (arcs[index] ?? []));
  // Arcs of a ring share their end points; the second of each pair is left out.
  const ring = (indices: readonly number[]): Position[] =>
    indices.flatMap((index, i) => (i === 0 ? line(index) : line(index).slice(1)));
  return (topology.objects[name]?.geometries ?? []).flatMap((geometry): (Polygon | MultiPolygon)[] => {
    if (geometry.type === 'Polygon') return [{ type: 'Polygon', coordinates: (geometry.arcs as number[][]).map(ring) }];
    if (geometry.type === 'MultiPolygon')
      return [{ type: 'MultiPolygon', coordinates: (geometry.arcs as number[][][]).map((rings) => rings.map(ring)) }];
    return [];
  });
}
