import { plain } from '../inline.ts';

export interface HeadingShape {
  readonly level?: number;
  readonly number?: string;
}

const NUMBERED =
  /^(?:(?:chapter|section|part|глава|раздел|часть|бөлім|тарау|bob|боб)\s+)?(\d{1,2}(?:\.\d{1,2}){0,4}|[IVX]{1,6})(?:[.)](?=\s)|\s|:\s?)\s*(?=["“«(]?\p{Lu})/iu;

/** Longest heading that a line of text is taken for, in characters. */
const LONGEST = 140;

/** The number and depth of a numbered heading; undefined where the line is not shaped like one. */
export function numberedHeading(line: string): HeadingShape | undefined {
  const text = plain(line);
  if (text.length > LONGEST || /[.;,]$/.test(text)) return undefined;
  const found = NUMBERED.exec(text);
  const number = found?.[1];
  if (number === undefined || found === null) return undefined;
  if (/^[IVX]+$/.test(number) && !/^[^\p{L}]*[IVX]+[.)]/u.test(text) && !/^\p{L}{4}/u.test(text)) return undefined;
  // The class of capitals is case-blind under the i flag; ask again.
  if (!/^["“«(]?\p{Lu}/u.test(text.slice(found[0].length))) return undefined;
  return { number, level: number.split('.').length };
}

/** A short line on its own, without the end of a sentence, as titles are. */
export function plainHeading(line: string): boolean {
  const text = plain(line);
  const words = text.split(/\s+/);
  if (text.length > LONGEST || words.length > 14) return false;
  if (!/^["“«(]?[\p{Lu}\p{N}]/u.test(text) || !/\p{L}{3}/u.test(text)) return false;
  if (/https?:|www\.|@/.test(text)) return false;
  if (/:$/.test(text)) return words.length <= 2;
  return !/[.;,!…]["”»)]*$/.test(text) || isCapitals(text);
}

export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length >= 4 && letters.every((letter) => letter === letter.toUpperCase());
}
