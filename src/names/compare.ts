import { soundCode } from './phonetic.ts';
import { wordsOf } from './words.ts';

/** What to do with a pair: show it as the same, ask a person, or leave it alone. */
export type Band = 'same' | 'ask' | 'leave';

export interface NameComparison {
  /** 0 to 1. */
  readonly score: number;
  readonly band: Band;
}

export interface CompareOptions {
  /** False: compare spellings within one script only. */
  readonly convertScripts?: boolean;
}

/** How far two names can name the same bearer; symmetric. */
export function compareNames(a: string, b: string, options: CompareOptions = {}): NameComparison {
  const convert = options.convertScripts !== false;
  const left = wordsOf(a).map(({ lower }) => (convert ? soundCode(lower) : lower));
  const right = wordsOf(b).map(({ lower }) => (convert ? soundCode(lower) : lower));
  if (left.length === 0 || right.length === 0) return { score: 0, band: 'leave' };
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  const score =
    few.reduce((sum, code) => sum + Math.max(...many.map((other) => likeness(code, other))), 0) /
    (few.length + 0.1 * (many.length - few.length));
  return { score, band: score > 0.95 ? 'same' : score > 0.8 ? 'ask' : 'leave' };
}

function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 0;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      current.push(
        Math.min(
          (previous[j] ?? 0) + 1,
          (current[j - 1] ?? 0) + 1,
          (previous[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1),
        ),
      );
    }
    previous = current;
  }
  return 1 - (previous[b.length] ?? longest) / longest;
}
