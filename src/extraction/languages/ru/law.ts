import type { LawGrammar } from '../../law/grammar.ts';

const NUMBER = '\\d{1,4}(?:[-‑.]\\d{1,2}(?!\\d))?';
const STATES = 'РК|РФ|КР|РТ|РУз|РБ|Республики\\s+\\p{Lu}\\p{L}+|Российской\\s+Федерации|\\p{Lu}\\p{L}+(?:стана|ии|ы)';
const TITLES: readonly (readonly [RegExp, string])[] = [
  [/^УПК|процессуальн\p{L}*\s+кодекс/iu, 'Criminal Procedure Code'],
  [/^УК(?!\p{L})|уголовн/iu, 'Criminal Code'],
  [/^КоАП|^КРКоАП|административн/iu, 'Administrative Code'],
  [/^ГК|гражданск/iu, 'Civil Code'],
  [/^ТК|трудов/iu, 'Labour Code'],
  [/конституци/iu, 'Constitution'],
];

export const russianLaw: LawGrammar = {
  gate: 'стать|ст\\.|кодекс|закон|УК|КоАП|УПК|конституци',
  code: `(?:(?:УК|УПК|КоАП|КРКоАП|ГК|ТК)(?!\\p{L})|(?:[Уу]головн|[Аа]дминистративн|[Гг]ражданск|[Тт]рудов)\\p{Ll}+(?:-процессуальн\\p{Ll}+)?\\s+кодекс\\p{Ll}*|[Кк]одекс\\p{Ll}*\\s+об\\s+административных\\s+правонарушениях|[Кк]онституци\\p{Ll}+)(?:\\s+(?:${STATES}))?`,
  codeName: (words) => {
    const country = new RegExp(`(?:${STATES})$`, 'u').exec(words)?.[0];
    const title = TITLES.find(([pattern]) => pattern.test(words))?.[1] ?? words;
    return { title, ...(country === undefined ? {} : { country }) };
  },
  law: '[Зз]акон\\p{Ll}*\\s+(?:\\p{L}+\\s+){0,2}[«"“][^»"”\\n]{3,120}[»"”]',
  article: `(?<word>(?<!\\p{L})(?:[Сс]татья|[Сс]тать[еюи]|[Сс]татей|[Сс]татьям?|[Сс]татьями|ст\\.|Ст\\.|ст\\.ст\\.)\\s*)(?<numbers>${NUMBER}(?:(?:\\s*,\\s*|\\s+и\\s+)${NUMBER})*)`,
  articleThenCode:
    '^(?:\\s*,?\\s*(?:ч\\.|часть|части|п\\.|пункт)\\s*\\d+)?(?:\\s*\\([^()]{3,120}\\)|\\s*«[^»]{3,120}»)?\\s*$',
  codeThenArticle: '^\\s*[,(]?\\s*$',
  partBefore: '(?:ч\\.|[Чч]асть|[Чч]асти|[Чч]астью|п\\.|[Пп]ункт\\p{Ll}*)\\s*(?<part>\\d+)\\s*$',
  partAfter: '^\\s*,?\\s*(?:ч\\.|часть|части|п\\.|пункт\\p{Ll}*)\\s*(?<part>\\d+)',
  and: '\\s*,\\s*|\\s+и\\s+',
};
