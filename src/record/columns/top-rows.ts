import type { EventQuery } from '../contract.ts';
import type { Mark } from '../sql/paging.ts';
import type { Bits } from './bits.ts';
import { FIRST_DAY, LAST_DAY, UNDATED } from './days.ts';
import type { EventColumns } from './event-columns.ts';

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
  let worst = Number.POSITIVE_INFINITY;
  const { words } = rows;
  for (let w = 0; w < words.length; w++) {
    for (let word = words[w] ?? 0; word !== 0; word &= word - 1) {
      const row = (w << 5) + 31 - Math.clz32(word & -word);
      const k = key(row);
      // Most rows end here.
      if (k > worst || k < afterKey) continue;
      const n = entity[row] ?? 0;
      if (k === afterKey && n <= afterN) continue;
      let low = 0;
      let high = best.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const there = best[middle];
        if (there && (there.key < k || (there.key === k && there.n < n))) low = middle + 1;
        else high = middle;
      }
      if (low > limit) continue;
      best.splice(low, 0, { row, key: k, n });
      if (best.length > limit + 1) best.pop();
      if (best.length > limit) worst = best[limit]?.key ?? worst;
    }
  }
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
