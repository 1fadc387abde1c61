import type { NoteCitation } from '../../model/document.ts';
import { languageOf } from '../language.ts';
import { issuedDate } from './issued.ts';

/** Offsets of `start` and `end` are UTF-16 indices into the note's text. */
export interface DraftCitation extends NoteCitation {
  /** Prose, unless its words are those of an earlier citation. */
  readonly tentative?: true;
}

/** A note of so few words may be nothing but a short form. */
const SHORT_FORM_WORDS = 15;

const URL = /(?:https?:\/\/|www\.)[^\s<>«»“”"]+/gi;
const IBID = /(?<![\p{L}])(?:ibid(?:em)?\.?|idem\.?|там же|тамже|сонда|o'sha yerda)(?![\p{L}])/iu;
const LEAD =
  /^(?:[;,.\s]*(?:for (?:more|further|additional) (?:information|details?|on this)[^,.]{0,40}?,?\s*(?:please\s+)?|for (?:a|an)\s[^,.]{0,40}?,?\s*)?(?:see(?:\s+also|,? for example,?|,? inter alia,?|,? e\.g\.,?)?|cf\.|quoted (?:in|from)|cited in|source:|available at|по материалам|см\.(?:\s*также)?|подробнее[^,.]{0,30}см\.|смотрите|қараңыз|qarang)\s*:?\s+)?(?:(?:the\s+)?(?:chapter|section|part)s?\s+(?:on|about)\s+[^,]{1,80}?\s+in\s+)?/iu;
const QUOTED = /«((?:[^«»]|«[^»]*»)*)»|“([^”]+?),?”|„([^“”]+)[“”]|"([^"]+?),?"/u;

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

function trimEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && /[\s;]/.test(text[to - 1] ?? '')) to--;
  return to;
}

function readCitation(text: string, urls: readonly string[]): (DraftCitation & { readonly start: number }) | undefined {
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  const rest = text.slice(lead);
  const head = rest.split(/(?:https?:\/\/|www\.)/i)[0] ?? rest;
  const issued = issuedDate(head);
  const quoted = quotedTitle(head);
  const { title, authors } =
    quoted === undefined
      ? splitSegments(head, issued?.index)
      : { title: quoted.title, authors: splitSegments(`${head.slice(0, quoted.index)}title`, undefined).authors };
  // Prose without a source: no address, no lead, no dated title, no date at the end.
  const dated =
    issued !== undefined &&
    (quoted !== undefined || /^\W*[^,.]{4,20}\W*(?:(?:pp?|с|стр)\.\s*[\d–-]+\W*)?$/u.test(head.slice(issued.index)));
  if (urls.length === 0 && lead === 0 && !dated) {
    if (rest.split(/\s+/).length > SHORT_FORM_WORDS) return undefined;
    return { kind: 'short', urls, tentative: true, ...(title === undefined ? {} : { title }), start: 0 };
  }
  return {
    kind: 'full',
    urls,
    ...(title === undefined ? {} : { title }),
    ...titlesOf(head, quoted),
    ...(issued === undefined ? {} : { issued: issued.edtf }),
    ...(authors.length === 0 ? {} : { authors }),
    start: lead,
  };
}

/** First quoted words; the whole from « to the last » where quotes stand in quotes and one was left out. */
function quotedTitle(head: string): { readonly title: string; readonly index: number } | undefined {
  const found = QUOTED.exec(head);
  const open = head.indexOf('«');
  if (open >= 0 && (found === null || found.index > open)) {
    const close = head.lastIndexOf('»');
    if (close > open)
      return {
        title: head.slice(open + 1, close + 1).replace(/»$/, unbalanced(head.slice(open + 1, close)) ? '»' : ''),
        index: open,
      };
  }
  const words = found?.slice(1).find((part) => part !== undefined);
  if (found === null || words === undefined || words.trim().length < 3) return undefined;
  return { title: words.trim().replace(/,$/, ''), index: found.index };
}

/** A second title right after the first, in brackets, quotes or after a stroke, is the same title in another language. */
function titlesOf(
  head: string,
  quoted: { readonly title: string; readonly index: number } | undefined,
): Pick<NoteCitation, 'titles'> {
  if (quoted === undefined) return {};
  const after = head.slice(quoted.index + 1 + quoted.title.length).replace(/^[»”"“,]+/, '');
  const second = /^\s*(?:\[([^\]]{4,200})\]|\(?\s*[/–—-]?\s*(?:«([^»]{4,200})»|“([^”]{4,200})”|"([^"]{4,200})"))/.exec(
    after,
  );
  const words = second?.slice(1).find((part) => part !== undefined);
  if (words === undefined) return {};
  const titled = (value: string): { readonly value: string; readonly language?: string } => {
    const language = languageOf(value);
    return language === undefined ? { value } : { value, language };
  };
  return { titles: [titled(quoted.title), titled(words.trim().replace(/,$/, ''))] };
}

function unbalanced(text: string): boolean {
  return count(text, /«/g) > count(text, /»/g);
}

/** Authors and title of a citation that quotes no title: segments between commas, names first. */
function splitSegments(
  head: string,
  dateAt: number | undefined,
): { readonly title?: string; readonly authors: readonly string[] } {
  const upTo =
    (dateAt === undefined ? head : head.slice(0, dateAt)).split(/(?<=[\p{L}\p{N})]{3})\.\s+(?=\p{Lu})/u)[0] ?? head;
  const before = upTo.replace(/[\s,.(:]+$/, '').replace(/[\s,(]+(?:from|of|dated|от|за|at|on|in)$/u, '');
  const segments = before.split(/,\s+/);
  const authors: string[] = [];
  let i = 0;
  for (; i < segments.length - 1; i++) {
    const whole = (segments[i] ?? '').replace(/^(?:and|и)\s+/u, '');
    const names = whole.split(/\s+(?:and|и|&)\s+(?=(?:the\s+)?\p{Lu})/u);
    // "Bureau for Human Rights and Rule of Law (KIBHR)" is one name: only the last part carries initials.
    const one = isName(whole) && /\([\p{Lu}\d]{2,}\)$/u.test(whole) && !/^[\p{Lu}]{2,}$|\)$/u.test(names[0] ?? '');
    const parts = one ? [whole] : names.every(isName) ? names : isName(whole) ? [whole] : undefined;
    if (parts === undefined) break;
    authors.push(...parts.map((name) => name.replace(/^the\s+/i, '').trim()));
  }
  const title = segments.slice(i).join(', ').replace(/\s+/g, ' ').trim();
  return title.length > 2 ? { title, authors } : { authors: [] };
}

/** A person, an organisation or its initials: capitals, with small words only between them. */
function isName(text: string): boolean {
  const name = text.replace(/^the\s+/i, '').trim();
  if (/\([\p{Lu}\d]{2,}\)$/u.test(name)) return /^\p{Lu}/u.test(name);
  if (/[:\d?!]/.test(name) || !/^\p{Lu}/u.test(name)) return false;
  const words = name.split(/\s+/);
  return (
    words.length <= 6 && words.every((word) => /^\p{Lu}/u.test(word) || /^(?:of|for|the|and|de|von|van|al)$/.test(word))
  );
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
