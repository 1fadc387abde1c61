/** Voice, form and time of a verb, by its auxiliaries and by what stands around it. */
import type { Token } from '../text/sentence.ts';
import type { VerbGroup, VerbWords } from './verb-group.ts';
import {
  BE,
  DO,
  GET,
  HAVE,
  INSIDE_GROUP,
  isHedge,
  isQuote,
  MODALS,
  mainVerb,
  NEGATIONS,
  RELATIVE,
} from './verb-tokens.ts';

const PARTICLES = new Set(['down', 'out', 'up', 'off', 'away']);

const YEAR = /^(?:1[89]|20)\d\d$/;

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

interface Auxiliaries {
  readonly first: number;
  /** Lower-case auxiliaries and negations, left to right; `to` opens an infinitive. */
  readonly words: readonly string[];
  readonly adverbs: readonly string[];
}

export function auxiliaries(tokens: readonly Token[], head: number, floor: number): Auxiliaries {
  const words: string[] = [];
  const adverbs: string[] = [];
  let first = head;
  for (let j = head - 1; j > floor && j >= head - 8; j--) {
    const token = tokens[j];
    if (token === undefined) break;
    const { lower } = token;
    if (BE.has(lower) || HAVE.has(lower) || MODALS.has(lower) || DO.has(lower) || GET.has(lower)) {
      words.unshift(lower);
      first = j;
    } else if (lower === 'to' && token.pos === 'PART') {
      words.unshift('to');
      first = j;
      break;
    } else if (NEGATIONS.has(lower) && lower !== 'no') {
      words.unshift(lower);
    } else if (token.pos === 'ADV' || INSIDE_GROUP.has(lower)) {
      adverbs.unshift(lower);
    } else if (!isQuote(token)) break;
  }
  return { first, words, adverbs };
}

export interface Shape {
  readonly form: VerbGroup['form'];
  readonly voice: VerbGroup['voice'];
}

export function shapeOf(
  tokens: readonly Token[],
  head: number,
  aux: Auxiliaries,
  words: VerbWords,
  groups: readonly VerbGroup[],
): Shape | undefined {
  const lower = tokens[head]?.lower ?? '';
  const past = isPastForm(lower, words);
  const last = aux.words.filter((word) => !NEGATIONS.has(word)).at(-1);
  const infinitive = aux.words.includes('to');
  if (lower.endsWith('ing') && !BE.has(last ?? '')) return { form: 'ing', voice: 'active' };
  if (lower.endsWith('ing')) return { form: infinitive ? 'infinitive' : 'finite', voice: 'active' };
  if (last !== undefined && (BE.has(last) || GET.has(last))) {
    const form = infinitive ? 'infinitive' : /^(?:being|getting|having)$/.test(aux.words[0] ?? '') ? 'ing' : 'finite';
    return { form, voice: past ? 'passive' : 'active' };
  }
  if (infinitive) return { form: 'infinitive', voice: 'active' };
  if (last === 'having') return { form: 'ing', voice: 'active' };
  if (last !== undefined) return { form: 'finite', voice: 'active' };
  if (!past) return { form: 'finite', voice: 'active' };
  return bareParticiple(tokens, head, aux.first, groups, words);
}

/** "detained" without an auxiliary: a second verb of a passive, a past tense, a reduced clause, or an adjective. */
function bareParticiple(
  tokens: readonly Token[],
  head: number,
  first: number,
  groups: readonly VerbGroup[],
  words: VerbWords,
): Shape | undefined {
  const previous = mainVerb(groups);
  let j = first - 1;
  while (j >= 0 && (tokens[j]?.pos === 'ADV' || isQuote(tokens[j]))) j--;
  // "A and B each received warnings": the word belongs to the subject.
  if (/^(?:each|both|all)$/.test(tokens[j]?.lower ?? '') && /^(?:NOUN|PROPN)$/.test(tokens[j - 1]?.pos ?? '')) j--;
  const before = tokens[j];
  const object = hasObject(tokens, head);
  const next = tokens[head + 1];
  // "a court on 12 April 2011 fined N": the year before the verb counts nothing.
  if (before?.pos === 'NUM' && YEAR.test(before.lower) && object) return { form: 'finite', voice: 'active' };
  if (before === undefined) return { form: 'participle', voice: 'passive' };
  const lower = tokens[head]?.lower ?? '';
  if (OPENS.test(lower) && HEARING.test(before.lower) && !object) return { form: 'finite', voice: 'active' };
  if (words.isPastOnly(lower) || SUBJECT_PRONOUN.test(before.lower)) return { form: 'finite', voice: 'active' };
  if (previous === undefined && next?.lower !== 'by' && HANDS_DOWN.test(before.lower) && !verbFollows(tokens, head))
    return { form: 'finite', voice: 'active' };
  if (
    before.pos === 'CCONJ' ||
    (before.lower === ',' && previous !== undefined && !/^(?:NOUN|PROPN)$/.test(next?.pos ?? ''))
  ) {
    if (previous === undefined)
      return object ? { form: 'finite', voice: 'active' } : { form: 'participle', voice: 'passive' };
    // "was convicted and got three years": such a verb is never done to its subject.
    if (previous.voice === 'passive' && NEVER_SUFFERED.test(lower)) return { form: 'finite', voice: 'active' };
    // "handed N a nine-year sentence, later reduced to three".
    if (
      before.lower === ',' &&
      previous.voice === 'active' &&
      !object &&
      words.isTransitive(lower) &&
      next?.pos === 'ADP'
    )
      return { form: 'participle', voice: 'passive' };
    if (previous.voice === 'passive' && !objectOfPerson(tokens, head)) return { form: previous.form, voice: 'passive' };
    return { form: previous.form === 'participle' ? 'finite' : previous.form, voice: 'active' };
  }
  if (
    before.pos === 'DET' ||
    before.pos === 'ADJ' ||
    before.pos === 'ADP' ||
    before.pos === 'NUM' ||
    before.lower === "'s" ||
    before.lower === '’s'
  ) {
    const noun = next?.pos === 'NOUN' || next?.pos === 'PROPN' || next?.pos === 'ADJ';
    if (noun) return undefined;
    if (before.pos === 'DET' || before.pos === 'NUM')
      return next?.lower === 'by'
        ? { form: 'participle', voice: 'passive' }
        : { form: 'finite', voice: object ? 'active' : 'passive' };
    return { form: 'participle', voice: 'passive' };
  }
  if (next?.lower === 'by') return { form: 'participle', voice: 'passive' };
  if ((next?.lower === 'to' && next.pos === 'PART' && tokens[head + 2]?.pos !== 'NUM') || next?.lower === 'that')
    return { form: 'finite', voice: 'active' };
  if (!object && behindRelative(tokens, j)) return { form: 'finite', voice: 'active' };
  if (!object && !words.isTransitive(tokens[head]?.lower ?? '')) return { form: 'finite', voice: 'active' };
  return object ? { form: 'finite', voice: 'active' } : { form: 'participle', voice: 'passive' };
}

const SUBJECT_PRONOUN = /^(?:he|she|they|we|i)$/;

const NEVER_SUFFERED =
  /^(?:got|received|lost|walked|went|became|came|died|disappeared|appealed|appeared|left|served|spent)$/;

/** "The trial opened on 2 November": it opens itself. */
const OPENS = /^(?:opened|began|begun|started|resumed)$/;

const HEARING = /^(?:trials?|hearings?|proceedings)$/;

/** Before a bare past form, and no other verb in the sentence: they did it, it was not done to them. */
const HANDS_DOWN =
  /^(?:courts?|judges?|tribunal|police|prosecutors?|authorities|parliament|ministry|government|officers|investigators)$/;

function verbFollows(tokens: readonly Token[], head: number): boolean {
  return tokens.slice(head + 1).some((token) => token.pos === 'AUX' || token.pos === 'VERB');
}

/** "which police raided": the object stands before, as the relative word. */
function behindRelative(tokens: readonly Token[], at: number): boolean {
  for (let j = at; j >= 0 && j > at - 6; j--) {
    const token = tokens[j];
    if (token === undefined) return false;
    if (/^(?:which|whom|that)$/.test(token.lower)) return token.lower !== 'that' || token.pos === 'PRON';
    if (!/^(?:NOUN|PROPN|DET|ADJ|NUM|PRON)$/.test(token.pos ?? '')) return false;
  }
  return false;
}

const IRREGULAR_PAST = new Set(
  'made held taken given seen found sent built written done led left lost met paid put set shown spoken told won kept heard begun broken chosen driven fallen grown hidden known thrown shut cut hit hurt shot bound fought sold stolen struck said went came got became broke gave took spoke'.split(
    ' ',
  ),
);

function isPastForm(lower: string, words: VerbWords): boolean {
  return words.isPast(lower) || IRREGULAR_PAST.has(lower) || /(?:ed|wn|ought|aught)$/.test(lower);
}

function hasObject(tokens: readonly Token[], head: number): boolean {
  let j = head + 1;
  while (tokens[j]?.pos === 'ADV' || isQuote(tokens[j]) || isHedge(tokens, j)) j++;
  // "turned down the appeal", "threw out the case": the particle opens no phrase of its own.
  if (PARTICLES.has(tokens[j]?.lower ?? '') && /^(?:DET|PRON|PROPN|NOUN|NUM|ADJ)$/.test(tokens[j + 1]?.pos ?? '')) j++;
  const token = tokens[j];
  if (token === undefined || WEEKDAY.test(token.lower) || RELATIVE.has(token.lower)) return false;
  return /^(?:DET|PRON|NUM|ADJ|NOUN|PROPN)$/.test(token.pos ?? '');
}

/** Something other than a sum, a span or a number follows. */
function objectOfPerson(tokens: readonly Token[], head: number): boolean {
  if (!hasObject(tokens, head)) return false;
  const token = tokens[head + 1];
  return token?.pos === 'PROPN' || token?.pos === 'PRON' || token?.pos === 'DET' || token?.pos === 'NOUN';
}

export function timeOf(
  aux: readonly string[],
  lower: string,
  form: VerbGroup['form'],
  words: VerbWords,
): VerbGroup['time'] {
  if (form === 'infinitive' || form === 'ing' || form === 'participle') return 'none';
  if (aux.some((word) => word === 'will' || word === "'ll" || word === 'shall' || word === 'wo')) return 'future';
  if (aux.includes('had')) return 'pluperfect';
  if (aux.includes('has') || aux.includes('have') || aux.includes("'ve")) return 'perfect';
  if (aux.some((word) => word === 'was' || word === 'were' || word === 'did' || word === 'got')) return 'past';
  if (aux.some((word) => BE.has(word) || DO.has(word) || MODALS.has(word) || GET.has(word))) return 'present';
  return isPastForm(lower, words) || /^(?:was|were|had)$/.test(lower) ? 'past' : 'present';
}
