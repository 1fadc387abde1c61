/** Number words of English and Russian (all cases), lower case, `ё` written `е`. */

const ENGLISH_SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const ENGLISH_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** One line a number: all its forms. */
const RUSSIAN: Readonly<Record<number, string>> = {
  0: 'ноль нуля нулю нуль',
  1: 'один одна одно одного одной одному одну одним одном',
  2: 'два две двух двум двумя двое двоих двоим',
  3: 'три трех трем тремя трое троих троим',
  4: 'четыре четырех четырем четырьмя четверо четверых четверым',
  5: 'пять пяти пятью пятеро пятерых пятерым',
  6: 'шесть шести шестью шестеро шестерых шестерым',
  7: 'семь семи семью семеро семерых семерым',
  8: 'восемь восьми восемью восьмью восьмеро восьмерых',
  9: 'девять девяти девятью девятеро девятерых',
  10: 'десять десяти десятью десятеро десятерых',
  11: 'одиннадцать одиннадцати одиннадцатью',
  12: 'двенадцать двенадцати двенадцатью',
  13: 'тринадцать тринадцати тринадцатью',
  14: 'четырнадцать четырнадцати четырнадцатью',
  15: 'пятнадцать пятнадцати пятнадцатью',
  16: 'шестнадцать шестнадцати шестнадцатью',
  17: 'семнадцать семнадцати семнадцатью',
  18: 'восемнадцать восемнадцати восемнадцатью',
  19: 'девятнадцать девятнадцати девятнадцатью',
  20: 'двадцать двадцати двадцатью',
  30: 'тридцать тридцати тридцатью',
  40: 'сорок сорока',
  50: 'пятьдесят пятидесяти пятьюдесятью',
  60: 'шестьдесят шестидесяти шестьюдесятью',
  70: 'семьдесят семидесяти семьюдесятью',
  80: 'восемьдесят восьмидесяти восемьюдесятью',
  90: 'девяносто девяноста',
  100: 'сто ста',
  200: 'двести двухсот двумстам двумястами',
  300: 'триста трехсот тремстам тремястами',
  400: 'четыреста четырехсот четыремстам',
  500: 'пятьсот пятисот пятистам',
  600: 'шестьсот шестисот шестистам',
  700: 'семьсот семисот семистам',
  800: 'восемьсот восьмисот восьмистам',
  900: 'девятьсот девятисот девятистам',
};

/** Words that add: one, twenty, двести. */
export const ADDENDS: ReadonlyMap<string, number> = new Map([
  ...ENGLISH_SMALL.split(' ').map((word, n) => [word, n] as const),
  ...ENGLISH_TENS.split(' ').map((word, i) => [word, (i + 2) * 10] as const),
  ['fourty', 40],
  ['both', 2],
  ...Object.entries(RUSSIAN).flatMap(([n, forms]) => forms.split(' ').map((form) => [form, Number(n)] as const)),
  ['оба', 2],
  ['обе', 2],
  ['обоих', 2],
  ['обеих', 2],
]);

/** Words that multiply what stands before them, or count alone as one of it. */
export const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dozen: 12,
    score: 20,
    hundred: 100,
    thousand: 1e3,
    lakh: 1e5,
    lakhs: 1e5,
    million: 1e6,
    millions: 1e6,
    mln: 1e6,
    crore: 1e7,
    crores: 1e7,
    billion: 1e9,
    billions: 1e9,
    bln: 1e9,
    trillion: 1e12,
    дюжина: 12,
    дюжину: 12,
    дюжины: 12,
    ...forms('сотня сотню сотни', 100),
    ...forms('тысяча тысячи тысяч тысячу тысячам тысячами тыс', 1e3),
    ...forms('миллион миллиона миллионов миллиону миллионам млн', 1e6),
    ...forms('миллиард миллиарда миллиардов миллиарду миллиардам млрд', 1e9),
    ...forms('триллион триллиона триллионов трлн', 1e12),
  }),
);

/** One and a half, which Russian says in one word. */
export const ONE_AND_A_HALF: ReadonlySet<string> = new Set(['полтора', 'полторы', 'полутора']);

/** Letters that scale only when they touch their digits: $1.5m. */
export const ATTACHED_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['bn', 1e9],
]);

/**
 * Words for an unsaid number and the least that they mean: "several" is three or more, "dozens" two dozen or more. A
 * lower bound is all that the record takes from them.
 */
export const VAGUE: ReadonlyMap<string, number> = new Map([
  ['several', 3],
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2000],
  ['несколько', 3],
  ['нескольких', 3],
  ['нескольким', 3],
  ['десятки', 20],
  ['десятков', 20],
  ['десяткам', 20],
  ['сотни', 200],
  ['сотен', 200],
  ['тысячи', 2000],
  ['тысяч', 2000],
]);

function forms(words: string, value: number): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word) => [word, value]));
}
