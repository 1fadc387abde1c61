/** Which tokens of a sentence are verbs that head a group: the tagger is believed, but not always. */
import type { Token } from '../text/sentence.ts';
import type { VerbWords } from './verb-group.ts';
import { BE, DO, GET, HAVE, INSIDE_GROUP, isQuote, MODALS } from './verb-tokens.ts';

export function headsOf(tokens: readonly Token[], words: VerbWords): number[] {
  const heads: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    if (
      token.pos === 'VERB' &&
      !isAdjectival(tokens, i) &&
      !isDeclaredWanted(tokens, i) &&
      !isSuspendedTerm(tokens, i) &&
      !isListedNoun(tokens, i, words)
    ) {
      if (
        (GET.has(token.lower) || HAVE.has(token.lower)) &&
        nextContent(tokens, i, (t) => t.pos === 'VERB' || t.lower === 'been')
      )
        continue;
      heads.push(i);
    } else if (token.pos === 'AUX') {
      if (
        !nextContent(
          tokens,
          i,
          (t, at) => t.pos === 'VERB' || t.pos === 'AUX' || isParticipleAfterBe(tokens, at, words),
        )
      ) {
        const bound = MODALS.has(tokens[i - 1]?.lower ?? '') || tokens[i - 1]?.lower === 'to';
        if (!MODALS.has(token.lower) && (!DO.has(token.lower) || bound)) heads.push(i);
      }
    } else if (isParticipleAfterBe(tokens, i, words)) {
      heads.push(i);
    }
  }
  return heads;
}

const ADJECTIVAL = new Set(
  'protesting suspended suspected alleged armed masked wanted striking opposing existing continuing remaining fired unsanctioned organised organized planned disputed proposed detained arrested jailed imprisoned convicted accused wounded injured slain murdered kidnapped missing exiled deposed ousted'.split(
    ' ',
  ),
);

/** "an 18 months' suspended sentence", "two suspected perpetrators": a participle inside a noun phrase. */
function isAdjectival(tokens: readonly Token[], i: number): boolean {
  if (!ADJECTIVAL.has(tokens[i]?.lower ?? '')) return false;
  const next = tokens[i + 1];
  if (next?.pos !== 'NOUN' && next?.pos !== 'PROPN' && next?.pos !== 'ADJ' && next?.lower !== 'one') return false;
  let j = i - 1;
  while (j >= 0 && isQuote(tokens[j])) j--;
  const before = tokens[j];
  if (before === undefined) return true;
  if (
    /^(?:DET|NUM|ADJ|ADP)$/.test(before.pos ?? '') ||
    /^['’]s?$/.test(before.lower) ||
    /^(?:his|her|their|its|our)$/.test(before.lower)
  )
    return true;
  return (
    /^(?:months?|years?|days?|\w+-(?:year|month|day))$/.test(before.lower) ||
    before.pos === 'CCONJ' ||
    before.pos === 'VERB' ||
    before.lower === 'to'
  );
}

/** "detention, torture and fair trial": a noun that the tagger took for a verb. */
function isListedNoun(tokens: readonly Token[], i: number, words: VerbWords): boolean {
  const lower = tokens[i]?.lower ?? '';
  const joint = tokens[i - 1];
  // "a complaint of torture sent to …": no bare verb stands behind a preposition.
  if (words.lemma(lower) === lower && /^(?:of|by|about|against|with|for)$/.test(joint?.lower ?? '')) return true;
  return (
    words.lemma(lower) === lower &&
    (joint?.lower === ',' || joint?.pos === 'CCONJ') &&
    tokens[i - 2]?.pos === 'NOUN' &&
    /^(?:CCONJ|PUNCT)$/.test(tokens[i + 1]?.pos ?? '')
  );
}

/** "got ten months, suspended": says of the term what it is. */
function isSuspendedTerm(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.lower === ',' ? tokens[i - 2] : tokens[i - 1];
  return tokens[i]?.lower === 'suspended' && /^(?:years?|months?|sentence|term)['’]?$/.test(before?.lower ?? '');
}

/** "declared N wanted": what N is declared, no verb. */
function isDeclaredWanted(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.lower === 'wanted' && tokens.slice(Math.max(0, i - 7), i).some((t) => t.lower.startsWith('declar'));
}

/** "was wounded", "were wanted": a participle that the tagger took for an adjective or noun. */
function isParticipleAfterBe(tokens: readonly Token[], i: number, words: VerbWords): boolean {
  const token = tokens[i];
  if (token === undefined || (token.pos !== 'ADJ' && token.pos !== 'NOUN' && token.pos !== 'PROPN')) return false;
  if (!words.isPast(token.lower)) return false;
  let j = i - 1;
  while (j >= 0 && (tokens[j]?.pos === 'ADV' || INSIDE_GROUP.has(tokens[j]?.lower ?? ''))) j--;
  const before = tokens[j]?.lower ?? '';
  return BE.has(before) || GET.has(before);
}

function nextContent(tokens: readonly Token[], i: number, test: (token: Token, at: number) => boolean): boolean {
  for (let j = i + 1; j < tokens.length && j < i + 6; j++) {
    const token = tokens[j];
    if (token === undefined) return false;
    if (test(token, j)) return true;
    if (token.pos !== 'ADV' && token.pos !== 'PART' && !INSIDE_GROUP.has(token.lower) && !isQuote(token)) return false;
    if (token.lower === 'to') return false;
  }
  return false;
}
