import { daysInMonth, dayText } from '../../../model/calendar.ts';
import { MONTH, monthNumber, WEEKDAY, weekdayNumber } from './calendar.ts';

/** A date as written: inclusive days, how exact it is, and the weekday that stands with it. UTF-16 span. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
  readonly precision: 'day' | 'part' | 'month' | 'year' | 'range';
  readonly weekday?: number;
  /** The year was taken from a date before it. */
  readonly yearInherited?: true;
}

const DAY = '(?<d>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<y>(?:19|20)\\d\\d)(?:\\s*(?:года?у?|г\\.))?';
const DASH = '\\s*[-–—]\\s*';
const B = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const PARTS = '[Ee]arly|[Mm]id|[Ll]ate|the beginning of|the end of|начале|середине|конце';
const WEEK_BEFORE = `(?:(?<w>${WEEKDAY}),?\\s+(?:the\\s+)?)?`;
const WEEK_AFTER = `(?:,?\\s+\\(?(?<v>${WEEKDAY})\\)?)?`;

/** Longest shapes first; a place taken by one is not looked at by the next. */
const SHAPES: readonly RegExp[] = [
  `${B}${DAY}\\s+(?<m>${MONTH})\\s*(?<y1>(?:19|20)\\d\\d)?${DASH}(?<d2>\\d{1,2})\\s+(?<m2>${MONTH}),?\\s+${YEAR}`,
  `${B}${DAY}(?:${DASH}|\\s+(?:and|to|и|по)\\s+)(?<d2>\\d{1,2})\\s+(?<m>${MONTH}),?\\s+${YEAR}`,
  `${WEEK_BEFORE}${B}${DAY}\\s+(?:of\\s+)?(?<m>${MONTH}),?\\s+${YEAR}${WEEK_AFTER}`,
  `${WEEK_BEFORE}${B}(?<m>${MONTH})\\s+${DAY},\\s+${YEAR}${WEEK_AFTER}`,
  `${WEEK_BEFORE}${B}(?<d>\\d{1,2})\\.(?<mn>\\d{1,2})\\.(?<y>(?:19|20)\\d\\d)${END}`,
  `${B}(?<y>(?:19|20)\\d\\d)-(?<mn>\\d\\d)-(?<d>\\d\\d)${END}`,
  `${B}(?<m>${MONTH})(?:${DASH}|\\s+(?:to|and|through)\\s+)(?<m2>${MONTH}),?\\s+${YEAR}`,
  `${B}(?<part>${PARTS})[-\\s]+(?<m>${MONTH}),?\\s+${YEAR}`,
  `${B}(?<m>${MONTH}),?\\s+${YEAR}`,
  `${WEEK_BEFORE}${B}${DAY}\\s+(?:of\\s+)?(?<m>${MONTH})(?![\\p{L}])${WEEK_AFTER}`,
  `${B}(?<part>${PARTS})[-\\s]+${YEAR}`,
  `(?<![\\d./-])${B}(?<y>(?:19|20)\\d\\d)${END}(?![\\d./-]*\\d)(?:\\s*(?:году?а?|г\\.))?`,
].map((source) => new RegExp(source, 'gu'));

/** Every date of a text, by place. A day and month without a year take the year of the last date before it. */
export function datesIn(text: string): readonly DateMention[] {
  const taken = new Uint8Array(text.length);
  const raw: { start: number; end: number; groups: Record<string, string | undefined> }[] = [];
  for (const shape of SHAPES) {
    for (const match of text.matchAll(shape)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      raw.push({ start, end, groups: match.groups ?? {} });
    }
  }
  raw.sort((a, b) => a.start - b.start);
  const dates: DateMention[] = [];
  let year: number | undefined;
  for (const [i, { start, end, groups }] of raw.entries()) {
    const next = raw[i + 1];
    // "28 January and 25 February 2012": the year stands with the last of them.
    const ahead = next !== undefined && /^(,|\s*[-–—]|\s+(and|or|to|until|и|по))\s+$/.test(text.slice(end, next.start));
    const date = resolve(groups, ahead && next.groups['y'] !== undefined ? Number(next.groups['y']) : year);
    if (date === undefined) continue;
    if (groups['y'] !== undefined) year = Number(groups['y']);
    dates.push({ start, end, ...date });
  }
  return dates;
}

function resolve(
  groups: Record<string, string | undefined>,
  lastYear: number | undefined,
): Omit<DateMention, 'start' | 'end'> | undefined {
  const year = groups['y'] === undefined ? lastYear : Number(groups['y']);
  if (year === undefined) return undefined;
  const inherited = groups['y'] === undefined ? ({ yearInherited: true } as const) : {};
  const month = groups['m'] === undefined ? Number(groups['mn'] ?? Number.NaN) : monthNumber(groups['m']);
  const week = weekdayNumber(groups['w'] ?? groups['v'] ?? '');
  const weekday = week === undefined ? {} : { weekday: week };
  if (month === undefined || Number.isNaN(month)) {
    const [from, to] = partOfYear(groups['part']);
    return { from: `${year}-${from}`, to: `${year}-${to}`, precision: groups['part'] === undefined ? 'year' : 'part' };
  }
  if (month < 1 || month > 12) return undefined;
  const last = daysInMonth(year, month);
  const day = groups['d'] === undefined ? undefined : Number(groups['d']);
  if (day !== undefined && (day < 1 || day > last)) return undefined;
  const month2 = groups['m2'] === undefined ? month : (monthNumber(groups['m2']) ?? month);
  if (day === undefined && groups['m2'] !== undefined)
    return { from: dayText(year, month, 1), to: dayText(year, month2, daysInMonth(year, month2)), precision: 'range' };
  if (day === undefined) {
    const [first, until] = partOfMonth(groups['part'], last);
    const precision = groups['part'] === undefined ? 'month' : 'part';
    return { from: dayText(year, month, first), to: dayText(year, month, until), precision };
  }
  if (groups['d2'] !== undefined) {
    const firstYear = groups['y1'] === undefined ? year : Number(groups['y1']);
    return {
      from: dayText(firstYear, month, day),
      to: dayText(year, month2, Number(groups['d2'])),
      precision: 'range',
    };
  }
  const exact = dayText(year, month, day);
  return { from: exact, to: exact, precision: 'day', ...weekday, ...inherited };
}

/** The model's table: early = first third, mid = 11-20, late = 21-end. */
function partOfMonth(part: string | undefined, last: number): readonly [number, number] {
  const word = part?.toLowerCase() ?? '';
  if (/^(early|the beg|начале)/.test(word)) return [1, 10];
  if (/^(mid|середине)/.test(word)) return [11, 20];
  if (/^(late|the end|конце)/.test(word)) return [21, last];
  return [1, last];
}

function partOfYear(part: string | undefined): readonly [string, string] {
  const word = part?.toLowerCase() ?? '';
  if (/^(early|the beg|начале)/.test(word)) return ['01-01', '04-30'];
  if (/^(mid|середине)/.test(word)) return ['05-01', '08-31'];
  if (/^(late|the end|конце)/.test(word)) return ['09-01', '12-31'];
  return ['01-01', '12-31'];
}
