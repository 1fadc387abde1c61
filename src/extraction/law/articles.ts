import type { LawGrammar } from './grammar.ts';

/** A code or law named in the text. */
export interface NamedLaw {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly title: string;
  readonly kind: 'code' | 'law';
  readonly country?: string;
}

/** An article named in the text; `law` is the code it belongs to, `inherited` where that stands elsewhere. */
export interface NamedArticle {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** `172`, `374-1`, `295-C`, `19(1)`. */
  readonly number: string;
  readonly part?: string;
  readonly law?: NamedLaw;
  readonly inherited: boolean;
}

interface Compiled {
  readonly gate: RegExp;
  readonly code: RegExp;
  readonly law: RegExp;
  readonly article: RegExp;
  readonly articleThenCode: RegExp;
  readonly codeThenArticle: RegExp;
  readonly partBefore: RegExp;
  readonly partAfter: RegExp;
  readonly crossBefore?: RegExp;
  readonly crossAfter?: RegExp;
  readonly split: RegExp;
}

const compiled = new WeakMap<LawGrammar, Compiled>();

function compile(grammar: LawGrammar): Compiled {
  const known = compiled.get(grammar);
  if (known !== undefined) return known;
  const made: Compiled = {
    gate: new RegExp(grammar.gate, 'iu'),
    code: new RegExp(`(?<!\\p{L})(?:${grammar.code})(?!\\p{L})`, 'gu'),
    law: new RegExp(`(?<!\\p{L})(?:${grammar.law})`, 'gu'),
    article: new RegExp(grammar.article, 'giu'),
    articleThenCode: new RegExp(grammar.articleThenCode, 'iu'),
    codeThenArticle: new RegExp(grammar.codeThenArticle, 'iu'),
    partBefore: new RegExp(grammar.partBefore, 'iu'),
    partAfter: new RegExp(grammar.partAfter, 'iu'),
    ...(grammar.crossBefore !== undefined && { crossBefore: new RegExp(grammar.crossBefore, 'iu') }),
    ...(grammar.crossAfter !== undefined && { crossAfter: new RegExp(grammar.crossAfter, 'iu') }),
    split: new RegExp(grammar.and, 'giu'),
  };
  compiled.set(grammar, made);
  return made;
}

/** Codes and laws named in `text`, in order, none overlapping another. */
export function findLaws(text: string, grammar: LawGrammar, from = 0, to = text.length): NamedLaw[] {
  const rules = compile(grammar);
  const part = text.slice(from, to);
  if (!rules.gate.test(part)) return [];
  const found: NamedLaw[] = [];
  for (const match of part.matchAll(rules.code)) {
    const words = match[0];
    found.push({
      start: from + match.index,
      end: from + match.index + words.length,
      words,
      kind: 'code',
      ...grammar.codeName(words),
    });
  }
  for (const match of part.matchAll(rules.law)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (found.some((other) => start < other.end && other.start < end)) continue;
    const words = match[0].replace(/^[“"«]|[”"»]$/gu, '');
    const lead = match[0].length - match[0].replace(/^[“"«]/u, '').length;
    found.push({
      start: start + lead,
      end: start + lead + words.length,
      words,
      kind: 'law',
      title: words.replace(/\s+/g, ' '),
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Articles named in `text`. An article without a code takes the code of the nearest neighbour that has one: the next
 * article of the sentence, or the one before it; `before` is the law last named with an article earlier on.
 */
export function findArticles(
  text: string,
  grammar: LawGrammar,
  laws: readonly NamedLaw[],
  from = 0,
  to = text.length,
  before?: NamedLaw,
): NamedArticle[] {
  const rules = compile(grammar);
  const part = text.slice(from, to);
  if (!rules.gate.test(part)) return [];
  const found: NamedArticle[] = [];
  for (const match of part.matchAll(rules.article)) {
    const start = from + match.index;
    const end = start + match[0].length;
    const word = match.groups?.word ?? '';
    const numbers = match.groups?.numbers ?? '';
    const law = lawOf(text, start, end, laws, rules);
    if (law === undefined && isCrossReference(text, start + word.length, end, rules)) continue;
    const clause = partOf(text, start, end, rules);
    let at = start + word.length;
    for (const piece of numbers.split(rules.split)) {
      const number = /\d.*$/u.exec(piece.trim())?.[0];
      if (number === undefined) continue;
      const here = text.indexOf(number, at);
      at = here + number.length;
      found.push({
        start: found.length > 0 && here !== start + word.length ? here : start,
        end: at,
        words: text.slice(start, end),
        number: number.replace('‑', '-').replace(/\.$/, ''),
        ...(clause === undefined ? {} : { part: clause }),
        ...(law === undefined ? {} : { law }),
        inherited: false,
      });
    }
  }
  return found.map((article, i) => {
    if (article.law !== undefined) return article;
    const law =
      found.slice(i + 1).find((other) => other.law !== undefined)?.law ??
      found.slice(0, i).findLast((other) => other.law !== undefined)?.law ??
      laws.find((other) => other.kind === 'code' && other.start >= from && other.end <= to) ??
      before;
    return law === undefined ? article : { ...article, law, inherited: true };
  });
}

function lawOf(
  text: string,
  start: number,
  end: number,
  laws: readonly NamedLaw[],
  rules: Compiled,
): NamedLaw | undefined {
  const next = laws.find((law) => law.start >= end);
  if (next && next.start - end < 120 && rules.articleThenCode.test(text.slice(end, next.start))) return next;
  const previous = laws.findLast((law) => law.end <= start);
  return previous && rules.codeThenArticle.test(text.slice(previous.end, start)) ? previous : undefined;
}

/** A number from `start` to `end` that names a part of the text at hand. */
function isCrossReference(text: string, start: number, end: number, rules: Compiled): boolean {
  return (
    rules.crossBefore?.test(text.slice(Math.max(0, start - 60), start)) === true ||
    rules.crossAfter?.test(text.slice(end, end + 40)) === true
  );
}

function partOf(text: string, start: number, end: number, rules: Compiled): string | undefined {
  return (
    rules.partBefore.exec(text.slice(Math.max(0, start - 30), start))?.groups?.part ??
    rules.partAfter.exec(text.slice(end, end + 30))?.groups?.part
  );
}
