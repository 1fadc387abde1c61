/** Verbs that the tagger took for nouns: headlines and chronicles ("Court jails activist"), rare pasts ("men abducted N"). */
import type { Token } from '../text/sentence.ts';
import type { VerbWords } from './verb-group.ts';

/** Whoever acts in such sentences, besides plurals and names. */
const ACTS =
  /^(?:police|court|judge|prosecutor|government|parliament|president|ministry|mayor|army|militia|jury|tribunal|regulator|state|men|people|gunmen|women|strangers|kgb|fsb|knb|gknb|sbu)$/;
const OBJECT = /^(?:DET|PRON|NUM|PROPN)$/;
const JOINT = /^(?:[;:]|and|but|or)$/;

export function retagged(tokens: readonly Token[], words: VerbWords): readonly Token[] {
  let changed: Token[] | undefined;
  let verbs = 0;
  for (const [i, token] of tokens.entries()) {
    if (JOINT.test(token.lower)) verbs = 0;
    if (token.pos === 'VERB' || token.pos === 'AUX') verbs++;
    else if ((verbs === 0 || isPhrasal(tokens, i, words)) && isVerb(tokens, i, words)) {
      changed ??= [...tokens];
      changed[i] = { ...token, pos: 'VERB' };
      verbs++;
    }
  }
  return changed ?? tokens;
}

function isVerb(tokens: readonly Token[], i: number, words: VerbWords): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (token === undefined || before === undefined || next === undefined) return false;
  if (!/^(?:NOUN|PROPN|ADJ)$/.test(token.pos ?? '') || token.text[0] !== token.lower[0]) return false;
  if (words.lemma(token.lower) === undefined || !/^(?:NOUN|PROPN)$/.test(before.pos ?? '')) return false;
  const actor = ACTS.test(before.lower) || before.pos === 'PROPN' || /[^s]s$/.test(before.lower);
  if (!actor || followedByVerb(tokens, i)) return false;
  const object =
    OBJECT.test(next.pos ?? '') || (next.pos === 'NOUN' && /^(?:PROPN|NOUN)$/.test(tokens[i + 2]?.pos ?? ''));
  if (next.lower === 'dead') return words.isPast(token.lower);
  return words.isPast(token.lower) ? object || next.pos === 'ADP' : object;
}

/** "police in Baku rounded up 43 people": a past form with its particle and an object can be nothing else. */
function isPhrasal(tokens: readonly Token[], i: number, words: VerbWords): boolean {
  return (
    words.isPast(tokens[i]?.lower ?? '') &&
    /^(?:up|down|out|off|away)$/.test(tokens[i + 1]?.lower ?? '') &&
    /^(?:DET|NUM|PROPN|PRON)$/.test(tokens[i + 2]?.pos ?? '')
  );
}

/** "The police search of the flat was …": a verb right behind makes a subject of what stands before it. */
function followedByVerb(tokens: readonly Token[], i: number): boolean {
  for (const token of tokens.slice(i + 1, i + 12)) {
    if (token.pos === 'VERB' || token.pos === 'AUX') return true;
    if (token.pos === 'PUNCT' || token.pos === 'CCONJ' || token.pos === 'SCONJ') return false;
  }
  return false;
}
