import { type AssignContext, isSmall, matchParts, type PartMatch, rarityOf } from './match-parts.ts';
import { EQUIVALENT_COST, FAR, wordCost } from './part-cost.ts';
import { officialTime, timeWeight } from './place-names.ts';
import type { ReadyName, ReadyPart } from './ready-name.ts';
import { BOUND, OMISSION, PLACE_WEIGHT, weightOf } from './weights.ts';

/** Sum of weights below which a pair of parts does not count as matched. */
const MATCHED = -0.5;
/** Up to here two words are spelled alike. */
const ALIKE = 1.2;

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
      // An ending may deceive: Erjan is no family name. What is spelled alike is one word, whatever its role.
      if (!sameRole && part.sure && other.sure && (match.cost ?? FAR) > ALIKE) continue;
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
  return !(a.sure && b.sure) || (!a.initial && !b.initial && a.role !== 'patronymic' && b.role !== 'patronymic');
}

/** Two names of one place: Novyi Uzen and Zhanaozen. Spellings that are near anyway are left to their letters. */
function samePlace(a: ReadyName, b: ReadyName, context: AssignContext): PartMatch | undefined {
  const { convertScripts, tables, usedOn = {} } = context;
  const shared = convertScripts ? a.places.find((place) => b.places.includes(place)) : undefined;
  const place = shared === undefined ? undefined : tables.places.list[shared];
  if (place === undefined) return undefined;
  if (a.parts.length === b.parts.length && a.parts.every((part, index) => part.lower === b.parts[index]?.lower))
    return undefined;
  const [ofA, ofB] = [officialTime(place, a), officialTime(place, b)];
  return {
    a: a.parts,
    b: b.parts,
    role: 'unknown',
    rule: 'place',
    cost: EQUIVALENT_COST,
    official: { ...(ofA === undefined ? {} : { a: ofA }), ...(ofB === undefined ? {} : { b: ofB }) },
    weight: PLACE_WEIGHT + timeWeight(usedOn.a, ofA) + timeWeight(usedOn.b, ofB),
  };
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
    const joined = joinedFrom(double, j);
    const [first, second] = [joined[0], joined.at(-1)];
    if (first === undefined || second === undefined || first === second || first.initial || second.initial) continue;
    const lower = joined.map((part) => part.lower).join('');
    for (let i = 0; i < single.length; i++) {
      const word = single[i];
      if (word === undefined || word.initial || word.role === 'number') continue;
      if (Math.abs(word.letters - joined.reduce((sum, part) => sum + part.letters, 0)) > 4) continue;
      if (!context.convertScripts && word.word.alphabet !== first.word.alphabet) continue;
      const cost = wordCost(word.lower, lower, context.cache, context.tables, BOUND) + 0.5;
      const weight = weightOf(cost, rarityOf(word, word.role, context), word.role, word.letters);
      if (weight <= 0) continue;
      const pair = swapped ? { a: joined, b: [word] } : { a: [word], b: joined };
      matches.push({ ...pair, role: word.role, rule: 'joined', cost, weight });
      single.splice(i, 1);
      double.splice(j, joined.length);
      return;
    }
  }
}

/** A part and the one after it, with the small words between: Abd and Rahman, al among them. */
function joinedFrom(parts: readonly ReadyPart[], start: number): ReadyPart[] {
  let end = start + 1;
  while (parts[end]?.role === 'particle') end++;
  return parts.slice(start, end + 1);
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
    (a.role === 'unknown' || b.role === 'unknown' || (!isPatronymicForSure(a) && !isPatronymicForSure(b)))
  );
}

/** In a name of two words `-ovich` may be a family name. */
const isPatronymicForSure = ({ role, sure }: ReadyPart): boolean => role === 'patronymic' && sure;

function omitted(
  side: { readonly a: readonly ReadyPart[] } | { readonly b: readonly ReadyPart[] },
  part: ReadyPart,
): PartMatch {
  return { ...side, role: part.role, rule: 'omitted', weight: part.initial ? -0.2 : -OMISSION[part.role] };
}
