import type { SentenceWords } from '../languages/sentence-words.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** No sentence of prose is longer; what is, is cut at a space so that every later rule stays linear. */
const MAX_SENTENCE = 4_000;

/** A stop with what closes around it; or a blank line. */
const STOP = /[.!?…]{1,10}["”’»)\]]{0,3}|\n[^\S\n]*\n\s*/g;
const WORD_BEFORE = /[\p{L}\p{N}][\p{L}\p{N}.'’-]{0,23}$/u;
const NEXT_START = /^\s*["“‘«([„]{0,3}(?:[•\-–—*]\s*)?(?=[\p{Lu}\p{Lt}\p{Lo}\p{N}])/u;

/** Sentence spans of `text` from `start` to `end`, trimmed, in order, not overlapping. */
export function sentenceSpans(text: string, start: number, end: number, words: SentenceWords): Span[] {
  const spans: Span[] = [];
  const block = text.slice(start, end);
  let from = 0;
  STOP.lastIndex = 0;
  for (let match = STOP.exec(block); match !== null; match = STOP.exec(block)) {
    const after = match.index + match[0].length;
    if (!match[0].startsWith('\n') && !ends(block, from, match.index, match[0], words)) continue;
    push(spans, block, from, after, start);
    from = after;
  }
  push(spans, block, from, block.length, start);
  return spans;
}

function push(spans: Span[], block: string, from: number, to: number, offset: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(block.charCodeAt(start))) start++;
  while (end > start && isSpace(block.charCodeAt(end - 1))) end--;
  while (end - start > MAX_SENTENCE) {
    let cut = block.lastIndexOf(' ', start + MAX_SENTENCE);
    if (cut <= start + MAX_SENTENCE / 2) cut = start + MAX_SENTENCE;
    // Never between the halves of a wide character.
    if (block.charCodeAt(cut) >= 0xdc00 && block.charCodeAt(cut) < 0xe000) cut--;
    spans.push({ start: offset + start, end: offset + cut });
    start = cut;
    while (start < end && isSpace(block.charCodeAt(start))) start++;
  }
  if (start < end) spans.push({ start: offset + start, end: offset + end });
}

function ends(block: string, from: number, at: number, stop: string, words: SentenceWords): boolean {
  const next = block.slice(at + stop.length, at + stop.length + 60);
  if (next === '') return true;
  const glued = !isSpace(next.charCodeAt(0));
  const before = WORD_BEFORE.exec(block.slice(Math.max(from, at - 24), at))?.[0] ?? '';
  // "the country.The court": a lost space, told from a site name or a number by the case around it.
  if (glued) return stop === '.' && /\p{Ll}{3}$/u.test(before) && /^\p{Lu}\p{Ll}+\s/u.test(next);
  if (!NEXT_START.test(next)) return false;
  const opener = /^[^\p{L}\p{N}]*([\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*)/u.exec(next)?.[1] ?? '';
  if (/^[!?]/.test(stop)) return !saysOn(stop, next, words);
  if (!stop.startsWith('.')) return true;
  if (stop.startsWith('..')) return true;
  const word = before.toLowerCase();
  // "1. Text": a number that opens the block is its label.
  if (/^[\p{N}.]+$/u.test(before) && block.slice(from, at).trim() === before) return false;
  if (stop.length === 1 || /^\.[)\]]/.test(stop)) {
    if (isInitial(before)) return false;
    if (words.maybeFinal.has(word)) return words.openers.has(opener.toLowerCase()) && /^\p{Lu}/u.test(opener);
    if (words.neverFinal.has(word)) return /^\p{Lu}/u.test(opener) && isAnswer(word, block, from, at);
  }
  return true;
}

/** "No." and "Art." as words of their own: only when nothing stands before them in the sentence. */
function isAnswer(word: string, block: string, from: number, at: number): boolean {
  return word === 'no' && block.slice(from, at).replace(/["“«]/g, '').trim().toLowerCase() === 'no';
}

/** `V.`, `A.B.`, `Ж.`, `Yu.`, `Zh.`, but not the pronoun I. */
function isInitial(before: string): boolean {
  if (/^(?:Y[aeou]|Zh|Kh|Ts|Ch|Sh|Dzh?)$/.test(before)) return true;
  return /^(?:\p{Lu}\p{Ll}?\.)*\p{Lu}$/u.test(before) && before !== 'I';
}

/** “Stop!” the officer said: the stop belongs to the speech, not to the sentence. */
function saysOn(stop: string, next: string, words: SentenceWords): boolean {
  if (!/["”»]$/.test(stop)) return false;
  const following = next
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .slice(0, 5);
  return following.some((word) => words.saying.has(word));
}

function isSpace(unit: number): boolean {
  return (
    unit === 32 ||
    (unit >= 9 && unit <= 13) ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x202f ||
    unit === 0x3000 ||
    unit === 0xfeff ||
    unit === 0x2028 ||
    unit === 0x2029
  );
}
