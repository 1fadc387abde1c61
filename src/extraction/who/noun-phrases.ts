import { ENGLISH_BODIES, ORG_ANAPHORS, PARTICIPLE } from '../languages/en/bodies.ts';
import { COLLECTIVES } from '../languages/en/roles.ts';
import { endsMoment } from '../text/moments.ts';
import type { Sentence, Token } from '../text/sentence.ts';
import { isPossessive } from './capital-runs.ts';
import { type RoleMatch, roleEnding } from './lexicon.ts';
import type { Named } from './named.ts';

/** A noun phrase without a name that speaks of somebody; token indices, `from` takes in article, number and owner. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  /** Where the head noun starts. */
  readonly head: number;
  readonly sort: 'body' | 'org' | 'person' | 'group';
  readonly noun: string;
  readonly role?: RoleMatch;
  readonly kind?: string;
  readonly determiner: 'definite' | 'indefinite' | 'both' | 'none';
  /** Token of "his", or of the word before "'s". */
  readonly owner?: number;
  /** "the same court", "this party". */
  readonly again: boolean;
}

const LAST_BODY = new Set([...ENGLISH_BODIES.keys()].map((phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1)));
const DEFINITE = new Set(['the', 'this', 'these', 'those']);
const INDEFINITE = new Set(['a', 'an', 'another', 'one']);
const NONE = new Set(['no', 'any', 'each', 'every', 'neither']);
const OWNERS = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your', 'whose']);
const CALENDAR = new Set(
  'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(
    ' ',
  ),
);
/** Longest stretch that a noun phrase takes in before its head. */
const REACH = 8;

/** Noun phrases for persons, groups and bodies, in order, none inside a named mention. */
export function nounPhrases(sentence: Sentence, named: readonly Named[]): NounPhrase[] {
  const { tokens } = sentence;
  const phrases: NounPhrase[] = [];
  const taken = new Uint8Array(tokens.length);
  for (const name of named) taken.fill(1, name.from, name.to);
  let last = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || taken[i] === 1 || isModifierOfNext(tokens, i)) continue;
    if (/^\p{Lu}/u.test(token.text) && i > 0 && !capitalPost(tokens, i)) continue;
    const phrase = bodyAt(tokens, i, last) ?? personAt(tokens, i, last);
    if (phrase === undefined || NONE.has(tokens[phrase.from - 1]?.lower ?? '')) continue;
    if (phrase.sort === 'org' && partOfName(tokens, phrase, named)) continue;
    // "the newspaper Vzgliad", "lawyer X": the name that follows is the mention.
    if (named.some((name) => name.from === phrase.to && phrase.sort !== 'group')) continue;
    phrases.push(phrase);
    last = phrase.to;
  }
  return phrases;
}

/** "the Kievka settlement", "the city of Aktau": the name is the mention. */
function partOfName(tokens: readonly Token[], phrase: NounPhrase, named: readonly Named[]): boolean {
  const inside = named.some((name) => name.from >= phrase.from && name.to <= phrase.head);
  const of =
    tokens[phrase.to]?.lower === 'of' &&
    named.some((name) => name.from === phrase.to + 1 || name.from === phrase.to + 2);
  return (inside && phrase.owner === undefined) || of;
}

/** "the President said": a post with a capital that no name follows. */
function capitalPost(tokens: readonly Token[], i: number): boolean {
  const role = roleEnding(tokens, i);
  return (
    role?.role.sort === 'post' &&
    role.to === i + 1 &&
    !/^\p{Lu}/u.test(tokens[i + 1]?.text ?? '') &&
    tokens[role.from - 1]?.lower === 'the'
  );
}

/** "police station", "worker protests": the noun only qualifies the next one. */
function isModifierOfNext(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (next === undefined) return false;
  if (!/^\p{Ll}/u.test(next.text)) return false;
  if (next.pos !== 'NOUN' && next.pos !== 'PROPN') return false;
  return !/(?:ed|ing)$/.test(next.lower) || roleEnding(tokens, i + 1) !== undefined;
}

function bodyAt(tokens: readonly Token[], i: number, last: number): NounPhrase | undefined {
  const token = tokens[i];
  if (token === undefined || (!LAST_BODY.has(token.lower) && !ORG_ANAPHORS.has(token.lower))) return undefined;
  for (let length = 4; length >= 1; length--) {
    const head = i - length + 1;
    if (head < last) continue;
    const noun = words(tokens, head, i + 1);
    const kind = ENGLISH_BODIES.get(noun);
    if (kind !== undefined) return { ...extent(tokens, head, i + 1, last), sort: 'body', noun, kind };
    if (ORG_ANAPHORS.has(noun)) {
      const phrase = { ...extent(tokens, head, i + 1, last), sort: 'org' as const, noun };
      return phrase.determiner === 'definite' || phrase.owner !== undefined ? phrase : undefined;
    }
  }
  return undefined;
}

function personAt(tokens: readonly Token[], i: number, last: number): NounPhrase | undefined {
  const role = roleEnding(tokens, i);
  const collective = role === undefined && COLLECTIVES.has(tokens[i]?.lower ?? '');
  if (role === undefined) {
    if (!collective || i < last) return undefined;
    const noun = tokens[i]?.lower ?? '';
    const code = COLLECTIVES.get(noun);
    return { ...extent(tokens, i, i + 1, last), sort: 'group', noun, ...(code === undefined ? {} : { kind: code }) };
  }
  if (role.from < last || role.role.sort === 'title') return undefined;
  const token = tokens[i];
  // "guards the gate", "heads the office": a verb with the shape of a noun; the tagger tells.
  if (token !== undefined && token.pos === 'VERB' && role.to - role.from === 1) return undefined;
  if (token !== undefined && token.pos === 'ADJ' && role.to - role.from === 1 && !role.plural) return undefined;
  const found = extent(tokens, role.from, role.to, last);
  if (isBodyPart(tokens, role.noun, found)) return undefined;
  const plural = role.plural || found.determiner === 'both';
  return {
    ...found,
    sort: plural ? 'group' : 'person',
    noun: role.noun,
    role,
    ...(role.role.code === undefined ? {} : { kind: role.role.code }),
  };
}

/** "over his head", "shot in the head": not the one who leads something. */
function isBodyPart(tokens: readonly Token[], noun: string, phrase: Extent): boolean {
  if (noun !== 'head' || tokens[phrase.to]?.lower === 'of') return false;
  return /^(?:in|on|over|at|against|into|across|above|behind|through)$/.test(tokens[phrase.from - 1]?.lower ?? '');
}

type Extent = Pick<NounPhrase, 'from' | 'to' | 'head' | 'determiner' | 'owner' | 'again'>;

/** Walks left over modifiers, numbers and the article or owner. */
function extent(tokens: readonly Token[], head: number, to: number, last: number): Extent {
  let from = head;
  let determiner: NounPhrase['determiner'] = 'none';
  let owner: number | undefined;
  let again = false;
  for (let at = head - 1; at >= Math.max(last, head - REACH); at--) {
    const token = tokens[at];
    if (token === undefined) break;
    const { lower } = token;
    if (lower === 'same') again = true;
    if (DEFINITE.has(lower)) {
      if (lower !== 'the') again = true;
      determiner = 'definite';
      from = at;
      break;
    }
    if (
      lower === 'a' &&
      /^(?:dozen|number|group|total|handful|couple|few|hundred|thousand|score|crowd)$/.test(tokens[at + 1]?.lower ?? '')
    ) {
      from = at;
      continue;
    }
    if (INDEFINITE.has(lower)) {
      determiner = 'indefinite';
      from = at;
      if (lower !== 'one') break;
      continue;
    }
    if (lower === 'both') {
      determiner = 'both';
      from = at;
      break;
    }
    if (OWNERS.has(lower)) {
      owner = at;
      from = at;
      break;
    }
    if (isPossessive(token)) {
      owner = at - 1;
      from = ownerStart(tokens, at - 1);
      break;
    }
    if (!isModifier(tokens, at)) break;
    from = at;
  }
  return { from, to, head, determiner, again, ...(owner === undefined ? {} : { owner }) };
}

function ownerStart(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && /^\p{Lu}/u.test(tokens[from - 1]?.text ?? '') && at - from < 3) from--;
  return from;
}

function isModifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !/^[\p{L}\p{N}]/u.test(token.text)) return false;
  // "the previous February police took his computer": the month belongs to the date before.
  if (CALENDAR.has(token.text)) return false;
  // "on the same day journalist N was tried".
  if (endsMoment(tokens, at)) return false;
  if (
    /^(?:of|than|about|around|some|over|nearly|almost|more|at|least|up|to|dozen|dozens|hundreds|thousands|scores|number|group|total|several|many|few|fewer|close|approximately|roughly)$/.test(
      token.lower,
    )
  ) {
    return quantityWord(tokens, at);
  }
  switch (token.pos) {
    case 'ADJ':
    case 'PROPN':
      return true;
    case 'NUM':
      return !/^(?:19|20)\d\d$/.test(token.text);
    case 'NOUN':
      // "entered into force local authorities": a noun before an adjective is no modifier.
      return tokens[at + 1]?.pos !== 'ADJ' && tokens[at + 1]?.pos !== 'NUM';
    case 'VERB':
      return (
        PARTICIPLE.test(token.lower) && !/^(?:been|being|has|have|had)$/.test(token.lower) && adjectival(tokens, at)
      );
    case 'ADV':
      return /^(?:well|newly|formerly|so|previously|already|currently|non|pro|most|very)/.test(token.lower);
    default:
      return false;
  }
}

/** Participles that are adjectives of persons wherever they stand. */
const ADJECTIVES = new Set(
  `striking protesting participating armed unarmed masked uniformed unidentified displaced jailed imprisoned injured wounded
  suspected alleged unknown retired educated accredited registered unregistered unnamed exiled opposing remaining surviving
  working fired dismissed hooded veiled convicted detained arrested elected appointed concerned interested`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** "striking workers", "the detained activists"; but "dispersed the crowd, detained participants" has a verb. */
function adjectival(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const word = tokens[at]?.lower ?? '';
  if (/^(?:including|regarding|concerning|following|according)$/.test(word)) return false;
  if (before === undefined) return ADJECTIVES.has(word);
  if (before.pos === 'DET' || before.pos === 'NUM' || before.pos === 'ADJ') return true;
  if (/^(?:the|a|an|some|several|many|other|these|those|his|her|their|its|of|two|three)$/.test(before.lower))
    return true;
  if (!ADJECTIVES.has(word)) return false;
  return before.pos === 'ADP' || before.pos === 'VERB' || before.pos === 'SCONJ';
}

/** Words of a number: only when they hang together with one: "more than a dozen", "a number of", "some 30". */
function quantityWord(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at] ?? { lower: '' };
  const next = tokens[at + 1];
  const before = tokens[at - 1]?.lower ?? '';
  if (lower === 'of')
    return /^(?:dozens|hundreds|thousands|scores|number|group|total|handful|couple|tens|crowd|lot|most|some|many|all)$/.test(
      before,
    );
  if (lower === 'to') return /^(?:up|close)$/.test(before);
  if (lower === 'at') return next?.lower === 'least' || next?.lower === 'most';
  if (lower === 'up' || lower === 'close') return next?.lower === 'to';
  if (lower === 'than') return /^(?:more|fewer|less)$/.test(before);
  if (/^(?:about|around|over)$/.test(lower)) return next?.pos === 'NUM' || /^(?:a|\d)/.test(next?.text ?? '');
  return true;
}

function words(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) {
    const lower = (tokens[i]?.lower ?? '').replace('’', "'");
    text += i === from || isPossessive(tokens[i]) ? lower : ` ${lower}`;
  }
  return text;
}
