import { RUSSIAN_HEADS } from '../../languages/ru/heads.ts';
import { RUSSIAN_OPENERS, RUSSIAN_PERSON_VERBS } from '../../languages/ru/name-words.ts';
import { RUSSIAN_ROLES } from '../../languages/ru/roles.ts';
import type { Sex } from '../../languages/who-words.ts';
import type { Token } from '../../text/sentence.ts';
import { placesNamed } from '../../where/gazetteer.ts';
import { isCapital, type Run } from '../capital-runs.ts';
import { baseForms, givenName, isPatronymic, looksLikeSurname, personBase, stemOf } from './inflection.ts';

/** A run of capitals that is a full personal name, in the nominative. */
export interface PersonSpan extends Run {
  readonly name: string;
  readonly sex: Sex | undefined;
  readonly score: number;
}

/** Full names and initials with a surname. Tokens inside quotation marks are marked in `quoted`. */
export function personSpans(tokens: readonly Token[], quoted: Uint8Array): PersonSpan[] {
  const spans: PersonSpan[] = [];
  for (let i = 0; i < tokens.length; ) {
    const run = runAt(tokens, i, quoted);
    if (run === undefined) {
      i++;
      continue;
    }
    const span = bestName(tokens, run);
    if (span !== undefined) spans.push(span);
    i = Math.max(run.to, span?.to ?? 0);
  }
  return spans;
}

export function isNameWord(token: Token | undefined): boolean {
  // "Би-би-си": an outlet, written as it sounds.
  if (token === undefined || /-\p{Ll}+-\p{Ll}/u.test(token.text)) return false;
  return isCapital(token) && /^\p{Lu}[\p{Ll}’'ʼ-]+(?:-\p{Lu}[\p{Ll}]+)?$/u.test(token.text);
}

function isInitialAt(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return (
    token !== undefined &&
    /^\p{Lu}(?:\.\p{Lu})*$/u.test(token.text) &&
    tokens[i + 1]?.text === '.' &&
    tokens[i + 1]?.start === token.end
  );
}

/** Name words and initials in a row; the stop of an initial belongs to it. */
function runAt(tokens: readonly Token[], start: number, quoted: Uint8Array): Run | undefined {
  let i = start;
  let words = 0;
  while (i < tokens.length && quoted[i] !== 1) {
    if (isInitialAt(tokens, i)) i += 2;
    else if (
      isNameWord(tokens[i]) &&
      !(i === 0 && RUSSIAN_OPENERS.has(tokens[i]?.lower ?? '') && givenName(tokens[i]?.text ?? '') === undefined)
    )
      i++;
    else break;
    words++;
  }
  return words >= 2 ? { from: start, to: i } : undefined;
}

/** The part of a run that is a personal name: roles, heads and places at its ends are cut off. */
function bestName(tokens: readonly Token[], run: Run): PersonSpan | undefined {
  let { from, to } = run;
  while (from < to && isNoName(tokens, from)) from++;
  // "Татьяна Мельник": behind a given name a word that is also a place or a trade is a surname.
  const given = (at: number): boolean => at >= from && givenName(tokens[at]?.text ?? '') !== undefined;
  while (to > from && tokens[to - 1]?.text !== '.' && isNoName(tokens, to - 1) && !given(to - 2)) to--;
  const words: string[] = [];
  let initials = 0;
  for (let i = from; i < to; i++) {
    const text = tokens[i]?.text ?? '';
    if (text === '.') continue;
    if (isInitialAt(tokens, i)) {
      words.push(`${text}.`);
      initials++;
    } else words.push(text);
  }
  if (words.length < 2 || words.length > 4) return undefined;
  let score = initials > 0 ? 2 : 0;
  if (words.some((word) => givenName(word) !== undefined)) score += 3;
  if (words.some(isPatronymic)) score += 3;
  if (words.some((word) => word.length > 4 && looksLikeSurname(word))) score += 1;
  if (words.length === 2 && initials === 0 && isPlainPair(words)) score += 1;
  if (roleBefore(tokens, from)) score += 2;
  if (RUSSIAN_PERSON_VERBS.test(tokens[to]?.lower ?? '')) score += 1;
  if (initials === words.length || score < 2) return undefined;
  const { name, sex } = personBase(words);
  return { from, to, name, sex, score };
}

/** "Бекнура Ильясова": a word that is no adjective, then one with the commonest endings of surnames, in any case. */
function isPlainPair([first = '', last = '']: readonly string[]): boolean {
  return (
    /(?:[оеё]в|[иы]н)(?:а|у|ым|ой|е)?$/u.test(last) && last.length > 5 && !/(?:ий|ый|ая|ое|ой|ого|ом|ую)$/u.test(first)
  );
}

/** A post, a head noun or the name of a place, which a personal name does not hold. */
function isNoName(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token === undefined || token.text.length < 3) return false;
  if (givenName(token.text) !== undefined) return false;
  const { lower } = token;
  if (stemOf(lower, RUSSIAN_ROLES) !== undefined || stemOf(lower, RUSSIAN_HEADS) !== undefined) return true;
  const next = tokens[i + 1];
  if (
    /(?:ий|ый|ой|ого|ому|ая|ую|ое)$/u.test(lower) &&
    next !== undefined &&
    stemOf(next.lower, RUSSIAN_HEADS) !== undefined
  )
    return true;
  return baseForms(token.text).some((form) => placesNamed(form).some((place) => place.people > 200_000));
}

/** A role noun right before, or with one word or quoted name between: "директор центра X". */
export function roleBefore(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const token = tokens[i];
    if (token === undefined || /^[.,;:!?]$/.test(token.text)) return false;
    if (stemOf(token.lower, RUSSIAN_ROLES) !== undefined) return true;
  }
  return false;
}
