import { addDays, addMonths, daysInMonth, dayText, isDay, weekday } from '../../model/calendar.ts';
import type { DateExpression, Part, Unit } from './expression.ts';

/** EDTF of an expression whose years are known; undefined for what leans on an anchor. */
export function toEdtf(e: DateExpression): string | undefined {
  switch (e.kind) {
    case 'day':
      return e.year === undefined ? undefined : dayText(e.year, e.month, e.day);
    case 'month':
      if (e.year === undefined) return undefined;
      return e.part ? partEdtf(e.part, e.year, e.month) : `${pad(e.year, 4)}-${pad(e.month)}`;
    case 'season':
      return e.year === undefined ? undefined : `${pad(e.year, 4)}-${e.season}`;
    case 'year':
      return e.part ? partEdtf(e.part, e.year) : pad(e.year, 4);
    case 'decade':
      return `${e.decade}X`;
    case 'range': {
      const from = toEdtf(e.from)?.replace(/^\[(.*)\.\..*$/, '$1');
      const to = toEdtf(e.to)?.replace(/^.*\.\.(.*)\]$/, '$1');
      return from === undefined || to === undefined ? undefined : `${from}/${to}`;
    }
    case 'set': {
      const items = e.items.map(toEdtf);
      if (items.includes(undefined)) return undefined;
      return `{${items.map((item) => item?.replace(/[[\]]/g, '').replace('/', '..')).join(',')}}`;
    }
    default:
      return undefined;
  }
}

export type Grain = 'day' | 'month' | 'year' | 'span';

/** How exact an EDTF text is: one day, one month, one year, or a stretch or list of them. */
export function grainOf(edtf: string | undefined): Grain {
  if (edtf === undefined) return 'span';
  if (/^\d{4}-\d\d-\d\d$/.test(edtf)) return 'day';
  if (/^\d{4}-(?:0\d|1[0-2])$/.test(edtf)) return 'month';
  return /^\d{4}$/.test(edtf) ? 'year' : 'span';
}

/** `YYYY-MM-DD` that later relative dates count from: of a list its last day, of a stretch its first. */
export function firstDay(edtf: string): string | undefined {
  const day = /\{.*?([\d-]+)\}$/.exec(edtf)?.[1] ?? /^\[?([\d-]+)/.exec(edtf)?.[1];
  if (day === undefined) return undefined;
  const season = /^(\d{4})-2([1-4])$/.exec(day);
  const whole = season ? dayText(Number(season[1]), Number(season[2]) * 3, 1) : day;
  const padded = whole.length === 4 ? `${whole}-01-01` : whole.length === 7 ? `${whole}-01` : whole;
  return isDay(padded) ? padded : undefined;
}

/** EDTF of the unit that lies `n` units from a day: a day for days and weeks, a month for months, a year for years. */
export function shiftEdtf(day: string, n: number, unit: Unit): string {
  if (unit === 'day') return addDays(day, n);
  if (unit === 'week') return addDays(day, 7 * n);
  if (unit === 'year') return pad(Number(day.slice(0, 4)) + n, 4);
  return addMonths(`${day.slice(0, 7)}-01`, n).slice(0, 7);
}

/** EDTF of the calendar week `n` weeks from that of a day, Monday to Sunday. */
export function weekEdtf(day: string, n: number): string {
  const monday = addDays(day, 1 - weekday(day) + 7 * n);
  return `[${monday}..${addDays(monday, 6)}]`;
}

/** EDTF of a part of a month or a year: early is the first third, mid 11-20 of a month, late 21 to its end. */
function partEdtf(part: Part, year: number, month?: number): string {
  if (month === undefined) {
    const [from, to] = { early: [1, 4], mid: [5, 8], late: [9, 12] }[part] as [number, number];
    return `[${pad(year, 4)}-${pad(from)}..${pad(year, 4)}-${pad(to)}]`;
  }
  const [from, to] = { early: [1, 10], mid: [11, 20], late: [21, daysInMonth(year, month)] }[part] as [number, number];
  return `[${dayText(year, month, from)}..${dayText(year, month, to)}]`;
}

function pad(n: number, width = 2): string {
  return String(n).padStart(width, '0');
}
