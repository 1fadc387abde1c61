/**
 * A shallow reading of an English sentence: its verbs with voice, time and negation, who stands before them and what
 * after. It knows nothing of acts; what/acts.ts asks it for roles.
 */
import type { Token } from '../text/sentence.ts';

/** Token indices, `to` exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Complement extends Range {
  /** The preposition that opens it; empty for the direct object, `,` after a comma. */
  readonly preposition: string;
}

export interface VerbGroup {
  /** Leftmost auxiliary, head, last token. */
  readonly first: number;
  readonly head: number;
  readonly lemma: string;
  readonly form: 'finite' | 'infinitive' | 'ing' | 'participle';
  readonly voice: 'active' | 'passive';
  readonly time: 'past' | 'perfect' | 'pluperfect' | 'present' | 'future' | 'none';
  readonly modal?: string;
  readonly negated: boolean;
  /** Words before the head that belong to the group: `preventively`, `twice`, `reportedly`. */
  readonly adverbs: readonly string[];
  /** The stretch the subject stands in; absent where the group shares or lacks one. */
  readonly subject?: Range;
  /** Its subject is "who", "which" or "that": what stands before those words is meant. */
  readonly relative: boolean;
  /** Index of the group whose subject it shares: coordination, infinitive, participle. */
  readonly shares?: number;
  /** Index of the group that governs it ("attempted to …"). */
  readonly governor?: number;
  readonly complements: readonly Complement[];
}

const BE = new Set('am is are was were be been being'.split(' '));
const GET = new Set('get gets got getting gotten'.split(' '));
const HAVE = new Set("have has had having 've".split(' '));
const DO = new Set('do does did'.split(' '));
const MODALS = new Set("will would shall should may might can could must 'll wo ca".split(' '));
const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor', 'no']);
const INSIDE_GROUP = new Set(
  "himself herself themselves itself not n't n’t never also all both each then already twice once since again now later first only just yet still too even once subsequently".split(
    ' ',
  ),
);
const PARTICLES = new Set(['down', 'out', 'up', 'off', 'away']);
const ALL_OF_THEM = /^(?:both|all|each)$/;
const RELATIVE = new Set(['who', 'which', 'that', 'whom']);
const CLAUSE_OPENERS = new Set(['until', 'till', 'while', 'when', 'because', 'although', 'though', 'whereas']);
const TELLS_WHEN = new Set(['after', 'before', 'once']);
const YEAR = /^(?:1[89]|20)\d\d$/;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

export interface VerbWords {
  /** Base form of a verb form, where the lexicon has it. */
  readonly lemma: (word: string) => string | undefined;
  /** Is the word a past participle or past tense of a verb the lexicon has? */
  readonly isPast: (word: string) => boolean;
  /** Is it a past tense only ("threw", "took"), so that no participle can be meant? */
  readonly isPastOnly: (word: string) => boolean;
  /** Does the verb, told without an object, mean that its subject suffers it ("five journalists detained")? */
  readonly isTransitive: (word: string) => boolean;
}

export function verbGroups(tokens: readonly Token[], words: VerbWords): VerbGroup[] {
  const heads = headsOf(tokens, words);
  const groups: VerbGroup[] = [];
  heads.forEach((head, n) => {
    const aux = auxiliaries(tokens, head, heads[n - 1] ?? -1);
    const lower = tokens[head]?.lower ?? '';
    const shape = shapeOf(tokens, head, aux, words, groups);
    if (shape === undefined) return;
    const { relative, ...link } = subjectOf(tokens, aux.first, groups, shape);
    const modal = aux.words.find((word) => MODALS.has(word));
    groups.push({
      first: aux.first,
      head,
      lemma: words.lemma(lower) ?? lower,
      ...shape,
      time: timeOf(aux.words, lower, shape.form, words),
      ...(modal === undefined ? {} : { modal: modal.replace(/^ca$/, 'can').replace(/^wo$/, 'will') }),
      negated: aux.words.some((word) => NEGATIONS.has(word)) || NEGATIONS.has(tokens[aux.first - 1]?.lower ?? ''),
      adverbs: aux.adverbs,
      relative: relative === true,
      ...link,
      complements: [],
    });
  });
  return groups.map((group, n) => ({ ...group, complements: complementsOf(tokens, group, groups[n + 1]) }));
}

function headsOf(tokens: readonly Token[], words: VerbWords): number[] {
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

interface Auxiliaries {
  readonly first: number;
  /** Lower-case auxiliaries and negations, left to right; `to` opens an infinitive. */
  readonly words: readonly string[];
  readonly adverbs: readonly string[];
}

function auxiliaries(tokens: readonly Token[], head: number, floor: number): Auxiliaries {
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

interface Shape {
  readonly form: VerbGroup['form'];
  readonly voice: VerbGroup['voice'];
}

function shapeOf(
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

/** The last verb that is no gerund or infinitive hanging on another: what "and sentenced" continues. */
function mainVerb(groups: readonly VerbGroup[]): VerbGroup | undefined {
  let group = groups.at(-1);
  for (let hops = 0; group !== undefined && hops < 12; hops++) {
    if ((group.form !== 'ing' && group.form !== 'infinitive') || group.governor === undefined) return group;
    group = groups[group.governor];
  }
  return group;
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

function timeOf(aux: readonly string[], lower: string, form: VerbGroup['form'], words: VerbWords): VerbGroup['time'] {
  if (form === 'infinitive' || form === 'ing' || form === 'participle') return 'none';
  if (aux.some((word) => word === 'will' || word === "'ll" || word === 'shall' || word === 'wo')) return 'future';
  if (aux.includes('had')) return 'pluperfect';
  if (aux.includes('has') || aux.includes('have') || aux.includes("'ve")) return 'perfect';
  if (aux.some((word) => word === 'was' || word === 'were' || word === 'did' || word === 'got')) return 'past';
  if (aux.some((word) => BE.has(word) || DO.has(word) || MODALS.has(word) || GET.has(word))) return 'present';
  return isPastForm(lower, words) || /^(?:was|were|had)$/.test(lower) ? 'past' : 'present';
}

/** Where the subject stands: to the left up to the last verb or joint, over relative clauses set off by commas. */
function subjectOf(
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

function complementsOf(tokens: readonly Token[], group: VerbGroup, next: VerbGroup | undefined): Complement[] {
  const limit = next === undefined ? tokens.length : Math.min(next.first, clauseStart(next, group));
  const parts: Complement[] = [];
  let preposition = '';
  let from = group.head + 1;
  const close = (to: number): void => {
    if (to > from) parts.push({ preposition, from, to });
  };
  for (let i = from; i < limit; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.lower === ';' || (RELATIVE.has(token.lower) && token.pos !== 'DET')) {
      close(i);
      return parts;
    }
    if (isHedge(tokens, i)) continue;
    if (i === from && token.lower === 'in' && tokens[i + 1]?.lower === 'absentia') {
      from = i + 2;
      i++;
      continue;
    }
    if (
      token.pos === 'ADP' ||
      token.pos === 'SCONJ' ||
      token.lower === 'to' ||
      (token.pos === 'PUNCT' && token.lower === ',')
    ) {
      close(i);
      preposition = token.lower;
      from = i + 1;
    }
  }
  close(limit);
  return parts;
}

/** The "at" of "at least 16", the "than" of "more than 30": no preposition of a new phrase. */
function isHedge(tokens: readonly Token[], i: number): boolean {
  const pair = `${tokens[i]?.lower} ${tokens[i + 1]?.lower}`;
  if (/^(?:at (?:least|most)|up to|as many)$/.test(pair)) return true;
  const back = `${tokens[i - 1]?.lower} ${tokens[i]?.lower}`;
  return (
    /^(?:up to|more than|less than|fewer than|many as)$/.test(back) ||
    (/^(?:about|around|over|under)$/.test(tokens[i]?.lower ?? '') && tokens[i + 1]?.pos === 'NUM')
  );
}

function clauseStart(next: VerbGroup, group: VerbGroup): number {
  if (next.relative || next.form === 'participle') return next.first;
  const from = next.subject?.from;
  return from !== undefined && from > group.head ? from : next.first;
}

function isQuote(token: Token | undefined): boolean {
  return token !== undefined && /^["“”'‘’«»]$/.test(token.text);
}
