import { citedBy, noteOf } from '../cited.ts';
import type { LintSentence } from '../lint-text.ts';
import type { Rule } from '../rule.ts';
import { datesIn } from '../text/dates.ts';
import { NUMBER } from '../text/numbers.ts';

const FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}./-])(?:${NUMBER}|a dozen|dozens|hundreds|thousands)(?![\\p{N}])\\s+(?:million\\s+|billion\\s+|thousand\\s+)?(?:of\\s+)?\\p{Ll}|total|(?<![\\p{L}])all\\s|всего`,
  'u',
);

/** A sum for a whole year whose source only covers, or only came out in, a part of it. */
export const totalFromPart: Rule = {
  code: 'total-from-part',
  severity: 'warning',
  check: (text, options) =>
    text.prose.flatMap((sentence) => {
      const year = wholeYear(sentence);
      const n = noteOf(text, sentence);
      if (year === undefined || n === undefined || !hasFigure(sentence)) return [];
      const cited = citedBy(text, n, options);
      const part = partOf(cited.words, year);
      if (part !== undefined)
        return [
          {
            start: sentence.start,
            end: sentence.end,
            reason: `The number is given for ${year}, but its source (note ${n}) covers ${part}.`,
            fix: { advice: 'Say for which months the number stands, or bring it up to the end of the year.' },
          },
        ];
      if (cited.issuedTo === undefined || cited.issuedTo >= `${year}-12-01`) return [];
      if (!cited.issuedTo.startsWith(year)) return [];
      return [
        {
          start: sentence.start,
          end: sentence.end,
          reason: `The number is given for ${year}, but its source (note ${n}) came out by ${cited.issuedTo} and cannot cover the whole year.`,
          fix: { advice: 'Say up to which day the number stands, or bring it up to the end of the year.' },
        },
      ];
    }),
};

/** "the first ten months of 2011": the sentence says itself that it is a part. */
const PART_OF =
  /(?<![\p{L}])(months?|weeks|quarters?|half|halves|part|beginning|end|start|middle|since|until|by|before|after|spring|summer|autumn|fall|winter|месяц\p{L}*|полугоди\p{L}*|квартал\p{L}*|начал\p{L}*|конц\p{L}*|весн\p{L}*|лет\p{L}*|осен\p{L}*|зим\p{L}*)(\s+of)?\s+$/iu;

/** The year a sentence speaks of as a whole: its only date is a bare year. */
function wholeYear(sentence: LintSentence): string | undefined {
  const years = new Set(
    sentence.dates.filter(({ precision }) => precision === 'year').map(({ from }) => from.slice(0, 4)),
  );
  if (years.size !== 1 || sentence.dates.some(({ precision }) => precision !== 'year')) return undefined;
  const date = sentence.dates[0];
  const lead = date === undefined ? '' : sentence.text.slice(0, date.start - sentence.start);
  return PART_OF.test(lead) ? undefined : [...years][0];
}

function hasFigure(sentence: LintSentence): boolean {
  let words = sentence.text;
  for (const date of [...sentence.dates].reverse())
    words = words.slice(0, date.start - sentence.start) + words.slice(date.end - sentence.start);
  return FIGURE.test(words);
}

/** A stretch of months in a note's words or addresses that is less than the year: "January-October 2011". */
function partOf(words: string, year: string): string | undefined {
  // In an address the months stand in lower case with hyphens: in-january-october-2011.
  const spelt = words
    .replace(/[-_/](?=[a-z]+[-_]|\d{4})/g, ' ')
    .replace(/(?<![\p{L}])[a-z]/gu, (letter) => letter.toUpperCase());
  for (const source of [words, spelt.replace(/([A-Z][a-z]+) ([A-Z][a-z]+) (\d{4})/g, '$1-$2 $3')])
    for (const date of datesIn(source))
      if (
        date.precision === 'range' &&
        date.from.startsWith(year) &&
        date.to < `${year}-12-31` &&
        date.to > `${year}-01-31`
      )
        return `${date.from} to ${date.to}`;
  return undefined;
}
