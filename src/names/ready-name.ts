import type { PreparedWord } from './edit-costs.ts';
import { equivalentKey } from './equivalents.ts';
import type { WordCache } from './part-cost.ts';
import { type NameKind, type NamePart, type Role, readName } from './read-name.ts';
import type { NameTables } from './tables.ts';

/** A part of a name made ready for comparing. */
export interface ReadyPart extends NamePart {
  readonly word: PreparedWord;
  readonly letters: number;
}

/** A name read and made ready, so that one question can be put to many names. */
export interface ReadyName {
  readonly parts: readonly ReadyPart[];
  /** Parts that count: no titles, no particles. */
  readonly content: number;
  /** Places that go by this name, as numbers in the list of equivalents. */
  readonly places: readonly number[];
}

/** Whether a part of this role says who is meant. */
export function counts(role: Role): boolean {
  return role !== 'title' && role !== 'particle' && role !== 'generic';
}

const NONE: readonly number[] = [];
/** No place's name has more words. */
const MOST_PLACE_WORDS = 2;

/** Places that go by a name of these parts. */
export function placesOf(parts: readonly NamePart[], { places }: NameTables): readonly number[] {
  if (parts.length === 0 || parts.length > MOST_PLACE_WORDS) return NONE;
  return places.byForm.get(equivalentKey(parts.map((part) => part.lower).join(''))) ?? NONE;
}

/** Reads a name and prepares its parts. */
export function readyName(name: string, cache: WordCache, tables: NameTables, kind: NameKind): ReadyName {
  let content = 0;
  const parts = readName(name, kind, cache).map((part): ReadyPart => {
    const { written, lower, of, role, initial, sure, hyphen } = part;
    if (counts(role)) content++;
    const word = cache.ofPart(part);
    return { written, lower, of, role, initial, sure, hyphen, word, letters: Math.max(1, word.symbols.length - 2) };
  });
  return { parts, content, places: placesOf(parts, tables) };
}
