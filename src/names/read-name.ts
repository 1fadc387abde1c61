import { type ReadWord, readWord, type WordReader } from './read-word.ts';
import { type Word, wordsOf } from './words.ts';

/** `generic`: a word that many organisations share. `unknown`: a word of a place, an organisation, or one word alone. */
export type Role = 'given' | 'patronymic' | 'family' | 'particle' | 'title' | 'number' | 'generic' | 'unknown';

/** How to read a name. `auto` sees an organisation by its legal form or kind, and else reads a person. */
export type NameKind = 'auto' | 'person' | 'organisation' | 'place';

/** A part of a name that stands for one thing: a word, or words joined by a hyphen or by a patronymic's own ending. */
export interface NamePart {
  readonly written: string;
  /** Lower case, without apostrophes; joined words run together. */
  readonly lower: string;
  /** What its one word tells; undefined where several were joined. */
  readonly of: ReadWord | undefined;
  readonly role: Role;
  /** Only the first letter or letters are given. */
  readonly initial: boolean;
  /** How sure the role is: 1 by an ending or a comma, less by position. */
  readonly sure: boolean;
  /** A hyphen joins it to the part before. */
  readonly hyphen: boolean;
}

const FROM_NOTHING: WordReader = { read: readWord };

/** Reads the parts of a name and the role of each. Never fails: a text without letters has no parts. */
export function readName(name: string, kind: NameKind = 'auto', reader: WordReader = FROM_NOTHING): NamePart[] {
  const words: Read[] = [];
  for (const word of wordsOf(name)) {
    const of = reader.read(word.written);
    if (of.lower !== '') words.push({ word, of });
  }
  if (kind === 'person' || (kind === 'auto' && !isOrganisation(words))) return rolesByPlace(joined(words));
  return words.map(({ word, of }): NamePart => {
    const role = of.number
      ? 'number'
      : of.particle
        ? 'particle'
        : kind !== 'place' && of.generic
          ? 'generic'
          : 'unknown';
    const hyphen = word.joined === '-';
    return { written: word.written, lower: of.lower, of, role, initial: false, sure: false, hyphen };
  });
}

interface Read {
  readonly word: Word;
  readonly of: ReadWord;
}

/** Whether a name's words show that it is an organisation's. */
function isOrganisation(words: readonly Read[]): boolean {
  return words.length > 1 && words.some(({ of }) => of.tellsOrganisation);
}

/** A part whose role is still being found. */
interface Draft {
  written: string;
  lower: string;
  of: ReadWord | undefined;
  initial: boolean;
  role: Role;
  sure: boolean;
  comma: boolean;
  hyphen: boolean;
}

function joined(words: readonly Read[]): Draft[] {
  const drafts: Draft[] = [];
  let titlesOnly = true;
  let smallOnly = true;
  for (const { word, of } of words) {
    const { lower } = of;
    const last = drafts.at(-1);
    if (of.patronymicWord && last !== undefined && !last.initial && last.role !== 'title') {
      last.written += ` ${word.written}`;
      last.lower += lower;
      last.of = undefined;
      last.role = 'patronymic';
      last.sure = true;
      last.comma = word.comma;
      smallOnly = false;
      continue;
    }
    const initial = word.dotted ? of.initialIfDotted : of.initial;
    let role: Role = 'unknown';
    if (of.number) role = 'number';
    else if (!initial && of.title && (word.dotted || titlesOnly || lower.length > 3)) role = 'title';
    else if (!initial && of.particle) role = 'particle';
    titlesOnly &&= role === 'title';
    smallOnly &&= role === 'title' || role === 'particle';
    drafts.push({
      written: word.written,
      lower,
      of,
      initial,
      role,
      sure: role !== 'unknown',
      comma: word.comma,
      hyphen: word.joined === '-',
    });
  }
  // A name made of titles and particles only is a name of unknown words.
  if (smallOnly) for (const draft of drafts) set(draft, 'unknown', false);
  return drafts;
}

function rolesByPlace(drafts: Draft[]): NamePart[] {
  const open = drafts.filter((draft) => draft.role === 'unknown');
  const words = open.filter((draft) => !draft.initial);
  const taken = drafts.some((draft) => draft.role === 'patronymic');
  if (!taken && open.length >= 2) {
    // In a name of two words `-ovich` may be a family name: only a Russian given name and patronymic stand alone so.
    const candidates = words.filter((draft) => draft.of?.patronymic === true);
    const choice = candidates.length > 1 ? candidates.at(-1) : candidates[0];
    if (choice !== undefined) {
      choice.role = 'patronymic';
      choice.sure = open.length >= 3;
    }
  }
  const rest = open.filter((draft) => draft.role === 'unknown');
  const restWords = rest.filter((draft) => !draft.initial);
  const comma = rest.findIndex((draft) => draft.comma);
  if (comma >= 0 && rest.length > comma + 1) {
    for (const [index, draft] of rest.entries()) set(draft, index <= comma ? 'family' : 'given', true);
  } else if (rest.some((draft) => draft.initial) && restWords.length === 1) {
    for (const draft of rest) set(draft, draft.initial ? 'given' : 'family', true);
  } else if (rest.length >= 2) {
    const patronymic = drafts.findIndex((draft) => draft.role === 'patronymic');
    const byEnding = restWords.filter((draft) => draft.of?.family === true);
    const familyFirst = patronymic >= 0 && drafts.indexOf(rest.at(-1) ?? rest[0] ?? blank) < patronymic;
    const family =
      patronymic > 0 ? (familyFirst ? rest[0] : rest.at(-1)) : byEnding.length === 1 ? byEnding[0] : rest.at(-1);
    const sure = patronymic >= 0 || byEnding.length === 1;
    for (const draft of rest) set(draft, draft === family ? 'family' : 'given', sure);
  } else if (rest.length === 1 && rest[0] !== undefined && drafts.some((draft) => draft.role === 'patronymic')) {
    set(rest[0], 'given', false);
  }
  secondInitialIsPatronymic(drafts);
  return drafts;
}

const blank: Draft = {
  written: '',
  lower: '',
  of: undefined,
  initial: false,
  role: 'unknown',
  sure: false,
  comma: false,
  hyphen: false,
};

function set(draft: Draft, role: Role, sure: boolean): void {
  draft.role = role;
  draft.sure = sure;
}

/** `E. A. Zhovtis`: the second of two initials stands for the patronymic. */
function secondInitialIsPatronymic(drafts: readonly Draft[]): void {
  if (drafts.some((draft) => draft.role === 'patronymic')) return;
  const given = drafts.filter((draft) => draft.role === 'given');
  const second = given[1];
  if (given.length === 2 && second?.initial === true) second.role = 'patronymic';
}
