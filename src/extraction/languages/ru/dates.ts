import type { DateExpression, DateGrammar, DateRule, DateWords } from '../../when/expression.ts';

/** Stem and the endings a month takes; "мая", "в мае", "май". */
const MONTHS: readonly (readonly string[])[] = [
  ['января', 'январе', 'январь', 'январю', 'январём', 'янв'],
  ['февраля', 'феврале', 'февраль', 'февралю', 'фев'],
  ['марта', 'марте', 'март', 'марту'],
  ['апреля', 'апреле', 'апрель', 'апрелю', 'апр'],
  ['мая', 'мае', 'май', 'маю'],
  ['июня', 'июне', 'июнь', 'июню'],
  ['июля', 'июле', 'июль', 'июлю'],
  ['августа', 'августе', 'август', 'августу', 'авг'],
  ['сентября', 'сентябре', 'сентябрь', 'сентябрю', 'сент'],
  ['октября', 'октябре', 'октябрь', 'октябрю', 'окт'],
  ['ноября', 'ноябре', 'ноябрь', 'ноябрю', 'нояб'],
  ['декабря', 'декабре', 'декабрь', 'декабрю', 'дек'],
];

const WEEKDAYS: readonly (readonly string[])[] = [
  ['понедельник'],
  ['вторник'],
  ['среду', 'среда'],
  ['четверг'],
  ['пятницу', 'пятница'],
  ['субботу', 'суббота'],
  ['воскресенье'],
];

function index(lists: readonly (readonly string[])[], first: number): Record<string, number> {
  return Object.fromEntries(lists.flatMap((words, i) => words.map((word) => [word, i + first])));
}

const words: DateWords = {
  months: index(MONTHS, 1),
  weekdays: index(WEEKDAYS, 1),
  seasons: { весной: 21, весны: 21, летом: 22, лета: 22, осенью: 23, осени: 23, зимой: 24, зимы: 24 },
  parts: {
    'в начале': 'early',
    начале: 'early',
    'к началу': 'early',
    'в середине': 'mid',
    середине: 'mid',
    'в конце': 'late',
    конце: 'late',
    'к концу': 'late',
  },
  units: {
    день: 'day',
    дня: 'day',
    дней: 'day',
    вечер: 'day',
    утро: 'day',
    сутки: 'day',
    суток: 'day',
    неделю: 'week',
    недели: 'week',
    недель: 'week',
    неделе: 'week',
    неделей: 'week',
    месяц: 'month',
    месяца: 'month',
    месяцев: 'month',
    месяце: 'month',
    месяцем: 'month',
    год: 'year',
    года: 'year',
    лет: 'year',
    году: 'year',
    годом: 'year',
    днём: 'day',
    днем: 'day',
  },
  numbers: {
    один: 1,
    одну: 1,
    два: 2,
    две: 2,
    три: 3,
    четыре: 4,
    пять: 5,
    шесть: 6,
    семь: 7,
    восемь: 8,
    девять: 9,
    десять: 10,
    двенадцать: 12,
  },
};

const year = (text: string | undefined): { year?: number } => (text === undefined ? {} : { year: Number(text) });
const month = (text: string | undefined): number => words.months[(text ?? '').toLowerCase()] ?? 0;
const number = (text: string | undefined): number =>
  text === undefined ? 1 : /^\d/.test(text) ? Number(text) : (words.numbers[text.toLowerCase()] ?? Number.NaN);
const part = (text: string | undefined) => {
  const found = text === undefined ? undefined : words.parts[text.toLowerCase().replace(/\s+/g, ' ')];
  return found === undefined ? {} : { part: found };
};
const unit = (text: string | undefined) => words.units[(text ?? '').toLowerCase()] ?? 'day';
const G = '(?: ?(?:года?|году|г\\.))?';

const rules: readonly DateRule[] = [
  {
    name: 'date.ru.day-pair',
    pattern: `<day>(?<joint> ?[-–—] ?| и )<day2> <month>(?: <year>${G})?`,
    make: (g) => {
      const from: DateExpression = { kind: 'day', ...year(g.year), month: month(g.month), day: Number(g.day) };
      const to: DateExpression = { ...from, day: Number(g.day2) };
      return g.joint?.includes('и') ? { kind: 'set', items: [from, to] } : { kind: 'range', from, to };
    },
  },
  {
    name: 'date.ru.day',
    pattern: `<day>(?:-го)? <month>(?: <year>${G})?`,
    make: (g) => ({ kind: 'day', ...year(g.year), month: month(g.month), day: Number(g.day) }),
  },
  {
    name: 'date.ru.iso',
    pattern: '(?<year>(?:19|20)\\d\\d)-(?<m>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])',
    make: (g) => ({ kind: 'day', ...year(g.year), month: Number(g.m), day: Number(g.day) }),
  },
  {
    name: 'date.ru.numeric',
    pattern: '(?<day>[0-3]?\\d)(?<sep>[./])(?<m>[01]?\\d)\\k<sep>(?<year>(?:19|20)\\d\\d)',
    make: (g) => ({ kind: 'day', ...year(g.year), month: Number(g.m), day: Number(g.day) }),
  },
  {
    name: 'date.ru.month-range',
    pattern: `<month> ?[-–—] ?<month2> <year>${G}`,
    make: (g) => ({
      kind: 'range',
      from: { kind: 'month', ...year(g.year), month: month(g.month) },
      to: { kind: 'month', ...year(g.year), month: month(g.month2) },
    }),
  },
  {
    name: 'date.ru.month-part',
    pattern: `<part> <month>(?: <year>${G})?`,
    make: (g) => ({ kind: 'month', ...year(g.year), month: month(g.month), ...part(g.part) }),
  },
  {
    name: 'date.ru.month-year',
    pattern: `<month> <year>${G}`,
    make: (g) => ({ kind: 'month', ...year(g.year), month: month(g.month) }),
  },
  {
    name: 'date.ru.month-alone',
    pattern: '(?<=(?<!\\p{L})(?:в|с|до|к|по) )<month>',
    make: (g) => ({ kind: 'month', month: month(g.month) }),
  },
  {
    name: 'date.ru.season',
    pattern: `<season> <year>${G}`,
    make: (g) => ({ kind: 'season', ...year(g.year), season: words.seasons[(g.season ?? '').toLowerCase()] ?? 0 }),
  },
  {
    name: 'date.ru.year-part',
    pattern: `<part> <year>${G}`,
    make: (g) => ({ kind: 'year', year: Number(g.year), ...part(g.part) }),
  },
  {
    name: 'date.ru.decade',
    pattern: '(?<decade>(?:19|20)\\d)0-[хе]',
    make: (g) => ({ kind: 'decade', decade: Number(g.decade) }),
  },
  {
    name: 'date.ru.year-range',
    pattern: '<year> ?[-–—] ?<year2>(?: ?(?:годах|годов|гг\\.))?',
    make: (g) => ({
      kind: 'range',
      from: { kind: 'year', year: Number(g.year) },
      to: { kind: 'year', year: Number(g.year2) },
    }),
  },
  {
    name: 'date.ru.year',
    pattern: '<year> ?(?:году|года|год|г\\.)',
    make: (g) => ({ kind: 'year', year: Number(g.year) }),
  },
  {
    name: 'date.ru.shift-later',
    pattern: '(?:спустя|через) (?:<number> )?<unit>|(?:<number2> )?<unit2> спустя',
    make: (g) => ({ kind: 'shift', n: number(g.number ?? g.number2), unit: unit(g.unit ?? g.unit2), base: 'text' }),
  },
  {
    name: 'date.ru.shift-earlier',
    pattern: '(?:за )?(?:<number> )?<unit> (?:ранее|до этого)|<unit2> ранее',
    make: (g) => ({ kind: 'shift', n: -number(g.number), unit: unit(g.unit ?? g.unit2), base: 'text' }),
  },
  {
    name: 'date.ru.shift-ago',
    pattern: '(?:<number> )?<unit> назад',
    make: (g) => ({ kind: 'shift', n: -number(g.number), unit: unit(g.unit), base: 'published' }),
  },
  {
    name: 'date.ru.next-in-text',
    pattern: '(?:на|в) (?<dir>следующий|следующее|следующей|следующем|предыдущий) <unit>',
    make: (g) => ({ kind: 'shift', n: /^пред/i.test(g.dir ?? '') ? -1 : 1, unit: unit(g.unit), base: 'text' }),
  },
  {
    name: 'date.ru.same',
    pattern: '(?:в )?(?:тот|то|том|той) же <unit>',
    make: (g) => ({ kind: 'shift', n: 0, unit: unit(g.unit), base: 'text' }),
  },
  {
    name: 'date.ru.weekday',
    pattern: '(?<=(?<!\\p{L})(?:в|во) )<weekday>',
    make: (g) => ({ kind: 'weekday', weekday: words.weekdays[(g.weekday ?? '').toLowerCase()] ?? 1, which: 'nearest' }),
  },
  {
    name: 'date.ru.deictic',
    pattern: '(?<w>вчера|сегодня|позавчера|завтра)',
    make: (g) => ({
      kind: 'shift',
      n: { вчера: -1, позавчера: -2, завтра: 1 }[(g.w ?? '').toLowerCase()] ?? 0,
      unit: 'day',
      base: 'published',
    }),
  },
];

export const russianDates: DateGrammar = {
  words,
  rules,
  relations: [
    { pattern: 'по состоянию на|на', relation: 'as-of' },
    { pattern: 'начиная с|с|со', relation: 'since' },
    { pattern: 'до|по', relation: 'until' },
    { pattern: 'после', relation: 'after' },
  ],
  approximate: 'около|примерно|приблизительно',
  and: ' и (?:на )?|, ',
  to: ' ?[-–—] ?| по ',
  gate:
    '\\d|день|дн[яе]|недел|месяц|лет|год|сут|вчера|сегодня|завтра|понедельник|вторник|сред[ау]|четверг|пятниц|суббот|воскресен|вечер|утро|' +
    MONTHS.map((forms) => forms[0]).join('|'),
};
