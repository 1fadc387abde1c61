import type { EntityId } from '../../model/entity.ts';
import { GIVEN_NAMES } from '../languages/given-names.ts';
import type { Sex } from '../languages/who-words.ts';
import { foldLetters, soundKey } from '../text/fold.ts';

/** A person of the document as known by name. */
export interface KnownPerson {
  readonly id: EntityId;
  /** The fullest form of the name. */
  name: string;
  /** Sound keys of its words, in order; an initial is one letter. */
  keys: readonly string[];
  sex: Sex | undefined;
  readonly occupations: Set<string>;
  /** Role nouns used of the person, singular. */
  readonly nouns: Set<string>;
  /** Sentence of the latest mention. */
  last: number;
  mentions: number;
}

export function keysOf(name: string): string[] {
  return name
    .split(/[\s.]+/)
    .map((word) =>
      word.length <= 2 && /^\p{Lu}/u.test(word) ? foldLetters(word) : soundKey(word) || foldLetters(word),
    )
    .filter((key) => key !== '');
}

/** The two may be one person's name: "V. Kozlov" and "Vladimir Kozlov", "Javier Valdez" and "Javier Valdez Cardenas". */
export function namesAgree(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2) return false;
  if (!wordsAgree(short[0] ?? '', long[0] ?? '')) return false;
  let at = 1;
  for (const key of short.slice(1)) {
    while (at < long.length && !wordsAgree(key, long[at] ?? '')) at++;
    if (at >= long.length) return false;
    at++;
  }
  // Two initials alone agree with too much.
  return short.some((key, i) => i > 0 && key.length > 2);
}

function wordsAgree(a: string, b: string): boolean {
  if (a === b) return true;
  return (a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0);
}

/** Sex as given name or surname tells it; undefined where they do not. */
export function sexOfName(name: string): Sex | undefined {
  const words = name.split(/\s+/).map(foldLetters);
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  if (words.some((word) => /(?:ovna|evna|ichna|kyzy|qizi|bint)$/.test(word) && word.length > 4)) return 'female';
  if (words.some((word) => /(?:ovich|evich|uly|ogly)$/.test(word) && word.length > 5)) return 'male';
  if (words.length >= 2 && /(?:[oe]va|[iy]na|skaya|skaia|skaja|tskaya)$/.test(last) && last.length > 5) return 'female';
  if (words.length >= 2 && /(?:[oe]v|skii|skiy|sky|bayev|baev)$/.test(last) && last.length > 4) return 'male';
  return GIVEN_NAMES.get(first);
}
