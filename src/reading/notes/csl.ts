import { type CslCitation, type CslDate, cslDate } from '../../model/csl.ts';
import { smallest } from '../extremes.ts';
import { languageOf } from '../language.ts';
import { cslName } from './author-names.ts';
import { issuedDate } from './issued.ts';

/** What `readCitation` has told of a citation. */
export interface Told {
  /** The words of the citation, lead ("See also") left out. */
  readonly text: string;
  readonly urls: readonly string[];
  readonly title?: string;
  /** Where the words after the title begin. */
  readonly afterTitle?: number;
  readonly quoted: boolean;
  readonly issued?: string;
  readonly authors: readonly string[];
}

/** Document symbols of the United Nations and the Council of Europe, and Amnesty International's index. */
const SYMBOL =
  /(?<![\p{L}\d/.])(?:(?:A|S|E|CCPR|CEDAW|CAT|CERD|CRC|CRPD|CED|CMW|HRI|ST|DP|SPT)\/(?:(?:(?:Add|Rev|Corr)\.\d+|[\p{Lu}\d](?:[\p{Lu}\d.()-](?!\p{Ll}))*)\/?)+|CDL-?AD\(\d{4}\)\d+|[A-Z]{3} \d{2}\/\d{1,5}\/\d{4})/u;
const NUMBER =
  /(?:(?<!\p{L})(?:nos?\.|application no\.|communication no\.|case no\.|number)|(?<!(?:суд\p{Ll}?|court)\s)№|(?<!\p{L})N(?=\s\d))\s?((?=[\p{L}\d/.-]*\d)[\p{L}\d][\p{L}\d/-]*)/iu;
const ACCESSED =
  /[([,]?\s*(?:last\s+)?(?:accessed|visited|retrieved|consulted|дата обращения|доступ|просмотрено|қаралған күні|murojaat sanasi)\s*(?:on|:)?\s*([^)\]]{6,30})/iu;
const PAGES = /(?:(?<!\p{L})pp?\.|(?<!\p{L})[СсC]\.|(?<!\p{L})стр\.)\s*(\d+(?:\s?[-–—]\s?\d+)?)/u;
const IMPRINT = /(?:\(|[.,—–-]\s+)(\p{Lu}[\p{L}.\s-]{0,30}?)\s?:\s(\p{Lu}[^,:;()]{2,60}),\s(?:19|20)\d{2}/u;
const VOLUME = /(?<!\p{L})(?:vol\.|volume|т\.|том)\s?(\d{1,4})/iu;
const IN_CONTAINER = /\s\/\/\s*([^.,;]{2,80}(?:\.(?=\S)[^.,;]*)?)/u;

/** A full citation as CSL-JSON. */
export function cslOf(told: Told): CslCitation {
  const { text, urls, title, issued, authors } = told;
  const words = text.replace(/https?:\/\/\S+/g, ' ');
  const imprint = IMPRINT.exec(words);
  const container = IN_CONTAINER.exec(words)?.[1]?.trim() ?? containerAfter(told, words);
  const symbol = SYMBOL.exec(words)?.[0].replace(/[.,-]+$/, '');
  const counted = NUMBER.exec(words)?.[1];
  const volume = VOLUME.exec(words)?.[1];
  const periodical = container !== undefined && (volume !== undefined || words.includes(' // '));
  const news = container !== undefined;
  const type = typeOf(words, { symbol, periodical, book: imprint !== null, news, web: urls.length > 0 });
  const found = {
    title,
    'container-title': container,
    publisher: imprint?.[2]?.trim(),
    'publisher-place': imprint?.[1]?.trim(),
    number: symbol ?? (periodical ? undefined : counted),
    volume,
    issue: periodical ? counted : undefined,
    page: PAGES.exec(words)?.[1]?.replace(/\s/g, ''),
    issued: issued === undefined ? undefined : cslDate(issued.replace(/^[{[]/, '').split(',')[0] ?? ''),
    accessed: accessedOf(words),
    URL: urls[0],
    // The words of a case are names.
    language: title === undefined || type === 'legal_case' ? undefined : languageOf(title),
  };
  return {
    type,
    ...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)),
    ...(authors.length === 0 ? {} : { author: authors.map(cslName) }),
  };
}

/** A title without what print sets right after it: symbol, imprint, journal, paragraph, page. */
export function bareTitle(title: string): string {
  const ends = [SYMBOL, IMPRINT, /\s\/\/\s/u, /,\s(?:§|paras?\.|pp?\.|vol\.)\s?\d/iu]
    .map((pattern) => pattern.exec(title)?.index)
    .filter((at) => at !== undefined && at > 3);
  const cut = title.slice(
    0,
    smallest(
      ends.filter((at) => at !== undefined),
      title.length,
    ),
  );
  return cut
    .replace(/[\s,.;:(—–-]+$/u, '')
    .replace(/,\s(?:UN\s)?Doc(?:ument)?\.?$/iu, '')
    .replace(/,?\s(?:Views\s)?adopted(?:\son)?$/iu, '')
    .replace(/[\s,.;:(]+$/u, '');
}

/** A symbol, an imprint or a journal: what no prose has. */
export function hasImprint(text: string): boolean {
  return SYMBOL.test(text) || IMPRINT.test(text) || IN_CONTAINER.test(text);
}

/** The first part between a quoted title and the date that can be a paper's or site's name. */
function containerAfter({ afterTitle, quoted }: Told, words: string): string | undefined {
  if (!quoted || afterTitle === undefined) return undefined;
  const after = words.slice(afterTitle).replace(/^[\s»”"’,.)\]]+/, '');
  const date = issuedDate(after)?.index ?? after.length;
  const first = after
    .slice(0, date)
    .replace(/^\s*(?:in|в)[:\s]\s*/u, '')
    .split(/[,;(]\s|\.\s/)[0]
    ?.replace(/[\s.,(]+(?:от|of|dated|vol\.?\s?\d+|№\s?\d+)?[\s.,(]*$/iu, '')
    .trim();
  const named = first !== undefined && /^\p{Lu}|^\d+\.\p{L}/u.test(first) && /\p{L}{2}/u.test(first);
  return named && !PAGES.test(first) && !SYMBOL.test(first) && first.length < 80 ? first : undefined;
}

function accessedOf(words: string): CslDate | undefined {
  const date = issuedDate(`, ${ACCESSED.exec(words)?.[1] ?? ''}`);
  return date === undefined ? undefined : cslDate(date.edtf);
}

const LAW =
  /^(?:the\s+)?(?:[\p{L}\s]{0,40}\s)?(?:law|act|decree|code|constitution|закон\p{L}*|указ|кодекс|конституция|заң\p{L}*|qonun\p{L}*)(?!\p{L})/iu;
const JUDGMENT =
  /^(?:приговор|определение|(?:решение|постановление)[^.,]{0,40}суд|judge?ment|verdict|ruling|decision of [^.,]{0,40}court|sud qarori|үкім)|\sv\.?\s\p{Lu}|(?<!\p{L})(?:ECtHR|ЕСПЧ)/iu;

function typeOf(
  words: string,
  is: {
    readonly symbol: string | undefined;
    readonly periodical: boolean;
    readonly book: boolean;
    readonly news: boolean;
    readonly web: boolean;
  },
): string {
  if (JUDGMENT.test(words)) return 'legal_case';
  if (is.symbol !== undefined) return 'report';
  if (/^(?:interview|conversation|интервью|беседа)(?!\p{L})/iu.test(words)) return 'interview';
  if (LAW.test(words.slice(0, 80)) && NUMBER.test(words)) return 'legislation';
  if (is.periodical) return 'article-journal';
  if (is.book) return 'book';
  if (is.news) return 'article-newspaper';
  if (/(?<!\p{L})(?:report|survey|review|bulletin|доклад|отчёт|отчет|обзор)(?!\p{L})/iu.test(words)) return 'report';
  return is.web ? 'webpage' : 'document';
}
