import { matchNames, type NameMatch, type RankedQuery, rankNames } from '../names/index.ts';
import { workErrors } from './errors.ts';

export type { NameMatch, RankedQuery };

export type NameKind = 'person' | 'organisation' | 'place';

export interface NameChoice {
  /** False: spellings within one script only. */
  readonly convertScripts: boolean;
  readonly kind?: NameKind;
}

/** Longest name that is compared, in characters; the longest official names of bodies are a third of it. */
const LONGEST = 1000;

/** Two names: the same, a question for a person, or not, with the reasons. */
export function compareTwoNames(a: string, b: string, choice: NameChoice): NameMatch {
  [a, b].forEach(checkLength);
  [a, b].forEach(checkLetters);
  return matchNames(a, b, choice);
}

/** What is refused is named by its place in the list, from 1, never by its words. */
function checkLength(name: string, at: number): void {
  if (name.length > LONGEST) throw workErrors.error('work.name-too-long', { place: at + 1, most: LONGEST });
}

function checkLetters(name: string, at: number): void {
  if (!/\p{L}/u.test(name)) throw workErrors.error('work.name-without-letter', { place: at + 1 });
}

/**
 * For each query the likeliest candidates, best first; one name a line, empty lines are passed over. A line without a
 * letter is near nothing.
 */
export function rankNameLists(
  input: { readonly candidates: string; readonly queries: string; readonly top: number },
  choice: NameChoice,
  progress: (stage: string, done: number, of: number) => void = () => {},
): Iterable<RankedQuery> {
  const candidates = linesOf(input.candidates);
  const queries = linesOf(input.queries);
  candidates.forEach(checkLength);
  queries.forEach(checkLength);
  return rankNames(candidates, queries, {
    ...choice,
    top: input.top,
    onProgress: (done) =>
      done.queries > 0
        ? progress('asking', done.queries, queries.length)
        : progress('taking in candidates', done.candidates, candidates.length),
  });
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}
