import { initialCost } from './initials.ts';
import { genericClass } from './organisations.ts';
import { EQUIVALENT_COST, FAR, type WordCache, wordCost } from './part-cost.ts';
import type { Role } from './read-name.ts';
import type { ReadyName, ReadyPart } from './ready-name.ts';
import type { NameTables } from './tables.ts';
import {
  BOUND,
  CONTRADICTION,
  INITIAL_CONTRADICTION,
  INITIAL_WEIGHT,
  OMISSION,
  PLACE_WEIGHT,
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
  /** What the part adds to the log-odds that both names have one bearer, in nats. */
  readonly weight: number;
}

/** Sum of weights below which a pair of parts does not count as matched. */
const MATCHED = -0.5;

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
}

/** Assigns the parts of two names to each other, one to one, by role and cost. */
export function assignParts(a: ReadyName, b: ReadyName, context: AssignContext): PartMatch[] {
  const matches: PartMatch[] = [];
  const place = samePlace(a, b, context);
  if (place !== undefined) return [place];
  const together = wholeAgainstWord(a, b, context);
  if (together !== undefined) return [together];
  const left = [...a.parts];
  const right = [...b.parts];
  const rejected: PartMatch[] = [];
  take(left, right, matches, rejected, context, true);
  if (left.length > 0 && right.length > 0) {
    take(left, right, matches, rejected, context, false);
    if (left.length > 0 && right.length > 0 && left.length + right.length > 2)
      takeJoined(left, right, matches, context);
  }
  contradictions(left, right, matches, rejected, context);
  for (const part of left) matches.push(omitted({ a: [part] }, part));
  for (const part of right) matches.push(omitted({ b: [part] }, part));
  return matches;
}

/** Takes out the pairs that match, the best first; `sameRole` keeps to parts that play one role. */
function take(
  left: ReadyPart[],
  right: ReadyPart[],
  matches: PartMatch[],
  rejected: PartMatch[],
  context: AssignContext,
  sameRole: boolean,
): void {
  const found: { i: number; j: number; match: PartMatch }[] = [];
  for (let i = 0; i < left.length; i++) {
    const part = left[i];
    if (part === undefined) continue;
    for (let j = 0; j < right.length; j++) {
      const other = right[j];
      if (other === undefined) continue;
      // Of one role all were tried in the first round.
      if ((part.role === other.role) !== sameRole || !(sameRole || mayStandFor(part, other))) continue;
      const match = matchParts(part, other, context);
      if (match.weight > MATCHED) found.push({ i, j, match });
      else rejected.push(match);
    }
  }
  if (found.length === 0) return;
  if (found.length > 1) found.sort((x, y) => y.match.weight - x.match.weight || x.i + x.j - y.i - y.j);
  // A name has at most MAX_WORDS parts: a bit each.
  let usedLeft = 0;
  let usedRight = 0;
  for (const { i, j, match } of found) {
    if ((usedLeft & (1 << i)) !== 0 || (usedRight & (1 << j)) !== 0) continue;
    usedLeft |= 1 << i;
    usedRight |= 1 << j;
    matches.push(match);
  }
  keepUnused(left, usedLeft);
  keepUnused(right, usedRight);
}

function keepUnused(parts: ReadyPart[], used: number): void {
  let kept = 0;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (part !== undefined && (used & (1 << index)) === 0) parts[kept++] = part;
  }
  parts.length = kept;
}

/** Whether parts of different roles may still be one: a role that only the order tells may be wrong. */
function mayStandFor(a: ReadyPart, b: ReadyPart): boolean {
  if (a.role === 'number' || b.role === 'number') return a.role === b.role;
  if (isSmall(a) !== isSmall(b)) return a.lower === b.lower || (a.letters > 3 && b.letters > 3);
  return !(a.sure && b.sure);
}

const isSmall = ({ role }: ReadyPart): boolean => role === 'title' || role === 'particle' || role === 'generic';

function matchParts(a: ReadyPart, b: ReadyPart, context: AssignContext): PartMatch {
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
  const cost = context.memo?.get(a.lower)?.get(b.lower) ?? context.cache.partCost(a, b, role === 'given');
  if (cost > EQUIVALENT_COST && role !== 'patronymic' && context.cache.areEquivalent(a.lower, b.lower))
    return paired(a, b, role, 'equivalent', rarity - EQUIVALENT_COST, EQUIVALENT_COST);
  return paired(a, b, role, 'spelling', weightOf(cost, rarity, role, Math.min(a.letters, b.letters)), cost);
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
function rarityOf(part: ReadyPart, role: Role, context: AssignContext): number {
  return Math.min(context.rarity?.(part.lower) ?? RARITY[role], 1.5 * part.letters);
}

/** Two names of one place: Novyi Uzen and Zhanaozen. Spellings that are near anyway are left to their letters. */
function samePlace(a: ReadyName, b: ReadyName, { convertScripts }: AssignContext): PartMatch | undefined {
  if (!convertScripts || !a.places.some((place) => b.places.includes(place))) return undefined;
  if (a.parts.length === b.parts.length && a.parts.every((part, index) => part.lower === b.parts[index]?.lower))
    return undefined;
  return { a: a.parts, b: b.parts, role: 'unknown', rule: 'place', cost: EQUIVALENT_COST, weight: PLACE_WEIGHT };
}

/** A name of one word against one of several, all run together: Abdurrahman and Abd al-Rahman. */
function wholeAgainstWord(a: ReadyName, b: ReadyName, context: AssignContext): PartMatch | undefined {
  if ((a.parts.length === 1) === (b.parts.length === 1)) return undefined;
  const [single, several] = a.parts.length === 1 ? [a, b] : [b, a];
  const word = single.parts[0];
  const { parts } = several;
  if (word === undefined || word.initial || parts.length > 4 || parts.some((part) => part.initial)) return undefined;
  const letters = parts.reduce((sum, part) => sum + part.letters, 0);
  if (Math.abs(letters - word.letters) > 4 || letters > 30) return undefined;
  if (!context.convertScripts && parts.some((part) => part.word.alphabet !== word.word.alphabet)) return undefined;
  const lower = parts.map((part) => part.lower).join('');
  const cost = wordCost(word.lower, lower, context.cache, context.tables, BOUND) + 0.5;
  const weight = weightOf(cost, rarityOf(word, word.role, context), word.role, word.letters);
  if (weight <= 0) return undefined;
  const sides = single === a ? { a: [word], b: parts } : { a: parts, b: [word] };
  return { ...sides, role: word.role, rule: 'joined', cost, weight };
}

/** One word against two that follow each other: Nursultan and Nur Sultan. */
function takeJoined(left: ReadyPart[], right: ReadyPart[], matches: PartMatch[], context: AssignContext): void {
  joinOn(left, right, matches, context, false);
  joinOn(right, left, matches, context, true);
}

function joinOn(
  single: ReadyPart[],
  double: ReadyPart[],
  matches: PartMatch[],
  context: AssignContext,
  swapped: boolean,
): void {
  for (let j = 0; j + 1 < double.length; j++) {
    const first = double[j];
    const second = double[j + 1];
    if (first === undefined || second === undefined || first.initial || second.initial) continue;
    const lower = first.lower + second.lower;
    for (let i = 0; i < single.length; i++) {
      const word = single[i];
      if (word === undefined || word.initial || word.role === 'number') continue;
      if (Math.abs(word.letters - first.letters - second.letters) > 4) continue;
      if (!context.convertScripts && word.word.alphabet !== first.word.alphabet) continue;
      const cost = wordCost(word.lower, lower, context.cache, context.tables, BOUND) + 0.5;
      const weight = weightOf(cost, rarityOf(word, word.role, context), word.role, word.letters);
      if (weight <= 0) continue;
      const pair = swapped ? { a: [first, second], b: [word] } : { a: [word], b: [first, second] };
      matches.push({ ...pair, role: word.role, rule: 'joined', cost, weight });
      single.splice(i, 1);
      double.splice(j, 2);
      return;
    }
  }
}

/** Parts left on both sides in one role contradict each other: two given names, two family names. */
function contradictions(
  left: ReadyPart[],
  right: ReadyPart[],
  matches: PartMatch[],
  rejected: readonly PartMatch[],
  context: AssignContext,
): void {
  for (let i = 0; i < left.length; i++) {
    const part = left[i];
    if (part === undefined || (isSmall(part) && part.role !== 'generic')) continue;
    const j = right.findIndex((other) => contradicts(part, other));
    const other = right[j];
    if (other === undefined) continue;
    const known = rejected.find(({ a, b }) => a?.[0] === part && b?.[0] === other);
    matches.push({ ...(known ?? matchParts(part, other, context)), rule: 'contradicted' });
    left.splice(i--, 1);
    right.splice(j, 1);
  }
}

function contradicts(a: ReadyPart, b: ReadyPart): boolean {
  if (a.role === b.role) return true;
  if (isSmall(a) || isSmall(b)) return false;
  if (a.role === 'number' || b.role === 'number') return false;
  return (
    !(a.sure && b.sure) &&
    (a.role === 'unknown' || b.role === 'unknown' || (a.role !== 'patronymic' && b.role !== 'patronymic'))
  );
}

function omitted(
  side: { readonly a: readonly ReadyPart[] } | { readonly b: readonly ReadyPart[] },
  part: ReadyPart,
): PartMatch {
  return { ...side, role: part.role, rule: 'omitted', weight: part.initial ? -0.2 : -OMISSION[part.role] };
}
