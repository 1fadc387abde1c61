import type { NoteCitation } from '../../model/document.ts';
import { authorsBefore, quotedTitle, splitSegments, titlesOf, translated } from './citation-title.ts';
import { cslOf, hasImprint } from './csl.ts';
import { isFormal, issuedDate } from './issued.ts';

/** Offsets of `start` and `end` are UTF-16 indices into the note's text. */
export interface DraftCitation extends NoteCitation {
  /** Prose, unless its words are those of an earlier citation. */
  readonly tentative?: true;
}

/** A note of so few words may be nothing but a short form. */
const SHORT_FORM_WORDS = 15;

const URL = /(?:https?:\/\/|www\.)[^\s<>«»“”"]+/gi;
const IBID =
  /(?<![\p{L}])(?:ibid(?:em)?\.?|idem\.?|id\.(?=\s(?:at|p))|там же|тамже|сонда(?=\s*[,.]|$)|o[‘’ʻ']sha yerda)(?![\p{L}])/iu;
const LEAD =
  /^(?:[;,.\s]*(?:for (?:more|further|additional) (?:information|details?|on this)[^,.]{0,40}?,?\s*(?:please\s+)?|for (?:a|an)\s[^,.]{0,40}?,?\s*)?(?:see(?:\s+also|,? for example,?|,? inter alia,?|,? e\.g\.,?)?|cf\.|quoted (?:in|from)|cited in|source:|available at|по материалам|см\.(?:\s*также)?|подробнее[^,.]{0,30}см\.|смотрите|қараңыз|qarang)\s*:?\s+)?(?:(?:the\s+)?(?:chapter|section|part)s?\s+(?:on|about)\s+[^,]{1,80}?\s+in\s+|(?:главу|раздел|часть)\s+(?:об?|про)\s+[^,]{1,80}?\s+в:?\s+)?/iu;

/** The sources a note names, in order: `ibid`, or a citation that `resolveCitations` will find to be full or short. */
export function citationsOf(note: string): readonly DraftCitation[] {
  const found: DraftCitation[] = [];
  for (const { start, end } of parts(note)) {
    const text = note.slice(start, end);
    const urls = urlsOf(text);
    const ibid = IBID.exec(text);
    if (ibid !== null && ibid.index < 30 && urls.length === 0) {
      found.push({ kind: 'ibid', urls: [], start, end });
      continue;
    }
    const cite = readCitation(text, urls);
    if (cite !== undefined) found.push({ ...cite, start: start + cite.start, end });
  }
  return found;
}

export function urlsOf(text: string): readonly string[] {
  const found: string[] = [];
  for (const match of text.matchAll(URL)) {
    let url = match[0].replace(/[.,;:!?'’]+$/, '');
    while (/[)\]]$/.test(url) && count(url, /[)\]]/g) > count(url, /[([]/g))
      url = url.slice(0, -1).replace(/[.,;:]+$/, '');
    if (!found.includes(url)) found.push(url);
  }
  return found;
}

/** A note may cite several sources, parted by semicolons, and hold sentences of its own before them. */
function parts(note: string): readonly { readonly start: number; readonly end: number }[] {
  const cuts = [0];
  for (const match of note.matchAll(/;\s+/g)) {
    const left = note.slice(cuts.at(-1) ?? 0, match.index);
    const right = note.slice(match.index + match[0].length);
    if (isSourceLike(left) && isSourceLike(right.split(/;\s/)[0] ?? '')) cuts.push(match.index + match[0].length);
  }
  for (const match of note.matchAll(/(?<=[\p{L}\p{N})»”/]{2}\.)\s+(?=(?:See|Cf\.|Ibid|См\.|Там же)(?![\p{L}]))/gu))
    cuts.push(match.index + match[0].length);
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  return sorted
    .map((start, i) => ({ start, end: trimEnd(note, start, sorted[i + 1] ?? note.length) }))
    .filter(({ start, end }) => end > start);
}

function isSourceLike(text: string): boolean {
  return (
    urlsOf(text).length > 0 || IBID.test(text) || (quotedTitle(text) !== undefined && issuedDate(text) !== undefined)
  );
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function trimEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && /[\s;]/.test(text[to - 1] ?? '')) to--;
  return to;
}

/** What may follow the date that ends a citation: "г.", a number, a page, signs. */
const AFTER_DATE =
  /^\W*(?:(?:г\.|года)\W*)?(?:(?:№|nos?\.)\s*[\w/-]+\W*)?(?:(?:pp?|с|стр|paras?|п|§)\.?\s*[\d–-]+\W*)*$/iu;

function readCitation(text: string, urls: readonly string[]): (DraftCitation & { readonly start: number }) | undefined {
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  const rest = text.slice(lead);
  const head = rest.split(/(?:https?:\/\/|www\.)/i)[0] ?? rest;
  const issued = issuedDate(head);
  const quoted = quotedTitle(head);
  const { title: printed, authors } =
    quoted === undefined
      ? splitSegments(head, issued?.index)
      : { title: quoted.title, authors: authorsBefore(head.slice(0, quoted.index)) };
  const both = quoted === undefined && printed !== undefined ? translated(printed) : undefined;
  const title = both?.titles[0]?.value ?? printed;
  // Prose without a source: no address, no lead, no dated title, no date at the end, no number or imprint.
  const dated = issued !== undefined && (quoted !== undefined || isDateOfAll(head, issued));
  if (urls.length === 0 && lead === 0 && !dated && !hasImprint(head)) {
    if (rest.split(/\s+/).length > SHORT_FORM_WORDS) return undefined;
    return { kind: 'short', urls, tentative: true, ...(title === undefined ? {} : { title }), start: 0 };
  }
  const told = { ...(title === undefined ? {} : { title }), ...(issued === undefined ? {} : { issued: issued.edtf }) };
  const afterTitle = quoted === undefined ? {} : { afterTitle: quoted.index + 1 + quoted.title.length };
  return {
    kind: 'full',
    urls,
    ...told,
    ...(both ?? titlesOf(head, quoted)),
    ...(authors.length === 0 ? {} : { authors }),
    csl: cslOf({ text: rest, urls, ...told, ...afterTitle, quoted: quoted !== undefined, authors }),
    start: lead,
  };
}

/** A date that ends the citation and stands apart from its words, or is that of a law, a judgment, a letter. */
function isDateOfAll(head: string, issued: { readonly index: number; readonly end: number }): boolean {
  if (!AFTER_DATE.test(head.slice(issued.end))) return false;
  return isFormal(head) || /(?:[,(;.]|dated|от)\s*$/u.test(head.slice(0, issued.index));
}
