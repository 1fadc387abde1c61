import type { EntityType } from '../../model/entity.ts';
import { FUNCTION_WORDS } from '../languages/en/name-words.ts';
import type { Token } from '../text/sentence.ts';
import { isCapital, isPossessive, type Run } from './capital-runs.ts';
import { type HeadMatch, headEnding, roleEnding } from './lexicon.ts';
import { isGiven, personScore } from './personal.ts';

const CONNECTORS = new Set(['of', 'for', 'on', 'against']);

/** Heads only of a name that goes on: "Office for Democratic Institutions". */
const CAPITAL_OFFICES = new Set(['office', 'mission', 'section', 'unit', 'division']);

const HEAD_MODIFIERS = new Set(
  `opposition political online independent state private public news video information oil gas daily weekly human rights
  youth civic religious protestant regional local provincial district city municipal student anti-corruption
  pro-democracy media television radio internet social`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** An organisation's, place's or law's name that starts with the run: its head noun and what hangs on it by "of". */
export function orgExtent(tokens: readonly Token[], run: Run): (Run & { head: HeadMatch }) | undefined {
  let head: HeadMatch | undefined;
  let at = run.from;
  for (; at < run.to; at++) {
    const match = headEnding(tokens, at);
    if (match !== undefined && match.from >= run.from && match.to - match.from <= at + 1 - run.from) head = match;
  }
  // "General Prosecutor's Office", "mayor's office" end in a lower-case head across the possessive.
  if (isPossessive(tokens[run.to]) && tokens[run.to + 1]?.lower === 'office') {
    const match = headEnding(tokens, run.to + 1);
    if (match !== undefined) return extend(tokens, { from: run.from, to: run.to + 2 }, match);
  }
  const last = tokens[run.to - 1]?.lower ?? '';
  if (CAPITAL_OFFICES.has(last)) {
    head = { from: run.to - 1, to: run.to, noun: last, head: { type: 'org', kind: 'O' } };
  }
  if (head === undefined) return undefined;
  const lastWord = head.to === run.to;
  const linked = CONNECTORS.has(tokens[run.to]?.lower ?? '') && lastWord;
  if (!linked) return undefined;
  return extend(tokens, run, head);
}

/** Takes in "of the Interior", "for Human Rights and Rule of Law". */
function extend(tokens: readonly Token[], run: Run, head: HeadMatch): (Run & { head: HeadMatch }) | undefined {
  let to = run.to;
  let complements = 0;
  for (;;) {
    const word = tokens[to]?.lower ?? '';
    let next = to;
    if (CONNECTORS.has(word)) next = to + 1;
    else if (word === 'and' && complements > 0) next = to + 1;
    else break;
    if (tokens[next]?.lower === 'the') next++;
    if (
      !isCapital(tokens[next]) ||
      FUNCTION_WORDS.has(tokens[next]?.lower ?? '') ||
      !/^\p{L}/u.test(tokens[next]?.text ?? '')
    )
      break;
    if (
      word === 'and' &&
      (isGiven(tokens[next]) || (headEnding(tokens, next) !== undefined && tokens[next + 1]?.lower === 'of'))
    )
      break;
    let end = next + 1;
    while (
      isCapital(tokens[end]) &&
      /^\p{L}/u.test(tokens[end]?.text ?? '') &&
      !FUNCTION_WORDS.has(tokens[end]?.lower ?? '') &&
      !postBefore(tokens, end)
    )
      end++;
    if (word === 'and' && end - next >= 2 && personScore(tokens, { from: next, to: end }) >= 3) break;
    if (headEnding(tokens, end - 1) !== undefined && roleEnding(tokens, end) !== undefined) break;
    const cut = postBefore(tokens, end) ? roleEnding(tokens, end + 1) : undefined;
    if (cut !== undefined && cut.from === end && headEnding(tokens, end)?.head.type === 'org') break;
    complements++;
    to = end;
  }
  if (complements === 0 && to === run.to && head.to <= run.to && !isPossessive(tokens[run.to - 2])) return undefined;
  return { from: run.from, to, head };
}

/** A post that starts here and has a name after it: "… of Jurists Secretary General Sam Rao". */
function postBefore(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    const role = roleEnding(tokens, i);
    if (role !== undefined && role.from === at) return isCapital(tokens[role.to]) && !isPossessive(tokens[role.to]);
    if (!isCapital(tokens[i])) return false;
  }
  return false;
}

/** A head of several words that starts here: "remand prison". */
function headFrom(tokens: readonly Token[], at: number): HeadMatch | undefined {
  for (let i = at + 1; i < at + 3; i++) {
    const match = headEnding(tokens, i);
    if (match !== undefined && match.from === at) return match;
  }
  return undefined;
}

/** The last head noun in lower case after a name, modifiers between: "Alga opposition party", "Almaty district court". */
export function headAfter(tokens: readonly Token[], at: number): HeadMatch | undefined {
  let found: HeadMatch | undefined;
  for (let i = at; i < Math.min(at + 5, tokens.length); i++) {
    const token = tokens[i];
    if (token === undefined || !/^\p{Ll}/u.test(token.text)) break;
    const match = headEnding(tokens, i) ?? headFrom(tokens, i);
    if (match !== undefined && match.from >= at) found = match;
    else if (!HEAD_MODIFIERS.has(token.lower)) break;
  }
  if (found === undefined) return undefined;
  // "Kazakhstan general prosecutor", "Alga party leader": the head still stands; "Almaty police chief" too.
  return found.head.kind === undefined && roleEnding(tokens, found.to) !== undefined ? undefined : found;
}

export function headType(head: HeadMatch): EntityType | 'other' {
  if (head.head.kind === undefined) return 'other';
  return head.head.type;
}

export function kindOf(head: HeadMatch): { kind?: string } {
  return head.head.kind === undefined ? {} : { kind: head.head.kind };
}
