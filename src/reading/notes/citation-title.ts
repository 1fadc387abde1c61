import type { NoteCitation } from '../../model/document.ts';
import { languageOf } from '../language.ts';
import { namesAtHead } from './author-names.ts';
import { bareTitle } from './csl.ts';

/** Quoted words, the innermost quotes of titles within titles left in. */
const QUOTED =
  /«((?:[^«»]|«[^»]*»)*)»|“([^”]+?),?”|„([^“”]+)[“”]|"([^"]+?),?"|(?<!\p{L})‘((?:[^’]|’(?=\p{L}))+?),?’(?!\p{L})/u;

/** First quoted words; the whole from « to the last » where quotes stand in quotes and one was left out. */
export function quotedTitle(head: string): { readonly title: string; readonly index: number } | undefined {
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

function titled(value: string): { readonly value: string; readonly language?: string } {
  const language = languageOf(value);
  return language === undefined ? { value } : { value, language };
}

/** A title without quotes and its translation in square brackets. */
export function translated(title: string): Required<Pick<NoteCitation, 'titles'>> | undefined {
  const found = /^(.{4,}?)\s*\[([^\]]{4,200})\]/.exec(title);
  if (found?.[1] === undefined || found[2] === undefined) return undefined;
  return { titles: [titled(found[1]), titled(found[2])] };
}

/** A second title right after the first, in brackets, quotes or after a stroke, is the same title in another language. */
export function titlesOf(
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
  return { titles: [titled(quoted.title), titled(words.trim().replace(/,$/, ''))] };
}

function unbalanced(text: string): boolean {
  return count(text, /«/g) > count(text, /»/g);
}

/** Authors and title of a citation that quotes no title: segments between commas, names first. */
export function splitSegments(
  head: string,
  dateAt: number | undefined,
): { readonly title?: string; readonly authors: readonly string[] } {
  const persons = namesAtHead(head);
  if (persons !== undefined) {
    const { title } = splitSegments(head.slice(persons.length).replace(/^[\s,.:]+/, ''), undefined);
    return { authors: persons.names, ...(title === undefined ? {} : { title }) };
  }
  return splitByCommas(head, dateAt);
}

/** Whoever stands before a quoted title, parted from it by a comma or colon: persons, an institution, a paper. */
export function authorsBefore(head: string): readonly string[] {
  const { authors } = splitSegments(`${head}title`, undefined);
  const only = /^\p{Lu}[^,:;()]{2,50}(?=[,:]\s*[«“„"‘]?$)/u.exec(head.trimEnd())?.[0];
  return authors.length > 0 || only === undefined || only.split(/\s+/).length > 5 ? authors : [only.trim()];
}

function splitByCommas(
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
  const title = bareTitle(segments.slice(i).join(', ').replace(/\s+/g, ' ').trim());
  return title.length > 2 ? { title, authors } : { authors: [] };
}

const INSTITUTION =
  /^(?:\p{Lu}\p{L}*(?:ий|ый|ой|ая|ое)\s){0,2}(?:Агентство|Ассоциация|Альянс|Бюро|Ведомство|Верховный суд|Газета|Генпрокуратура|Группа|Движение|Институт|Инициатива|Коалиция|Комиссия|Комитет|Министерство|Общество|Организация|Прокуратура|Служба|Союз|Управление|Федерация|Фонд|Центр|Радио)(?!\p{L})/iu;

const BODY_NOUN =
  /(?<!\p{L})(?:Association|Bureau|Cent(?:re|er)|Commission|Committee|Council|Court|Department|Institute|Ministry|Mission|Office|Rapporteur|Union)(?!\p{L})/u;
const SMALL = /^(?:of|for|the|and|de|von|van|al)$/;
const SMALL_IN_BODIES = /^(?:of|for|the|and|on|in|to|against)$/;

/** A person, an organisation or its initials: capitals, with small words only between them. */
function isName(text: string): boolean {
  const name = text.replace(/^the\s+/i, '').trim();
  if (/\([\p{Lu}\d]{2,}\)$/u.test(name)) return /^\p{Lu}/u.test(name);
  if (/[:\d?!]/.test(name) || !/^\p{Lu}/u.test(name)) return false;
  const words = name.split(/\s+/);
  // Russian writes but the first word of an institution's name with a capital.
  if (INSTITUTION.test(name) && words.length <= 9) return true;
  const small = BODY_NOUN.test(name) ? SMALL_IN_BODIES : SMALL;
  return words.length <= 7 && words.every((word) => /^\p{Lu}/u.test(word) || small.test(word));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
