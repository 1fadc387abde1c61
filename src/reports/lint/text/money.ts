/** A sum as written, with the sum in another currency that stands in brackets behind it. UTF-16 span of the whole. */
export interface MoneyMention {
  readonly start: number;
  readonly end: number;
  readonly amount: number;
  /** ISO 4217 where the word is known, the word in lower case where it is not. */
  readonly currency: string;
  readonly equivalent?: {
    readonly amount: number;
    readonly currency: string;
    readonly start: number;
    readonly end: number;
  };
}

/** Words and signs of currencies; a word that is not listed is still a currency in the bracket pattern if it looks like a code. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(€|eur|euros?|евро)$/i, 'EUR'],
  [/^(\$|usd|us\$|us dollars?|dollars?|доллар(ов|а|ы)?( сша)?)$/i, 'USD'],
  [/^(£|gbp|pounds?( sterling)?)$/i, 'GBP'],
  [/^(₸|kzt|tenge|тенге)$/i, 'KZT'],
  [/^(₽|rub|rubles?|roubles?|рубл(ей|я|ь)|руб\.?)$/i, 'RUB'],
  [/^(uzs|soums?|sums?|сум(ов|а)?)$/i, 'UZS'],
  [/^(tmt|manats?|манат(ов|а)?)$/i, 'TMT'],
  [/^(kgs|soms?|сом(ов|а)?)$/i, 'KGS'],
  [/^(tjs|somonis?|сомони)$/i, 'TJS'],
  [/^(₴|uah|hryvnias?|hryvnyas?|грив(ен|ны|на))$/i, 'UAH'],
  [/^(byn|byr)$/i, 'BYN'],
  [/^(₼|azn)$/i, 'AZN'],
  [/^(₾|gel|lari|лари)$/i, 'GEL'],
  [/^(amd|drams?|драм(ов|а)?)$/i, 'AMD'],
  [/^(₺|try|(turkish )?liras?)$/i, 'TRY'],
];

const CURRENCY =
  '(?:€|US\\$|\\$|£|₸|₽|₴|₼|₾|₺|[A-Z]{3}(?![\\p{L}])|[Ee]uros?|US dollars?|dollars?|pounds?(?: sterling)?|[Tt]enge|[Rr]ou?bles?|[Ss]oums?|[Mm]anats?|[Ss]oms?|[Ss]omonis?|[Hh]ryvn[iy]as?|[Ll]ari|[Dd]rams?|(?:Turkish )?[Ll]iras?|евро|доллар(?:ов|а|ы)?(?: США)?|тенге|рубл(?:ей|я|ь)|сум(?:ов|а)?|манат(?:ов|а)?|сом(?:ов|а)?|сомони|грив(?:ен|ны|на))';
const AMOUNT = '\\d+(?:[.,  ]\\d{3})*(?:[.,]\\d{1,2})?(?!\\d)';
const SCALE =
  '(?:\\s*(?:thousand|million|billion|bn|mln|тысяч[аи]?|тыс\\.?|миллион(?:ов|а)?|млн\\.?|миллиард(?:ов|а)?|млрд\\.?)(?![\\p{L}]))?';
const SUM = (n: string): string =>
  `(?:(?<a${n}>${AMOUNT})(?<s${n}>${SCALE})\\s*(?<c${n}>${CURRENCY})|(?<d${n}>€|US\\$|\\$|£|[A-Z]{3}\\s)\\s*(?<e${n}>${AMOUNT})(?<t${n}>${SCALE}))`;
const HEDGE =
  '(?:about|around|some|approximately|approx\\.|close to|nearly|almost|over|more than|up to|roughly|or|circa|ca\\.|equivalent to|equal to|около|примерно|порядка|более|свыше|~|≈|=)';

const PAIR = new RegExp(
  `(?<![\\p{L}\\p{N}])${SUM('1')}(?:\\s*\\(\\s*(?:(?:the\\s+)?${HEDGE}\\s+)*(?<inner>${SUM('2')})[^()]{0,30}\\))?`,
  'gu',
);

/** A currency whose word we do not know, told by the known one in brackets behind it: "600 florins (about 150 EUR)". */
const OTHER_PAIR = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<a1>${AMOUNT})(?<s1>${SCALE})\\s+(?<c1>\\p{L}{3,12})\\s*\\(\\s*(?:(?:the\\s+)?${HEDGE}\\s+)*(?<inner>${SUM('2')})[^()]{0,30}\\)`,
  'gu',
);

export function moneyIn(text: string): readonly MoneyMention[] {
  const pairs = matchesOf(text, PAIR, (word) => currencyOf(word));
  const others = matchesOf(text, OTHER_PAIR, (word) => currencyOf(word) ?? word.toLowerCase().replace(/s$/, ''));
  return (
    [...pairs, ...others.filter((one) => !pairs.some((pair) => pair.start <= one.start && one.start < pair.end))]
      // "600 florins (about 150 EUR)": the sum in the brackets is no sum of its own.
      .filter((one, _, all) => !all.some((other) => other !== one && other.start < one.start && one.end <= other.end))
      .sort((a, b) => a.start - b.start)
  );
}

function matchesOf(text: string, pattern: RegExp, currency: (word: string) => string | undefined): MoneyMention[] {
  const found: MoneyMention[] = [];
  for (const match of text.matchAll(pattern)) {
    const g = match.groups ?? {};
    const first = sum(g['a1'] ?? g['e1'], g['s1'] ?? g['t1'], g['c1'] ?? g['d1'], currency);
    if (first === undefined) continue;
    const second = sum(g['a2'] ?? g['e2'], g['s2'] ?? g['t2'], g['c2'] ?? g['d2'], currencyOf);
    const start = match.index;
    const inner = g['inner'];
    const at = inner === undefined ? 0 : start + match[0].lastIndexOf(inner);
    found.push({
      start,
      end: start + match[0].length,
      ...first,
      ...(second === undefined || inner === undefined
        ? {}
        : { equivalent: { ...second, start: at, end: at + inner.length } }),
    });
  }
  return found;
}

function sum(
  amount: string | undefined,
  scale: string | undefined,
  word: string | undefined,
  currencyOfWord: (word: string) => string | undefined,
): { readonly amount: number; readonly currency: string } | undefined {
  if (amount === undefined || word === undefined) return undefined;
  const currency = currencyOfWord(word.trim());
  if (currency === undefined) return undefined;
  return { amount: plainNumber(amount) * factor(scale ?? ''), currency };
}

/** Three capitals are a code only where Intl knows them as one. */
function currencyOf(word: string): string | undefined {
  return WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? (KNOWN_CODES.has(word) ? word : undefined);
}

const KNOWN_CODES = new Set(Intl.supportedValuesOf('currency'));

/** `1.500` and `1,500` and `1 500` are fifteen hundred: a group of exactly three digits is a thousand. */
export function plainNumber(text: string): number {
  const grouped = text.replace(/[., \u00a0\u202f](?=\d{3}(?!\d))/g, '');
  return Number(grouped.replace(',', '.'));
}

function factor(scale: string): number {
  const word = scale.trim().toLowerCase();
  if (/^(thousand|тыс)/.test(word)) return 1e3;
  if (/^(million|mln|миллион|млн)/.test(word)) return 1e6;
  if (/^(billion|bn|миллиард|млрд)/.test(word)) return 1e9;
  return 1;
}
