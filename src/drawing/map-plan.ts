import { readFileSync } from 'node:fs';
import { type GeoProjection, geoConicEqualArea, geoPath } from 'd3-geo';
import type { MultiPolygon, Polygon } from 'geojson';
import type { PlacedEvents } from '../analysis/places.ts';
import { clip } from './clip.ts';
import { polygonsOf, type Topology } from './topology.ts';

const WIDTH = 980;
const HEIGHT = 620;
/** The least part of the earth that is shown, in degrees: a single town is seen in its country. */
const LEAST_DEGREES = 9;
/** Marks nearer than this (in pixels) become one. */
const NEAR = 16;
const NAMES = 40;

interface Cluster {
  readonly x: number;
  readonly y: number;
  readonly events: number;
  readonly places: readonly PlacedEvents[];
}

/** A circle for one place or several near each other. */
export interface MapMark {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Known by its region only. */
  readonly vague: boolean;
  readonly places: readonly PlacedEvents[];
}

export interface MapName {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly text: string;
}

export interface MapPlan {
  readonly width: number;
  readonly height: number;
  /** Outlines of countries, as the data of one SVG path. */
  readonly land: string;
  readonly marks: readonly MapMark[];
  readonly names: readonly MapName[];
}

/** Events by place on the outlines of countries, in pixels; an equal-area view of the part of the earth that holds them. */
export function mapPlan(places: readonly PlacedEvents[]): MapPlan {
  const projection = projectionFor(places);
  const clusters = clustersOf(places, projection);
  const most = Math.max(1, ...clusters.map(({ events }) => events));
  return {
    width: WIDTH,
    height: HEIGHT,
    land: basePath(projection),
    marks: clusters.map(({ x, y, events, places: here }) => ({
      x,
      y,
      r: radius(events, most),
      vague: here.every(({ precision }) => precision === 3),
      places: here,
    })),
    names: namesOf(clusters, most),
  };
}

function radius(events: number, most: number): number {
  return Math.round((4 + Math.sqrt(events / most) * 20) * 10) / 10;
}

function projectionFor(places: readonly PlacedEvents[]): GeoProjection {
  const lons = places.map(({ point }) => point.lon);
  const lats = places.map(({ point }) => point.lat);
  const west = Math.min(...(lons.length === 0 ? [40] : lons));
  const east = Math.max(...(lons.length === 0 ? [90] : lons));
  const south = Math.min(...(lats.length === 0 ? [35] : lats));
  const north = Math.max(...(lats.length === 0 ? [56] : lats));
  const middle = Math.max(-80, Math.min(80, (south + north) / 2));
  const wide = Math.max(LEAST_DEGREES, (east - west) * 1.25) / 2;
  const high = Math.max(LEAST_DEGREES * 0.6, (north - south) * 1.3) / 2;
  const lon = (west + east) / 2;
  const corners = {
    type: 'MultiPoint' as const,
    coordinates: [-1, 0, 1].flatMap((i) =>
      [-1, 0, 1].map((j): [number, number] => [lon + i * wide, Math.max(-89, Math.min(89, middle + j * high))]),
    ),
  };
  // Standard parallels a sixth inside the shown latitudes keep areas true and shapes near the truth.
  const parallel = Math.abs(middle) < 8 ? middle + 8 : middle;
  return geoConicEqualArea()
    .parallels([parallel - high / 3, parallel + high / 3])
    .rotate([-lon, 0])
    .fitExtent(
      [
        [20, 20],
        [WIDTH - 20, HEIGHT - 20],
      ],
      corners,
    )
    .clipExtent([
      [0, 0],
      [WIDTH, HEIGHT],
    ]);
}

let countries: readonly (Polygon | MultiPolygon)[] | undefined;
const bases = new Map<string, string>();
const KEPT = 20;

/** Country outlines under a projection, as one path; drawn once for each view of the earth. */
function basePath(projection: GeoProjection): string {
  const key = JSON.stringify([projection.scale(), projection.translate(), projection.rotate()]);
  const known = bases.get(key);
  if (known !== undefined) return known;
  countries ??= polygonsOf(
    JSON.parse(readFileSync(new URL('../../data/map/countries-50m.json', import.meta.url), 'utf8')) as Topology,
    'countries',
  );
  const path = geoPath(projection).digits(0);
  const drawn = path({ type: 'GeometryCollection', geometries: [...countries] }) ?? '';
  if (bases.size >= KEPT) bases.delete(bases.keys().next().value ?? '');
  bases.set(key, drawn);
  return drawn;
}

function clustersOf(places: readonly PlacedEvents[], projection: GeoProjection): Cluster[] {
  const clusters: Cluster[] = [];
  for (const place of places) {
    const at = projection([place.point.lon, place.point.lat]);
    if (at === null) continue;
    const [x, y] = [Math.round(at[0]), Math.round(at[1])];
    const i = clusters.findIndex((cluster) => Math.hypot(cluster.x - x, cluster.y - y) < NEAR);
    const near = clusters[i];
    if (near === undefined) clusters.push({ x, y, events: place.events, places: [place] });
    else clusters[i] = { ...near, events: near.events + place.events, places: [...near.places, place] };
  }
  return clusters.sort((a, b) => b.events - a.events);
}

function namesOf(clusters: readonly Cluster[], most: number): MapName[] {
  const names: { x: number; y: number; r: number; text: string; w: number }[] = [];
  for (const { x, y, events, places } of clusters.slice(0, NAMES)) {
    const r = radius(events, most);
    const more = places.length > 1 ? ` +${places.length - 1}` : '';
    const text = `${clip(places[0]?.label ?? '', 24)}${more}`;
    const w = text.length * 7;
    if (x + r + w > WIDTH) continue;
    if (names.some((box) => x + r < box.x + box.r + box.w && box.x + box.r < x + r + w && Math.abs(box.y - y) < 15))
      continue;
    names.push({ x, y, r, text, w });
  }
  return names;
}
