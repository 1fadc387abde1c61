import type { CodePoints } from '../model/code-points.ts';
import type { Block, Note, Reference } from '../model/document.ts';
import { romanNumber } from './roman.ts';
import type { WarningCode } from './warnings.ts';

const WORDS: Readonly<Record<string, 'section' | 'note'>> = {
  section: 'section',
  sections: 'section',
  chapter: 'section',
  chapters: 'section',
  subsection: 'section',
  part: 'section',
  раздел: 'section',
  раздела: 'section',
  разделе: 'section',
  разделы: 'section',
  разделах: 'section',
  главу: 'section',
  главе: 'section',
  глава: 'section',
  главы: 'section',
  пункт: 'section',
  пункте: 'section',
  footnote: 'note',
  footnotes: 'note',
  endnote: 'note',
  note: 'note',
  notes: 'note',
  сноска: 'note',
  сноску: 'note',
  сноске: 'note',
  сноски: 'note',
  примечание: 'note',
  примечании: 'note',
};
const NUMBER = String.raw`(?:\d{1,3}(?:\.\d{1,2}){0,4}|[IVXLC]{1,7}(?!\p{L}))`;
const LEAD = String.raw`(?:(?:please\s+)?see(?:\s+(?:also|more|further|above|below|under|in|infra|supra))*\s+|(?:as\s+)?(?:described|discussed|mentioned|noted)\s+(?:(?:above|below)\s+)?(?:under|in)\s+|(?:см\.|смотри(?:те)?|подробнее)(?:\s+(?:также|выше|ниже|в|об этом))*\s+|(?:supra|infra|above|below|выше|ниже)\s+)?`;
const NUMBERED = new RegExp(
  String.raw`(${LEAD})(?<![\p{L}])([\p{L}’']{4,12}|§)\s+((?:№\s*)?${NUMBER})((?:(?:\s*,\s*|\s*,?\s+(?:and|or|to|и|или|және|va)\s+)${NUMBER})*)(?![\d/])`,
  'giu',
);
const DIRECTED =
  /(?:\bsee(?:\s+(?:also|more|further))*\s+(above|below)(?!\s+(?:under|in|section|note))|(?:as\s+)?(?:mentioned|described|discussed|noted)\s+(above|below)|(?<=\()(above|below)(?=\))|(?:см\.|смотри(?:те)?)\s*(?:также\s+|подробнее\s+)?(выше|ниже)|(?:как\s+)?(?:упомянут\p{L}*|указан\p{L}*|сказан\p{L}*|описан\p{L}*)\s+(выше|ниже))(?![\p{L}])/giu;

/** Kazakh, Kyrgyz, Uzbek: "2.1-бөлімді қараңыз", "3-bobga qarang". */
const NUMBER_FIRST = new RegExp(
  String.raw`(?<![\p{L}\d.])(${NUMBER})\s?-\s?(?:бөлім|тарау|бөлүм|бўлим|боб|bob|bo[‘’ʻ']lim)\p{L}*`,
  'giu',
);

/** "II" and "2" name the same part. */
function sameNumber(number: string): string {
  return /^[IVXLC]+$/i.test(number) ? String(romanNumber(number) ?? number) : number;
}

/** Finds "see section 2.3", "sections 2.3 and 2.2", "note 5 above", "(see below)" and what each points to. */
export function findReferences(
  text: string,
  blocks: readonly Block[],
  notes: readonly Note[],
  points: CodePoints,
  warn: (code: WarningCode, at: number) => void,
): readonly Reference[] {
  const sections = new Map(
    blocks.flatMap(({ kind, number }) =>
      kind === 'heading' && number !== undefined ? [[sameNumber(number), number] as const] : [],
    ),
  );
  // "Chapter 3" at the start of a heading is the chapter itself.
  const own = new Set(blocks.flatMap(({ kind, start }) => (kind === 'heading' ? [points.toUnits(start)] : [])));
  const found: { at: number; reference: Reference }[] = [];
  const report = (at: number, words: string, target: Reference['target'], resolvesTo: string | undefined): void => {
    if (resolvesTo === undefined) warn('reference-unresolved', at);
    const reference = {
      at: points.fromUnits(at),
      text: words,
      target,
      ...(resolvesTo === undefined ? {} : { resolvesTo }),
    };
    found.push({ at, reference });
  };
  for (const match of text.matchAll(NUMBERED)) {
    const [whole, lead = '', word = '', first = '', more = ''] = match;
    const target = kindOf(word, lead !== '' || first.includes('.'));
    if (target === undefined || own.has(match.index)) continue;
    // "section 12 of the Act" is a law's, "chapter 2 of that report" another text's.
    const elsewhere = /^\s+(?:of|from)\s/.test(text.slice(match.index + whole.length)) && lead.trim() === '';
    const numbers = [...`${first}${more}`.matchAll(new RegExp(NUMBER, 'g'))];
    const headLength = whole.length - more.length - first.length;
    for (const [i, number] of numbers.entries()) {
      const value = number[0];
      // "see section civil ..." is no number; a part without "see" is mostly that of an article.
      if (/^[ivxlc]/.test(value) || (/^part$/i.test(word) && lead === '' && !/^[IVXLC]/.test(value))) continue;
      const section = sections.get(sameNumber(value));
      const known = target === 'section' ? section !== undefined : notes.some((note) => String(note.n) === value);
      if (!known && romanNumber(value) === undefined && /^[IVXLC]/.test(value)) continue;
      if (!known && (elsewhere || (target === 'section' && sections.size === 0 && lead === ''))) continue;
      if (!known && target === 'section' && lead === '' && !value.includes('.')) continue;
      const at = match.index + (i === 0 ? 0 : headLength + number.index);
      const words = i === 0 ? whole.slice(0, headLength + first.length) : value;
      if (i === 0 && WORDS[word.toLowerCase()] === undefined && word !== '§') warn('reference-misspelt', at);
      report(at, words, target, known ? (target === 'section' ? section : value) : undefined);
    }
  }
  for (const match of text.matchAll(NUMBER_FIRST)) {
    const section = sections.get(sameNumber(match[1] ?? ''));
    if (section !== undefined && !own.has(match.index)) report(match.index, match[0], 'section', section);
  }
  for (const match of text.matchAll(DIRECTED)) {
    const word = match
      .slice(1)
      .find((part) => part !== undefined)
      ?.toLowerCase();
    const target = word === 'above' || word === 'выше' ? 'above' : 'below';
    const block = antecedent(text, match.index, target, blocks, points);
    report(match.index, match[0], target, block === undefined ? undefined : String(block.start));
  }
  return found.sort((a, b) => a.at - b.at).map(({ reference }) => reference);
}

function kindOf(word: string, certain: boolean): 'section' | 'note' | undefined {
  if (word === '§') return 'section';
  const low = word.toLowerCase().replace(/[’]/g, "'");
  const exact = WORDS[low];
  if (exact !== undefined || !certain || low.length < 6) return exact;
  const near = Object.keys(WORDS).find((known) => known.length >= 6 && isOneSlip(low, known));
  return near === undefined ? undefined : WORDS[near];
}

/** One letter left out, added, changed, or two exchanged. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(''));
}

/**
 * The block "(see above)" means: the one in that direction that shares the rarest names and dates with the clause before
 * the reference. Undefined where none shares any.
 */
function antecedent(
  text: string,
  at: number,
  target: 'above' | 'below',
  blocks: readonly Block[],
  points: CodePoints,
): Block | undefined {
  const place = points.fromUnits(at);
  const own = blocks.findIndex((block) => block.start <= place && place < block.end);
  const ownBlock = blocks[own];
  if (ownBlock === undefined || ownBlock.kind === 'note') return undefined;
  const from = points.toUnits(ownBlock.start);
  const clause = text.slice(Math.max(from, at - 260), at);
  const sentence = clause.slice(
    Math.max(0, ...[...clause.matchAll(/[.!?]["”»)]?\s+(?=\p{Lu})/gu)].map((m) => m.index + m[0].length)),
  );
  const keys = keysOf(sentence);
  if (keys.length === 0) return undefined;
  const bodies = blocks.filter((block) => block.kind !== 'note' && block.kind !== 'heading');
  const texts = new Map(bodies.map((block) => [block, points.slice(block.start, block.end)]));
  const rarity = new Map(keys.map((key) => [key, [...texts.values()].filter((body) => body.includes(key)).length]));
  let best: { readonly block: Block; readonly score: number } | undefined;
  const candidates =
    target === 'above'
      ? bodies.filter((block) => block.end <= place).reverse()
      : bodies.filter((block) => block.start > place);
  for (const block of candidates) {
    if (block === ownBlock) continue;
    const body = texts.get(block) ?? '';
    let score = 0;
    for (const [i, key] of keys.entries()) {
      const seen = rarity.get(key) ?? 0;
      // The words next to the reference count most: it is they that are explained elsewhere.
      if (seen > 0 && body.includes(key)) score += (1 + i / keys.length) / seen;
    }
    if (score > 0 && (best === undefined || score > best.score * 1.001)) best = { block, score };
  }
  return best?.block;
}

/** Names (runs of capitalised words, whole and by word) and dates of a clause, in order. */
function keysOf(clause: string): readonly string[] {
  const keys: string[] = [];
  for (const match of clause.matchAll(
    /\d{1,2}\s+\p{Lu}?\p{L}{2,}\s+\d{4}|\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)*/gu,
  )) {
    const key = match[0];
    // The first word of a sentence is a capital by rule.
    const words = key.split(/\s+/).slice(match.index === 0 ? 1 : 0);
    for (const part of [key, ...words]) {
      const single = match.index === 0 && part === key && words.length === 0;
      if (!single && part.length > 2 && !keys.includes(part)) keys.push(part);
    }
  }
  return keys;
}
