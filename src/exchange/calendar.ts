import { type CalendarEntry, calendarFile } from './ics.ts';

/** What ends or is owed on a day; computed elsewhere from statements that stand. */
export interface Due {
  readonly event: string;
  readonly kind: 'term ends' | 'promised';
  /** Last day it can fall on, YYYY-MM-DD. */
  readonly to: string;
}

export type CalendarLanguage = 'en' | 'ru' | 'kk';

/** Neutral on purpose: calendars are synced, shared and shown on lock screens. No name, no place, no act. */
const TITLES: Readonly<Record<Due['kind'], Readonly<Record<CalendarLanguage, string>>>> = {
  'term ends': { en: 'Khronika: a term ends', ru: 'Хроника: кончается срок', kk: 'Хроника: мерзім аяқталады' },
  promised: { en: 'Khronika: a date falls due', ru: 'Хроника: наступает дата', kk: 'Хроника: күні келді' },
};

/** What falls due as iCalendar (RFC 5545); `day` stands for the time of making, so the same record gives the same bytes. */
export function dueCalendar(due: readonly Due[], language: CalendarLanguage, day: string): string {
  const entries = due.map(
    ({ event, kind, to }): CalendarEntry => ({ id: dueId(event, kind), day: to, title: TITLES[kind][language] }),
  );
  return calendarFile(entries, new Date(`${day}T00:00:00Z`));
}

/** Stable, so that a calendar fetched again replaces its entries. */
function dueId(event: string, kind: Due['kind']): string {
  return `${event}-${kind.replace(' ', '-')}`;
}
