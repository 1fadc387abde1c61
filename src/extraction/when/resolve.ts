import { addDays, addMonths, daysBetween, isDay, weekday } from '../../model/calendar.ts';
import { Anchors } from './anchors.ts';
import type { DateExpression, FoundDate, PlacedDate } from './expression.ts';
import { withYear } from './find.ts';
import { firstDay, type Grain, grainOf, shiftEdtf, toEdtf, weekEdtf } from './to-edtf.ts';

export interface ResolvedDate extends PlacedDate {
  /** Absent where neither the text nor the publication date settles it. */
  readonly edtf?: string;
  /** What a date without a year or a relative date was computed from, as the source has it or as a date. */
  readonly anchor?: string;
  readonly grain: Grain;
}

interface Settled {
  readonly edtf: string;
  readonly anchor?: string;
}

/** Days within which a date without a year may lie after the publication date (announcements). */
const AHEAD_DAYS = 45;

/** Settles every date of a document. `published` is `YYYY-MM-DD`. Dates are taken and given in document order. */
export function resolveDates(dates: readonly PlacedDate[], published?: string): ResolvedDate[] {
  const issued = published !== undefined && isDay(published) ? published : undefined;
  const years = dates.map((date) => ownYear(date.expression));
  const someYear = years.some((year) => year !== undefined);
  const anchors = new Anchors();
  return dates.map((date, i) => {
    const settled = settle(date, i);
    const edtf = settled === undefined ? undefined : withDoubt(settled.edtf, date);
    if (settled !== undefined) anchors.tell(date, settled.edtf);
    return {
      ...date,
      grain: grainOf(settled?.edtf),
      ...(edtf === undefined ? {} : { edtf }),
      ...(settled?.anchor === undefined ? {} : { anchor: settled.anchor }),
    };
  });

  function settle(date: PlacedDate, i: number): Settled | undefined {
    const { expression } = date;
    switch (expression.kind) {
      case 'shift':
        return shifted(date, expression);
      case 'beside':
        return beside(date, expression);
      case 'weekday':
        return issued === undefined ? undefined : { edtf: onWeekday(expression, issued), anchor: issued };
      case 'set':
        if (expression.items.some((item) => item.kind === 'shift')) {
          const items = expression.items.map((item) => settle({ ...date, expression: item }, i));
          if (items.includes(undefined)) return undefined;
          const anchor = items[0]?.anchor;
          return { edtf: `{${items.map((item) => item?.edtf).join(',')}}`, ...(anchor !== undefined && { anchor }) };
        }
    }
    if (needsYear(expression)) {
      const year = yearFor(date, i);
      return year && { edtf: toEdtf(withYear(expression, year.year)) ?? '', anchor: year.anchor };
    }
    const edtf = toEdtf(expression);
    return edtf === undefined ? undefined : { edtf };
  }

  function shifted(date: PlacedDate, { n, unit, base, whole }: Shift): Settled | undefined {
    const fromIssue = issued === undefined ? undefined : { edtf: shiftEdtf(issued, n, unit), anchor: issued };
    if (base === 'published') return fromIssue;
    const anchor = base === 'clause' ? anchors.inSentence(date, unit) : anchors.for(date, unit, n);
    if (anchor === undefined) return anchors.isEmpty && base === 'text' ? fromIssue : undefined;
    const { day, grain, phrase } = anchor;
    if (unit === 'week' && grain === 'month') {
      const months = [day.slice(0, 7), addMonths(day, Math.sign(n)).slice(0, 7)].sort();
      return { edtf: n === 0 ? day.slice(0, 7) : `[${months.join('..')}]`, anchor: phrase };
    }
    return { edtf: unit === 'week' && whole ? weekEdtf(day, n) : shiftEdtf(day, n, unit), anchor: phrase };
  }

  /** "the previous February", "the following Monday", "that November". */
  function beside(date: PlacedDate, { side, month, weekday: wanted }: Beside): Settled | undefined {
    const step = side === 'before' ? -1 : 1;
    if (side === 'same') {
      const year = anchors.for(date, 'year', step);
      const edtf =
        year === undefined
          ? undefined
          : toEdtf({ kind: 'month', year: Number(year.day.slice(0, 4)), month: month ?? 1 });
      return year === undefined || edtf === undefined ? undefined : { edtf, anchor: year.phrase };
    }
    const anchor = anchors.for(date, wanted === undefined ? 'month' : 'day', step);
    if (anchor === undefined) return undefined;
    const { day, phrase } = anchor;
    if (wanted !== undefined) {
      const away = step * (wanted - weekday(day));
      return { edtf: addDays(day, step * (away > 0 ? away : away + 7)), anchor: phrase };
    }
    const away = step * ((month ?? 1) - Number(day.slice(5, 7)));
    return { edtf: addMonths(day, step * (away > 0 ? away : away + 12)).slice(0, 7), anchor: phrase };
  }

  /** Sentence, then publication date, then the nearest year before or after in the block, the section, the text. */
  function yearFor(date: PlacedDate, i: number): { year: number; anchor: string } | undefined {
    const near = neighbourYear(i, (other) => other.sentence === date.sentence);
    if (near !== undefined && (issued === undefined || !isLast(date.expression))) return near;
    if (issued !== undefined) return { year: latestYear(date.expression, issued), anchor: issued };
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

type Shift = Extract<DateExpression, { kind: 'shift' }>;
type Beside = Extract<DateExpression, { kind: 'beside' }>;

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
function latestYear(e: DateExpression, issued: string): number {
  const year = Number(issued.slice(0, 4));
  const first = firstDay(toEdtf(withYear(e, year)) ?? '');
  const slack = isLast(e) ? -28 : AHEAD_DAYS;
  return first !== undefined && daysBetween(issued, first) > slack ? year - 1 : year;
}

function onWeekday(e: Extract<DateExpression, { kind: 'weekday' }>, issued: string): string {
  const back = (weekday(issued) - e.weekday + 7) % 7;
  if (e.which === 'next') return addDays(issued, 7 - back);
  return addDays(issued, e.which === 'last' && back === 0 ? -7 : -back);
}

function withDoubt(edtf: string, date: FoundDate): string {
  return date.approximate && /^[\d-]+$/.test(edtf) ? `${edtf}~` : edtf;
}
