import { COST_STEP, editCost, type PreparedWord, prepareWord, TOO_FAR } from './edit-costs.ts';
import { equivalentKey } from './equivalents.ts';
import { normaliseForSearch } from './letters.ts';
import { PairMemo } from './pair-memo.ts';
import type { NamePart } from './read-name.ts';
import { type ReadWord, readWord, type WordReader } from './read-word.ts';
import type { NameTables } from './tables.ts';
import { BOUND, BOUND_GIVEN } from './weights.ts';

/** Cost of two words that stand in one equivalence (Алексей and Oleksiy), in nats: as rare as a rare spelling. */
export const EQUIVALENT_COST = 3.2;
/** Cost beyond any that is looked at, in nats. */
export const FAR = 60;

const NONE: readonly number[] = [];
const MOST_WORDS = 20_000;

/** A word with what is looked up for it. */
interface KnownWord {
  readonly word: PreparedWord;
  /** Given names, by number in the list of equivalents, that it is. */
  given?: readonly number[];
}

/** Words made ready, and costs of pairs of them, kept: the same given names come again and again. */
export class WordCache implements WordReader {
  readonly #tables: NameTables;
  readonly #read = new Map<string, ReadWord>();
  readonly #words = new Map<string, KnownWord>();
  readonly #near = new PairMemo();
  readonly #nearGiven = new PairMemo();

  constructor(tables: NameTables) {
    this.#tables = tables;
  }

  read(written: string): ReadWord {
    let word = this.#read.get(written);
    if (word === undefined) {
      word = readWord(written);
      if (this.#read.size >= MOST_WORDS) this.#read.clear();
      this.#read.set(written, word);
    }
    return word;
  }

  /** The word of a part, made ready. */
  ofPart({ lower, of }: NamePart): PreparedWord {
    if (of === undefined) return this.get(lower);
    of.prepared ??= prepareWord(lower, this.#tables.costs);
    return of.prepared;
  }

  /** A word in lower case, made ready. */
  get(lower: string): PreparedWord {
    return this.#known(lower).word;
  }

  #known(lower: string): KnownWord {
    let known = this.#words.get(lower);
    if (known === undefined) {
      known = { word: prepareWord(lower, this.#tables.costs) };
      if (this.#words.size >= MOST_WORDS) this.#words.clear();
      this.#words.set(lower, known);
    }
    return known;
  }

  /** Whether two given names are one in two languages. */
  areEquivalent(a: string, b: string): boolean {
    const left = this.#givenOf(a);
    if (left.length === 0) return false;
    const right = this.#givenOf(b);
    return left.some((number) => right.includes(number));
  }

  /** Whether both are given names that somebody listed, and never as one name. */
  areTwoGivenNames(a: string, b: string): boolean {
    const left = this.#givenOf(a);
    const right = this.#givenOf(b);
    return left.length > 0 && right.length > 0 && !left.some((number) => right.includes(number));
  }

  #givenOf(lower: string): readonly number[] {
    const known = this.#known(lower);
    known.given ??= this.#tables.given.byForm.get(equivalentKey(lower)) ?? NONE;
    return known.given;
  }

  /** Cost of two parts' words in nats; FAR above the bound of parts, or of given names. */
  partCost(a: ReadyWord, b: ReadyWord, asGiven: boolean): number {
    const memo = asGiven ? this.#nearGiven : this.#near;
    return memo.get(a.word.id, b.word.id, () => preparedCost(a, b, this.#tables, asGiven ? BOUND_GIVEN : BOUND));
  }
}

/** A word in lower case, made ready. */
export interface ReadyWord {
  readonly lower: string;
  readonly word: PreparedWord;
}

/**
 * Cost in nats of reading one word as another by the learned costs; FAR above `bound`. Words in scripts the costs do not
 * know are the same or FAR. Symmetric; 0 for equal words.
 */
export function wordCost(a: string, b: string, cache: WordCache, tables: NameTables, bound = FAR): number {
  return preparedCost({ lower: a, word: cache.get(a) }, { lower: b, word: cache.get(b) }, tables, bound);
}

/** The same for words that are ready. */
function preparedCost(a: ReadyWord, b: ReadyWord, tables: NameTables, bound: number): number {
  if (a.lower === b.lower) return 0;
  if (a.word.alphabet === '-' || b.word.alphabet === '-') return otherScriptCost(a.lower, b.lower);
  const cost = editCost(a.word, b.word, tables.costs, Math.round(bound * COST_STEP));
  return cost >= TOO_FAR ? FAR : cost / COST_STEP;
}

function otherScriptCost(a: string, b: string): number {
  return normaliseForSearch(a) === normaliseForSearch(b) ? 0.5 : FAR;
}
