import { daysInMonth, dayText } from '../../../model/calendar.ts';

const ENGLISH = 'january february march april may june july august september october november december'.split(' ');
const RUSSIAN_STEMS = 'январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр'.split(' ');

const WEEKDAYS: readonly (readonly [RegExp, number])[] = [
  [/^(mon|понедельник)/i, 1],
  [/^(tue|вторник)/i, 2],
  [/^(wed|сред)/i, 3],
  [/^(thu|четверг)/i, 4],
  [/^(fri|пятниц)/i, 5],
  [/^(sat|суббот)/i, 6],
  [/^(sun|воскресень)/i, 7],
];

export const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Regular expression source of a month's name in English or Russian, any case form. */
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?' +
  '|январ[ьяе]|феврал[ьяе]|марта?е?|апрел[ьяе]|ма[йяе]|июн[ьяе]|июл[ьяе]|августа?е?|сентябр[ьяе]|октябр[ьяе]|ноябр[ьяе]|декабр[ьяе])';

export const WEEKDAY =
  '(?:Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?|понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье)';

/** 1 to 12, or undefined. */
export function monthNumber(word: string): number | undefined {
  const lower = word.toLowerCase().replace(/\.$/, '');
  const english = ENGLISH.findIndex((name) => name === lower || (lower.length >= 3 && name.startsWith(lower)));
  if (english >= 0) return english + 1;
  // "ма" would match "март": May is looked for last.
  const stems = RUSSIAN_STEMS.map((stem, i) => ({ stem, n: i + 1 })).sort((a, b) => b.stem.length - a.stem.length);
  return stems.find(({ stem }) => lower.startsWith(stem))?.n;
}

/** 1 Monday … 7 Sunday, or undefined. */
export function weekdayNumber(word: string): number | undefined {
  return WEEKDAYS.find(([pattern]) => pattern.test(word))?.[1];
}

/** First and last day of YYYY, YYYY-MM or YYYY-MM-DD; undefined for anything else. */
export function daysOf(date: string): { readonly from: string; readonly to: string } | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date);
  if (match === null) return undefined;
  const [, year = '', month, day] = match;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (day !== undefined) return { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}` };
  return {
    from: `${year}-${month}-01`,
    to: dayText(Number(year), Number(month), daysInMonth(Number(year), Number(month))),
  };
}
