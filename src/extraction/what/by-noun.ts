/** Acts that nouns tell: "the arrest of N", "an attack on N". */
import type { ActIndex } from './act-index.ts';
import { ACTORS, distinct, fillersOf, ownersOf } from './fillers.ts';
import type { NounFrame } from './frames.ts';
import { tellingOfNoun } from './status.ts';
import type { RoleFill, ToldAct } from './told-act.ts';
import type { Filler, SentenceView } from './view.ts';

export function byNoun(
  view: SentenceView,
  at: number,
  frame: NounFrame,
  index: ActIndex,
  isDated: (start: number, end: number) => boolean,
): ToldAct | undefined {
  const before = view.before(at);
  const after = view.after(at);
  if (frame.before !== undefined && !frame.before.test(before)) return undefined;
  if (frame.notBefore?.test(before) === true) return undefined;
  if (frame.after !== undefined && !frame.after.test(after)) return undefined;
  if (frame.not?.test(after) === true) return undefined;
  const roles: RoleFill[] = [];
  for (const part of nounComplements(view, at)) {
    const role = frame.by[part.preposition];
    if (role === undefined) continue;
    // "the trial of 17 staff of the daily": whoever stands behind the first "of".
    if (roles.some((fill) => fill.role === role) && part.preposition === 'of') continue;
    const fillers = frame.owner
      ? ownersOf(view, part)
      : fillersOf(view, part).filter((filler) => filler.mention !== undefined || /^\d/.test(filler.text));
    for (const filler of fillers) roles.push({ ...filler, role });
  }
  const possessor = possessorBefore(view, at);
  if (possessor !== undefined && frame.by["'s"] !== undefined) roles.push({ ...possessor, role: frame.by["'s"] });
  if (!roles.some((fill) => fill.role === 'victim' && (fill.mention === undefined || ACTORS.has(fill.mention.type)))) {
    if (!frame.alone) return undefined;
  }
  const start = view.startOf(at);
  const clause = nounClause(view, at);
  if (frame.alone && roles.length === 0 && !isDated(clause.start, clause.end)) return undefined;
  const telling = tellingOfNoun(view, at, index.lexicon.governors);
  const named = roles.some((fill) => fill.mention?.form === 'name');
  const coming =
    /^[^.;]{0,80}?\b(?:is|are|was|were) (?:to|due to|set to|expected to|scheduled to)\s+(?:begin|start|continue|resume|open|take place|go on|be held)\b/i.test(
      after,
    );
  const topic =
    !named &&
    /\b(?:about|regarding|concerning|on)\s+$/i.test(before) &&
    /s$/.test(view.sentence.tokens[at]?.lower ?? '');
  return {
    code: frame.code,
    rule: `act.${frame.code}.${view.sentence.tokens[at]?.lower ?? ''}.noun`,
    ...telling,
    ...(topic && telling.status === 'done' ? { status: 'general' as const } : {}),
    ...(coming && telling.status === 'done' ? { status: 'planned' as const } : {}),
    sentence: view.sentence.index,
    start,
    end: view.endOf(at),
    clause,
    roles: distinct(roles),
    nominal: true,
    earlier: false,
    adverbs: [],
  };
}

function nounClause(view: SentenceView, at: number): { start: number; end: number } {
  let from = at;
  let to = at + 1;
  const tokens = view.sentence.tokens;
  while (from > 0 && !isBreak(tokens[from - 1]?.pos, tokens[from - 1]?.lower)) from--;
  while (to < tokens.length && !isBreak(tokens[to]?.pos, tokens[to]?.lower)) to++;
  return { start: view.startOf(from), end: view.endOf(to - 1) };
}

function isBreak(pos: string | undefined, lower: string | undefined): boolean {
  return pos === 'VERB' || pos === 'AUX' || lower === ';' || lower === '.' || (pos === 'SCONJ' && lower !== 'of');
}

/** The prepositional phrases that follow a noun, up to the next verb. */
function nounComplements(view: SentenceView, at: number): { preposition: string; from: number; to: number }[] {
  const tokens = view.sentence.tokens;
  const parts: { preposition: string; from: number; to: number }[] = [];
  let open: { preposition: string; from: number } | undefined;
  let i = at + 1;
  for (; i < tokens.length && i < at + 40; i++) {
    const token = tokens[i];
    if (token === undefined || isBreak(token.pos, token.lower)) break;
    if (open === undefined && parts.length === 0 && i > at + 1 && token.pos === 'PUNCT') break;
    if (token.lower === ',' && !commaLists(tokens, i)) break;
    if (token.pos === 'ADP') {
      if (open !== undefined) parts.push({ ...open, to: i });
      open = { preposition: token.lower, from: i + 1 };
    }
  }
  if (open !== undefined) parts.push({ ...open, to: i });
  return parts;
}

/** "of A, B and C": a comma of a list has a joint behind it before the next verb. */
function commaLists(tokens: SentenceView['sentence']['tokens'], comma: number): boolean {
  for (let i = comma + 1; i < tokens.length && i < comma + 14; i++) {
    const token = tokens[i];
    if (token === undefined || isBreak(token.pos, token.lower)) return false;
    if (token.pos === 'CCONJ') return true;
    if (token.pos === 'ADP') return false;
  }
  return false;
}

function possessorBefore(view: SentenceView, at: number): Filler | undefined {
  const start = view.startOf(at);
  for (const mention of view.mentions) {
    if (mention.end > start || !ACTORS.has(mention.type)) continue;
    const gap = view.text.slice(mention.end, start);
    const pronoun =
      mention.form === 'pronoun' && /^(?:his|her|their|its)$/i.test(view.text.slice(mention.start, mention.end));
    if (/^['’]s?\s+(?:[\w-]+\s+){0,3}$/.test(gap) || (pronoun && /^\s+(?:[\w-]+\s+){0,2}$/.test(gap))) {
      return view.filler(mention);
    }
  }
  return undefined;
}
