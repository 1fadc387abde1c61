import type { LintBlock, LintText } from '../lint-text.ts';
import type { Place, Rule } from '../rule.ts';
import { plainNumber } from '../text/money.ts';
import { holdsNumber, NUMBER, numberOf } from '../text/numbers.ts';

const NAME = "\\p{Lu}[\\p{L}’'ʼ-]+(?:[ \u00a0]\\p{Lu}[\\p{L}’'ʼ-]+){0,3}";
/** With "and" before the last; or, in brackets, with commas alone. */
const LIST = `(?:${NAME}(?:, ${NAME})*,? (?:and|и) ${NAME}|(?<=\\()${NAME}(?:, ${NAME}){2,}(?=\\)))`;
/** "three activists, A, B and C", "the two men (A and B)". */
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?<n>${NUMBER})\\s+(?<what>(?:\\p{Lu}\\p{L}+\\s+){0,2}(?:[\\p{Ll}’'-]+\\s+){0,5}[\\p{Ll}’'-]+(?:\\s+\\p{Lu}\\p{L}+){0,2}(?:\\s+[«“"][^»”"]{1,30}[»”"])?(?=\\s*[,:(–—])|(?:\\p{Lu}\\p{L}+\\s+){0,2}(?:[\\p{Ll}’'-]+\\s+){0,5}[\\p{Ll}’'-]+)(?:\\s*[,:(–—]\\s*|\\s+)(?<list>${LIST})(?=[\\s,.;:)]|$)`,
  'gu',
);
/** "35 wounded, including 40 police officers". */
const INCLUDING = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?<n>${NUMBER})(?<what>\\s+[\\p{Ll}][^.;:()\\d]{0,60}?),?\\s+(?:including|among them|of whom|of which|out of which|в том числе|из них)\\s+(?<m>${NUMBER})(?!\\s*(?:%|per|year|процент))(?![\\p{N}.,]*\\p{N})`,
  'gu',
);
/** "12 people: 5 journalists, 4 lawyers and 2 students". */
const PARTS = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?<n>${NUMBER})\\s+[^.;:()]{2,60}[:(–—]\\s*(?<parts>(?:${NUMBER}\\s+[\\p{Ll}][^,.;:()\\d]{1,40},\\s+)+(?:and\\s+|и\\s+)?${NUMBER}\\s+[\\p{Ll}][^,.;:()\\d]{1,60}?(?:\\s+(?:and|и)\\s+${NUMBER}\\s+[\\p{Ll}][^,.;:()\\d]{1,40})?)(?=[.;)])`,
  'gu',
);
/** "The following three cases:" before list items. */
const FOLLOWING = new RegExp(
  `(?<![\\p{L}])(?:(?:the\\s+)?following\\s+(?<n>${NUMBER})|(?<m>${NUMBER})\\s+(?:[\\p{Ll}]+\\s+){0,3}(?:below|as follows)|следующ\\p{L}+\\s+(?<k>${NUMBER}))(?![\\p{L}])[^.]*:?$`,
  'iu',
);
const NOT_THE_LIST =
  /(?<![\p{L}])(including|among|such as|e\.g|by|from|with|against|of|in|at|for|with|between|например|включая)\s*$/iu;

const MEASURED =
  /(?<![\p{L}])(years?|months?|weeks?|days?|hours?|per ?cent|percent|million|thousand|лет|года?|месяц\p{L}*|недел\p{L}*|дн(я|ей)|день|час\p{L}*|процент\p{L}*|тысяч\p{L}*)(?![\p{L}])/iu;

/** A stated number against the list it stands beside. */
export const totalDiffers: Rule = {
  code: 'total-differs',
  severity: 'error',
  check: (text) => [
    ...text.prose.flatMap((sentence) => inSentence(sentence.text, sentence.start)),
    ...text.blocks.flatMap((block) => [...beforeItems(text, block), ...inTable(text, block)]),
  ],
};

function inSentence(sentence: string, start: number): Place[] {
  const places: Place[] = [];
  const report = (match: RegExpMatchArray & { index: number }, reason: string): void => {
    places.push({
      start: start + match.index,
      end: start + match.index + match[0].length,
      reason,
      fix: { advice: 'Count again, and mend the number or the list.' },
    });
  };
  if (!holdsNumber(sentence)) return places;
  for (const match of / (?:and|и) \p{Lu}|\(\p{Lu}/u.test(sentence) ? sentence.matchAll(NAMED) : []) {
    const { n = '', what = '', list = '' } = match.groups ?? {};
    if (NOT_THE_LIST.test(what) || /\d/.test(list) || /^\p{Ll}/u.test(list)) continue;
    const names = list.split(/,? (?:and|и) |, /);
    const said = numberOf(n);
    // "three activists Ann Lee, Bo Kim and Cy Poe": the first name may have been taken for a word of the description.
    const tail = /(?:\s\p{Lu}\p{L}+)+$/u.exec(what)?.[0].trim().split(/\s+/).length ?? 0;
    const swallowed = tail > 0 && tail >= Math.min(...names.map((name) => name.split(/[ \u00a0]/).length)) ? 1 : 0;
    if (names.length !== said && names.length + swallowed !== said && said > 1 && said <= 20)
      report(match, `${said} are announced, ${names.length} are named.`);
  }
  for (const match of sentence.matchAll(INCLUDING)) {
    const [whole, part] = [numberOf(match.groups?.['n'] ?? ''), numberOf(match.groups?.['m'] ?? '')];
    if (part > whole && !(whole >= 1900 && whole <= 2100))
      report(match, `A part (${part}) is larger than the whole (${whole}).`);
  }
  for (const match of sentence.matchAll(PARTS)) {
    const whole = numberOf(match.groups?.['n'] ?? '');
    const parts = [
      ...(match.groups?.['parts'] ?? '').matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${NUMBER}(?=\\s+\\p{Ll})`, 'gu')),
    ].map(([part]) => numberOf(part));
    const sum = parts.reduce((total, part) => total + part, 0);
    // "Thirteen were imprisoned: seven years for one, six for …": the list measures, it does not count.
    if (MEASURED.test(match.groups?.['parts'] ?? '')) continue;
    if (parts.length > 1 && sum !== whole && !(whole >= 1900 && whole <= 2100))
      report(match, `The parts add up to ${sum}, not to ${whole}.`);
  }
  return places;
}

function beforeItems(text: LintText, block: LintBlock): Place[] {
  if (block.kind !== 'paragraph' || text.blocks[block.index + 1]?.kind !== 'item') return [];
  const last = text.sentencesOf(block).at(-1);
  const match = last === undefined ? null : FOLLOWING.exec(last.text);
  if (last === undefined || match === null) return [];
  const said = numberOf(match.groups?.['n'] ?? match.groups?.['m'] ?? match.groups?.['k'] ?? '');
  let items = 0;
  // Items told in several paragraphs: those in between belong to the item before them, up to the next heading.
  for (let i = block.index + 1; i < text.blocks.length; i++) {
    const next = text.blocks[i];
    if (next?.kind === 'item') items++;
    else if (next?.kind !== 'paragraph' || opensAList(text, next)) break;
  }
  if (items === said || said < 1 || said > 30) return [];
  return [
    {
      start: last.start + match.index,
      end: last.end,
      reason: `${said} are announced, ${items} items follow.`,
      fix: { advice: 'Count again, and mend the number or the list.' },
    },
  ];
}

function opensAList(text: LintText, block: LintBlock): boolean {
  return text.text.slice(block.start, block.end).trimEnd().endsWith(':');
}

/** A table whose last row is called a total: each column of numbers is added up. */
function inTable(text: LintText, block: LintBlock): Place[] {
  const rows = text.document.blocks[block.index]?.rows;
  const totals = rows?.at(-1);
  if (rows === undefined || totals === undefined || rows.length < 3) return [];
  const cell = (at: { readonly start: number; readonly end: number } | undefined): string =>
    at === undefined ? '' : text.points.slice(at.start, at.end).trim();
  if (!/^(total|sum|all|всего|итого)/i.test(cell(totals[0]))) return [];
  return totals.slice(1).flatMap((total, column): Place[] => {
    const said = cell(total);
    const values = rows
      .slice(0, -1)
      .map((row) => cell(row[column + 1]))
      .filter((value) => /^\d[\d., ]*$/.test(value));
    if (!/^\d[\d., ]*$/.test(said) || values.length < 2 || /^(19|20)\d\d$/.test(said)) return [];
    const sum = values.reduce((all, value) => all + plainNumber(value), 0);
    if (sum === plainNumber(said)) return [];
    return [
      {
        start: text.at(total.start),
        end: text.at(total.end),
        reason: `The column adds up to ${sum}, not to ${said}.`,
        fix: { replacement: String(sum) },
      },
    ];
  });
}
