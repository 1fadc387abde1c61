import { addDays, addMonths, dayText } from './calendar.ts';
import { type Edtf, type EdtfDate, firstDay, type Hemisphere, lastDay, printEdtf, readEdtf } from './edtf.ts';
import { modelErrors } from './errors.ts';
import type { When } from './value.ts';

export interface WhenOptions {
  /** Where seasons 21-24 fall; codes 25-32 say it themselves. Northern by default. */
  readonly hemisphere?: Hemisphere;
}

/**
 * An EDTF text with its inclusive bounds, or undefined when it is no EDTF of our subset or no such day exists. A `~` or
 * `?` does not move the bounds; the relations below give such dates their room.
 */
export function parseEdtf(edtf: string, options: WhenOptions = {}): When | undefined {
  const tree = readEdtf(edtf.trim());
  if (!tree) return undefined;
  const { from, to } = boundsOf(tree, options.hemisphere ?? 'northern');
  if (from !== undefined && to !== undefined && from > to) return undefined;
  return { edtf: printEdtf(tree), ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** Throws `model.bad-date` where `parseEdtf` gives undefined. `phrase` are the words of the source. */
export function whenFromEdtf(
  edtf: string,
  more: WhenOptions & { readonly phrase?: string; readonly anchor?: string } = {},
): When {
  const when = parseEdtf(edtf, more);
  if (!when) throw modelErrors.error('model.bad-date');
  return {
    ...when,
    ...(more.phrase !== undefined && { phrase: more.phrase }),
    ...(more.anchor !== undefined && { anchor: more.anchor }),
  };
}

export type Third = 'early' | 'mid' | 'late';

/**
 * "Early 2012", "mid-August 2011", "the late 1990s" as EDTF "one of these": `[2012-01..2012-04]`. Of a month: days 1-10,
 * 11-20, 21 to the end; of a year: four months each; of a decade (`199X`): 0-3, 4-6, 7-9; of a season, quarter or half:
 * its months in three parts. Undefined for other precisions.
 */
export function thirdOf(edtf: string, third: Third): string | undefined {
  const tree = readEdtf(edtf);
  if (tree?.kind !== 'date' || tree.date.day !== undefined) return undefined;
  const { year, month } = tree.date;
  const at = { early: 0, mid: 1, late: 2 }[third];
  if (month === undefined) {
    if (/^\d{3}X$/.test(year)) return `[${year.slice(0, 3)}${[0, 4, 7][at]}..${year.slice(0, 3)}${[3, 6, 9][at]}]`;
    if (/X/.test(year)) return undefined;
    return `[${year}-${['01', '05', '09'][at]}..${year}-${['04', '08', '12'][at]}]`;
  }
  const from = firstDay(tree.date);
  const to = lastDay(tree.date);
  if (/X/.test(year + month) || from === undefined || to === undefined) return undefined;
  if (Number(month) <= 12) {
    const start = addDays(from, at * 10);
    return `[${start}..${at === 2 ? to : addDays(start, 9)}]`;
  }
  const months = Number(month) >= 40 ? 2 : 1;
  if (Number(month) >= 37 && Number(month) <= 39) return undefined;
  const start = addMonths(from, at * months);
  return `[${start}..${addDays(addMonths(start, months), -1)}]`;
}

/** The shortest EDTF for a stretch of days, both ends included: a year, a month, a day, or an interval. */
export function edtfOfDays(from: string, to: string): string {
  for (const edtf of [from, from.slice(0, 7), from.slice(0, 4)]) {
    const when = parseEdtf(edtf);
    if (when?.from === from && when.to === to) return edtf;
  }
  return `${from}/${to}`;
}

/** Every day that `when` may mean lies from `from` to `to` (`YYYY-MM-DD`, inclusive), and nobody doubts the date. */
export function surelyWithin(when: When, from: string, to: string): boolean {
  const { low, high, doubted } = reach(when);
  return !doubted && low >= from && high <= to;
}

/** At least one day that `when` may mean lies from `from` to `to`. */
export function possiblyWithin(when: When, from: string, to: string): boolean {
  const { low, high } = reach(when);
  return low <= to && high >= from;
}

/** The two exclude each other: no day fits both, even with the room that `~` and `?` ask for. */
export function disjoint(a: When, b: When): boolean {
  const one = reach(a);
  const two = reach(b);
  return one.high < two.low || two.high < one.low;
}

/**
 * The days a date may mean. A date marked `~`, `?` or `%` gets one unit of its own precision on each side: "about 15
 * January" reaches from the 14th to the 16th, "about 2011" from 2010 to 2012. `doubted`: the source says it may be wrong.
 */
function reach(when: When): { readonly low: string; readonly high: string; readonly doubted: boolean } {
  const tree = readEdtf(when.edtf);
  const low = when.from ?? FIRST;
  const high = when.to ?? LAST;
  if (!tree) return { low, high, doubted: true };
  const marked = datesOf(tree).filter((date) => marksOf(date) !== '');
  if (marked.length === 0) return { low, high, doubted: false };
  const months = Math.max(...marked.map(monthsOfRoom));
  return {
    low: when.from === undefined ? low : shift(low, -1, months),
    high: when.to === undefined ? high : addDays(shift(addDays(high, 1), 1, months), -1),
    doubted: marked.some((date) => /[?%]/.test(marksOf(date))),
  };
}

const FIRST = dayText(0, 1, 1);
const LAST = dayText(9999, 12, 31);

/** By `months`, or by one day where that is 0. */
function shift(day: string, sign: 1 | -1, months: number): string {
  return months === 0 ? addDays(day, sign) : addMonths(day, sign * months);
}

function marksOf(date: EdtfDate): string {
  return `${date.yearQualifier ?? ''}${date.monthQualifier ?? ''}${date.dayQualifier ?? ''}`;
}

/** Room for the largest part that is in doubt: a year, a season, a month; 0 for a day. A mark on all parts is on the smallest. */
function monthsOfRoom(date: EdtfDate): number {
  const whole =
    date.yearQualifier === date.monthQualifier && (date.day === undefined || date.dayQualifier !== undefined);
  if (date.month === undefined || (date.yearQualifier && !whole)) return 12;
  if (date.day === undefined) return Number(date.month) > 12 ? 3 : 1;
  return date.monthQualifier && !whole ? 1 : 0;
}

function datesOf(tree: Edtf): EdtfDate[] {
  if (tree.kind === 'date') return [tree.date];
  if (tree.kind === 'interval') return [tree.start, tree.end].filter((end) => typeof end === 'object');
  return tree.members.flatMap(({ start, end }) => [start, end].filter((date) => date !== undefined));
}

function boundsOf(tree: Edtf, hemisphere: Hemisphere): { from?: string | undefined; to?: string | undefined } {
  if (tree.kind === 'date') return { from: firstDay(tree.date, hemisphere), to: lastDay(tree.date, hemisphere) };
  if (tree.kind === 'interval') {
    return {
      from: typeof tree.start === 'object' ? firstDay(tree.start, hemisphere) : undefined,
      to: typeof tree.end === 'object' ? lastDay(tree.end, hemisphere) : undefined,
    };
  }
  const starts = tree.members.map(({ start }) => (start ? firstDay(start, hemisphere) : undefined));
  const ends = tree.members.map(({ end }) => (end ? lastDay(end, hemisphere) : undefined));
  return {
    from: starts.includes(undefined) ? undefined : starts.sort()[0],
    to: ends.includes(undefined) ? undefined : ends.sort().at(-1),
  };
}
