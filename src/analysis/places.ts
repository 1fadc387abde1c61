import type { EntityId } from '../model/entity.ts';
import type { Statement } from '../model/statement.ts';
import type { Point } from '../model/value.ts';
import type { EventRow, RecordReader, View } from '../record/contract.ts';

export interface PlacedEvents {
  readonly id: EntityId;
  readonly label: string;
  readonly point: Point;
  /** 1 exact, 2 town, 3 region. */
  readonly precision: 1 | 2 | 3;
  readonly events: number;
}

export interface PlaceCounts {
  readonly places: readonly PlacedEvents[];
  /** Events that name no place, and events whose places have no point. */
  readonly unplaced: number;
}

/** Events by place, the busiest first. An event that names two places counts at both. */
export async function eventPlaces(reader: RecordReader, rows: readonly EventRow[], view: View): Promise<PlaceCounts> {
  const counts = new Map<EntityId, { label: string; events: number }>();
  for (const { places } of rows) {
    for (const { id, label } of places) {
      const known = counts.get(id);
      counts.set(id, { label, events: (known?.events ?? 0) + 1 });
    }
  }
  const places: PlacedEvents[] = [];
  const statements = await reader.statementsOfMany([...counts.keys()], view);
  for (const [id, { label, events }] of counts) {
    const found = pointOf(statements.get(id) ?? []);
    if (found !== undefined) places.push({ id, label, events, ...found });
  }
  places.sort((a, b) => b.events - a.events || a.label.localeCompare(b.label));
  const known = new Set(places.map(({ id }) => id));
  return { places, unplaced: rows.filter((row) => !row.places.some(({ id }) => known.has(id))).length };
}

function pointOf(statements: readonly Statement[]): { point: Point; precision: 1 | 2 | 3 } | undefined {
  const standing = statements.filter(
    ({ prop, status, value }) =>
      prop === 'point' && value.type === 'point' && status !== 'rejected' && status !== 'retracted',
  );
  const best = standing.find(({ rank }) => rank === 'preferred') ?? standing[0];
  if (best?.value.type !== 'point') return undefined;
  return { point: best.value.point, precision: best.value.precision ?? 2 };
}
