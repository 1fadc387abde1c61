import { NOT_IN_PERSONS, PERSON_VERBS } from '../languages/en/name-words.ts';
import { GIVEN_NAMES } from '../languages/given-names.ts';
import { foldLetters } from '../text/fold.ts';
import type { Token } from '../text/sentence.ts';
import { countryOfPeople } from '../where/gazetteer.ts';
import { isCapital, type Run } from './capital-runs.ts';
import { roleEnding } from './lexicon.ts';

/** Common words that are surnames too. */
const SURNAME_WORDS = new Set(
  'black white red green blue king prince pope bishop day love hope bush rice rose church house moon major cook baker young long west north south east power best good small little case law king sun star love peace joy bell fair frank friday monday sunday march may august winter summer spring fields hill woods stone'.split(
    ' ',
  ),
);

const SLAVIC =
  /(?:[oe]v|[oe]va|in|ina|sk(?:y|ii|iy|i|yi|aya|aia|aja|oy)|enko|chuk|yuk|iuk|vich|vych|[oe]vich|[oe]vna|bayev|baev|uly|kyzy|shvili|dze|yan|ian|oglu|zade|ec|ets|ko)$/;

/** A common word or a people's name inside: "Human Rights", "Uzbek Airways". "Kevin Black" has a surname. */
export function notPersonal(tokens: readonly Token[], run: Run): boolean {
  const surname = isGiven(tokens[run.from]) && run.to - run.from === 2;
  return (
    countIn(
      tokens,
      run,
      (token) =>
        (NOT_IN_PERSONS.has(token.lower) && !(surname && SURNAME_WORDS.has(token.lower))) ||
        (countryOfPeople(token.text) !== undefined && !surname),
    ) > 0
  );
}

/** How much speaks for a personal name, from its own words and its neighbours. */
export function personScore(tokens: readonly Token[], run: Run): number {
  const { from, to } = run;
  let score = 0;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (isGiven(first)) score += 3;
  else if (countIn(tokens, run, isGiven) > 0) score += 2;
  if (last !== undefined && to - from >= 2 && SLAVIC.test(foldLetters(last.text)) && last.text.length > 4) score += 2;
  const length = countIn(tokens, run, (token) => /\p{L}/u.test(token.text));
  if (length >= 2 && length <= 4) score += 1;
  if (length > 6) score -= 2;
  if (countIn(tokens, run, (token) => /^\p{Lu}$/u.test(token.text)) > 0 && length >= 2) score += 1;
  const next = tokens[to];
  if (next !== undefined && PERSON_VERBS.has(next.lower)) score += 1;
  if (next?.text === ',' && /^\d{2}$/.test(tokens[to + 1]?.text ?? '')) score += 2;
  if (next?.text === '(' && /^\d{2}$/.test(tokens[to + 1]?.text ?? '')) score += 2;
  if (next?.text === ',' && roleFollows(tokens, to + 1)) score += 2;
  const before = roleEnding(tokens, from - 1);
  if (before !== undefined && before.to === from) score += 3;
  return score;
}

/** ", a 34-year-old freelance journalist", ", pastor of": a role noun within a few words, before any other name. */
function roleFollows(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(from + 6, tokens.length); i++) {
    if (/^[,.;:]$/.test(tokens[i]?.text ?? '')) return false;
    if (roleEnding(tokens, i) !== undefined) return true;
  }
  return false;
}

export function isGiven(token: Token | undefined): boolean {
  return token !== undefined && isCapital(token) && GIVEN_NAMES.has(foldLetters(token.text));
}

export function textOf(tokens: readonly Token[], run: Run): string {
  let text = '';
  for (let i = run.from; i < run.to; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const glued = i === run.from || token.start === tokens[i - 1]?.end;
    text += glued ? token.text : ` ${token.text}`;
  }
  return text;
}

export function countIn(tokens: readonly Token[], run: Run, test: (token: Token) => boolean): number {
  let count = 0;
  for (let i = run.from; i < run.to; i++) {
    const token = tokens[i];
    if (token !== undefined && test(token)) count++;
  }
  return count;
}
