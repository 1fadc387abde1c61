import type { EventRow } from '../record/contract.ts';

export type Period = 'year' | 'month';

export interface Series {
  readonly period: Period;
  /** Every period from the first to the last, without gaps: `2011` or `2011-08`. */
  readonly periods: readonly string[];
  /** One line an act, the most frequent first; counts stand in the order of `periods`. Unit: events. */
  readonly lines: readonly { readonly act: string; readonly counts: readonly number[]; readonly total: number }[];
  /** Events without a date, or whose date does not fall into one period. */
  readonly undated: number;
  readonly counted: number;
}

/** Longer than this, months become years. */
const MOST_MONTHS = 60;

/**
 * Events by period and act. An event counts in a period when all its possible days lie in it; one whose date is wider
 * is counted as undated, not spread.
 */
export function eventSeries(rows: readonly EventRow[], asked?: Period): Series {
  const months = rows.flatMap(({ when }) => periodOf(when, 'month') ?? []).sort();
  const span = gapless(months.at(0), months.at(-1), 'month');
  const period = asked ?? (span.length > 0 && span.length <= MOST_MONTHS ? 'month' : 'year');
  const dated = rows.flatMap(({ act, when }) => {
    const at = periodOf(when, period);
    return at === undefined ? [] : [{ act, at }];
  });
  const sorted = dated.map(({ at }) => at).sort();
  const periods = gapless(sorted.at(0), sorted.at(-1), period);
  const index = new Map(periods.map((name, i) => [name, i]));
  const lines = new Map<string, number[]>();
  for (const { act, at } of dated) {
    const counts = lines.get(act) ?? periods.map(() => 0);
    lines.set(act, counts);
    const i = index.get(at) ?? 0;
    counts[i] = (counts[i] ?? 0) + 1;
  }
  return {
    period,
    periods,
    lines: [...lines]
      .map(([act, counts]) => ({ act, counts, total: counts.reduce((sum, n) => sum + n, 0) }))
      .sort((a, b) => b.total - a.total || a.act.localeCompare(b.act)),
    undated: rows.length - dated.length,
    counted: dated.length,
  };
}

function periodOf(when: EventRow['when'], period: Period): string | undefined {
  const length = period === 'year' ? 4 : 7;
  const from = when?.from?.slice(0, length);
  const to = when?.to?.slice(0, length);
  return from !== undefined && from === to && /^\d/.test(from) ? from : undefined;
}

function gapless(first: string | undefined, last: string | undefined, period: Period): string[] {
  if (first === undefined || last === undefined) return [];
  const found: string[] = [];
  for (let at = first; at <= last; at = after(at, period)) found.push(at);
  return found;
}

function after(at: string, period: Period): string {
  const year = Number(at.slice(0, 4));
  if (period === 'year') return String(year + 1).padStart(4, '0');
  const month = Number(at.slice(5));
  return month === 12 ? `${year + 1}-01` : `${at.slice(0, 4)}-${String(month + 1).padStart(2, '0')}`;
}
