import { type Band, bandOf, probabilityOf } from './compare.ts';
import { type IndexOptions, NameIndex } from './name-index.ts';

export interface RankOptions extends IndexOptions {
  /** How many candidates a query gets at most. Default 10. */
  readonly top?: number;
  /** Called now and then with what was done so far. */
  readonly onProgress?: (done: { readonly candidates: number; readonly queries: number }) => void;
}

/** One line of what `khronika names rank` prints. */
export interface RankedQuery {
  readonly query: string;
  readonly results: readonly RankedCandidate[];
}

export interface RankedCandidate {
  readonly name: string;
  /** Its place among the candidates, from 0. */
  readonly index: number;
  /** Calibrated probability, 0 to 1, that both names have one bearer. */
  readonly score: number;
  readonly band: Band;
}

const TELL_EVERY = 10_000;

/**
 * Ranks candidates for each query, best first. Candidates are read once and kept; queries are read one by one and
 * answered as they come, so that either may be a stream of lines.
 */
export function* rankNames(
  candidates: Iterable<string>,
  queries: Iterable<string>,
  options: RankOptions = {},
): Generator<RankedQuery> {
  const { top = 10, onProgress, ...indexOptions } = options;
  const index = new NameIndex(indexOptions);
  const names: string[] = [];
  for (const name of candidates) {
    names.push(name);
    index.add(name);
    if (names.length % TELL_EVERY === 0) onProgress?.({ candidates: names.length, queries: 0 });
  }
  let asked = 0;
  for (const query of queries) {
    yield { query, results: index.search(query, top).map((found) => candidate(found, names)) };
    if (++asked % TELL_EVERY === 0) onProgress?.({ candidates: names.length, queries: asked });
  }
  onProgress?.({ candidates: names.length, queries: asked });
}

function candidate(
  found: { readonly name: number; readonly logOdds: number },
  names: readonly string[],
): RankedCandidate {
  const score = probabilityOf(found.logOdds);
  return { name: names[found.name] ?? '', index: found.name, score, band: bandOf(score) };
}
