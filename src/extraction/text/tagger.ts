import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Token } from './sentence.ts';

const nlp = winkNLP(model, ['pos']);
const its = nlp.its;

/** Text given to the tagger at once, in UTF-16 units: keeps its tables small on a text of any length. */
const CHUNK = 32_000;

/** Universal POS tags for English tokens in text order; `undefined` where the tagger cut words another way. */
export function posOf(text: string, tokens: readonly Token[]): (string | undefined)[] {
  const tags: (string | undefined)[] = [];
  let from = 0;
  while (from < tokens.length) {
    const start = tokens[from]?.start ?? 0;
    let to = from;
    while (to < tokens.length && (tokens[to]?.end ?? 0) - start <= CHUNK) to++;
    if (to === from) to++;
    tagChunk(text, tokens.slice(from, to), tags);
    from = to;
  }
  return tags;
}

function tagChunk(text: string, tokens: readonly Token[], tags: (string | undefined)[]): void {
  const start = tokens[0]?.start ?? 0;
  const part = blankRuns(text.slice(start, tokens.at(-1)?.end ?? start));
  const seen = nlp.readDoc(part).tokens();
  const values = seen.out(its.value);
  const pos = seen.out(its.pos) as string[];
  const spaces = seen.out(its.precedingSpaces) as string[];
  const ends: number[] = [];
  let at = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? '';
    at += (spaces[i] ?? '').length;
    if (!part.startsWith(value, at)) {
      const near = part.slice(at, at + 64 + value.length).indexOf(value);
      if (near < 0) {
        ends.push(at);
        continue;
      }
      at += near;
    }
    at += value.length;
    ends.push(at);
  }
  // A token takes the tag of the last piece inside it: the head of a hyphenated word, the word before a clitic.
  let i = 0;
  for (const token of tokens) {
    const end = token.end - start;
    while (i < ends.length && (ends[i] ?? 0) <= token.start - start) i++;
    let tag: string | undefined;
    while (i < ends.length && (ends[i] ?? 0) <= end) tag = pos[i++];
    tags.push(tag ?? pos[i]);
  }
}

/** The tagger's own tokeniser is slow on long runs without a space; nothing in them has a part of speech. */
function blankRuns(text: string): string {
  return text.replace(/\S{120,}/g, (run) => ' '.repeat(run.length));
}
