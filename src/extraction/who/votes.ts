import { CONFESSIONS, NO_ORGS } from '../languages/en/name-words.ts';
import { foldLetters } from '../text/fold.ts';
import type { Sentence, Token } from '../text/sentence.ts';
import { type CountryCounts, countrySpokenOf } from '../where/choose.ts';
import { countryOfPeople, placesNamed } from '../where/gazetteer.ts';
import { isAllCapitals, isCapital } from './capital-runs.ts';
import { headEnding, roleEnding } from './lexicon.ts';
import type { NameSpan } from './name-spans.ts';
import { textOf } from './personal.ts';

export interface Votes {
  person: number;
  org: number;
  kind: string | undefined;
  sure: boolean;
  /** Times that it stands as one word. */
  alone: number;
}

export interface Evidence {
  readonly votes: ReadonlyMap<string, Votes>;
  /** Folded words of full personal names. */
  readonly words: ReadonlySet<string>;
  readonly countries: CountryCounts;
}

export function countCountries(sentences: readonly Sentence[], spans: readonly NameSpan[][]): CountryCounts {
  const counts = new Map<string, number>();
  spans.forEach((list, i) => {
    const tokens = sentences[i]?.tokens ?? [];
    for (const span of list) {
      // "Niger State", "Niger Delta" is no word about the country.
      if (
        /^(?:state|delta|river)$/.test(tokens[span.to]?.lower ?? '') ||
        /^(?:state|delta|river)$/.test(tokens[span.to - 1]?.lower ?? '')
      )
        continue;
      const whole = countrySpokenOf(textOf(tokens, span));
      const codes = new Set<string | undefined>([whole]);
      if (whole === undefined && span.type !== 'person') {
        for (let t = span.from; t < span.to; t++) codes.add(countrySpokenOf(tokens[t]?.text ?? ''));
      }
      for (const code of codes) if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  });
  return counts;
}

export function countVotes(sentences: readonly Sentence[], spans: readonly NameSpan[][]): ReadonlyMap<string, Votes> {
  const votes = new Map<string, Votes>();
  spans.forEach((list, i) => {
    const tokens = sentences[i]?.tokens ?? [];
    for (const span of list) {
      const key = foldLetters(textOf(tokens, span));
      const vote = votes.get(key) ?? { person: 0, org: 0, kind: undefined, sure: false, alone: 0 };
      votes.set(key, vote);
      if (!span.doubtful) vote.sure = true;
      if (span.type === 'single') vote.alone++;
      if (span.type === 'person' && !span.doubtful) vote.person = Math.max(vote.person, span.score);
      if (isNoBody(tokens, span)) continue;
      const cue = span.type === 'org' ? { kind: span.kind } : orgCue(tokens, span);
      if (cue !== undefined && !span.doubtful) {
        vote.org++;
        vote.kind ??= cue.kind;
      }
    }
  });
  return votes;
}

/** "the newspaper Vzgliad", "the organisation Talmas": a head noun right before; "X (ABC)": an acronym right after. */
function orgCue(tokens: readonly Token[], span: NameSpan): { kind: string | undefined } | undefined {
  if (span.type === 'person' && span.score >= 4) return undefined;
  let before = span.from - 1;
  if (/^["“«‘„]$/.test(tokens[before]?.text ?? '')) before--;
  const head = headEnding(tokens, before);
  if (head?.head.type === 'org' && /^\p{Ll}/u.test(tokens[before]?.text ?? '')) return { kind: head.head.kind };
  const last = tokens[span.to - 1];
  if (span.to - span.from >= 2 && isBracketedAcronym(tokens, span.to) && last !== undefined) return { kind: undefined };
  // "Adilet Chief Editor X", "Vremia journalist X", "KIBHR director X": an employer before a post.
  if (span.type === 'single' && employsNext(tokens, span)) return { kind: undefined };
  return undefined;
}

/** "a Protestant congregation", "TV journalists": the capitals are the faith's or the trade's, the body has no name. */
export function isNoBody(tokens: readonly Token[], { from, to }: Pick<NameSpan, 'from' | 'to'>): boolean {
  return tokens.slice(from, to).every(({ lower }) => CONFESSIONS.has(lower) || NO_ORGS.has(lower));
}

export function isBracketedAcronym(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at + 1];
  return tokens[at]?.text === '(' && word !== undefined && isAllCapitals(word) && tokens[at + 2]?.text === ')';
}

function employsNext(tokens: readonly Token[], span: NameSpan): boolean {
  const text = tokens[span.from]?.text ?? '';
  if (placesNamed(text).length > 0 || countryOfPeople(text) !== undefined || span.from === 0) return false;
  for (let i = span.to; i < span.to + 3; i++) {
    const role = roleEnding(tokens, i);
    if (role !== undefined) {
      if (role.role.sort === 'kin' || role.role.sort === 'title' || role.role.sort === 'plain') return false;
      return role.from >= span.to && isCapital(tokens[role.to]);
    }
    if (
      !/^(?:deputy|chief|acting|senior|executive|former|vice|regional|national|local|staff|freelance)$/.test(
        tokens[i]?.lower ?? '',
      )
    )
      return false;
  }
  return false;
}

export function personWords(
  sentences: readonly Sentence[],
  spans: readonly NameSpan[][],
  votes: ReadonlyMap<string, Votes>,
): ReadonlySet<string> {
  const words = new Set<string>();
  spans.forEach((list, i) => {
    const tokens = sentences[i]?.tokens ?? [];
    for (const span of list) {
      if (span.type !== 'person' || span.doubtful) continue;
      const vote = votes.get(foldLetters(textOf(tokens, span)));
      if (vote !== undefined && vote.org > 0 && vote.person < 4) continue;
      for (let t = span.from; t < span.to; t++) {
        const word = tokens[t];
        if (word !== undefined && word.text.length > 2 && isCapital(word)) words.add(foldLetters(word.text));
      }
    }
  });
  return words;
}
