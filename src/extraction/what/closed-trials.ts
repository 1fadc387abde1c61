import type { ToldAct } from './told-act.ts';
import type { SentenceView } from './view.ts';

const CLOSED = /\b(?:behind closed doors|closed(?:-door)? (?:trial|hearing|session)s?|unfair trial|in camera)\b/i;

/** "Convicted in a trial held behind closed doors": a trial of that kind is an act of its own, done to whom it judged. */
export function closedTrials(view: SentenceView, acts: readonly ToldAct[]): ToldAct[] {
  const { text, sentence } = view;
  const match = CLOSED.exec(text.slice(sentence.start, sentence.end));
  if (match === null) return [];
  const judged = acts.find(
    (act) => /^(?:P\.(?:CONVICT|TRIAL)|S\.)/.test(act.code) && act.roles.some((fill) => fill.role === 'victim'),
  );
  if (judged === undefined) return [];
  const start = sentence.start + match.index;
  const { penalty: _size, ...act } = judged;
  return [{ ...act, code: 'A.UNFAIR', rule: 'act.A.UNFAIR.closed', start, end: start + match[0].length }];
}
