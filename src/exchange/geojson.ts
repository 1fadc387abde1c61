import type { Statement } from '../model/statement.ts';
import type { Point } from '../model/value.ts';
import { label as termLabel } from '../model/vocabulary/terms.ts';
import { bestValue, type Slice, type SliceEntity, sourceNumbers, valuesOf } from './slice.ts';
import { wordsCell } from './tables/cells.ts';

/** How exactly a point is known: ACLED's three steps (geo_precision). */
const PRECISION = { 1: 'the place itself', 2: 'near, within the town or district', 3: 'the wider area only' } as const;

type Precision = keyof typeof PRECISION;

interface Located {
  readonly point: Point;
  readonly precision: Precision;
  /** The point was made less exact for safety, or is that of a place around it. */
  readonly why?: string;
}

/** Two decimals of a degree are about a kilometre. */
const COARSE = 100;

/** Kinds of place at which somebody may live. */
const HOMES = new Set(['place.building', 'place.street']);

/**
 * Events as GeoJSON (RFC 7946): one feature an event and place, longitude before latitude. A place without a point of its own
 * takes that of the nearest place around it, at precision 3. The point of a building or street that is not public (level above
 * 0) is given to two decimals, about a kilometre: a home must not be found by it.
 */
export async function* geoJson(slice: Slice): AsyncGenerator<string> {
  const places = await placesOf(slice);
  yield `{"type":"FeatureCollection","features":[`;
  let events = 0;
  let nowhere = 0;
  let first = true;
  for await (const event of slice.entities()) {
    if (event.type !== 'event') continue;
    events++;
    const found = valuesOf(event, 'where').flatMap(({ value }) => {
      const at = value.type === 'ref' ? locate(places, value.ref) : undefined;
      return at === undefined || value.type !== 'ref' ? [] : [{ place: value.ref, at }];
    });
    if (found.length === 0) nowhere++;
    for (const { place, at } of found) {
      yield `${first ? '' : ','}\n${JSON.stringify(feature(event, place, at, slice))}`;
      first = false;
    }
  }
  const about = {
    level: slice.level,
    asKnownOn: slice.day,
    events,
    eventsWithoutPoint: nowhere,
    precision: PRECISION,
    note: 'One feature an event and place. What lies above the level is not in it.',
  };
  yield `\n],"khronika":${JSON.stringify(about)}}\n`;
}

function feature(event: SliceEntity, place: string, at: Located, slice: Slice): unknown {
  const act = bestValue(event, 'act');
  const code = act?.value.type === 'code' ? act.value.code : undefined;
  const when = bestValue(event, 'when')?.value;
  const { edtf, from, to } = when?.type === 'when' ? when.when : {};
  return {
    type: 'Feature',
    id: `${event.id}/${place}`,
    geometry: { type: 'Point', coordinates: [at.point.lon, at.point.lat] },
    properties: {
      event: event.id,
      act: code,
      act_label: code === undefined ? undefined : termLabel(code),
      modality: act?.modality,
      date: edtf,
      date_from: from,
      date_to: to,
      place: slice.label(place),
      place_id: place,
      precision: at.precision,
      precision_words: PRECISION[at.precision],
      precision_why: at.why,
      victims: wordsCell(slice, event, 'victim'),
      perpetrators: wordsCell(slice, event, 'perpetrator'),
      sources: sourceNumbers(slice, event.statements).map((number) => slice.sources[number - 1]?.sha256),
    },
  };
}

interface Place {
  readonly located?: Located;
  readonly around?: string;
  readonly label: string;
}

async function placesOf(slice: Slice): Promise<ReadonlyMap<string, Place>> {
  const places = new Map<string, Place>();
  for await (const entity of slice.entities()) {
    if (entity.type !== 'place') continue;
    const point = bestValue(entity, 'point');
    const around = bestValue(entity, 'part-of')?.value;
    const located = point === undefined ? undefined : pointOf(point, slice.kind(entity.id));
    places.set(entity.id, {
      label: slice.label(entity.id),
      ...(located === undefined ? {} : { located }),
      ...(around?.type === 'ref' ? { around: around.ref } : {}),
    });
  }
  return places;
}

function pointOf(statement: Statement, kind: string | undefined): Located | undefined {
  const { value, level } = statement;
  if (value.type !== 'point') return undefined;
  const precision = value.precision ?? (kind === undefined || HOMES.has(kind) ? 1 : 2);
  if (level === 0 || kind === undefined || !HOMES.has(kind)) return { point: value.point, precision };
  const round = (degrees: number): number => Math.round(degrees * COARSE) / COARSE;
  return {
    point: { lat: round(value.point.lat), lon: round(value.point.lon) },
    precision: 2,
    why: 'rounded to about a kilometre: the exact point is not public',
  };
}

/** Steps outwards after which a chain of places is taken to be a circle. */
const FARTHEST = 20;

function locate(places: ReadonlyMap<string, Place>, id: string): Located | undefined {
  let place = places.get(id);
  for (let step = 0; place !== undefined && step < FARTHEST; step++) {
    if (place.located !== undefined)
      return step === 0 ? place.located : { ...place.located, precision: 3, why: `the point of ${place.label}` };
    place = place.around === undefined ? undefined : places.get(place.around);
  }
  return undefined;
}
