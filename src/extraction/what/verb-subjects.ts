/** Where the subject of a verb stands, or whose subject it shares. */
import type { Token } from '../text/sentence.ts';
import type { Range, VerbGroup } from './verb-group.ts';
import type { Shape } from './verb-shapes.ts';
import { INSIDE_GROUP, isQuote, mainVerb, RELATIVE } from './verb-tokens.ts';

const ALL_OF_THEM = /^(?:both|all|each)$/;

const CLAUSE_OPENERS = new Set(['until', 'till', 'while', 'when', 'because', 'although', 'though', 'whereas']);

const TELLS_WHEN = new Set(['after', 'before', 'once']);

/** Where the subject stands: to the left up to the last verb or joint, over relative clauses set off by commas. */
export function subjectOf(
  tokens: readonly Token[],
  first: number,
  groups: readonly VerbGroup[],
  shape: Shape,
): { subject?: Range; shares?: number; governor?: number; relative?: true } {
  const n = groups.length - 1;
  const previous = groups[n];
  if (shape.form === 'infinitive' || shape.form === 'ing') {
    if (previous === undefined) return {};
    return { shares: n, governor: n };
  }
  let i = first - 1;
  while (i >= 0 && (tokens[i]?.pos === 'ADV' || isQuote(tokens[i]) || INSIDE_GROUP.has(tokens[i]?.lower ?? ''))) i--;
  const before = tokens[i];
  // "Both were released": the word stands for those told before, and goes with no verb.
  if (
    ALL_OF_THEM.test(tokens[i + 1]?.lower ?? '') &&
    i + 1 < first &&
    !/^(?:NOUN|PROPN|PRON|NUM)$/.test(before?.pos ?? '')
  )
    return { subject: { from: i + 1, to: i + 2 } };
  if (before === undefined) return {};
  // "an appeal it had sent": the relative word is left out, and the pronoun is the whole subject.
  if (/^(?:he|she|they|it|we|i)$/.test(before.lower) && /^(?:NOUN|PROPN)$/.test(tokens[i - 1]?.pos ?? ''))
    return { subject: { from: i, to: i + 1 } };
  if (RELATIVE.has(before.lower) && i > 0) {
    const end = tokens[i - 1]?.lower === ',' ? i - 1 : i;
    if (before.lower === 'that' && tokens[i - 1]?.pos === 'VERB') return subjectless(previous, n);
    const start = regionStart(tokens, end, groups);
    const from = afterException(tokens, start, end);
    return { subject: { from, to: end }, relative: true };
  }
  if (
    before.pos === 'CCONJ' ||
    (before.lower === ',' && previous !== undefined && tokens[i - 1]?.pos === 'VERB' && isBare(first, tokens))
  ) {
    const main = mainVerb(groups);
    return subjectless(main, main === undefined ? n : groups.indexOf(main));
  }
  if (
    before.lower === ',' &&
    shape.voice === 'passive' &&
    isBare(first, tokens) &&
    mainVerb(groups)?.voice === 'passive'
  ) {
    const main = mainVerb(groups);
    return subjectless(main, main === undefined ? n : groups.indexOf(main));
  }
  if (before.lower === ',') {
    let open = openingComma(tokens, i);
    // "N, born in 1984, a nurse, was …": one aside after another.
    for (let asides = 0; open !== undefined && asides < 3; asides++) {
      i = open;
      const inner = openingComma(tokens, i);
      if (inner === undefined || i - inner > 16) break;
      open = inner;
    }
    if (open !== undefined) i = open - 1;
    else if (isBare(first, tokens) && shape.voice === 'passive' && hangsOnMain(tokens, groups)) {
      const main = mainVerb(groups);
      return subjectless(main, main === undefined ? n : groups.indexOf(main));
    } else {
      // "Police broke up the march, detained many and left": right behind a comma stands a verb of the same subject.
      const main = mainVerb(groups);
      if (i === first - 1 && isBare(first, tokens) && main?.form === 'finite' && main.voice === shape.voice)
        return subjectless(main, groups.indexOf(main));
      i--;
    }
  } else if (before.lower === ')') {
    while (i > 0 && tokens[i]?.lower !== '(') i--;
    i--;
  }
  if (i < 0) return {};
  const from = regionStart(tokens, i + 1, groups);
  if (from >= i + 1) return subjectless(previous, n);
  return { subject: { from, to: i + 1 } };
}

/** "He resurfaced in a detention centre, charged with smuggling": the verb before has no object, so its subject is meant. */
function hangsOnMain(tokens: readonly Token[], groups: readonly VerbGroup[]): boolean {
  const main = mainVerb(groups);
  if (main === undefined || main.form !== 'finite' || main.voice !== 'active') return false;
  return tokens[main.head + 1]?.pos === 'ADP';
}

/** "…, except N, who was …": the relative clause is about what is excepted. */
function afterException(tokens: readonly Token[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (/^(?:except|including|besides)$/.test(tokens[i]?.lower ?? '')) return i + 1;
  return from;
}

/** A bare participle: no auxiliary opens the group. */
function isBare(first: number, tokens: readonly Token[]): boolean {
  return tokens[first]?.pos !== 'AUX';
}

function subjectless(previous: VerbGroup | undefined, n: number): { shares?: number } {
  return previous === undefined ? {} : { shares: n };
}

/** "X, who had spoken to workers, was …": the comma before "who", where the last comma closes such a clause. */
function openingComma(tokens: readonly Token[], close: number): number | undefined {
  for (let j = close - 1; j > 0 && j > close - 60; j--) {
    if (tokens[j]?.lower !== ',') continue;
    const next = tokens[j + 1];
    if (next === undefined) return undefined;
    if (RELATIVE.has(next.lower) || next.lower === 'whose' || next.lower === 'where') return j;
    if (next.pos === 'DET' || next.pos === 'NUM' || /(?:ed|ing)$/.test(next.lower) || next.lower === 'also') {
      return j;
    }
  }
  return undefined;
}

/** The first token after the last verb, joint or clause mark before `end`. */
function regionStart(tokens: readonly Token[], end: number, groups: readonly VerbGroup[]): number {
  const lastVerb = groups.at(-1);
  let from = 0;
  for (let j = end - 1; j >= 0; j--) {
    const token = tokens[j];
    if (token === undefined) break;
    if (
      token.lower === ';' ||
      token.lower === ':' ||
      (token.pos === 'SCONJ' && token.lower !== 'of') ||
      CLAUSE_OPENERS.has(token.lower)
    ) {
      from = j + 1;
      break;
    }
    if (RELATIVE.has(token.lower) && (token.lower !== 'that' || token.pos === 'PRON')) {
      from = j + 1;
      break;
    }
    // "was dismissed on 3 May after she had posted …": what follows "after" is a clause of its own.
    if (TELLS_WHEN.has(token.lower) && lastVerb !== undefined && lastVerb.head < j && j < end - 1) return j + 1;
    // "the banned Nur group": a participle that only describes ends nothing.
    if (token.pos === 'AUX' || (token.pos === 'VERB' && groups.some((group) => group.head === j))) {
      from = j + 1;
      break;
    }
  }
  const after = lastVerb !== undefined && lastVerb.head < from && lastVerb.head >= from - 1 ? lastVerb : undefined;
  if (after === undefined || SAYING.has(after.lemma)) return from;
  // "A complaint filed by her was …": the participle belongs to the subject.
  if (after.form === 'participle' && after.subject !== undefined && after.first === after.head)
    return after.subject.from;
  // "the officers who held him were …": so does a relative clause that no comma sets off.
  if (
    after.relative &&
    after.subject !== undefined &&
    !tokens.slice(after.subject.to, end).some((token) => token.lower === ',')
  )
    return after.subject.from;
  // "journalists working for the site were …"
  if (
    after.form === 'ing' &&
    after.first > 2 &&
    /^(?:NOUN|PROPN)$/.test(tokens[after.first - 1]?.pos ?? '') &&
    tokens[after.first - 2]?.lower !== ','
  ) {
    return regionStart(tokens, after.first, groups.slice(0, -1));
  }
  if (tokens[from]?.pos === 'CCONJ') return from + 1;
  // "After organizing a press conference, …": the aside before a sentence ends with its first comma.
  if (after.form === 'ing' && after.first <= 2) {
    const comma = tokens.findIndex((token, j) => j >= from && token.lower === ',');
    if (comma > 0 && comma < end) return comma + 1;
  }
  // What follows a verb is its complement; the new subject starts after the last joint.
  for (let j = end - 1; j > from; j--) {
    const token = tokens[j];
    if (token?.pos === 'CCONJ' || token?.lower === ',' || token?.lower === '–') {
      return tokens[j - 1]?.pos === 'PROPN' && tokens[j + 1]?.pos === 'PROPN' && tokens[j - 2]?.lower === ','
        ? from
        : j + 1;
    }
  }
  return from;
}

const SAYING = new Set('say state report claim announce add tell believe allege confirm note explain warn'.split(' '));
