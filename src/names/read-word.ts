import type { PreparedWord } from './edit-costs.ts';
import { genericClass, tellsOrganisation } from './organisations.ts';
import { isFamily, isInitial, isParticle, isPatronymic, isPatronymicWord, isTitle } from './roles.ts';
import { lowerWord } from './words.ts';

/** What one word tells by itself, whatever name it stands in. */
export interface ReadWord {
  /** Lower case, look-alikes repaired, without apostrophes. */
  readonly lower: string;
  readonly number: boolean;
  readonly initial: boolean;
  /** An initial where a full stop follows. */
  readonly initialIfDotted: boolean;
  readonly particle: boolean;
  readonly title: boolean;
  readonly patronymicWord: boolean;
  readonly patronymic: boolean;
  readonly family: boolean;
  readonly generic: boolean;
  readonly tellsOrganisation: boolean;
  /** Made ready for comparing by the cache that read it. */
  prepared?: PreparedWord;
}

/** Reads a word as written; a cache of words is one too. */
export interface WordReader {
  read(written: string): ReadWord;
}

/** Reads a word from nothing. */
export function readWord(written: string): ReadWord {
  const lower = lowerWord(written).replaceAll("'", '');
  const number = /^\d+$/.test(lower);
  return {
    lower,
    number,
    initial: !number && isInitial(lower, false),
    initialIfDotted: !number && isInitial(lower, true),
    particle: isParticle(lower),
    title: isTitle(lower),
    patronymicWord: isPatronymicWord(lower),
    patronymic: isPatronymic(lower),
    family: isFamily(lower),
    generic: genericClass(lower) !== undefined,
    tellsOrganisation: tellsOrganisation(lower),
  };
}
