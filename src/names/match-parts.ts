import { initialCost } from './initials.ts';
import { genericClass } from './organisations.ts';
import { EQUIVALENT_COST, FAR, type WordCache, wordCost } from './part-cost.ts';
import type { OfficialTime, UsedOn } from './place-names.ts';
import type { Role } from './read-name.ts';
import type { ReadyPart } from './ready-name.ts';
import { stemOf } from './roles.ts';
import type { NameTables } from './tables.ts';
import {
  BOUND,
  CONTRADICTION,
  ENDING_MORE,
  INITIAL_CONTRADICTION,
  INITIAL_WEIGHT,
  OTHER_ENDING,
  OTHER_GIVEN_NAME,
  RARITY,
  weightOf,
} from './weights.ts';

/** How two parts came together, or why a part stands alone. */
export type PartRule =
  | 'same word'
  | 'spelling'
  | 'equivalent'
  | 'place'
  | 'initial'
  | 'joined'
  | 'number'
  | 'contradicted'
  | 'omitted';

/** One part of one name against one of the other. `a` or `b` is missing where a part was left out. */
export interface PartMatch {
  readonly a?: readonly ReadyPart[];
  readonly b?: readonly ReadyPart[];
  readonly role: Role;
  readonly rule: PartRule;
  /** Nats; 0 for equal words, undefined for a part left out. */
  readonly cost?: number;
  /** Of two names of one place: when each was official. */
  readonly official?: { readonly a?: OfficialTime; readonly b?: OfficialTime };
  /** What the part adds to the log-odds that both names have one bearer, in nats. */
  readonly weight: number;
}

/** Given names above this cost are spellings of each other only where a list says so. */
const USUAL_SPELLING = 2.5;

/** Rarity of a word in nats by the counts of a collection; undefined where it has none. */
export type Rarity = (lower: string) => number | undefined;

/** Costs in nats already known. */
export type CostMemo = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface AssignContext {
  readonly memo?: CostMemo;
  readonly tables: NameTables;
  readonly cache: WordCache;
  readonly rarity?: Rarity;
  /** False: words of different scripts never match. */
  readonly convertScripts: boolean;
  /** When the names were used. */
  readonly usedOn?: UsedOn;
}

/** A part that hardly says who is meant. */
export const isSmall = ({ role }: ReadyPart): boolean => role === 'title' || role === 'particle' || role === 'generic';

/** One part against another, whatever the rest of their names. */
export function matchParts(a: ReadyPart, b: ReadyPart, context: AssignContext): PartMatch {
  const role = a.role === b.role ? a.role : sharedRole(a, b);
  if (a.role === 'number') {
    const same = a.lower === b.lower;
    return paired(a, b, role, same ? 'number' : 'contradicted', same ? RARITY.number : -CONTRADICTION.number);
  }
  if (a.initial || b.initial) return matchInitial(a, b, role, context);
  if (a.role === 'generic' && b.role === 'generic' && a.lower !== b.lower) {
    const same = genericClass(a.lower) === genericClass(b.lower);
    return paired(a, b, role, same ? 'equivalent' : 'contradicted', same ? RARITY.generic : -CONTRADICTION.generic);
  }
  if (a.lower === b.lower) return paired(a, b, role, 'same word', rarityOf(a, role, context), 0);
  if (!context.convertScripts && a.word.alphabet !== b.word.alphabet)
    return paired(a, b, role, 'contradicted', -CONTRADICTION[role], FAR);
  const rarity = (rarityOf(a, role, context) + rarityOf(b, role, context)) / 2;
  const spelled = context.memo?.get(a.lower)?.get(b.lower) ?? context.cache.partCost(a, b, role === 'given');
  if (spelled > EQUIVALENT_COST && role !== 'patronymic' && context.cache.areEquivalent(a.lower, b.lower))
    return paired(a, b, role, 'equivalent', rarity - EQUIVALENT_COST, EQUIVALENT_COST);
  const cost = role === 'patronymic' || role === 'family' ? withoutEndings(a, b, role, spelled, context) : spelled;
  const weight = weightOf(cost, rarity, role, Math.min(a.letters, b.letters));
  if (role === 'given' && cost > USUAL_SPELLING && context.cache.areTwoGivenNames(a.lower, b.lower))
    return paired(a, b, role, 'spelling', Math.max(-CONTRADICTION.given, weight - OTHER_GIVEN_NAME), cost);
  return paired(a, b, role, 'spelling', weight, cost);
}

/** The cost of what two names are made from, where their endings are of two languages and make all the difference. */
function withoutEndings(
  a: ReadyPart,
  b: ReadyPart,
  role: 'patronymic' | 'family',
  spelled: number,
  { cache, tables }: AssignContext,
): number {
  if (spelled <= USUAL_SPELLING) return spelled;
  const [left, right] = [stemOf(a.lower, role), stemOf(b.lower, role)];
  if (left === a.lower && right === b.lower) return spelled;
  const endings = (left === a.lower) === (right === b.lower) ? OTHER_ENDING : ENDING_MORE;
  return Math.min(spelled, wordCost(left, right, cache, tables, BOUND) + endings);
}

function paired(a: ReadyPart, b: ReadyPart, role: Role, rule: PartRule, weight: number, cost?: number): PartMatch {
  return cost === undefined ? { a: [a], b: [b], role, rule, weight } : { a: [a], b: [b], role, rule, weight, cost };
}

function matchInitial(a: ReadyPart, b: ReadyPart, role: Role, context: AssignContext): PartMatch {
  // Of two initials the shorter text is asked for at the beginning of the other, so that both sides come out alike.
  const first = a.initial && b.initial ? a.lower.length <= b.lower.length : a.initial;
  const [initial, word] = first ? [a, b] : [b, a];
  const cost =
    context.convertScripts || a.word.alphabet === b.word.alphabet
      ? initialCost(initial.lower, word.lower, context.cache, context.tables)
      : undefined;
  if (cost === undefined) return paired(a, b, role, 'contradicted', -INITIAL_CONTRADICTION);
  return paired(a, b, role, 'initial', INITIAL_WEIGHT - cost / 2, cost);
}

function sharedRole(a: ReadyPart, b: ReadyPart): Role {
  if (isSmall(a) || isSmall(b)) return 'unknown';
  if (a.sure !== b.sure) return a.sure ? a.role : b.role;
  return 'unknown';
}

/** A short word says less: a word of two letters is met in other names by chance. */
export function rarityOf(part: ReadyPart, role: Role, context: AssignContext): number {
  return Math.min(context.rarity?.(part.lower) ?? RARITY[role], 1.5 * part.letters);
}
