/** No day: both ends absent. An open end alone is the first or last day there is. */
export const UNDATED = -1;
export const FIRST_DAY = 0;
export const LAST_DAY = 99_991_231;

/** Years of a row: its own, or that it may lie in several, or that it has no date. */
export const SEVERAL_YEARS = 10_000;
export const UNKNOWN_YEAR = 10_001;
export const MOST_YEARS = 10_002;

/** A date as a number that sorts as the date does: 20120505. */
export function dayNumber(day: string): number {
  return Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));
}

/** The year in which every day from `from` to `to` lies. */
export function yearOf(from: number, to: number): number {
  if (to === UNDATED) return UNKNOWN_YEAR;
  const year = Math.floor(from / 10_000);
  return from !== FIRST_DAY && to !== LAST_DAY && year === Math.floor(to / 10_000) ? year : SEVERAL_YEARS;
}

/** A year as a facet names it. */
export function yearText(year: number): string {
  if (year === SEVERAL_YEARS) return 'several';
  return year === UNKNOWN_YEAR ? 'unknown' : String(year).padStart(4, '0');
}
