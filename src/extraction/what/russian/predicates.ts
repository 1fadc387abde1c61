import { formsOf, plainWord, type VerbForm } from '../../languages/ru/verb-forms.ts';
import type { Token } from '../../text/sentence.ts';

/** A form of a known verb in a sentence, with the clause around it; indices of tokens. */
export interface Predicate extends VerbForm {
  readonly at: number;
  /** First token of the clause, and the token after its last. */
  readonly from: number;
  readonly to: number;
  readonly negated: boolean;
  /** The clause hangs on the noun before its comma: "который …". */
  readonly relative: boolean;
}

/** Words that open a clause of their own after a comma. */
const OPENERS =
  /^(?:что|чтобы|если|хотя|поскольку|когда|где|куда|откуда|пока|однако|а|но|которы\p{L}+|которой|котором|которую|чей|чья|чьи|причем|после|затем|потому)$/u;
const RELATIVE = /^(?:котор\p{L}+|чей|чья|чьи)$/u;

/** A table from the forms of verbs to what they are. */
export function verbTable(entries: readonly string[]): ReadonlyMap<string, readonly VerbForm[]> {
  const table = new Map<string, VerbForm[]>();
  for (const entry of new Set(entries.flatMap((list) => list.split(' ')))) {
    for (const [word, form] of formsOf(entry)) {
      const known = table.get(word) ?? [];
      if (!known.some((one) => one.lemma === form.lemma && one.kind === form.kind)) table.set(word, [...known, form]);
    }
  }
  return table;
}

export function predicatesOf(
  tokens: readonly Token[],
  table: ReadonlyMap<string, readonly VerbForm[]>,
): readonly Predicate[] {
  const bounds = clauseBounds(tokens);
  const found: Predicate[] = [];
  tokens.forEach((token, at) => {
    for (const form of table.get(plainWord(token.lower)) ?? []) {
      const from = bounds.findLast((bound) => bound <= at) ?? 0;
      const to = bounds.find((bound) => bound > at) ?? tokens.length;
      found.push({
        ...form,
        at,
        from,
        to,
        negated: isNegated(tokens, at),
        relative: RELATIVE.test(opener(tokens, from)),
      });
    }
  });
  return found;
}

/** Where clauses begin: the sentence, what follows `;`, and what a conjunction opens after a comma. */
function clauseBounds(tokens: readonly Token[]): number[] {
  const bounds = [0];
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    if (next === undefined) return;
    if (token.text === ';' || token.text === ':') bounds.push(at + 1);
    if (token.text !== ',') return;
    if (OPENERS.test(opener(tokens, at + 1))) bounds.push(at + 1);
  });
  return bounds;
}

/** The word that opens a clause, past a preposition: "в котором". */
function opener(tokens: readonly Token[], at: number): string {
  const first = plainWord(tokens[at]?.lower ?? '');
  return /^(?:в|во|на|с|со|у|из|от|по|за|о|об|к)$/u.test(first) ? plainWord(tokens[at + 1]?.lower ?? '') : first;
}

function isNegated(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower;
  if (before === 'не') return true;
  return /^(?:был|была|было|были)$/.test(before ?? '') && tokens[at - 2]?.lower === 'не';
}
