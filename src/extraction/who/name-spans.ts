import type { EntityType } from '../../model/entity.ts';
import { FUNCTION_WORDS, NAME_PARTICLES, NOT_IN_PERSONS, PERSON_VERBS } from '../languages/en/name-words.ts';
import { GIVEN_NAMES } from '../languages/given-names.ts';
import { foldLetters } from '../text/fold.ts';
import type { Sentence, Token } from '../text/sentence.ts';
import { countryOfPeople, placesNamed } from '../where/gazetteer.ts';
import { capitalRuns, isAllCapitals, isCapital, isPossessive, isTitleCase, type Run } from './capital-runs.ts';
import { type HeadMatch, headEnding, roleEnding } from './lexicon.ts';

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

/** Common words that are surnames too. */
const SURNAME_WORDS = new Set(
  'black white red green blue king prince pope bishop day love hope bush rice rose church house moon major cook baker young long west north south east power best good small little case law king sun star love peace joy bell fair frank friday monday sunday march may august winter summer spring fields hill woods stone'.split(
    ' ',
  ),
);

const CONNECTORS = new Set(['of', 'for', 'on', 'against']);
/** Heads only of a name that goes on: "Office for Democratic Institutions". */
const CAPITAL_OFFICES = new Set(['office', 'mission', 'section', 'unit', 'division']);

const HEAD_MODIFIERS = new Set(
  `opposition political online independent state private public news video information oil gas daily weekly human rights
  youth civic religious protestant regional local provincial district city municipal student anti-corruption
  pro-democracy media television radio internet social`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
const SLAVIC =
  /(?:[oe]v|[oe]va|in|ina|sk(?:y|ii|iy|i|yi|aya|aia|aja|oy)|enko|chuk|yuk|iuk|vich|vych|[oe]vich|[oe]vna|bayev|baev|uly|kyzy|shvili|dze|yan|ian|oglu|zade|ec|ets|ko)$/;

/** The name spans of one sentence, in order, not overlapping. */
export function nameSpans(sentence: Sentence): NameSpan[] {
  const { tokens, index } = sentence;
  const doubtful = isTitleCase(sentence);
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
  if (countIn(tokens, run, isAllCapitals) > 0 && !allShouted(tokens, run)) return [{ ...run, type: 'other', score: 0 }];
  const placed = afterPlace(tokens, run);
  if (placed !== undefined) return placed;
  const after = afterPost(tokens, run);
  if (after !== undefined) return [after];
  const score = personScore(tokens, run) - (doubtful ? 1 : 0);
  const threshold = isArticle(tokens[from - 1]) ? 4 : 1;
  return [{ ...run, type: score >= threshold ? 'person' : 'other', score }];
}

/** A common word or a people's name inside: "Human Rights", "Uzbek Airways". "Kevin Black" has a surname. */
function notPersonal(tokens: readonly Token[], run: Run): boolean {
  const surname = isGiven(tokens[run.from]) && run.to - run.from === 2;
  return (
    countIn(
      tokens,
      run,
      (token) =>
        (NOT_IN_PERSONS.has(token.lower) && !(surname && SURNAME_WORDS.has(token.lower))) ||
        (countryOfPeople(token.text) !== undefined && !surname),
    ) > 0
  );
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

/** How much speaks for a personal name, from its own words and its neighbours. */
export function personScore(tokens: readonly Token[], run: Run): number {
  const { from, to } = run;
  let score = 0;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (isGiven(first)) score += 3;
  else if (countIn(tokens, run, isGiven) > 0) score += 2;
  if (last !== undefined && to - from >= 2 && SLAVIC.test(foldLetters(last.text)) && last.text.length > 4) score += 2;
  const length = countIn(tokens, run, (token) => /\p{L}/u.test(token.text));
  if (length >= 2 && length <= 4) score += 1;
  if (length > 6) score -= 2;
  if (countIn(tokens, run, (token) => /^\p{Lu}$/u.test(token.text)) > 0 && length >= 2) score += 1;
  const next = tokens[to];
  if (next !== undefined && PERSON_VERBS.has(next.lower)) score += 1;
  if (next?.text === ',' && /^\d{2}$/.test(tokens[to + 1]?.text ?? '')) score += 2;
  if (next?.text === '(' && /^\d{2}$/.test(tokens[to + 1]?.text ?? '')) score += 2;
  if (next?.text === ',' && roleFollows(tokens, to + 1)) score += 2;
  const before = roleEnding(tokens, from - 1);
  if (before !== undefined && before.to === from) score += 3;
  return score;
}

/** ", a 34-year-old freelance journalist", ", pastor of": a role noun within a few words, before any other name. */
function roleFollows(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(from + 6, tokens.length); i++) {
    if (/^[,.;:]$/.test(tokens[i]?.text ?? '')) return false;
    if (roleEnding(tokens, i) !== undefined) return true;
  }
  return false;
}

/** An organisation's, place's or law's name that starts with the run: its head noun and what hangs on it by "of". */
function orgExtent(tokens: readonly Token[], run: Run): (Run & { head: HeadMatch }) | undefined {
  let head: HeadMatch | undefined;
  let at = run.from;
  for (; at < run.to; at++) {
    const match = headEnding(tokens, at);
    if (match !== undefined && match.from >= run.from && match.to - match.from <= at + 1 - run.from) head = match;
  }
  // "General Prosecutor's Office", "mayor's office" end in a lower-case head across the possessive.
  if (isPossessive(tokens[run.to]) && tokens[run.to + 1]?.lower === 'office') {
    const match = headEnding(tokens, run.to + 1);
    if (match !== undefined) return extend(tokens, { from: run.from, to: run.to + 2 }, match);
  }
  const last = tokens[run.to - 1]?.lower ?? '';
  if (CAPITAL_OFFICES.has(last)) {
    head = { from: run.to - 1, to: run.to, noun: last, head: { type: 'org', kind: 'O' } };
  }
  if (head === undefined) return undefined;
  const lastWord = head.to === run.to;
  const linked = CONNECTORS.has(tokens[run.to]?.lower ?? '') && lastWord;
  if (!linked) return undefined;
  return extend(tokens, run, head);
}

/** Takes in "of the Interior", "for Human Rights and Rule of Law". */
function extend(tokens: readonly Token[], run: Run, head: HeadMatch): (Run & { head: HeadMatch }) | undefined {
  let to = run.to;
  let complements = 0;
  for (;;) {
    const word = tokens[to]?.lower ?? '';
    let next = to;
    if (CONNECTORS.has(word)) next = to + 1;
    else if (word === 'and' && complements > 0) next = to + 1;
    else break;
    if (tokens[next]?.lower === 'the') next++;
    if (
      !isCapital(tokens[next]) ||
      FUNCTION_WORDS.has(tokens[next]?.lower ?? '') ||
      !/^\p{L}/u.test(tokens[next]?.text ?? '')
    )
      break;
    if (
      word === 'and' &&
      (isGiven(tokens[next]) || (headEnding(tokens, next) !== undefined && tokens[next + 1]?.lower === 'of'))
    )
      break;
    let end = next + 1;
    while (
      isCapital(tokens[end]) &&
      /^\p{L}/u.test(tokens[end]?.text ?? '') &&
      !FUNCTION_WORDS.has(tokens[end]?.lower ?? '') &&
      !postBefore(tokens, end)
    )
      end++;
    if (word === 'and' && end - next >= 2 && personScore(tokens, { from: next, to: end }) >= 3) break;
    if (headEnding(tokens, end - 1) !== undefined && roleEnding(tokens, end) !== undefined) break;
    const cut = postBefore(tokens, end) ? roleEnding(tokens, end + 1) : undefined;
    if (cut !== undefined && cut.from === end && headEnding(tokens, end)?.head.type === 'org') break;
    complements++;
    to = end;
  }
  if (complements === 0 && to === run.to && head.to <= run.to && !isPossessive(tokens[run.to - 2])) return undefined;
  return { from: run.from, to, head };
}

/** A post that starts here and has a name after it: "… of Jurists Secretary General Sam Rao". */
function postBefore(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    const role = roleEnding(tokens, i);
    if (role !== undefined && role.from === at) return isCapital(tokens[role.to]) && !isPossessive(tokens[role.to]);
    if (!isCapital(tokens[i])) return false;
  }
  return false;
}

/** "Minister for Communication and Information Nurai Urazov": a name that follows a complement within the same capitals. */
function withPersonAfter(tokens: readonly Token[], named: Run & { head: HeadMatch }, run: Run): Part[] {
  const part: Part = { from: named.from, to: named.to, type: headType(named.head), ...kindOf(named.head), score: 0 };
  const rest = Math.max(named.to, run.from);
  return rest < run.to ? [part, ...plainRun(tokens, { from: rest, to: run.to }, false)] : [part];
}

/** A head of several words that starts here: "remand prison". */
function headFrom(tokens: readonly Token[], at: number): HeadMatch | undefined {
  for (let i = at + 1; i < at + 3; i++) {
    const match = headEnding(tokens, i);
    if (match !== undefined && match.from === at) return match;
  }
  return undefined;
}

/** The last head noun in lower case after a name, modifiers between: "Alga opposition party", "Almaty district court". */
export function headAfter(tokens: readonly Token[], at: number): HeadMatch | undefined {
  let found: HeadMatch | undefined;
  for (let i = at; i < Math.min(at + 5, tokens.length); i++) {
    const token = tokens[i];
    if (token === undefined || !/^\p{Ll}/u.test(token.text)) break;
    const match = headEnding(tokens, i) ?? headFrom(tokens, i);
    if (match !== undefined && match.from >= at) found = match;
    else if (!HEAD_MODIFIERS.has(token.lower)) break;
  }
  if (found === undefined) return undefined;
  // "Kazakhstan general prosecutor", "Alga party leader": the head still stands; "Almaty police chief" too.
  return found.head.kind === undefined && roleEnding(tokens, found.to) !== undefined ? undefined : found;
}

function headType(head: HeadMatch): NameSpan['type'] {
  if (head.head.kind === undefined) return 'other';
  return head.head.type;
}

function kindOf(head: HeadMatch): { kind?: string } {
  return head.head.kind === undefined ? {} : { kind: head.head.kind };
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

export function isGiven(token: Token | undefined): boolean {
  return token !== undefined && isCapital(token) && GIVEN_NAMES.has(foldLetters(token.text));
}

function isArticle(token: Token | undefined): boolean {
  return token?.lower === 'the' || token?.lower === 'a' || token?.lower === 'an';
}

function allShouted(tokens: readonly Token[], run: Run): boolean {
  return countIn(tokens, run, (token) => !isAllCapitals(token) && !NAME_PARTICLES.has(token.lower)) === 0;
}

export function textOf(tokens: readonly Token[], run: Run): string {
  let text = '';
  for (let i = run.from; i < run.to; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const glued = i === run.from || token.start === tokens[i - 1]?.end;
    text += glued ? token.text : ` ${token.text}`;
  }
  return text;
}

function countIn(tokens: readonly Token[], run: Run, test: (token: Token) => boolean): number {
  let count = 0;
  for (let i = run.from; i < run.to; i++) {
    const token = tokens[i];
    if (token !== undefined && test(token)) count++;
  }
  return count;
}
