/** "seven years for A, six for B, four for C": the size stands before whose it is. */
import type { MoneyOptions } from '../../../model/money.ts';
import { type FoundPenalty, findPenalties, type PenaltyGrammar } from '../../law/penalties.ts';
import type { ToldAct } from '../told-act.ts';
import type { SentenceView } from '../view.ts';
import { resized } from './shares.ts';
import { stated } from './stated.ts';

const BARE_FOR = /(?:^|[\s,])(\d{1,3}|[a-z]+)\s+(?:each\s+)?for\s+(?:the\s+)?(?:\w+\s+){0,2}$/i;
const FOR = /^\s*(?:each\s+)?for\s+(?:the\s+)?(?:\w+\s+){0,2}$/i;

export function sizesForNames(view: SentenceView, grammar: PenaltyGrammar, options: MoneyOptions): ToldAct[] {
  const sized = findPenalties(view.text, view.sentence.start, view.sentence.end, grammar, {
    ...options,
    bareSpan: 'S.PRISON',
  });
  const acts: ToldAct[] = [];
  let last: FoundPenalty | undefined;
  for (const mention of view.mentions) {
    if (mention.type !== 'person' || mention.form !== 'name') continue;
    const own = sized.findLast(
      (penalty) => penalty.end <= mention.start && FOR.test(view.text.slice(penalty.end, mention.start)),
    );
    const lead = view.text.slice(Math.max(view.sentence.start, mention.start - 40), mention.start);
    const number = own === undefined && last !== undefined ? BARE_FOR.exec(lead)?.[1] : undefined;
    const start = mention.start - lead.length + (number === undefined ? 0 : lead.lastIndexOf(number));
    const penalty = own ?? (number && last ? resized(last, number, start, start + number.length, options) : undefined);
    if (penalty === undefined) continue;
    last = penalty;
    acts.push(stated(view, 'for-name', penalty, [view.filler(mention)], penalty.start));
  }
  // One alone is more often a reason than a person: "ten years for N" needs its neighbour.
  return acts.length > 1 ? acts : [];
}
