import { type Band, bandOf, probabilityOf } from './compare.ts';
import type { NameIndex } from './name-index.ts';

/** Two names of a collection that may have one bearer. */
export interface Suggestion {
  readonly a: number;
  readonly b: number;
  /** Calibrated probability, 0 to 1. */
  readonly score: number;
  readonly band: Exclude<Band, 'leave'>;
}

/**
 * Pairs worth a person's look after names were added: each new name against the whole collection, every pair once,
 * the surest first. `decided` keeps out pairs somebody has answered; `most` is how many to look at for each name.
 */
export function suggestPairs(
  index: NameIndex,
  added: Iterable<{ readonly number: number; readonly name: string }>,
  decided: (a: number, b: number) => boolean,
  most = 20,
): Suggestion[] {
  const found = new Map<string, Suggestion>();
  for (const { number, name } of added) {
    for (const { name: other, logOdds } of index.search(name, most)) {
      const [a, b] = number < other ? [number, other] : [other, number];
      if (a === b || found.has(`${a} ${b}`) || decided(a, b)) continue;
      const score = probabilityOf(logOdds);
      const band = bandOf(score);
      if (band !== 'leave') found.set(`${a} ${b}`, { a, b, score, band });
    }
  }
  return [...found.values()].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}
