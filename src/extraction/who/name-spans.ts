import type { EntityType } from '../../model/entity.ts';
import { FUNCTION_WORDS, NAME_PARTICLES, NOT_IN_PERSONS } from '../languages/en/name-words.ts';
import type { Sentence, Token } from '../text/sentence.ts';
import { countryOfPeople, placesNamed } from '../where/gazetteer.ts';
import { bodyByWord } from './body-words.ts';
import {
  capitalRuns,
  isAllCapitals,
  isInitial,
  isPossessive,
  isShouted,
  isTitleCase,
  type Run,
} from './capital-runs.ts';
import { headEnding, roleEnding } from './lexicon.ts';
import { headAfter, headType, kindOf, orgExtent } from './org-extent.ts';
import { countIn, isGiven, notPersonal, personScore, textOf } from './personal.ts';

/** A run of capitals and what it seems to name. `single`: one word whose sense the whole document must tell. */
export interface NameSpan extends Run {
  readonly sentence: number;
  readonly type: EntityType | 'single' | 'other';
  readonly kind?: string;
  /** Of a person: how much speaks for it. */
  readonly score: number;
  /** In a heading in Capitals Like These: believed only where the body has the name too. */
  readonly doubtful: boolean;
}

/** Heads that are surnames too: "Rebecca Hall", "Tim Park". */
const SURNAME_HEADS = new Set(
  'hall park lake river rivers sea field house garden bay forest island lane land'.split(' '),
);

/** The name spans of one sentence, in order, not overlapping. */
export function nameSpans(sentence: Sentence): NameSpan[] {
  const { tokens, index } = sentence;
  const doubtful = isTitleCase(sentence) || isShouted(sentence);
  const spans: NameSpan[] = [];
  tokens.forEach((token, at) => {
    if (isSite(token))
      spans.push({
        from: at,
        to: at + 1,
        type: 'object',
        kind: 'object.website',
        score: 0,
        sentence: index,
        doubtful: false,
      });
  });
  let last = 0;
  for (const run of capitalRuns(tokens)) {
    if (run.to <= last) continue;
    const found = doubtful
      ? classify(tokens, run, true)
      : classify(tokens, { from: Math.max(run.from, last), to: run.to }, false);
    for (const span of found) {
      if (span.from < last || span.to <= span.from) continue;
      spans.push({ ...span, sentence: index, doubtful });
      last = span.to;
    }
  }
  return spans.sort((a, b) => a.from - b.from);
}

/** `example.kz`, `www.example.org/page`; no addresses with a scheme, which stand in notes. */
export function isSite(token: Token): boolean {
  return (
    /^(?:www\.)?(?:[\w-]+\.)+(?:com|org|net|info|news|media|press|live|online|today|site|blog|me|tv|[a-z]{2})(?:\/\S*)?$/i.test(
      token.text,
    ) && /[a-z]{3}/i.test(token.text)
  );
}

type Part = Omit<NameSpan, 'sentence' | 'doubtful'>;

function classify(tokens: readonly Token[], run: Run, doubtful: boolean): Part[] {
  const body = bodyByWord(tokens, run);
  if (body !== undefined) return [{ ...run, type: 'org', kind: body, score: 0 }];
  const named = orgExtent(tokens, run);
  if (named !== undefined) return withPersonAfter(tokens, named, run);
  const head = headEnding(tokens, run.to - 1);
  if (head?.head.kind !== undefined && head.from >= run.from && !SURNAME_HEADS.has(head.noun))
    return plainRun(tokens, run, doubtful);
  const role = lastRole(tokens, run);
  if (role !== undefined) {
    // "President Nursultan Nazarbaev", "Golos Respubliki Deputy Chief Editor Oksana Makushina".
    const before = trimmed(tokens, { from: run.from, to: role.from });
    const after = { from: role.to, to: run.to };
    const parts: Part[] = [];
    if (before.to > before.from) parts.push(...employer(tokens, before));
    if (after.to > after.from) parts.push(personAfterRole(tokens, after));
    return parts;
  }
  return plainRun(tokens, run, doubtful);
}

/** A role phrase inside the run with a name after it; a surname that is a role word ("Luther King") is none. */
function lastRole(tokens: readonly Token[], run: Run): Run | undefined {
  for (let at = run.to - 1; at >= run.from; at--) {
    const match = roleEnding(tokens, at);
    if (match === undefined || match.from < run.from || isPossessive(tokens[match.to])) continue;
    if (match.to === run.to && match.from > run.from && isGiven(tokens[run.from])) continue;
    // A title inside a name: "Kairat Lama Sharif".
    if (match.from > run.from && match.to < run.to && isGiven(tokens[match.from - 1])) continue;
    return { from: match.from, to: dotAfter(tokens, match.to) };
  }
  return undefined;
}

/** What stands before a post: an organisation, unless it is a place, a people or known otherwise. */
function employer(tokens: readonly Token[], run: Run): Part[] {
  const parts = plainRun(tokens, run, true);
  return parts.map((part) => {
    if (part.type === 'person' && part.score < 4) return { ...part, type: 'org', score: 0 };
    return part;
  });
}

/** "Mr." keeps its stop outside the name. */
function dotAfter(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === '.' ? at + 1 : at;
}

function personAfterRole(tokens: readonly Token[], run: Run): Part {
  const last = tokens[run.to - 1];
  if (headEnding(tokens, run.to - 1) !== undefined && !SURNAME_HEADS.has(last?.lower ?? '')) {
    return { ...run, type: 'other', score: 0 };
  }
  const bad = countIn(tokens, run, (token) => NOT_IN_PERSONS.has(token.lower));
  if (bad > 0) return stripped(tokens, run) ?? { ...run, type: 'other', score: 0 };
  if (run.to - run.from === 1 && placesNamed(last?.text ?? '').some((place) => place.people > 300_000)) {
    return { ...run, type: 'place', score: 0 };
  }
  return { ...run, type: 'person', score: 4 + personScore(tokens, run) };
}

/** "Information Nurai Urazov": words of a post before a name that has a known given name. */
function stripped(tokens: readonly Token[], run: Run): Part | undefined {
  for (let from = run.from + 1; from < run.to - 1; from++) {
    if (!NOT_IN_PERSONS.has(tokens[from - 1]?.lower ?? '')) break;
    const rest = { from, to: run.to };
    if (countIn(tokens, rest, (token) => NOT_IN_PERSONS.has(token.lower)) > 0) continue;
    if (headEnding(tokens, run.to - 1) !== undefined) return undefined;
    const score = personScore(tokens, rest);
    if (score >= 3) return { ...rest, type: 'person', score };
  }
  return undefined;
}

/** A run without a role noun. */
function plainRun(tokens: readonly Token[], run: Run, doubtful: boolean): Part[] {
  const { from, to } = run;
  const head = headEnding(tokens, to - 1);
  if (head !== undefined && !(to - from === 2 && isGiven(tokens[from]) && SURNAME_HEADS.has(head.noun))) {
    const acronym = tokens[from];
    if (to - from === 1 && head.from === from && !(acronym !== undefined && isAllCapitals(acronym))) {
      return [{ ...run, type: 'other', score: 0 }];
    }
    return [{ ...run, type: headType(head), ...kindOf(head), score: 0 }];
  }
  const follows = headAfter(tokens, to);
  const here = placesNamed(textOf(tokens, run))[0];
  // "an Aktau court", "Almaty city police": the place is one mention, the body another (bodies.ts).
  if (follows !== undefined && here !== undefined && follows.head.type === 'org')
    return [{ ...run, type: 'place', kind: here.kind, score: 0 }];
  if (follows !== undefined && follows.head.type !== 'object' && !(to - from >= 2 && isGiven(tokens[from]))) {
    if (countryOfPeople(tokens[from]?.text ?? '') !== undefined && to - from === 1)
      return [{ ...run, type: 'other', score: 0 }];
    if (!FUNCTION_WORDS.has(tokens[from]?.lower ?? '') && (from > 0 || to - from > 1 || isKnownLooking(tokens, from))) {
      return [{ ...run, type: headType(follows), ...kindOf(follows), score: 0 }];
    }
  }
  if (to - from === 1) return [single(run)];
  // "Golos Respubliki editor X": capitals before a post without a comma name the employer.
  if (roleEnding(tokens, to)?.from === to && !isGiven(tokens[from]) && here === undefined)
    return employerRun(tokens, run);
  const text = textOf(tokens, run);
  const place = placesNamed(text)[0];
  if (place !== undefined) return [{ ...run, type: 'place', kind: place.kind, score: 0 }];
  if (notPersonal(tokens, run)) {
    const rest = stripped(tokens, run) ?? afterPeople(tokens, run);
    return [rest ?? { ...run, type: 'other', score: 0 }];
  }
  if (countIn(tokens, run, (token) => isAllCapitals(token) && !isInitial(token)) > 0 && !allShouted(tokens, run))
    return [{ ...run, type: 'other', score: 0 }];
  const placed = afterPlace(tokens, run);
  if (placed !== undefined) return placed;
  const after = afterPost(tokens, run);
  if (after !== undefined) return [after];
  const score = personScore(tokens, run) - (doubtful ? 1 : 0);
  const threshold = isArticle(tokens[from - 1]) ? 4 : 1;
  return [{ ...run, type: score >= threshold ? 'person' : 'other', score }];
}

/** "Minister for Trade and Industry Zhomart Aliyev": the end of a post stuck to a name. */
function afterPost(tokens: readonly Token[], run: Run): Part | undefined {
  if (isGiven(tokens[run.from]) || !/^(?:and|of|for)$/.test(tokens[run.from - 1]?.lower ?? '')) return undefined;
  let post = false;
  for (let i = run.from - 1; i >= Math.max(0, run.from - 9) && !post; i--) {
    post = roleEnding(tokens, i) !== undefined && /^(?:of|for)$/.test(tokens[i + 1]?.lower ?? '');
  }
  if (!post) return undefined;
  for (let from = run.from + 1; from < run.to - 1; from++) {
    const rest = { from, to: run.to };
    if (isGiven(tokens[from])) return { ...rest, type: 'person', score: personScore(tokens, rest) };
  }
  return undefined;
}

/** "Aligarh Brijendra Singh": a place stuck to a name by a lost word. */
function afterPlace(tokens: readonly Token[], run: Run): Part[] | undefined {
  const rest = { from: run.from + 1, to: run.to };
  if (run.to - rest.from < 2 || isGiven(tokens[run.from]) || !isGiven(tokens[rest.from])) return undefined;
  const place = placesNamed(tokens[run.from]?.text ?? '').find((found) => found.people > 100_000);
  if (place === undefined) return undefined;
  return [
    { from: run.from, to: rest.from, type: 'place', kind: place.kind, score: 0 },
    { ...rest, type: 'person', score: personScore(tokens, rest) },
  ];
}

/** "Uzbek Mamadali Makhmudov": the people's name is no part of the person's. */
function afterPeople(tokens: readonly Token[], run: Run): Part | undefined {
  const rest = { from: run.from + 1, to: run.to };
  if (run.to - rest.from < 2 || countryOfPeople(tokens[run.from]?.text ?? '') === undefined) return undefined;
  if (countIn(tokens, rest, (token) => NOT_IN_PERSONS.has(token.lower)) > 0) return undefined;
  const score = personScore(tokens, rest);
  return score >= 3 ? { ...rest, type: 'person', score } : undefined;
}

function employerRun(tokens: readonly Token[], run: Run): Part[] {
  const people = countryOfPeople(tokens[run.to - 1]?.text ?? '') !== undefined;
  return [{ ...run, type: people ? 'other' : 'org', score: 0 }];
}

function single(run: Run): Part {
  return { ...run, type: 'single', score: 0 };
}

/** "Minister for Communication and Information Nurai Urazov": a name that follows a complement within the same capitals. */
function withPersonAfter(tokens: readonly Token[], named: NonNullable<ReturnType<typeof orgExtent>>, run: Run): Part[] {
  const part: Part = { from: named.from, to: named.to, type: headType(named.head), ...kindOf(named.head), score: 0 };
  const rest = Math.max(named.to, run.from);
  return rest < run.to ? [part, ...plainRun(tokens, { from: rest, to: run.to }, false)] : [part];
}

/** Drops words of a post before the name of an organisation: "Former", "Acting". */
function trimmed(tokens: readonly Token[], run: Run): Run {
  let { from, to } = run;
  while (
    to > from &&
    /^(?:deputy|vice|acting|chief|senior|former|executive|interim|assistant|associate|lead)$/.test(
      tokens[to - 1]?.lower ?? '',
    )
  )
    to--;
  while (
    from < to &&
    /^(?:former|acting|independent|freelance|veteran|prominent|outspoken|local|opposition)$/.test(
      tokens[from]?.lower ?? '',
    )
  )
    from++;
  return { from, to };
}

function isKnownLooking(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (isAllCapitals(token) || token.pos === 'PROPN');
}

function isArticle(token: Token | undefined): boolean {
  return token?.lower === 'the' || token?.lower === 'a' || token?.lower === 'an';
}

function allShouted(tokens: readonly Token[], run: Run): boolean {
  return countIn(tokens, run, (token) => !isAllCapitals(token) && !NAME_PARTICLES.has(token.lower)) === 0;
}
