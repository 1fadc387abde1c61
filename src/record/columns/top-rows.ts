import type { EventQuery } from '../contract.ts';
import type { Mark } from '../sql/paging.ts';
import type { Bits } from './bits.ts';
import { type EventColumns, FIRST_DAY, LAST_DAY, UNDATED } from './event-columns.ts';

/** What has no date comes last. */
export const NO_DAY = 99_999_900;

/** The first `limit` rows after a mark, in the order asked for, and whether more follow. One pass, no sorting of the rest. */
export function topRows(
  columns: EventColumns,
  rows: Bits,
  sort: NonNullable<EventQuery['sort']>,
  limit: number,
  after: Mark | undefined,
): { readonly rows: readonly number[]; readonly marks: readonly Mark[]; readonly more: boolean } {
  const { entity } = columns;
  const key = keyOf(columns, sort);
  // The best so far, in order; one more than asked for tells whether more follow.
  const best: { row: number; key: number; n: number }[] = [];
  const [afterKey, afterN] = after ? [Number(after[0]), after[1]] : [Number.NEGATIVE_INFINITY, 0];
  rows.each((row) => {
    const k = key(row);
    const n = entity[row] ?? 0;
    if (k < afterKey || (k === afterKey && n <= afterN)) return;
    const worst = best.length > limit ? best[best.length - 1] : undefined;
    if (worst && (k > worst.key || (k === worst.key && n > worst.n))) return;
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const there = best[middle];
      if (there && (there.key < k || (there.key === k && there.n < n))) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, { row, key: k, n });
    if (best.length > limit + 1) best.pop();
  });
  const page = best.slice(0, limit);
  return {
    rows: page.map((one) => one.row),
    marks: page.map((one): Mark => [one.key, one.n]),
    more: best.length > limit,
  };
}

function keyOf(columns: EventColumns, sort: NonNullable<EventQuery['sort']>): (row: number) => number {
  const { confidence, since, from, to } = columns;
  if (sort === 'confidence') return (row) => -(confidence[row] ?? 0);
  if (sort === 'recorded') return (row) => -(since[row] ?? 0);
  return (row) => {
    const start = from[row] ?? UNDATED;
    if (start === UNDATED) return NO_DAY;
    // A date open at its beginning is placed by its end.
    return start === FIRST_DAY ? (to[row] ?? LAST_DAY) : start;
  };
}
