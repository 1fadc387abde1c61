/**
 * Days of the proleptic Gregorian calendar as `YYYY-MM-DD` text, years 0000 to 9999, so that plain string order is
 * the order of days.
 */

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a month, 1 to 12; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** `YYYY-MM-DD` of a day that is known to exist. */
export function dayText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Is it `YYYY-MM-DD` and a day that exists? */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const day = Number(match[3]);
  return day >= 1 && day <= daysInMonth(Number(match[1]), Number(match[2]));
}

/** Day `n` days later (earlier when negative), kept within 0000-01-01 and 9999-12-31. */
export function addDays(day: string, n: number): string {
  return fromMs(toMs(day) + n * MS_PER_DAY);
}

/** Same day of the month `n` months later; the last day of that month where it is shorter (31 January + 1 = 28 February). */
export function addMonths(day: string, n: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const months = Math.min(Math.max(year * 12 + (month - 1) + n, 0), 9999 * 12 + 11);
  const toYear = Math.floor(months / 12);
  const toMonth = (months % 12) + 1;
  return dayText(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)));
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return Math.round((toMs(b) - toMs(a)) / MS_PER_DAY);
}

/** 1 Monday to 7 Sunday, as ISO 8601 counts. */
export function weekday(day: string): number {
  return ((new Date(toMs(day)).getUTCDay() + 6) % 7) + 1;
}

function toMs(day: string): number {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  // Date.UTC reads years below 100 as 19xx; setUTCFullYear does not.
  return new Date(0).setUTCFullYear(year, month - 1, dayOfMonth);
}

function fromMs(ms: number): string {
  const clamped = Math.min(Math.max(ms, toMs('0000-01-01')), toMs('9999-12-31'));
  const date = new Date(clamped);
  return dayText(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
