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
  const [afterKey, afterN] = after ? [Number(after[0]), after[1]] : [Number.NEGATIVE_INFINITY, 0];
  // One more than asked for tells whether more follow. Candidates gather until it is worth sorting them; the worst of the
  // best so far then turns most rows away at a glance.
  const wanted = limit + 1;
  let best: Ranked[] = [];
  let worst = Number.POSITIVE_INFINITY;
  const { words } = rows;
  // The newest stand at the end, so that a list of the newest begins there.
  const newest = sort === 'recorded';
  for (let i = 0; i < words.length; i++) {
    const w = newest ? words.length - 1 - i : i;
    for (let word = words[w] ?? 0; word !== 0; word &= word - 1) {
      const row = (w << 5) + 31 - Math.clz32(word & -word);
      const k = key(row);
      if (k > worst || k < afterKey) continue;
      const n = entity[row] ?? 0;
      if (k === afterKey && n <= afterN) continue;
      best.push({ row, key: k, n });
      if (best.length < wanted * 4) continue;
      best = best.sort(byRank).slice(0, wanted);
      worst = best[limit]?.key ?? worst;
    }
  }
  best.sort(byRank);
  const page = best.slice(0, limit);
  return {
    rows: page.map((one) => one.row),
    marks: page.map((one): Mark => [one.key, one.n]),
    more: best.length > limit,
  };
}

interface Ranked {
  readonly row: number;
  readonly key: number;
  readonly n: number;
}

function byRank(a: Ranked, b: Ranked): number {
  return a.key - b.key || a.n - b.n;
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
