import { findMoney, type MoneyOptions } from '../../../model/money.ts';
import type { FoundPenalty } from '../../law/penalties.ts';
import type { VerbGroup } from '../verb-group.ts';
import type { SentenceView } from '../view.ts';

/** Verbs that bind whoever is to pay: the court's own, and plain duty. */
const ORDERS = /^(?:order|oblige|require|sentence|publish|decide|make|condemn|instruct)$/;
const DUTY = /^(?:must|have|need|be)$/;
const OF_COURTS =
  /\b(?:court|judges?|magistrate|verdicts?|fin(?:ed|es?|ing)|damages|convict\w+|guilty|libel|defamation|tribunal|ruling|suit|article \d+)\b/i;
/** The sum goes to somebody: damages, not a fine. */
const PAYEE =
  /^\s*(?:\([^()]*\)\s*)?(?:to|in (?:moral )?damages|for moral|in compensation)\b(?!\s+the (?:state|budget|treasury))/i;

/** Verbs of paying, and of working off. */
export const PAYS = /^(?:pay|owe|compensate)$/;
export const WORKS = /^(?:do|perform|serve|complete)$/;

/** Has whoever "pays" to pay: by order of a court, or by a duty that the text around puts down to one? */
export function mustPay(view: SentenceView, group: VerbGroup): boolean {
  const governor = group.governor === undefined ? undefined : view.groups[group.governor];
  if (group.negated || governor?.negated === true) return false;
  if (group.lemma === 'owe') return OF_COURTS.test(view.around(group.head));
  if (governor !== undefined && ORDERS.test(governor.lemma)) return true;
  const bound = /^(?:must|should)$/.test(group.modal ?? '') || (governor !== undefined && DUTY.test(governor.lemma));
  return (bound || view.before(group.head).endsWith(' to ')) && OF_COURTS.test(view.around(group.head));
}

/** Sums of "must pay 5 million tenge to the wife of …" that no word names a fine or damages. */
export function sumsOwed(view: SentenceView, group: VerbGroup, to: number, options: MoneyOptions): FoundPenalty[] {
  const from = view.startOf(group.head);
  return findMoney(view.text.slice(from, to), options).flatMap((sum) => {
    if (sum.kind !== 'money') return [];
    const end = from + sum.end;
    const payee = /^(?:owe|compensate|award)$/.test(group.lemma) || PAYEE.test(view.text.slice(end, view.sentence.end));
    return [{ start: from + sum.start, end, code: payee ? 'S.DAMAGES' : 'S.FINE', money: sum.money }];
  });
}
