import { FUNCTION_WORDS, NO_ORGS, PERSON_VERBS } from '../languages/en/name-words.ts';
import { foldLetters } from '../text/fold.ts';
import type { Sentence, Token } from '../text/sentence.ts';
import type { CountryCounts } from '../where/choose.ts';
import { countryOfPeople, placesNamed } from '../where/gazetteer.ts';
import { isAllCapitals, isCapital, isPossessive } from './capital-runs.ts';
import { headEnding, roleEnding } from './lexicon.ts';
import { type NameSpan, nameSpans } from './name-spans.ts';
import type { Named } from './named.ts';
import { decidePlace, LOCATED, placeInside } from './named-place.ts';
import { headAfter } from './org-extent.ts';
import { isGiven, textOf } from './personal.ts';
import { countCountries, countVotes, type Evidence, isBracketedAcronym, isNoBody, personWords } from './votes.ts';

const IGOS = new Set(
  'un eu osce nato odihr unesco unicef unhcr ohchr interpol ecowas au asean cis sco csto ilo who wto imf'.split(' '),
);

/** Given names that are words or places too. */
const COMMON_GIVEN = new Set(
  `grace hope joy faith gift comfort mercy patience blessing precious innocent sunday monday mark rose christian islam jordan
  virginia georgia may april june august amber don bill rob art guy dean will victoria florence mary iris sierra paris
  charlotte madison austin dakota brooklyn santiago salvador jesus angel israel carolina victor king prince san maria
  reading nancy geneva adelaide alexandria chelsea kent lance miles chase grant rich frank earnest carol holly ivy dawn
  summer autumn young short long bush sharif imam sultan khan musa abu said win su hung man so do an min long son kim li
  muslim mariam marina lima nina nice nada noor nur asia kali mali kamal jamal sultana star sol`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Decides for the whole document what its capitalised names are; an array for each sentence. */
export function decideNames(sentences: readonly Sentence[]): {
  readonly named: Named[][];
  readonly countries: CountryCounts;
} {
  const spans = sentences.map((sentence) => (sentence.language === 'ru' ? [] : nameSpans(sentence)));
  const countries = countCountries(sentences, spans);
  const votes = countVotes(sentences, spans);
  const words = personWords(sentences, spans, votes);
  const named = spans.map((list, i) => {
    const tokens = sentences[i]?.tokens ?? [];
    const evidence = { votes, words, countries };
    return list.flatMap((span) => {
      const name = decide(tokens, span, evidence);
      const inside = name === undefined || name.type === 'org' ? placeInside(tokens, span, evidence) : undefined;
      return [name, inside].filter((found) => found !== undefined);
    });
  });
  return { named, countries };
}

function decide(tokens: readonly Token[], span: NameSpan, evidence: Evidence): Named | undefined {
  const name = textOf(tokens, span);
  const vote = evidence.votes.get(foldLetters(name));
  const base = { sentence: span.sentence, from: span.from, to: span.to, name, full: span.to - span.from > 1 };
  const longOrg = span.type === 'org' && (span.to - span.from >= 4 || isBracketedAcronym(tokens, span.to));
  if (span.doubtful && span.type !== 'place' && !longOrg && !(vote?.sure ?? false))
    return span.type === 'single' ? decideSingle(tokens, span, evidence, true) : undefined;
  const isOrg = vote !== undefined && vote.org > 0 && vote.person < 4;
  switch (span.type) {
    case 'org': {
      if (isNoBody(tokens, span)) return undefined;
      const to = withHead(tokens, span);
      // "Partizanski district court" is the name of a court; of "Birlik party" the name is Birlik.
      const whole = /^O(?:\.(?:COURT|POLICE|PRISON|EXEC|LOCAL|SCHOOL|PROSECUTOR|SECURITY))?$/.test(span.kind ?? '');
      const full = whole ? textOf(tokens, { from: span.from, to }) : name;
      return { ...base, name: full, to, type: 'org', confidence: 0.85, ...kind(span.kind ?? vote?.kind) };
    }
    case 'place':
      // "Imam Turkistan", called Bakhodir Turkistan before.
      if (!base.full && evidence.words.has(foldLetters(name)) && roleEnding(tokens, span.from - 1) !== undefined)
        return { ...base, type: 'person', confidence: 0.8 };
      return (
        decidePlace(tokens, span, evidence, name) ??
        (span.kind === undefined || headAfter(tokens, span.to)?.head.type === 'org' || span.doubtful
          ? undefined
          : { ...base, to: withHead(tokens, span), type: 'place', kind: span.kind, confidence: 0.6 })
      );
    case 'object':
      return { ...base, type: 'object', confidence: 0.9, ...kind(span.kind) };
    case 'person':
      if (isOrg) return { ...base, type: 'org', confidence: 0.6, ...kind(vote.kind) };
      return { ...base, type: 'person', confidence: Math.min(0.97, 0.6 + span.score * 0.05) };
    case 'single':
      return decideSingle(tokens, span, evidence, span.doubtful);
    default:
      if (vote !== undefined && vote.person >= 3) return { ...base, type: 'person', confidence: 0.7 };
      if (!isOrg && spokenOfAlone(tokens, span, evidence)) return { ...base, type: 'person', confidence: 0.55 };
      if (isOrg) return { ...base, type: 'org', confidence: 0.7, ...kind(vote.kind) };
      return base.full && speaks(tokens, span.to) ? { ...base, type: 'org', kind: 'O', confidence: 0.5 } : undefined;
  }
}

function kind(code: string | undefined): { kind?: string } {
  return code === undefined ? {} : { kind: code };
}

/** "the Rachna Seenauth case", and later "Seenauth" alone, twice or more. */
function spokenOfAlone(tokens: readonly Token[], span: NameSpan, evidence: Evidence): boolean {
  if (span.score < 1) return false;
  const last = foldLetters(tokens[span.to - 1]?.text ?? '');
  return last.length > 3 && (evidence.votes.get(last)?.alone ?? 0) >= 2 && (evidence.votes.get(last)?.org ?? 0) === 0;
}

/** The head noun in lower case belongs to the mention: "Alga party", "Karaganda region". */
function withHead(tokens: readonly Token[], span: NameSpan): number {
  if (headEnding(tokens, span.to - 1) !== undefined) return span.to;
  return headAfter(tokens, span.to)?.to ?? span.to;
}

function decideSingle(
  tokens: readonly Token[],
  span: NameSpan,
  evidence: Evidence,
  doubtful: boolean,
): Named | undefined {
  const token = tokens[span.from];
  if (token === undefined) return undefined;
  const name = token.text;
  const key = foldLetters(name);
  const vote = evidence.votes.get(key);
  const base = { sentence: span.sentence, from: span.from, to: span.to, name, full: false };
  const before = tokens[span.from - 1]?.lower ?? '';
  if (evidence.words.has(key) && !(LOCATED.has(before) && placesNamed(name).some((place) => place.people > 100_000))) {
    return { ...base, type: 'person', confidence: 0.9 };
  }
  if (vote !== undefined && vote.person >= 4 && vote.org === 0) return { ...base, type: 'person', confidence: 0.7 };
  if (countryOfPeople(name) !== undefined) return undefined;
  if (vote !== undefined && vote.org > 0)
    return { ...base, to: withHead(tokens, span), type: 'org', confidence: 0.75, ...kind(vote.kind) };
  // "his brother Wilson", "her mother, Tanele, said": kin are called by one name.
  const kin = roleEnding(tokens, span.from - (before === ',' ? 2 : 1))?.role.sort === 'kin';
  if (kin && !doubtful && !FUNCTION_WORDS.has(token.lower)) return { ...base, type: 'person', confidence: 0.6 };
  const place = decidePlace(tokens, span, evidence, name);
  if (place !== undefined && !(token.pos !== undefined && token.pos !== 'PROPN' && span.from === 0)) return place;
  if (!doubtful && before !== 'the' && isGiven(token) && !COMMON_GIVEN.has(token.lower) && token.pos === 'PROPN') {
    return { ...base, type: 'person', confidence: 0.5 };
  }
  if (!doubtful && ownsPerson(tokens, span)) return { ...base, type: 'person', confidence: 0.6 };
  if (!doubtful && inNameList(tokens, span)) return { ...base, type: 'person', confidence: 0.5 };
  if (isAllCapitals(token) && /^\p{Lu}[\p{Lu}\p{N}-]{1,7}$/u.test(name) && !NO_ORGS.has(token.lower) && !doubtful) {
    return { ...base, type: 'org', kind: IGOS.has(token.lower) ? 'O.IGO' : 'O', full: true, confidence: 0.7 };
  }
  if (!doubtful && span.from > 0 && token.pos === 'PROPN' && name.length > 3 && speaks(tokens, span.to)) {
    return { ...base, type: 'person', confidence: 0.45 };
  }
  return undefined;
}

/** "Seitov's lawyer", "Omar's wife": only a person has them. */
function ownsPerson(tokens: readonly Token[], span: NameSpan): boolean {
  if (!isPossessive(tokens[span.to]) || tokens[span.from]?.pos !== 'PROPN') return false;
  for (let i = span.to + 1; i < span.to + 4; i++) {
    const role = roleEnding(tokens, i);
    if (role !== undefined) return role.role.sort === 'kin' || role.role.code === 'W.LAWYER';
    if (!/^\p{Ll}/u.test(tokens[i]?.text ?? '')) return false;
  }
  return false;
}

/** One name in a list of names: "Abdul Hameed, Idrees, Bilal and Mohib". */
function inNameList(tokens: readonly Token[], span: NameSpan): boolean {
  if (!isGiven(tokens[span.from])) return false;
  const before = tokens[span.from - 1]?.text ?? '';
  const next = tokens[span.to]?.text ?? '';
  return /^(?:,|and)$/.test(before) && /^(?:,|and|\.)$/.test(next) && isCapital(tokens[span.from - 2]);
}

/** "X said", "X told": only a person, or a body that the other rules know, does so. */
function speaks(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]?.lower ?? '';
  return (
    PERSON_VERBS.has(verb) && /^(?:said|says|told|tells|added|wrote|tweeted|recalled|explained|testified)$/.test(verb)
  );
}
