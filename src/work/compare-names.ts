import { matchNames, type NameMatch, type RankedQuery, rankNames } from '../names/index.ts';

export type { NameMatch, RankedQuery };

export type NameKind = 'person' | 'organisation' | 'place';

export interface NameChoice {
  /** False: spellings within one script only. */
  readonly convertScripts: boolean;
  readonly kind?: NameKind;
}

/** Two names: the same, a question for a person, or not, with the reasons. */
export function compareTwoNames(a: string, b: string, choice: NameChoice): NameMatch {
  return matchNames(a, b, choice);
}

/** For each query the likeliest candidates, best first; one name a line, empty lines are passed over. */
export function rankNameLists(
  input: { readonly candidates: string; readonly queries: string; readonly top: number },
  choice: NameChoice,
  progress: (stage: string, done: number, of: number) => void = () => {},
): Iterable<RankedQuery> {
  const candidates = linesOf(input.candidates);
  const queries = linesOf(input.queries);
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
