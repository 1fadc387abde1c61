import type { DateExpression, DateGrammar, DateRule, DateWords } from '../../when/expression.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

const words: DateWords = {
  months: {
    ...Object.fromEntries(MONTHS.map((name, i) => [name, i + 1])),
    ...Object.fromEntries(MONTHS.flatMap((name, i) => (name.length > 4 ? [[name.slice(0, 3), i + 1]] : []))),
    sept: 9,
  },
  weekdays: Object.fromEntries(WEEKDAYS.map((name, i) => [name, i + 1])),
  seasons: { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 },
  parts: {
    early: 'early',
    'the beginning of': 'early',
    'beginning of': 'early',
    'the start of': 'early',
    'start of': 'early',
    mid: 'mid',
    middle: 'mid',
    'the middle of': 'mid',
    late: 'late',
    'the end of': 'late',
    'end of': 'late',
  },
  units: {
    day: 'day',
    days: 'day',
    morning: 'day',
    evening: 'day',
    night: 'day',
    afternoon: 'day',
    week: 'week',
    weeks: 'week',
    fortnight: 'week',
    month: 'month',
    months: 'month',
    year: 'year',
    years: 'year',
  },
  numbers: {
    ...Object.fromEntries(NUMBERS.map((name, i) => [name, i])),
    a: 1,
    an: 1,
    'a couple of': 2,
    thirty: 30,
  },
};

const number = (text: string | undefined, w: DateWords): number =>
  text === undefined
    ? Number.NaN
    : /^\d/.test(text)
      ? Number.parseInt(text, 10)
      : (w.numbers[text.toLowerCase()] ?? Number.NaN);
const month = (text: string | undefined, w: DateWords): number =>
  w.months[(text ?? '').toLowerCase().replace('.', '')] ?? 0;
const year = (text: string | undefined): { year?: number } => (text === undefined ? {} : { year: Number(text) });
const part = (text: string | undefined, w: DateWords) => {
  const found =
    text === undefined
      ? undefined
      : w.parts[
          text
            .toLowerCase()
            .replace(/[-\s]+$/, '')
            .replace(/\s+/g, ' ')
        ];
  return found === undefined ? {} : { part: found };
};
const unit = (text: string | undefined, w: DateWords) => w.units[(text ?? '').toLowerCase()] ?? 'day';

/** First rule that claims a stretch of text wins, so the longer shapes stand first. */
const rules: readonly DateRule[] = [
  {
    name: 'date.day-pair',
    pattern: '<day>(?<joint> ?[-–—] ?| and | or | to )<day2> <month>(?:,? <year>)?',
    make: (g, w) =>
      joined(
        g.joint,
        { kind: 'day', ...year(g.year), month: month(g.month, w), day: Number(g.day) },
        { kind: 'day', ...year(g.year), month: month(g.month, w), day: Number(g.day2) },
      ),
  },
  {
    name: 'date.month-first-pair',
    pattern:
      '<month> <day>(?<joint> ?[-–—] ?| and | or | to )<day2>(?:,? <year>)?(?! (?:january|february|march|april|may|june|july|august|september|october|november|december))',
    make: (g, w) =>
      joined(
        g.joint,
        { kind: 'day', ...year(g.year), month: month(g.month, w), day: Number(g.day) },
        { kind: 'day', ...year(g.year), month: month(g.month, w), day: Number(g.day2) },
      ),
  },
  {
    name: 'date.day-first',
    pattern: '(?:the )?<day>(?:st|nd|rd|th)?(?: of)? <month>(?:\\.?,? <year>)?',
    make: (g, w) => ({ kind: 'day', ...year(g.year), month: month(g.month, w), day: Number(g.day) }),
  },
  {
    name: 'date.month-first',
    pattern: '<month>\\.? <day>(?:st|nd|rd|th)?(?:,? <year>)?',
    make: (g, w) => ({ kind: 'day', ...year(g.year), month: month(g.month, w), day: Number(g.day) }),
  },
  {
    name: 'date.iso',
    pattern: '(?<year>(?:19|20)\\d\\d)-(?<m>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])',
    make: (g) => ({ kind: 'day', ...year(g.year), month: Number(g.m), day: Number(g.day) }),
  },
  {
    name: 'date.numeric',
    pattern: '(?<day>[0-3]?\\d)(?<sep>[./])(?<m>[01]?\\d)\\k<sep>(?<year>(?:19|20)\\d\\d)',
    make: (g) => ({ kind: 'day', ...year(g.year), month: Number(g.m), day: Number(g.day) }),
  },
  {
    name: 'date.month-range',
    pattern: '<month>(?: ?[-–—] ?| to | through )<month2>(?: of)?,? <year>',
    make: (g, w) =>
      joined(
        '-',
        { kind: 'month', ...year(g.year), month: month(g.month, w) },
        { kind: 'month', ...year(g.year), month: month(g.month2, w) },
      ),
  },
  {
    name: 'date.month-pair',
    pattern: '<month>(?: and | or |, )<month2>(?: of)?,? <year>',
    make: (g, w) =>
      joined(
        ' and ',
        { kind: 'month', ...year(g.year), month: month(g.month, w) },
        { kind: 'month', ...year(g.year), month: month(g.month2, w) },
      ),
  },
  {
    name: 'date.month-part',
    pattern: '<part>[-\\s]?<month>(?:(?: of|,)? <year>)?',
    make: (g, w) => ({ kind: 'month', ...year(g.year), month: month(g.month, w), ...part(g.part, w) }),
  },
  {
    name: 'date.last-month-name',
    pattern: '(?:last|this past) <month>',
    make: (g, w) => ({ kind: 'month', month: month(g.month, w), last: true }),
  },
  {
    name: 'date.month-same',
    pattern: '(?:that|the same) <month>',
    make: (g, w) => ({ kind: 'beside', side: 'same', month: month(g.month, w) }),
  },
  {
    name: 'date.month-beside',
    pattern: 'the (?<dir>following|previous|preceding) (?:<month>|<weekday>)',
    make: (g, w) => ({
      kind: 'beside',
      side: /following/i.test(g.dir ?? '') ? 'after' : 'before',
      ...(g.month === undefined
        ? { weekday: w.weekdays[(g.weekday ?? '').toLowerCase()] ?? 1 }
        : { month: month(g.month, w) }),
    }),
  },
  {
    name: 'date.month-year',
    pattern: '<month>\\.?(?: of|,)? <year>',
    make: (g, w) => ({ kind: 'month', ...year(g.year), month: month(g.month, w) }),
  },
  {
    name: 'date.month-alone',
    pattern: '(?<=\\b(?:in|since|until|by|during|of|from|through|till|before|after|between|to|and) )<month>',
    make: (g, w) => ({ kind: 'month', month: month(g.month, w) }),
  },
  {
    name: 'date.season',
    pattern: '(?:the )?<season>(?: months)?(?: and (?:the )?<season2>)?(?: of|,)? <year>',
    make: (g, w) => {
      const first = {
        kind: 'season',
        ...year(g.year),
        season: w.seasons[(g.season ?? '').toLowerCase()] ?? 0,
      } as const;
      if (g.season2 === undefined) return first;
      const second = { kind: 'season', ...year(g.year), season: w.seasons[g.season2.toLowerCase()] ?? 0 } as const;
      return { kind: 'range', from: first, to: second };
    },
  },
  {
    name: 'date.year-part',
    pattern: '<part>[-\\s]?<year>',
    make: (g, w) => ({ kind: 'year', year: Number(g.year), ...part(g.part, w) }),
  },
  {
    name: 'date.decade',
    pattern: "(?:the )?(?:(?<p>early|mid|late)[-\\s])?(?<decade>(?:19|20)\\d)0'?s",
    make: (g) => ({ kind: 'decade', decade: Number(g.decade) }),
  },
  {
    name: 'date.year-range',
    pattern: '<year>(?<joint> ?[-–—] ?| to | and )<year2>',
    make: (g) => joined(g.joint, { kind: 'year', year: Number(g.year) }, { kind: 'year', year: Number(g.year2) }),
  },
  {
    name: 'date.year',
    pattern:
      '(?<![\\d.,/-]|\\b(?:article|articles|art\\.?|no\\.?|section|paragraph|room) )<year>(?![\\d/-]|[.,]\\d| (?:people|persons|workers|men|women|individuals|others|protesters|demonstrators|tenge|euros?|dollars|hours|members|supporters|activists|journalists)\\b)',
    make: (g) => ({ kind: 'year', year: Number(g.year) }),
  },
  {
    name: 'date.shift-later',
    pattern:
      '(?:some |about |around |nearly |almost )?<number> <unit> (?<dir>later|earlier|afterwards|before that|after that)',
    make: (g, w) => ({
      kind: 'shift',
      n: number(g.number, w) * (/earlier|before/i.test(g.dir ?? '') ? -1 : 1),
      unit: unit(g.unit, w),
      base: 'text',
    }),
  },
  {
    name: 'date.shift-opening',
    pattern: '(?<=^\\P{L}{0,3})(?:some |about |around |just |only )?<number> <unit> (?<dir>after|before)(?= \\p{L})',
    make: (g, w) => ({
      kind: 'shift',
      n: number(g.number, w) * (/before/i.test(g.dir ?? '') ? -1 : 1),
      unit: unit(g.unit, w),
      base: 'text',
    }),
  },
  {
    name: 'date.shift-clause',
    pattern:
      '(?<!\\b(?:than|within|over|under|nearly|almost|at least) )(?:some |about |around |just |only )?<number> <unit> (?<dir>after|before)(?= \\p{L})',
    make: (g, w) => ({
      kind: 'shift',
      n: number(g.number, w) * (/before/i.test(g.dir ?? '') ? 1 : -1),
      unit: unit(g.unit, w),
      base: 'clause',
    }),
  },
  {
    name: 'date.shift-ago',
    pattern: '(?:some |about |around |nearly |almost |over |more than )?<number> <unit> ago',
    make: (g, w) => ({ kind: 'shift', n: -number(g.number, w), unit: unit(g.unit, w), base: 'published' }),
  },
  {
    name: 'date.next-in-text',
    pattern: '(?:on |in )?the (?<dir>following|next|previous|preceding) <unit>',
    make: (g, w) => ({
      kind: 'shift',
      n: /previous|preceding/i.test(g.dir ?? '') ? -1 : 1,
      unit: unit(g.unit, w),
      base: 'text',
      whole: true,
    }),
  },
  {
    name: 'date.same',
    pattern: '(?:later |earlier )?(?:the|that) (?:very )?same <unit>|(?:later )?that <unit2>',
    make: (g, w) => ({ kind: 'shift', n: 0, unit: unit(g.unit ?? g.unit2, w), base: 'text' }),
  },
  {
    name: 'date.this-last-unit',
    pattern: '(?:(?:earlier|later) )?(?<dir>this|last|next) (?<u>week|month|year|night)',
    make: (g, w) => ({
      kind: 'shift',
      n: { this: 0, last: -1, next: 1 }[(g.dir ?? '').toLowerCase()] ?? 0,
      unit: unit(g.u, w),
      base: 'published',
    }),
  },
  {
    name: 'date.weekday',
    pattern: '(?:(?<dir>last|next|this|past) )?<weekday>',
    make: (g, w) => ({
      kind: 'weekday',
      weekday: w.weekdays[(g.weekday ?? '').toLowerCase()] ?? 1,
      which: /^next$/i.test(g.dir ?? '') ? 'next' : /^last$/i.test(g.dir ?? '') ? 'last' : 'nearest',
    }),
  },
  {
    name: 'date.deictic',
    pattern: '(?<w>yesterday|today|tonight|tomorrow)',
    make: (g) => ({
      kind: 'shift',
      n: { yesterday: -1, tomorrow: 1 }[(g.w ?? '').toLowerCase()] ?? 0,
      unit: 'day',
      base: 'published',
    }),
  },
];

/** "and" and "or" make a set of two, a dash or "to" a range. */
function joined(joint: string | undefined, from: DateExpression, to: DateExpression): DateExpression {
  return /and|or/.test(joint ?? '') ? { kind: 'set', items: [from, to] } : { kind: 'range', from, to };
}

export const englishDates: DateGrammar = {
  words,
  rules,
  relations: [
    { pattern: 'as of', relation: 'as-of' },
    { pattern: '(?:ever )?since|starting(?: from| in| on)?|from', relation: 'since' },
    { pattern: 'until|till|by|through|up to', relation: 'until' },
    { pattern: 'before|prior to', relation: 'before' },
    { pattern: 'after|following', relation: 'after' },
  ],
  approximate: 'about|around|approximately|circa|some time in|roughly',
  and: ' and (?:on )?|, (?:and )?(?:on )?',
  to: ' ?[-–—] ?| to | until | through ',
  gate: '\\d|day\\b|month|year|week|night|later|earlier|ago\\b|morning|evening|january|february|march|april|may|june|july|august|september|october|november|december|tomorrow',
};
