import type { When } from '../../model/value.ts';
import type { Messages } from './messages.ts';

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
const MONTH: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric', timeZone: 'UTC' };
const YEAR: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };

/**
 * A date as precise as it is known, in words: a day, a month, a year, a range, one day of a range, about, perhaps.
 * Years before 1000 and anything without bounds come out as their EDTF text.
 */
export function describeWhen(when: Pick<When, 'edtf' | 'from' | 'to'>, t: Messages): string {
  const { edtf, from, to } = when;
  const inner = rangeText(from, to, t) ?? edtf;
  const oneOf = edtf.startsWith('[') && from !== to;
  const words = oneOf ? t('when.oneOf', { range: inner }) : inner;
  if (edtf.includes('%')) return t('when.aboutPerhaps', { when: words });
  if (edtf.includes('~')) return t('when.about', { when: words });
  if (edtf.includes('?')) return t('when.perhaps', { when: words });
  return words;
}

function rangeText(from: string | undefined, to: string | undefined, t: Messages): string | undefined {
  if (from === undefined && to === undefined) return undefined;
  if (from === undefined) return t('when.until', { when: dayText(to ?? '', t) });
  if (to === undefined) return t('when.from', { when: dayText(from, t) });
  if (from === to) return dayText(from, t);
  const wholeMonths = from.endsWith('-01') && isMonthEnd(to);
  if (wholeMonths && from.slice(5) === '01-01' && to.slice(5) === '12-31') return ranged(YEAR, from, to, t);
  return ranged(wholeMonths ? MONTH : DAY, from, to, t);
}

/** One day, `YYYY-MM-DD`, in words. */
export function dayText(day: string, t: Messages): string {
  const date = utc(day);
  return date === undefined ? day : formatter(t.locale, DAY).format(date);
}

/** An instant in words, to the minute, in universal time (where the office stands is nobody's business). */
export function instantText(instant: string, t: Messages): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return formatter(t.locale, { ...DAY, month: 'short', hour: '2-digit', minute: '2-digit' }).format(date);
}

function ranged(options: Intl.DateTimeFormatOptions, from: string, to: string, t: Messages): string | undefined {
  const start = utc(from);
  const end = utc(to);
  return start === undefined || end === undefined ? undefined : formatter(t.locale, options).formatRange(start, end);
}

function utc(day: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return undefined;
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function isMonthEnd(day: string): boolean {
  const date = utc(day);
  return date !== undefined && new Date(date.getTime() + 86_400_000).getUTCDate() === 1;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let found = formatters.get(key);
  // British order of day and month: the desk's English is international.
  if (found === undefined) {
    found = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options);
    formatters.set(key, found);
  }
  return found;
}
