/** Penalties that no verb hands down: "The sentence was seven years", "Teacher N: two years", "the sentencing of N to …". */
import { findMoney, type MoneyOptions } from '../../../model/money.ts';
import { type FoundPenalty, findPenalties, type PenaltyGrammar } from '../../law/penalties.ts';
import type { RoleFill, ToldAct } from '../told-act.ts';
import type { Filler, SentenceView } from '../view.ts';

const PENALTY_NOUN =
  /\b(sentence|term|punishment|penalty|fine|verdict)\b(?:\s+(?:for|of|against|given to|handed to)\s+\S.*)?$/i;
const NOT_HANDED = /\b(?:maximum|minimum|possible|likely|usual|average|longest|heaviest|if|would|could|may|might)\b/i;
const GERUND = /\b(?:sentencing|jailing|imprisonment|imprisoning|fining)\s+of\s+$/i;

/** A penalty that stands without a verb which hands it down. */
export function stated(
  view: SentenceView,
  rule: string,
  penalty: FoundPenalty,
  victims: readonly Filler[],
  start: number,
): ToldAct {
  return {
    code: penalty.code,
    rule: `penalty.${penalty.code}.${rule}`,
    status: 'done',
    assessed: false,
    alleged: false,
    sentence: view.sentence.index,
    start: penalty.start,
    end: penalty.end,
    clause: { start, end: penalty.end },
    roles: victims.map((filler): RoleFill => ({ ...filler, role: 'victim' })),
    penalty,
    nominal: false,
    earlier: false,
    adverbs: [],
  };
}

/** "Teacher N: two years in a colony": a verdict read out, without a verb. */
export function readOut(view: SentenceView, grammar: PenaltyGrammar, options: MoneyOptions): ToldAct[] {
  const acts: ToldAct[] = [];
  for (const mention of view.mentions) {
    if (mention.type !== 'person' && mention.type !== 'group') continue;
    const colon = /^\s*(?:,[^,:;]{1,60},)?\s*[:–—]\s+/.exec(
      view.text.slice(mention.end, Math.min(view.sentence.end, mention.end + 80)),
    );
    if (colon === null) continue;
    const from = mention.end + colon[0].length;
    const penalty = findPenalties(view.text, from, view.sentence.end, grammar, { ...options, bareSpan: 'S.PRISON' })[0];
    if (penalty === undefined || penalty.start - from > 25) continue;
    acts.push(stated(view, 'read-out', penalty, [view.filler(mention)], mention.start));
  }
  return acts;
}

/** "The sentence for N was 14 years", "The fine was 50,000 tenge". */
export function statedSizes(view: SentenceView, grammar: PenaltyGrammar, options: MoneyOptions): ToldAct[] {
  return view.groups.flatMap((group) => {
    const { subject } = group;
    if (group.lemma !== 'be' || group.modal !== undefined || group.negated || subject === undefined) return [];
    const words = view.words(subject);
    const noun = PENALTY_NOUN.exec(words)?.[1]?.toLowerCase();
    if (noun === undefined || NOT_HANDED.test(view.text.slice(view.sentence.start, view.endOf(group.head)))) return [];
    const from = view.endOf(group.head);
    const to = view.endOf((group.complements.at(-1)?.to ?? group.head + 1) - 1);
    const penalty =
      noun === 'fine'
        ? fineAt(view, from, to, options)
        : findPenalties(view.text, from, to, grammar, { ...options, bareSpan: 'S.PRISON' })[0];
    if (penalty === undefined || penalty.start - from > 20) return [];
    const victims = view.mentionsIn(subject).filter((mention) => mention.type === 'person' || mention.type === 'group');
    return [
      stated(
        view,
        'stated',
        penalty,
        victims.map((mention) => view.filler(mention)),
        view.startOf(subject.from),
      ),
    ];
  });
}

function fineAt(view: SentenceView, from: number, to: number, options: MoneyOptions): FoundPenalty | undefined {
  const sum = findMoney(view.text.slice(from, to), options)[0];
  if (sum?.kind !== 'money') return undefined;
  return { start: from + sum.start, end: from + sum.end, code: 'S.FINE', money: sum.money };
}

/** "the sentencing of N to three years in prison drew protests". */
export function sizesOfGerunds(view: SentenceView, grammar: PenaltyGrammar, options: MoneyOptions): ToldAct[] {
  return view.mentions.flatMap((mention) => {
    if (mention.type !== 'person' && mention.type !== 'group') return [];
    const lead = view.text.slice(Math.max(view.sentence.start, mention.start - 40), mention.start);
    if (!GERUND.test(lead)) return [];
    const rest = view.text.slice(mention.end, view.sentence.end);
    const joint = /^\s+(?:to|for)\s+/i.exec(rest);
    if (joint === null) return [];
    const penalty = findPenalties(view.text, mention.end, view.sentence.end, grammar, {
      ...options,
      bareSpan: 'S.PRISON',
    })[0];
    if (penalty === undefined || penalty.start - mention.end > joint[0].length + 12) return [];
    return [stated(view, 'gerund', penalty, [view.filler(mention)], mention.start - lead.length)];
  });
}

/** A penalty with its size takes the place of a plainer act that the same clause tells. */
export function withoutDoubles(acts: readonly ToldAct[], penalties: readonly ToldAct[]): ToldAct[] {
  const covered = (act: ToldAct): boolean =>
    penalties.some(
      (penalty) =>
        (penalty.code === act.code ||
          (act.code === 'A.DETAIN' && penalty.code.startsWith('S.')) ||
          (act.code === 'A.ASSAULT' && penalty.rule.endsWith('.hit')) ||
          (act.code === 'P.TRIAL' && penalty.rule.endsWith('.gerund'))) &&
        act.start >= penalty.clause.start - 1 &&
        act.start <= penalty.clause.end,
    );
  return [...acts.filter((act) => !covered(act)), ...penalties].sort((a, b) => a.start - b.start);
}
