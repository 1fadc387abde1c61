/**
 * Currencies by sign, code and name. A name that several countries use ("manat", "dollars") has a default only where
 * usage does; otherwise the adjective or the source's country decides, and without either the sum is held.
 */

interface Candidate {
  readonly code: string;
  /** ISO 3166 of the country whose texts mean this one by the bare name. */
  readonly country: string;
  /** Adjective before the name, as a pattern; English and Russian. */
  readonly adjective: string;
}

interface CurrencyName {
  /** Pattern of the noun in all its forms; English and Russian. */
  readonly noun: string;
  /** What the bare noun means where no country says otherwise. */
  readonly bare?: string;
  readonly candidates: readonly Candidate[];
}

const one = (noun: string, code: string, country: string, adjective: string): CurrencyName => ({
  noun,
  bare: code,
  candidates: [{ code, country, adjective }],
});

export const CURRENCY_NAMES: readonly CurrencyName[] = [
  one('tenges?|тенге|теңге|тг', 'KZT', 'KZ', 'kazakh(?:stan|stani)?|казахстанск\\p{L}+'),
  one('euros?|евро', 'EUR', 'EU', '(?!)'),
  one('hryvni?as?|hryvnyas?|hryven|гривен|гривн\\p{L}{1,3}|грн', 'UAH', 'UA', 'ukrainian|украинск\\p{L}+'),
  one('somonis?|сомони', 'TJS', 'TJ', 'tajik|таджикск\\p{L}+'),
  one("soums?|sums|so['’ʻ]m|сум(?:ов|а|ам)?(?!\\p{L})", 'UZS', 'UZ', 'uzbek|узбекск\\p{L}+'),
  one('laris?|лари', 'GEL', 'GE', 'georgian|грузинск\\p{L}+'),
  one('drams?|драм(?:ов|а)?', 'AMD', 'AM', 'armenian|армянск\\p{L}+'),
  one('zlot(?:y|ys|ych)|злот(?:ых|ый|ого)', 'PLN', 'PL', 'polish|польск\\p{L}+'),
  one('yuan|renminbi|юан(?:ь|ей|я)', 'CNY', 'CN', 'chinese|китайск\\p{L}+'),
  one('yen|иен', 'JPY', 'JP', 'japanese|японск\\p{L}+'),
  one('forints?', 'HUF', 'HU', 'hungarian'),
  one('leva?|levs?', 'BGN', 'BG', 'bulgarian'),
  one('tugriks?|тугрик(?:ов|а)?', 'MNT', 'MN', 'mongolian'),
  one('afghanis?|афгани', 'AFN', 'AF', 'afghan'),
  one('bahts?', 'THB', 'TH', 'thai'),
  one('kyats?', 'MMK', 'MM', 'burmese|myanmar'),
  one('riels?', 'KHR', 'KH', 'cambodian'),
  one('dongs?', 'VND', 'VN', 'vietnamese'),
  one('taka', 'BDT', 'BD', 'bangladeshi'),
  one('nairas?', 'NGN', 'NG', 'nigerian'),
  one('birrs?', 'ETB', 'ET', 'ethiopian'),
  one('rands?', 'ZAR', 'ZA', 'south african'),
  one('shekels?', 'ILS', 'IL', 'israeli'),
  one('reais', 'BRL', 'BR', 'brazilian'),
  {
    noun: 'rubles?|roubles?|руб(?:л(?:ь|я|ю|ей|и|ям|ями|ях|ем))?',
    bare: 'RUB',
    candidates: [
      { code: 'RUB', country: 'RU', adjective: 'russian|российск\\p{L}+' },
      { code: 'BYN', country: 'BY', adjective: 'belarus(?:ian)?|белорусск\\p{L}+' },
    ],
  },
  {
    noun: 'dollars?|доллар(?:ов|а|ы|ам|ами)?',
    bare: 'USD',
    candidates: [
      { code: 'USD', country: 'US', adjective: 'us|u\\.s\\.|american|американск\\p{L}+' },
      { code: 'CAD', country: 'CA', adjective: 'canadian|канадск\\p{L}+' },
      { code: 'AUD', country: 'AU', adjective: 'australian|австралийск\\p{L}+' },
      { code: 'HKD', country: 'HK', adjective: 'hong kong' },
    ],
  },
  {
    noun: 'pounds?|фунт(?:ов|а)?',
    bare: 'GBP',
    candidates: [
      { code: 'GBP', country: 'GB', adjective: 'british|английск\\p{L}+' },
      { code: 'EGP', country: 'EG', adjective: 'egyptian|египетск\\p{L}+' },
    ],
  },
  {
    noun: 'manats?|манат(?:ов|а|ы)?',
    candidates: [
      { code: 'TMT', country: 'TM', adjective: 'turkmen(?:istan)?|туркменск\\p{L}+' },
      { code: 'AZN', country: 'AZ', adjective: 'azerbaijani?|азербайджанск\\p{L}+' },
    ],
  },
  {
    noun: 'soms?|сом(?:ов|а|ам)?(?!\\p{L})',
    bare: 'KGS',
    candidates: [
      { code: 'KGS', country: 'KG', adjective: 'kyrgyz|киргизск\\p{L}+|кыргызск\\p{L}+' },
      { code: 'UZS', country: 'UZ', adjective: 'uzbek' },
    ],
  },
  {
    noun: 'le[iu]|ле(?:ев|й|я)',
    candidates: [
      { code: 'MDL', country: 'MD', adjective: 'moldovan|молдавск\\p{L}+' },
      { code: 'RON', country: 'RO', adjective: 'romanian|румынск\\p{L}+' },
    ],
  },
  {
    noun: 'rupees?',
    candidates: [
      { code: 'INR', country: 'IN', adjective: 'indian' },
      { code: 'PKR', country: 'PK', adjective: 'pakistani' },
      { code: 'LKR', country: 'LK', adjective: 'sri lankan' },
    ],
  },
  {
    noun: 'liras?|лир(?:ы|а)?(?!\\p{L})',
    bare: 'TRY',
    candidates: [
      { code: 'TRY', country: 'TR', adjective: 'turkish|турецк\\p{L}+' },
      { code: 'SYP', country: 'SY', adjective: 'syrian' },
    ],
  },
  {
    noun: 'rials?|riyals?',
    candidates: [
      { code: 'IRR', country: 'IR', adjective: 'iranian' },
      { code: 'SAR', country: 'SA', adjective: 'saudi' },
    ],
  },
];

/** Signs and short forms that stand before or after the digits. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  US$: 'USD',
  $US: 'USD',
  C$: 'CAD',
  A$: 'AUD',
  HK$: 'HKD',
  NZ$: 'NZD',
  NT$: 'TWD',
  S$: 'SGD',
  R$: 'BRL',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₸': 'KZT',
  '₽': 'RUB',
  '₴': 'UAH',
  '₼': 'AZN',
  '₾': 'GEL',
  '₺': 'TRY',
  '₹': 'INR',
  '₪': 'ILS',
  '₮': 'MNT',
};

const MORE_CODES = 'BYR TMM AZM CHF NOK SEK DKK CZK KES UGX TZS MXN COP PHP IDR MYR SGD KRW IQD AED KWD LBP TND MAD';

/** ISO 4217 codes that are read in text as codes. */
export const CURRENCY_CODES: readonly string[] = [
  ...new Set([...CURRENCY_NAMES.flatMap((name) => name.candidates.map(({ code }) => code)), ...MORE_CODES.split(' ')]),
];

/** The codes a name with its adjective may mean, best first; one where adjective, country or usage decides. */
export function currenciesOf(name: CurrencyName, adjective: string | undefined, country: string | undefined): string[] {
  const named = name.candidates.filter((candidate) => adjective && fits(candidate.adjective, adjective));
  if (named.length > 0) return named.map(({ code }) => code);
  const local = name.candidates.filter((candidate) => candidate.country === country);
  if (local.length > 0) return local.map(({ code }) => code);
  return name.bare === undefined ? name.candidates.map(({ code }) => code) : [name.bare];
}

function fits(pattern: string, text: string): boolean {
  return new RegExp(`^(?:${pattern})$`, 'iu').test(text.trim());
}
