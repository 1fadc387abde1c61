import { assignParts } from './assign.ts';
import { type Evidence, evidenceWeight } from './evidence.ts';
import { type Explanation, explain } from './explain.ts';
import { initialCost } from './initials.ts';
import type { AssignContext, CostMemo, PartMatch, Rarity } from './match-parts.ts';
import { WordCache } from './part-cost.ts';
import type { UsedOn } from './place-names.ts';
import { type NameKind, type NamePart, readName } from './read-name.ts';
import { type ReadyName, readyName } from './ready-name.ts';
import { type NameTables, shippedTables } from './tables.ts';
import { NUMBERS_DIFFER } from './weights.ts';

/** What to do with a pair: show it as the same, ask a person, or leave it alone. Nobody is ever merged by a machine. */
export type Band = 'same' | 'ask' | 'leave';

export interface NameComparison {
  /** Calibrated probability, 0 to 1, that both names have one bearer. */
  readonly score: number;
  /** The same in nats, 0 is even odds. */
  readonly logOdds: number;
  readonly band: Band;
  /** Present where asked for. */
  readonly explanation?: Explanation;
}

export interface CompareOptions {
  /** False: compare spellings within one script only. Default true. */
  readonly convertScripts?: boolean;
  /** What the names are names of. Default `auto`. */
  readonly kind?: NameKind;
  /** How rare a word is in the collection, in nats: log of names over names with the word. */
  readonly rarity?: Rarity;
  /** When each name was used: a place may have borne it then or not yet. */
  readonly usedOn?: UsedOn;
  /** What is known beyond the names. */
  readonly evidence?: readonly Evidence[];
  /** Gives `explanation`. Default false. */
  readonly explain?: boolean;
  /** Tables other than those shipped. */
  readonly tables?: NameTables;
}

/** What speaks against two names before they are looked at: nearly everybody is somebody else. In nats. */
const PRIOR_OF_PERSONS = 7;
/** The same where each name is one word: a place, an organisation, a name as such. */
const PRIOR_OF_WORDS = 4;
/** The same where one name is a single word and the other is not: a family name has many bearers. */
const PRIOR_OF_WORD_AND_PERSON = 9.5;
/** The very same words are shown as the same, however common. */
const EXACT = 2;
/** What a name with a word more reaches at most: a question. */
const WORD_MORE = -1;
/** How many names a comparer keeps ready. */
const MOST_READY = 64;
const SAME = 0.98;
const ASK = 0.2;

/** A comparer keeps what it prepared, for many comparisons with one set of options. */
export class NameComparer {
  readonly tables: NameTables;
  readonly #context: AssignContext;
  readonly #options: CompareOptions;
  readonly #ready = new Map<string, ReadyName>();

  constructor(options: CompareOptions = {}) {
    this.tables = options.tables ?? shippedTables();
    this.#options = options;
    this.#context = {
      tables: this.tables,
      cache: new WordCache(this.tables),
      convertScripts: options.convertScripts !== false,
      ...(options.rarity === undefined ? {} : { rarity: options.rarity }),
      ...(options.usedOn === undefined ? {} : { usedOn: options.usedOn }),
    };
  }

  /** Reads the parts of a name. */
  read(name: string): { readonly parts: readonly NamePart[] } {
    return { parts: readName(name, this.#options.kind, this.#context.cache) };
  }

  /** Reads a name once for many comparisons; the names read last are kept. */
  ready(name: string): ReadyName {
    let ready = this.#ready.get(name);
    if (ready === undefined) {
      ready = readyName(name, this.#context.cache, this.tables, this.#options.kind ?? 'auto');
      if (this.#ready.size >= MOST_READY) this.#ready.clear();
      this.#ready.set(name, ready);
    }
    return ready;
  }

  /** How well an initial stands for a word (both lower case), in nats; undefined where it cannot. */
  initialCost(initial: string, word: string): number | undefined {
    return initialCost(initial, word, this.#context.cache, this.tables);
  }

  /** Log-odds in nats, and the parts it comes from. `memo`: costs already known, by word of `a`, then of `b`. */
  assess(
    a: ReadyName,
    b: ReadyName,
    memo?: CostMemo,
  ): { readonly logOdds: number; readonly matches: readonly PartMatch[] } {
    if (a.parts.length === 0 || b.parts.length === 0) return { logOdds: -PRIOR_OF_PERSONS, matches: [] };
    const matches = assignParts(a, b, memo === undefined ? this.#context : { ...this.#context, memo });
    let logOdds = matches[0]?.rule === 'place' ? -PRIOR_OF_WORDS : -priorOf(a.content, b.content);
    for (const match of matches) logOdds += match.weight;
    if (matches.every(isExact)) logOdds = Math.max(logOdds, EXACT);
    // A word more, in a name that is not a person's, may be another organisation or place.
    else if (matches.some(({ rule, role }) => rule === 'omitted' && role === 'unknown'))
      logOdds = Math.min(logOdds, WORD_MORE);
    if (matches.some(({ rule, role }) => rule === 'contradicted' && role === 'number'))
      logOdds = Math.min(logOdds, NUMBERS_DIFFER);
    return { logOdds, matches };
  }

  /** Compares two names. */
  compare(a: string, b: string): NameComparison {
    const left = this.ready(a);
    const right = this.ready(b);
    const { logOdds: ofNames, matches } = this.assess(left, right);
    const evidence = this.#options.evidence ?? [];
    const logOdds = ofNames + evidence.reduce((sum, item) => sum + evidenceWeight(item), 0);
    const score = probabilityOf(logOdds);
    const comparison = { score, logOdds, band: bandOf(score) };
    if (this.#options.explain !== true) return comparison;
    return { ...comparison, explanation: explain(matches, evidence, this.tables.costs) };
  }
}

function isExact({ rule, cost = 0 }: PartMatch): boolean {
  return cost === 0 && rule !== 'omitted' && rule !== 'contradicted';
}

function priorOf(a: number, b: number): number {
  if (a > 1 && b > 1) return PRIOR_OF_PERSONS;
  return a <= 1 && b <= 1 ? PRIOR_OF_WORDS : PRIOR_OF_WORD_AND_PERSON;
}

const CALIBRATION = { slope: 0.8, offset: 3 };

/** Log-odds of the parts to a probability, by what was seen on held-out pairs (docs/names.md). */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-(CALIBRATION.slope * logOdds + CALIBRATION.offset)));
}

/** The band of a probability. */
export function bandOf(score: number): Band {
  return score >= SAME ? 'same' : score >= ASK ? 'ask' : 'leave';
}

let plain: NameComparer | undefined;

/** How probable it is that two names have one bearer; symmetric. */
export function compareNames(a: string, b: string, options?: CompareOptions): NameComparison {
  if (options !== undefined) return new NameComparer(options).compare(a, b);
  plain ??= new NameComparer();
  return plain.compare(a, b);
}
