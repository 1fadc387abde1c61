import { romanNumber } from '../roman.ts';

const NUMBER = String.raw`(\d{1,4}|[ivxl]{1,6})`;
const DASH = String.raw`[-\u2013\u2014|]`;
/** "Page 4", "Page 4 of 9", "Стр. 2": nothing but a page is counted so. */
const LABELLED = new RegExp(
  String.raw`^${DASH}*\s*(?:page|pg\.?|стр\.?|страница|бет|bet|sahifa|саҳифа)\s*${NUMBER}(?:\s*(?:of|\/|из|\|)\s*\d{1,4})?\s*${DASH}*$`,
  'iu',
);
const OF_PAGES = /^(\d{1,4})\s+(?:of|из)\s+\d{1,4}$/iu;
const DASHED = new RegExp(String.raw`^${DASH}+\s*${NUMBER}\s*${DASH}+$`, 'iu');
/** May also be a figure, a fraction, or the end of a note that names a page. */
const UNSURE = new RegExp(String.raw`^${DASH}*\s*(?:(?:p|с|б)\.\s*)?${NUMBER}(?:\s*[/|]\s*\d{1,4})?\s*${DASH}*$`, 'iu');

export interface PageNumber {
  readonly number: number;
  /** Nothing but a page is numbered in this way. */
  readonly sure: boolean;
}

/** The number of a line that holds a page's number and nothing else. */
export function pageNumber(text: string): PageNumber | undefined {
  const sure = LABELLED.exec(text) ?? OF_PAGES.exec(text) ?? DASHED.exec(text);
  const found = sure?.[1] ?? UNSURE.exec(text)?.[1];
  if (found === undefined) return undefined;
  const number = /^\d+$/.test(found) ? Number(found) : romanNumber(found);
  return number === undefined ? undefined : { number, sure: sure !== null };
}
