/** Month names of the languages that notes are written in, by their first letters. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|янв|қаңтар|yanvar)/i,
  /^(?:feb|фев|ақпан|fevral)/i,
  /^(?:mar|мар|наурыз|mart)/i,
  /^(?:apr|апр|сәуір|aprel)/i,
  /^(?:may|мая|май|мамыр)/i,
  /^(?:jun|июн|маусым|iyun)/i,
  /^(?:jul|июл|шілде|iyul)/i,
  /^(?:aug|авг|тамыз|avgust)/i,
  /^(?:sep|сен|қыркүйек)/i,
  /^(?:oct|okt|окт|қазан)/i,
  /^(?:nov|noy|ноя|қараша)/i,
  /^(?:dec|dek|дек|желтоқсан)/i,
];
/** A month of a date in words, for a pattern. */
export const MONTH_NAME =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|январ[яь]|феврал[яь]|марта?|апрел[яь]|ма[яй]|июн[яь]|июл[яь]|августа?|сентябр[яь]|октябр[яь]|ноябр[яь]|декабр[яь])';

const SHAPES: readonly { readonly pattern: RegExp; readonly edtf: (m: RegExpMatchArray) => string | undefined }[] = [
  // Day first, as the region writes: 16.6.2011, 16/06/2011.
  { pattern: /(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/g, edtf: (m) => ymd(m[3], m[2], m[1]) },
  { pattern: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g, edtf: (m) => ymd(m[1], m[2], m[3]) },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+(${MONTH_NAME})\\.?,?\\s+(\\d{4})`, 'gi'),
    edtf: (m) => ymd(m[3], month(m[2]), m[1]),
  },
  {
    pattern: new RegExp(`(${MONTH_NAME})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,\\s+(\\d{4})`, 'gi'),
    edtf: (m) => ymd(m[3], month(m[1]), m[2]),
  },
  {
    pattern: new RegExp(`(?<![\\p{L}])(${MONTH_NAME})\\.?,?\\s+(\\d{4})(?!\\d)`, 'giu'),
    edtf: (m) => ym(m[2], month(m[1])),
  },
  { pattern: /(?<=(?:[,(]|\p{L}\.|\p{L}\. —)\s?)((?:19|20)\d{2})(?=[),.;:]|\s*$|,?\s+p)/gu, edtf: (m) => m[1] },
];

/** A law, a judgment: its date may follow its words without a comma. */
const FORMAL =
  /^(?:the\s+)?(?:\p{L}+\s){0,3}?(?:law|act|decree|order|resolution|decision|judge?ment|verdict|ruling|закон|указ|приказ|постановление|решение|приговор|определение|қаулысы|үкімі|бұйрық\p{L}*)(?!\p{L})/iu;

export function isFormal(text: string): boolean {
  return FORMAL.test(text);
}

const BEFORE_DATE = /(?:[,(;»”"’]|dated|от|adopted on|(?:No\.|№)\s*\S+\s+of)\s*$/iu;

/**
 * When a source came out. A date in figures is its date; a date in words is so only after a comma or bracket ("the events
 * of 16 December 2011" belongs to a title), or at the end of a formal document's name. Two dates in figures joined by
 * "and" are a set. A month or a year alone stays what it is (EDTF level 0). `index` and `end` are UTF-16 places.
 */
export function issuedDate(
  text: string,
): { readonly edtf: string; readonly index: number; readonly end: number } | undefined {
  const twice = TWICE.exec(text);
  const first = twice === null ? undefined : ymd(twice[3], twice[2], twice[1]);
  const second = twice === null ? undefined : ymd(twice[6], twice[5], twice[4]);
  if (twice !== null && first !== undefined && second !== undefined)
    return { edtf: `{${first},${second}}`, index: twice.index, end: twice.index + twice[0].length };
  const formal = isFormal(text);
  for (const { pattern, edtf } of SHAPES) {
    const all = [...text.matchAll(pattern)];
    const own = all.filter(
      (match) =>
        !/\p{L}{3}/u.test(match[0]) ||
        match.index < 3 ||
        BEFORE_DATE.test(text.slice(0, match.index)) ||
        (formal &&
          !/(?:events?|событи\p{L}*)\s(?:of\s)?$/iu.test(text.slice(0, match.index)) &&
          text.slice(match.index + match[0].length).trim().length < 12),
    );
    const match = own.at(-1);
    const value = match === undefined ? undefined : edtf(match);
    if (match !== undefined && value !== undefined)
      return { edtf: value, index: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

const TWICE = /(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})\s+(?:and|и)\s+(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/;

function month(name: string | undefined): string | undefined {
  const index = MONTHS.findIndex((pattern) => pattern.test(name ?? ''));
  return index < 0 ? undefined : String(index + 1);
}

function ymd(year: string | undefined, monthText: string | undefined, day: string | undefined): string | undefined {
  const m = Number(monthText);
  const d = Number(day);
  if (year === undefined || !(m >= 1 && m <= 12) || !(d >= 1 && d <= 31)) return undefined;
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function ym(year: string | undefined, monthText: string | undefined): string | undefined {
  const m = Number(monthText);
  return year === undefined || !(m >= 1 && m <= 12) ? undefined : `${year}-${String(m).padStart(2, '0')}`;
}
