import type { SearchHit } from '../contract.ts';
import { searchWords, type WordQuery } from './word-query.ts';

/** Characters of the original shown around the first hit. */
const AROUND = 90;

/** The original words around the first hit, in parts; of several texts the first that holds a hit is taken. */
export function snippetOf(texts: readonly string[], query: WordQuery): SearchHit['snippet'] {
  const matchers = query.clauses.flatMap((clause) => (clause.not ? [] : clause.terms));
  const isHit = (word: string) =>
    searchWords(word).some((part) =>
      matchers.some(({ words, prefix }) =>
        words.some((wanted, at) => (prefix && at === words.length - 1 ? part.startsWith(wanted) : part === wanted)),
      ),
    );
  let fallback: string | undefined;
  for (const text of texts) {
    fallback ??= text;
    const parts = hitParts(text, isHit);
    if (parts.some((part) => part.hit)) return cut(parts);
  }
  return fallback === undefined ? [] : cut([{ text: fallback, hit: false }]);
}

function hitParts(text: string, isHit: (word: string) => boolean): { text: string; hit: boolean }[] {
  const parts: { text: string; hit: boolean }[] = [];
  const add = (piece: string, hit: boolean) => {
    const last = parts.at(-1);
    if (piece === '') return;
    if (last && last.hit === hit) last.text += piece;
    else parts.push({ text: piece, hit });
  };
  let at = 0;
  // An apostrophe inside a word belongs to it: the index reads O‘zbekiston as one word.
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’‘ʻʼ`´][\p{L}\p{N}\p{M}]+)*/gu)) {
    add(text.slice(at, match.index), false);
    add(match[0], isHit(match[0]));
    at = match.index + match[0].length;
  }
  add(text.slice(at), false);
  return parts;
}

function cut(parts: readonly { text: string; hit: boolean }[]): SearchHit['snippet'] {
  const first = Math.max(
    0,
    parts.findIndex((part) => part.hit),
  );
  const shown: { text: string; hit: boolean }[] = [];
  const before = parts
    .slice(0, first)
    .map((part) => part.text)
    .join('');
  if (before !== '')
    shown.push({
      text: before.length > AROUND ? `…${before.slice(wordStart(before, before.length - AROUND))}` : before,
      hit: false,
    });
  let room = AROUND * 2;
  for (const part of parts.slice(first)) {
    if (room <= 0) break;
    const fits = part.text.length <= room || part.hit;
    shown.push({ text: fits ? part.text : `${part.text.slice(0, wordEnd(part.text, room))}…`, hit: part.hit });
    room -= part.text.length;
  }
  return shown;
}

function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? at : space + 1;
}

function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space <= 0 ? at : space;
}
