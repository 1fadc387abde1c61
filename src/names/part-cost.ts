import { COST_STEP, editCost, type PreparedWord, prepareWord, TOO_FAR } from './edit-costs.ts';
import { equivalentKey } from './equivalents.ts';
import { normaliseForSearch } from './letters.ts';
import type { NameTables } from './tables.ts';

/** Cost of two words that stand in one equivalence (Алексей and Oleksiy), in nats: as rare as a rare spelling. */
export const EQUIVALENT_COST = 3.2;
/** Cost beyond any that is looked at, in nats. */
export const FAR = 60;

const NONE: readonly number[] = [];

/** Prepared words, kept: the same given names come again and again. */
export class WordCache {
  readonly #tables: NameTables;
  readonly #words = new Map<string, PreparedWord>();
  readonly #given = new Map<string, readonly number[]>();

  constructor(tables: NameTables) {
    this.#tables = tables;
  }

  /** Given names, by number in the list of equivalents, that a word is. */
  givenOf(lower: string): readonly number[] {
    let numbers = this.#given.get(lower);
    if (numbers === undefined) {
      numbers = this.#tables.given.byForm.get(equivalentKey(lower)) ?? NONE;
      if (this.#given.size > 20_000) this.#given.clear();
      this.#given.set(lower, numbers);
    }
    return numbers;
  }

  get(lower: string): PreparedWord {
    let word = this.#words.get(lower);
    if (word === undefined) {
      word = prepareWord(lower, this.#tables.costs);
      if (this.#words.size > 20_000) this.#words.clear();
      this.#words.set(lower, word);
    }
    return word;
  }
}

/**
 * Cost in nats of reading one word as another by the learned costs; FAR above `bound`. Words in scripts the costs do not
 * know are the same or FAR. Symmetric; 0 for equal words.
 */
export function wordCost(a: string, b: string, cache: WordCache, tables: NameTables, bound = FAR): number {
  return preparedCost({ lower: a, word: cache.get(a) }, { lower: b, word: cache.get(b) }, tables, bound);
}

/** The same for words that are ready. */
export function preparedCost(
  a: { readonly lower: string; readonly word: PreparedWord },
  b: { readonly lower: string; readonly word: PreparedWord },
  tables: NameTables,
  bound: number,
): number {
  if (a.lower === b.lower) return 0;
  if (a.word.alphabet === '-' || b.word.alphabet === '-') return otherScriptCost(a.lower, b.lower);
  const cost = editCost(a.word, b.word, tables.costs, Math.round(bound * COST_STEP));
  return cost >= TOO_FAR ? FAR : cost / COST_STEP;
}

function otherScriptCost(a: string, b: string): number {
  return normaliseForSearch(a) === normaliseForSearch(b) ? 0.5 : FAR;
}

/** Whether two given names are one in two languages. */
export function areEquivalent(a: string, b: string, cache: WordCache): boolean {
  const left = cache.givenOf(a);
  if (left.length === 0) return false;
  const right = cache.givenOf(b);
  return left.some((number) => right.includes(number));
}
