import type { Part, Unit } from './expression.ts';

/** A day of the proleptic Gregorian calendar as days since 1970-01-01. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

export function isoDay(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

/** Days since 1970-01-01 of a `YYYY-MM-DD`; undefined for anything else. */
export function parseDay(text: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const days = dayNumber(year, month, day);
  return isoDay(days) === match[0] ? days : undefined;
}

/** Monday is 1. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function pad(n: number, width = 2): string {
  return String(n).padStart(width, '0');
}

/** EDTF of a part of a month or a year: early is the first third, mid 11-20 of a month, late 21 to its end. */
export function partEdtf(part: Part, year: number, month?: number): string {
  if (month === undefined) {
    const [from, to] = { early: [1, 4], mid: [5, 8], late: [9, 12] }[part] as [number, number];
    return `[${pad(year, 4)}-${pad(from)}..${pad(year, 4)}-${pad(to)}]`;
  }
  const [from, to] = { early: [1, 10], mid: [11, 20], late: [21, daysInMonth(year, month)] }[part] as [number, number];
  const stem = `${pad(year, 4)}-${pad(month)}`;
  return `[${stem}-${pad(from)}..${stem}-${pad(to)}]`;
}

/** EDTF of the unit that lies `n` units from a day: a day for days and weeks, a month for months, a year for years. */
export function shiftEdtf(days: number, n: number, unit: Unit): string {
  if (unit === 'day') return isoDay(days + n);
  if (unit === 'week') return isoDay(days + 7 * n);
  const date = new Date(days * 86_400_000);
  if (unit === 'year') return pad(date.getUTCFullYear() + n, 4);
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth() + n;
  return `${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1)}`;
}
