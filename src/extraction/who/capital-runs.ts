import { FUNCTION_WORDS, NAME_PARTICLES, SENTENCE_OPENERS } from '../languages/en/name-words.ts';
import { GIVEN_NAMES } from '../languages/given-names.ts';
import { foldLetters } from '../text/fold.ts';
import type { Sentence, Token } from '../text/sentence.ts';
import { roleEnding } from './lexicon.ts';

/** Tokens `from` up to (not with) `to` of a sentence. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Words whose possessive opens a name: "People's Front", "Prosecutor's Office". */
const COLLECTIVE_OWNERS = new Set(
  `people peoples women men children workers writers teachers lawyers journalists farmers miners students citizens
  soldiers mothers victims youth ombudsman bar prosecutor mayor governor attorney president doctors nurses drivers
  pensioners veterans scientists employees artists villagers residents consumers patients peasants sailors pilots`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Function words that are names too, after a given name: "James To", "Dulcie September". */
const ODD_NAMES = new Set('to than so an do may will he you her him ma no september august april june'.split(' '));

export function isCapital(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const first = token.text.charAt(0);
  return first !== token.lower.charAt(0) || /^\p{Lu}/u.test(token.text);
}

/** Written with capitals only, two letters or more. */
export function isAllCapitals(token: Token): boolean {
  return token.text.length >= 2 && /^[\p{Lu}\p{N}.&-]+$/u.test(token.text) && /\p{Lu}.*\p{Lu}/u.test(token.text);
}

export function isPossessive(token: Token | undefined): boolean {
  return token?.lower === "'s" || token?.lower === '’s';
}

/** A heading or a title in Capitals Like These, where a capital says nothing. */
export function isTitleCase(sentence: Sentence): boolean {
  if (/^[.!?…”"]$/.test(sentence.tokens.at(-1)?.text ?? '')) return false;
  let words = 0;
  let capitals = 0;
  for (const token of sentence.tokens) {
    if (token.text.length < 4 || !/^\p{L}/u.test(token.text)) continue;
    words++;
    if (isCapital(token)) capitals++;
  }
  return words >= 4 && capitals / words > 0.7;
}

/** A heading in CAPITALS ONLY. */
export function isShouted({ tokens }: Sentence): boolean {
  if (/^[.!?…”"]$/.test(tokens.at(-1)?.text ?? '')) return false;
  const words = tokens.filter(({ text }) => /^\p{L}{2}/u.test(text));
  return words.length >= 3 && words.every(isAllCapitals);
}

/** Runs of capitalised words, with initials, particles and soft-sign apostrophes inside them; longest possible. */
export function capitalRuns(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let i = 0;
  while (i < tokens.length) {
    if (!opensName(tokens, i)) {
      i++;
      continue;
    }
    const from = i;
    let to = i + 1;
    for (let next = joined(tokens, to); next !== undefined; next = joined(tokens, to)) to = next;
    runs.push({ from, to });
    i = to;
  }
  return runs;
}

function opensName(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token === undefined || !isCapital(token) || !/^\p{L}/u.test(token.text)) return false;
  if (/^(?:https?:|www\.)|\p{L}{3}\.\p{L}/u.test(token.lower)) return false;
  if (isInitial(token) && tokens[i + 1]?.text === '.' && isNameWord(tokens[i + 2])) return true;
  if (FUNCTION_WORDS.has(token.lower) && !isAcronym(token) && !isMonthName(tokens, i)) return false;
  if (!SENTENCE_OPENERS.has(token.lower) || !opensSentence(tokens, i)) return true;
  // "Human Rights Watch said", but not "Human rights groups said".
  const next = tokens[i + 1];
  return isCapital(next) || (isPossessive(next) && isCapital(tokens[i + 2]));
}

/** "Jan Lind", "April Reyes": a month's name before a capital, no number beside it. */
function isMonthName(tokens: readonly Token[], i: number): boolean {
  if (!/^(?:jan|may|april|june|august)$/.test(tokens[i]?.lower ?? '')) return false;
  const next = tokens[i + 1];
  return (
    isCapital(next) &&
    !FUNCTION_WORDS.has(next?.lower ?? '') &&
    /^\p{L}{3}/u.test(next?.text ?? '') &&
    !/^\d/.test(tokens[i - 1]?.text ?? '')
  );
}

function opensSentence(tokens: readonly Token[], i: number): boolean {
  return i === 0 || /^["“‘«:(•–—-]$/.test(tokens[i - 1]?.text ?? '');
}

/** "US", "WHO", "UN": capitals that are no shouted function word. */
function isAcronym(token: Token): boolean {
  return isAllCapitals(token) && /^(?:us|who|it|am|un|eu|uk)$/.test(token.lower);
}

/** Where the run ends when the word or words at `at` belong to it; undefined where it is over. */
function joined(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined) return undefined;
  if (opensName(tokens, at) || hasParticle(token)) return at + 1;
  if (isCapital(token) && ODD_NAMES.has(token.lower) && GIVEN_NAMES.has(foldLetters(before.text))) return at + 1;
  const next = tokens[at + 1];
  if (token.text === '.' && isInitial(before) && token.start === before.end && isNameWord(next)) return at + 1;
  // "Aslan D. said": the stop of a surname cut to its first letter.
  if (token.text === '.' && /^\p{Lu}$/u.test(before.text) && token.start === before.end && isNameWord(tokens[at - 2])) {
    return next !== undefined && (/^[\p{Ll},;:)]/u.test(next.text) || isPossessive(next)) ? at + 1 : undefined;
  }
  if (/^['’ʼ`]$/.test(token.text) && token.start === before.end && isNameWord(next) && (next?.start ?? 0) > token.end) {
    // "Young Lawyers' Association": a plural owner inside a name; "the Kozlovs' House" is none.
    return before.lower.endsWith('s') && !ownsName(tokens, at - 1) ? undefined : at + 1;
  }
  if (NAME_PARTICLES.has(token.lower) && isNameWord(next)) return at + 2;
  if (NAME_PARTICLES.has(token.lower) && NAME_PARTICLES.has(next?.lower ?? '') && isNameWord(tokens[at + 2]))
    return at + 3;
  if (isPossessive(token) && isNameWord(next) && ownsName(tokens, at - 1)) return at + 2;
  if (token.text === '&' && isNameWord(next)) return at + 2;
  if (token.text === '-' && isNameWord(next) && token.start === before.end && next?.start === token.end) return at + 2;
  return undefined;
}

function isNameWord(token: Token | undefined): boolean {
  if (token === undefined || !/^\p{L}/u.test(token.text)) return false;
  return (isCapital(token) && !FUNCTION_WORDS.has(token.lower)) || hasParticle(token);
}

/** `al-Hathloul`, `el-Baqer`, `d’Souza`: a name word that starts small. */
function hasParticle(token: Token): boolean {
  return /^(?:al|el|ad|as|an|ar|ash|at|az|ul|bin|ibn|abu|d|l|de|o)[-'’]\p{Lu}/u.test(token.text);
}

export function ownsName(tokens: readonly Token[], at: number): boolean {
  return COLLECTIVE_OWNERS.has(tokens[at]?.lower ?? '') || roleEnding(tokens, at) !== undefined;
}

export function isInitial(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}(?:\p{Ll}|(?:\.\p{Lu}){0,3})$/u.test(token.text);
}
