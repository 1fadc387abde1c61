import { dayNumber, isoDay, pad, parseDay, partEdtf, shiftEdtf, weekdayOf } from './calendar.ts';
import type { DateExpression, FoundDate } from './expression.ts';
import { withYear } from './find.ts';

/** A found date in the order of the document, with the sentence and the section it stands in. */
export interface PlacedDate extends FoundDate {
  readonly sentence: number;
  readonly block: number;
  /** Index of the last heading before it; dates without a year do not look past a heading first. */
  readonly section: number;
}

export interface ResolvedDate extends PlacedDate {
  /** Absent where neither the text nor the publication date settles it. */
  readonly edtf?: string;
  /** What a date without a year or a relative date was computed from, as the source has it or as a date. */
  readonly anchor?: string;
  readonly grain: 'day' | 'month' | 'year' | 'span';
}

/** Weeks within which a date without a year may lie after the publication date (announcements). */
const AHEAD_DAYS = 45;

/** Settles every date of a document. `published` is `YYYY-MM-DD`. Dates are taken and given in document order. */
export function resolveDates(dates: readonly PlacedDate[], published?: string): ResolvedDate[] {
  const publishedDay = published === undefined ? undefined : parseDay(published);
  const years = dates.map((date) => ownYear(date.expression));
  const someYear = years.some((year) => year !== undefined);
  const resolved: ResolvedDate[] = [];
  /** The last day told, which "the following day" leans on. */
  let told: { readonly day: number; readonly phrase: string } | undefined;
  dates.forEach((date, i) => {
    const settled = settle(date, i);
    const edtf = settled === undefined ? undefined : withDoubt(settled.edtf, date);
    resolved.push({
      ...date,
      grain: grainOf(settled?.edtf),
      ...(edtf === undefined ? {} : { edtf }),
      ...(settled?.anchor === undefined ? {} : { anchor: settled.anchor }),
    });
    const day = settled === undefined ? undefined : firstDay(settled.edtf);
    if (day !== undefined && date.relation !== 'as-of') told = { day, phrase: date.phrase };
  });
  return resolved;

  function settle(date: PlacedDate, i: number): { edtf: string; anchor?: string } | undefined {
    const { expression } = date;
    if (expression.kind === 'shift') {
      if (expression.base === 'published') {
        return publishedDay === undefined
          ? undefined
          : { edtf: shiftEdtf(publishedDay, expression.n, expression.unit), anchor: isoDay(publishedDay) };
      }
      const base =
        told ?? (publishedDay === undefined ? undefined : { day: publishedDay, phrase: isoDay(publishedDay) });
      return base && { edtf: shiftEdtf(base.day, expression.n, expression.unit), anchor: base.phrase };
    }
    if (expression.kind === 'set' && expression.items.some((item) => item.kind === 'shift')) {
      const items = expression.items.map((item) => settle({ ...date, expression: item }, i));
      if (items.includes(undefined)) return undefined;
      const anchor = items[0]?.anchor;
      return { edtf: `{${items.map((item) => item?.edtf).join(',')}}`, ...(anchor !== undefined && { anchor }) };
    }
    if (expression.kind === 'weekday') {
      return publishedDay === undefined
        ? undefined
        : { edtf: isoDay(weekday(expression, publishedDay)), anchor: isoDay(publishedDay) };
    }
    if (needsYear(expression)) {
      const year = yearFor(date, i);
      return year && { edtf: toEdtf(withYear(expression, year.year)) ?? '', anchor: year.anchor };
    }
    const edtf = toEdtf(expression);
    return edtf === undefined ? undefined : { edtf };
  }

  /** Sentence, then publication date, then the nearest year before or after in the block, the section, the text. */
  function yearFor(date: PlacedDate, i: number): { year: number; anchor: string } | undefined {
    const near = neighbourYear(i, (other) => other.sentence === date.sentence);
    if (near !== undefined && (publishedDay === undefined || !isLast(date.expression))) return near;
    if (publishedDay !== undefined) {
      return { year: latestYear(date.expression, publishedDay), anchor: isoDay(publishedDay) };
    }
    return (
      neighbourYear(i, (other) => other.block === date.block) ??
      neighbourYear(i, (other) => other.section === date.section) ??
      neighbourYear(i, () => true)
    );
  }

  function neighbourYear(
    i: number,
    within: (other: PlacedDate) => boolean,
  ): { year: number; anchor: string } | undefined {
    if (!someYear) return undefined;
    for (let step = 1; i - step >= 0 || i + step < dates.length; step++) {
      for (const j of [i - step, i + step]) {
        const other = dates[j];
        const year = years[j];
        if (other !== undefined && year !== undefined && within(other)) return { year, anchor: other.phrase };
      }
      const before = dates[i - step];
      const after = dates[i + step];
      if ((before === undefined || !within(before)) && (after === undefined || !within(after))) return undefined;
    }
    return undefined;
  }
}

function isLast(e: DateExpression): boolean {
  return e.kind === 'month' && e.last === true;
}

function needsYear(e: DateExpression): boolean {
  switch (e.kind) {
    case 'day':
    case 'month':
    case 'season':
      return e.year === undefined;
    case 'set':
      return e.items.some(needsYear);
    case 'range':
      return needsYear(e.from) || needsYear(e.to);
    default:
      return false;
  }
}

function ownYear(e: DateExpression): number | undefined {
  switch (e.kind) {
    case 'day':
    case 'month':
    case 'season':
    case 'year':
      return e.year;
    case 'set':
      return e.items.map(ownYear).find((year) => year !== undefined);
    case 'range':
      return ownYear(e.to) ?? ownYear(e.from);
    default:
      return undefined;
  }
}

/** The latest year in which the date does not lie too far after publication. */
function latestYear(e: DateExpression, publishedDay: number): number {
  const year = new Date(publishedDay * 86_400_000).getUTCFullYear();
  const first = firstDay(toEdtf(withYear(e, year)) ?? '');
  const slack = isLast(e) ? -28 : AHEAD_DAYS;
  return first !== undefined && first > publishedDay + slack ? year - 1 : year;
}

function weekday(e: Extract<DateExpression, { kind: 'weekday' }>, published: number): number {
  const back = (weekdayOf(published) - e.weekday + 7) % 7;
  if (e.which === 'next') return published - back + 7;
  return published - (e.which === 'last' && back === 0 ? 7 : back);
}

/** EDTF of an expression whose years are known; undefined for what leans on an anchor. */
export function toEdtf(e: DateExpression): string | undefined {
  switch (e.kind) {
    case 'day':
      return e.year === undefined ? undefined : isoDay(dayNumber(e.year, e.month, e.day));
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

function withDoubt(edtf: string, date: FoundDate): string {
  return date.approximate && /^[\d-]+$/.test(edtf) ? `${edtf}~` : edtf;
}

function grainOf(edtf: string | undefined): ResolvedDate['grain'] {
  if (edtf === undefined) return 'span';
  if (/^\d{4}-\d\d-\d\d$/.test(edtf)) return 'day';
  if (/^\d{4}-(?:0\d|1[0-2])$/.test(edtf)) return 'month';
  return /^\d{4}$/.test(edtf) ? 'year' : 'span';
}

/** The day that later relative dates count from: of a list its last, of a stretch its first. */
function firstDay(edtf: string): number | undefined {
  const day = /\{.*?([\d-]+)\}$/.exec(edtf)?.[1] ?? /^\[?([\d-]+)/.exec(edtf)?.[1];
  if (day === undefined) return undefined;
  if (day.length === 10) return parseDay(day);
  const season = /^(\d{4})-2([1-4])$/.exec(day);
  if (season) return dayNumber(Number(season[1]), Number(season[2]) * 3, 1);
  if (day.length === 7) return parseDay(`${day}-01`);
  return day.length === 4 ? parseDay(`${day}-01-01`) : undefined;
}
