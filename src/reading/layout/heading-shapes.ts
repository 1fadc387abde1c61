import { plain } from '../inline.ts';
import { MONTH_NAME } from '../notes/issued.ts';
import { romanNumber } from '../roman.ts';

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

/** "B. National law": a letter and a few words, of which only the first has a capital, for initials stand before names. */
export function letteredHeading(line: string): boolean {
  const text = plain(line);
  return text.length < 60 && /^[A-K]\.\s+\p{Lu}\p{Ll}+(?:\s+\p{Ll}+)+$/u.test(text);
}

const PART_NAME =
  "(?:chapter|section|part|annex|appendix|глава|раздел|часть|приложение|бөлім|тарау|bob|боб|bo[‘’ʻ'`]lim|бўлим|бөлүм|боби)";
const DEEP = String.raw`\d{1,2}(?:\.\d{1,2}){1,4}`;
/** How the number of a heading is typed: after the name of a part, with depth, before a sign, before a capital. */
const TYPED: readonly RegExp[] = [
  new RegExp(String.raw`^(?:${PART_NAME}\s+(?:№\s*)?|§\s*)(${DEEP}|\d{1,3}|[IVXLC]{1,7})(?![\p{L}\d])`, 'iu'),
  new RegExp(String.raw`^(${DEEP})[.)]?(?=\s|$)`),
  /^(\d{1,2}|[IVX]{1,6})[.)](?=\s+\S)/,
  /^([IVX]{2,6})(?=\s+\p{Lu})/u,
  new RegExp(String.raw`^(\d{1,2})(?=\s+(?!${MONTH_NAME}|%)["“«(]?\p{Lu})`, 'u'),
  // The languages of the steppe put the number first: "2-бөлім".
  /^(\d{1,2}|[IVX]{1,6})\s?-\s?(?:бөлім|тарау|bob|боб|bo[‘’ʻ'`]lim|бўлим|бөлүм)/iu,
];

/** The typed number of what is known to be a heading: "1.3. Title", "Раздел 2.1", "II. Title", "Chapter 3". */
export function headingNumber(text: string): string | undefined {
  for (const pattern of TYPED) {
    const number = pattern.exec(text)?.[1];
    if (number === undefined) continue;
    if (/^\d/.test(number)) return number;
    if (romanNumber(number) !== undefined) return number.toUpperCase();
  }
  return undefined;
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
