import { daysInMonth, dayText } from './calendar.ts';

/**
 * Grammar of the EDTF subset (ISO 8601-2:2019, Annex A; Library of Congress, Extended Date/Time Format): level 0 dates
 * without times, level 1 intervals, qualifiers, `X` digits and seasons, and of level 2 qualified parts, `X` anywhere,
 * sub-year groups and sets. Years have four digits; times of day, `Y` years and exponents are refused.
 */

export type Qualifier = '?' | '~' | '%';

/** A date as written: digits and `X` per part, and the qualifier of each part. */
export interface EdtfDate {
  readonly year: string;
  /** `01` to `12`, with `X`, or a season or other group of months, `21` to `41`. */
  readonly month?: string;
  readonly day?: string;
  readonly yearQualifier?: Qualifier;
  readonly monthQualifier?: Qualifier;
  readonly dayQualifier?: Qualifier;
}

/** `open` is `..` (goes on), `unknown` is nothing at all. */
export type EdtfEnd = EdtfDate | 'open' | 'unknown';

export type Edtf =
  | { readonly kind: 'date'; readonly date: EdtfDate }
  | { readonly kind: 'interval'; readonly start: EdtfEnd; readonly end: EdtfEnd }
  /** `[…]` one of, `{…}` all of; a member is a date or a range of them, open at one end at most. */
  | { readonly kind: 'set'; readonly all: boolean; readonly members: readonly EdtfRange[] };

export interface EdtfRange {
  readonly start?: EdtfDate;
  readonly end?: EdtfDate;
}

const DATE = /^([?~%])?([\dX]{4})([?~%])?(?:-([?~%])?([\dX]{2})([?~%])?(?:-([?~%])?([\dX]{2})([?~%])?)?)?$/;

/** Undefined when it is not the grammar's, or speaks of a day that does not exist. */
export function readEdtf(text: string): Edtf | undefined {
  const set = /^([[{])(.+)([\]}])$/.exec(text);
  if (set) {
    const all = set[1] === '{';
    if (all !== (set[3] === '}')) return undefined;
    const members = (set[2] ?? '').split(',').map((member) => readRange(member.trim()));
    return members.every((member) => member !== undefined) ? { kind: 'set', all, members } : undefined;
  }
  const ends = text.split('/');
  if (ends.length === 2) {
    const start = readEnd(ends[0] ?? '');
    const end = readEnd(ends[1] ?? '');
    const known = typeof start === 'object' || typeof end === 'object';
    return start && end && known ? { kind: 'interval', start, end } : undefined;
  }
  const date = readDate(text);
  return date && { kind: 'date', date };
}

/** The one way of writing it: a qualifier common to all parts stands at the end, others before their part. */
export function printEdtf(edtf: Edtf): string {
  if (edtf.kind === 'date') return printDate(edtf.date);
  if (edtf.kind === 'interval') return `${printEnd(edtf.start)}/${printEnd(edtf.end)}`;
  const members = edtf.members.map(({ start, end }) =>
    start && start === end ? printDate(start) : `${start ? printDate(start) : ''}..${end ? printDate(end) : ''}`,
  );
  return edtf.all ? `{${members.join(',')}}` : `[${members.join(',')}]`;
}

function readRange(text: string): EdtfRange | undefined {
  const parts = text.split('..');
  if (parts.length === 1) {
    const date = readDate(text);
    return date && { start: date, end: date };
  }
  if (parts.length !== 2 || text === '..') return undefined;
  const start = parts[0] ? readDate(parts[0]) : null;
  const end = parts[1] ? readDate(parts[1]) : null;
  if (start === undefined || end === undefined) return undefined;
  return { ...(start && { start }), ...(end && { end }) };
}

function readEnd(text: string): EdtfEnd | undefined {
  if (text === '') return 'unknown';
  return text === '..' ? 'open' : readDate(text);
}

function readDate(text: string): EdtfDate | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, y0, year = '', y1, m0, month, m1, d0, day, d1] = match;
  // A qualifier after a part holds for it and all before it; one before a part holds for that part alone.
  const yearQualifier = join(y0, y1, m1, d1);
  const monthQualifier = join(m0, m1, d1);
  const dayQualifier = join(d0, d1);
  const date: EdtfDate = {
    year,
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    ...(yearQualifier && { yearQualifier }),
    ...(month !== undefined && monthQualifier && { monthQualifier }),
    ...(day !== undefined && dayQualifier && { dayQualifier }),
  };
  return firstDay(date) === undefined ? undefined : date;
}

function join(...marks: readonly (string | undefined)[]): Qualifier | undefined {
  const all = new Set(marks.filter((mark) => mark !== undefined));
  if (all.has('%') || (all.has('?') && all.has('~'))) return '%';
  if (all.has('?')) return '?';
  return all.has('~') ? '~' : undefined;
}

function printDate(date: EdtfDate): string {
  const { year, month, day, yearQualifier, monthQualifier, dayQualifier } = date;
  const marks = [yearQualifier, ...(month ? [monthQualifier] : []), ...(day ? [dayQualifier] : [])];
  const parts = [year, ...(month ? [month] : []), ...(day ? [day] : [])];
  if (marks.every((mark) => mark === marks[0])) return parts.join('-') + (marks[0] ?? '');
  return parts.map((part, i) => `${marks[i] ?? ''}${part}`).join('-');
}

function printEnd(end: EdtfEnd): string {
  if (typeof end === 'object') return printDate(end);
  return end === 'open' ? '..' : '';
}

export type Hemisphere = 'northern' | 'southern';

type Months = readonly [number, number];

/** First month and number of months of each group of months; a group may run into the next year. */
const SEASONS: Readonly<Record<Hemisphere, Readonly<Record<string, Months>>>> = {
  northern: { 21: [3, 3], 22: [6, 3], 23: [9, 3], 24: [12, 3] },
  southern: { 21: [9, 3], 22: [12, 3], 23: [3, 3], 24: [6, 3] },
};
const GROUPS: Readonly<Record<string, Months>> = {
  25: [3, 3],
  26: [6, 3],
  27: [9, 3],
  28: [12, 3],
  29: [9, 3],
  30: [12, 3],
  31: [3, 3],
  32: [6, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  37: [1, 4],
  38: [5, 4],
  39: [9, 4],
  40: [1, 6],
  41: [7, 6],
};

/** First month (1 to 12) and length in months of a season (21-32), quarter (33-36), third (37-39) or half (40-41). */
function monthGroup(code: string, hemisphere: Hemisphere): Months | undefined {
  return SEASONS[hemisphere][code] ?? GROUPS[code];
}

/** First day that the date may mean; undefined when none exists. */
export function firstDay(date: EdtfDate, hemisphere: Hemisphere = 'northern'): string | undefined {
  const group = date.month === undefined ? undefined : monthGroup(date.month, hemisphere);
  if (group) {
    if (date.day !== undefined) return undefined;
    return dayText(Number(date.year.replaceAll('X', '0')), group[0], 1);
  }
  for (const year of matching(date.year, 0, 9999))
    for (const month of matching(date.month ?? 'XX', 1, 12))
      for (const day of matching(date.day ?? 'XX', 1, daysInMonth(year, month))) return dayText(year, month, day);
  return undefined;
}

/** Last day that the date may mean; undefined when none exists. */
export function lastDay(date: EdtfDate, hemisphere: Hemisphere = 'northern'): string | undefined {
  const group = date.month === undefined ? undefined : monthGroup(date.month, hemisphere);
  if (group) {
    const months = group[0] - 1 + group[1] - 1;
    const year = Math.min(Number(date.year.replaceAll('X', '9')) + Math.floor(months / 12), 9999);
    const month = (months % 12) + 1;
    return dayText(year, month, daysInMonth(year, month));
  }
  for (const year of matching(date.year, 0, 9999).reverse())
    for (const month of matching(date.month ?? 'XX', 1, 12).reverse())
      for (const day of matching(date.day ?? 'XX', 1, daysInMonth(year, month)).reverse())
        return dayText(year, month, day);
  return undefined;
}

/** Numbers from `min` to `max` that a pattern of digits and `X` fits, ascending. */
function matching(pattern: string, min: number, max: number): number[] {
  const low = Math.max(min, Number(pattern.replaceAll('X', '0')));
  const high = Math.min(max, Number(pattern.replaceAll('X', '9')));
  const fits = new RegExp(`^${pattern.replaceAll('X', '\\d')}$`);
  const numbers: number[] = [];
  for (let n = low; n <= high; n++) if (fits.test(String(n).padStart(pattern.length, '0'))) numbers.push(n);
  return numbers;
}
