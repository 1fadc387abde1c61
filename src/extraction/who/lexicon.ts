import { CAPITAL_ONLY, ENGLISH_HEADS } from '../languages/en/heads.ts';
import { ENGLISH_ROLES, IRREGULAR_PLURALS } from '../languages/en/roles.ts';
import type { HeadNoun, RoleNoun } from '../languages/who-words.ts';
import type { Token } from '../text/sentence.ts';

/** A role noun found in a sentence: tokens from `from` up to (not with) `to`. */
export interface RoleMatch {
  readonly from: number;
  readonly to: number;
  readonly noun: string;
  readonly role: RoleNoun;
  readonly plural: boolean;
}

export interface HeadMatch {
  readonly from: number;
  readonly to: number;
  readonly noun: string;
  readonly head: HeadNoun;
}

/** Longest phrase of the tables, in tokens. */
const LONGEST = 4;

const ROLE_LAST = lastWords([...ENGLISH_ROLES.keys()]);
const HEAD_LAST = lastWords([...ENGLISH_HEADS.keys()]);

/** The longest role noun whose last word is token `at`. */
export function roleEnding(tokens: readonly Token[], at: number): RoleMatch | undefined {
  const word = tokens[at]?.lower;
  if (word === undefined) return undefined;
  const irregular = IRREGULAR_PLURALS.get(word);
  for (const last of singulars(word)) {
    if (!ROLE_LAST.has(last)) continue;
    for (let length = Math.min(LONGEST, at + 1); length >= 1; length--) {
      const noun = phrase(tokens, at - length + 1, at, last);
      const role = ENGLISH_ROLES.get(noun);
      if (role !== undefined) {
        return { from: at - length + 1, to: at + 1, noun, role, plural: last !== word || irregular !== undefined };
      }
    }
  }
  return undefined;
}

/** The longest head noun of an organisation, place or thing whose last word is token `at`. */
export function headEnding(tokens: readonly Token[], at: number): HeadMatch | undefined {
  const word = tokens[at]?.lower;
  if (word === undefined || !HEAD_LAST.has(word)) return undefined;
  if (CAPITAL_ONLY.has(word) && tokens[at]?.text === word) return undefined;
  for (let length = Math.min(LONGEST, at + 1); length >= 1; length--) {
    const noun = phrase(tokens, at - length + 1, at, word);
    const head = ENGLISH_HEADS.get(noun);
    if (head !== undefined) return { from: at - length + 1, to: at + 1, noun, head };
  }
  return undefined;
}

function phrase(tokens: readonly Token[], from: number, at: number, last: string): string {
  let text = '';
  for (let i = from; i < at; i++) {
    const lower = tokens[i]?.lower ?? '';
    text += lower === "'s" || lower === '’s' || i === from ? lower.replace('’', "'") : ` ${lower}`;
  }
  return text === '' ? last : `${text} ${last}`;
}

/** A word and what it may be the plural of. */
function singulars(word: string): string[] {
  const irregular = IRREGULAR_PLURALS.get(word);
  if (irregular !== undefined) return [irregular];
  const forms = [word];
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`);
  if (/(?:ch|sh|s|x)es$/.test(word)) forms.push(word.slice(0, -2));
  if (word.endsWith('s') && !word.endsWith('ss')) forms.push(word.slice(0, -1));
  return forms;
}

function lastWords(phrases: readonly string[]): ReadonlySet<string> {
  return new Set(phrases.map((text) => text.slice(text.lastIndexOf(' ') + 1)));
}
