import type { ActIndex } from './act-index.ts';
import { byNoun } from './by-noun.ts';
import { byVerb } from './by-verb.ts';
import type { ToldAct } from './told-act.ts';
import type { SentenceView } from './view.ts';

/** Acts that verbs and nouns of one sentence tell. `isDated` says whether a date stands in a stretch of text. */
export function actsOf(
  view: SentenceView,
  index: ActIndex,
  isDated: (start: number, end: number) => boolean,
): ToldAct[] {
  const acts: ToldAct[] = [];
  for (const group of view.groups) {
    for (const frame of index.verbs.get(group.lemma) ?? []) {
      const act = byVerb(view, group, frame, index, isDated);
      if (act === undefined) continue;
      acts.push(act);
      break;
    }
  }
  view.sentence.tokens.forEach((token, i) => {
    if (token.pos === 'VERB' && !token.lower.endsWith('ing')) return;
    if (view.groups.some((group) => group.head === i)) return;
    for (const frame of index.nouns.get(token.lower) ?? []) {
      const act = byNoun(view, i, frame, index, isDated);
      if (act === undefined) continue;
      acts.push(act);
      break;
    }
  });
  return acts.sort((a, b) => a.start - b.start);
}
