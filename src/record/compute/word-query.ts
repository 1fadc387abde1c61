import { nameKeys, normaliseForSearch } from '../../names/index.ts';

/** Every clause must hold; a clause holds when one of its terms does (`not`: when none does). */
export interface WordQuery {
  readonly clauses: readonly WordClause[];
  /** Key sets of the query read as a name, one a word: a name is found when it has a key of each. */
  readonly keys: readonly (readonly string[])[];
}

export interface WordClause {
  readonly not: boolean;
  readonly terms: readonly WordTerm[];
}

/** One word, or several in a row; normalised. `prefix`: the last may go on. */
export interface WordTerm {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/**
 * What people type: words (all must be there), "several in a row", -without, either OR other, begin*. Anything else is
 * read as words, so no input is an error.
 *
 * @returns undefined where nothing searchable was typed
 */
export function parseWords(typed: string): WordQuery | undefined {
  const clauses: WordClause[] = [];
  let joinNext = false;
  let plain = true;
  for (const match of typed.normalize('NFC').matchAll(/(-?)(?:["“”«»„]([^"“”«»„]*)["“”«»„]|(\S+))/gu)) {
    const [, minus = '', quoted, bare] = match;
    if (bare === 'OR' && clauses.length > 0) {
      joinNext = true;
      plain = false;
      continue;
    }
    const prefix = quoted === undefined && (bare ?? '').endsWith('*');
    const words = searchWords(quoted ?? bare ?? '');
    if (words.length === 0) continue;
    if (minus || quoted !== undefined || prefix) plain = false;
    const term = { words, prefix };
    const last = clauses.at(-1);
    if (joinNext && last && last.not === (minus !== ''))
      clauses[clauses.length - 1] = { ...last, terms: [...last.terms, term] };
    else clauses.push({ not: minus !== '', terms: [term] });
    joinNext = false;
  }
  if (!clauses.some((clause) => !clause.not)) return undefined;
  const keys = plain ? clauses.flatMap(({ terms }) => terms.flatMap(({ words }) => words.map(nameKeys))) : [];
  return { clauses, keys: keys.some((set) => set.length === 0) ? [] : keys };
}

/** The words of a text as the index holds them: normalised, letters and digits only. */
export function searchWords(text: string): string[] {
  return normaliseForSearch(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Do these words (and, of a name, these keys) answer the query? The index's own rule, said plainly. */
export function holdsWords(query: WordQuery, words: readonly string[], keys: ReadonlySet<string>): boolean {
  const byWords = query.clauses.every(({ not, terms }) => not !== terms.some((term) => hasTerm(term, words)));
  return byWords || (query.keys.length > 0 && query.keys.every((set) => set.some((key) => keys.has(key))));
}

function hasTerm({ words: wanted, prefix }: WordTerm, words: readonly string[]): boolean {
  const last = wanted.length - 1;
  return words.some((_, at) =>
    wanted.every((word, offset) => {
      const there = words[at + offset];
      return prefix && offset === last ? there?.startsWith(word) === true : there === word;
    }),
  );
}
