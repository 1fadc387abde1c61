/**
 * A shallow reading of an English sentence: its verbs with voice, time and negation, who stands before them and what
 * after. It knows nothing of acts; what/acts.ts asks it for roles.
 */
import type { Token } from '../text/sentence.ts';
import { complementsOf } from './verb-complements.ts';
import type { VerbGroup, VerbWords } from './verb-group.ts';
import { headsOf } from './verb-heads.ts';
import { auxiliaries, shapeOf, timeOf } from './verb-shapes.ts';
import { subjectOf } from './verb-subjects.ts';
import { MODALS, NEGATIONS } from './verb-tokens.ts';

export function verbGroups(tokens: readonly Token[], words: VerbWords): VerbGroup[] {
  const heads = headsOf(tokens, words);
  const groups: VerbGroup[] = [];
  heads.forEach((head, n) => {
    const aux = auxiliaries(tokens, head, heads[n - 1] ?? -1);
    const lower = tokens[head]?.lower ?? '';
    const shape = shapeOf(tokens, head, aux, words, groups);
    if (shape === undefined) return;
    const { relative, ...link } = subjectOf(tokens, aux.first, groups, shape);
    const modal = aux.words.find((word) => MODALS.has(word));
    groups.push({
      first: aux.first,
      head,
      lemma: words.lemma(lower) ?? lower,
      ...shape,
      time: timeOf(aux.words, lower, shape.form, words),
      ...(modal === undefined ? {} : { modal: modal.replace(/^ca$/, 'can').replace(/^wo$/, 'will') }),
      negated: aux.words.some((word) => NEGATIONS.has(word)) || NEGATIONS.has(tokens[aux.first - 1]?.lower ?? ''),
      adverbs: aux.adverbs,
      relative: relative === true,
      ...link,
      complements: [],
    });
  });
  return groups.map((group, n) => ({ ...group, complements: complementsOf(tokens, group, groups[n + 1]) }));
}
