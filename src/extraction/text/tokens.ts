import type { Token } from './sentence.ts';

/** Words longer than this are cut: no word of a language is, and rules stay linear on noise. */
const MAX_WORD = 200;

/**
 * One token a match, in this order: address, e-mail, site name, number with its separators, abbreviation with inner
 * stops, word (inner hyphens and apostrophes belong to it), dots of omission, any other single character.
 */
const TOKEN = new RegExp(
  [
    String.raw`https?:\/\/[^\s<>"“”«»]{1,500}[^\s<>"“”«».,;:!?)\]}']`,
    String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}`,
    String.raw`(?:www\.)?(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\.){1,4}[a-z]{2,10}\b(?:\/[^\s<>"“”«»,;)]{1,300})?`,
    String.raw`\p{N}{1,40}(?:[.,:]\p{N}{1,40}){0,20}(?:\p{L}[\p{L}\p{M}]{0,30})?(?:-\p{L}[\p{L}\p{M}]{0,30}){0,4}`,
    String.raw`\p{L}(?:\.\p{L}){1,6}(?![\p{L}\p{M}])`,
    String.raw`[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]{0,${MAX_WORD}}(?:[-‐‑'’ʼʹ\u0060][\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,60}){0,6}`,
    String.raw`\.{2,10}|…`,
    String.raw`\S`,
  ].join('|'),
  'gu',
);

/** English endings that are words of their own: `Kozlov's`, `didn't`. */
const CLITIC = /(?:['’](?:s|re|ve|ll|d|m)|n['’]t)$/i;

/** A place stuck to a participle: `Chisinau-based`. */
const PLACED = /^\p{Lu}[\p{L}\p{M}]+(?=-(?:based|born|led|controlled|backed|run|ruled|held|occupied)$)/u;

/** Tokens of `text` from `start` to `end`, with UTF-16 offsets into `text`. */
export function tokensOf(text: string, start: number, end: number, english: boolean): Token[] {
  const part = text.slice(start, end);
  const tokens: Token[] = [];
  for (const match of part.matchAll(TOKEN)) {
    const word = match[0];
    const at = start + match.index;
    const placed = english ? PLACED.exec(word)?.[0] : undefined;
    if (placed !== undefined) {
      tokens.push(token(placed, at), token(word.slice(placed.length), at + placed.length));
      continue;
    }
    const clitic = english ? CLITIC.exec(word) : null;
    if (clitic !== null && clitic.index > 0) {
      tokens.push(token(word.slice(0, clitic.index), at), token(clitic[0], at + clitic.index));
    } else {
      tokens.push(token(word, at));
    }
  }
  return tokens;
}

function token(word: string, start: number): Token {
  return { text: word, lower: word.toLowerCase(), start, end: start + word.length };
}
