import { addDays, addMonths } from '../model/calendar.ts';
import type { EntityId } from '../model/entity.ts';
import type { Statement } from '../model/statement.ts';
import { isUnder } from '../model/vocabulary/terms.ts';
import type { RecordReader, View } from '../record/contract.ts';
import { collectEvents } from './collect.ts';

/** What ends or is owed: a term that runs from a date, or a day that was named. */
export interface DueDate {
  readonly event: EntityId;
  readonly act: string;
  readonly kind: 'term ends' | 'promised';
  /** Earliest and latest day it can fall on, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** What it was computed from. */
  readonly statements: readonly Statement[];
}

export interface Watch {
  readonly rows: readonly DueDate[];
  /** Events looked at, and how many more could not be. */
  readonly looked: number;
  readonly left: number;
}

/** Acts whose term, told with a date, ends on a day worth knowing; and promises. */
const ACTS = ['S', 'M', 'P.REMAND', 'A.DETAIN', 'A.PREVENT', 'N.EMERGENCY', 'U.COMMIT', 'U.NOREPLY'];
const MOST = 5_000;
/** Events whose statements are read in one question. */
const BATCH = 200;

/** Days on which something ends or is owed, the earliest first; computed from statements that stand, never guessed. */
export async function dueDates(reader: RecordReader, view: View): Promise<Watch> {
  const { rows, total } = await collectEvents(reader, { acts: ACTS }, view, MOST);
  const found: DueDate[] = [];
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH);
    const told = await reader.statementsOfMany(
      batch.map(({ id }) => id),
      view,
    );
    for (const { id, act } of batch) found.push(...dueOf(id, act, told.get(id) ?? []));
  }
  found.sort((a, b) => a.to.localeCompare(b.to) || a.event.localeCompare(b.event));
  return { rows: found, looked: rows.length, left: total - rows.length };
}

/** What of one event ends or is owed. */
export function dueOf(event: EntityId, act: string, statements: readonly Statement[]): readonly DueDate[] {
  if (!ACTS.some((top) => isUnder(act, top))) return [];
  const standing = statements.filter(stands);
  return [...termEnds(event, act, standing), ...promised(event, act, standing)];
}

function stands({ status, rank, polarity, modality }: Statement): boolean {
  return (
    (status === 'draft' || status === 'accepted') &&
    rank !== 'set aside' &&
    polarity === 'yes' &&
    modality !== 'm.general'
  );
}

function promised(event: EntityId, act: string, statements: readonly Statement[]): DueDate[] {
  return statements.flatMap((statement): DueDate[] => {
    if (statement.prop !== 'due' || statement.value.type !== 'when') return [];
    const { from, to } = statement.value.when;
    const last = to ?? from;
    return last === undefined
      ? []
      : [{ event, act, kind: 'promised', from: from ?? last, to: last, statements: [statement] }];
  });
}

function termEnds(event: EntityId, act: string, statements: readonly Statement[]): DueDate[] {
  const begun = statements.find(({ prop, value }) => prop === 'when' && value.type === 'when');
  const term = statements.find(({ prop }) => prop === 'span' || prop === 'days');
  if (begun?.value.type !== 'when' || term === undefined) return [];
  const { from, to } = begun.value.when;
  if (from === undefined || to === undefined) return [];
  const first = endOf(from, term);
  const last = endOf(to, term);
  if (first === undefined || last === undefined) return [];
  return [{ event, act, kind: 'term ends', from: first, to: last, statements: [begun, term] }];
}

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** The day on which a term that began on `day` is over; undefined for terms in hours or in parts of a unit. */
export function endOf(day: string, { value }: Pick<Statement, 'value'>): string | undefined {
  if (value.type === 'quantity') {
    const { n } = value.quantity;
    return n === undefined ? undefined : addDays(day, n);
  }
  const match = value.type === 'span' ? DURATION.exec(value.span.duration) : null;
  if (match === null) return undefined;
  const [years, months, weeks, days] = match.slice(1).map((part) => Number(part ?? 0));
  return addDays(addMonths(day, (years ?? 0) * 12 + (months ?? 0)), (weeks ?? 0) * 7 + (days ?? 0));
}
