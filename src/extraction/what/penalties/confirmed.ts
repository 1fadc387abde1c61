/** "confirmed a fine of 10,000 lei on the portal": the penalty that a higher court leaves in force, told with its size. */
import type { MoneyOptions } from '../../../model/money.ts';
import { findPenalties, type PenaltyGrammar } from '../../law/penalties.ts';
import type { ToldAct } from '../told-act.ts';
import type { SentenceView } from '../view.ts';

export function confirmedSizes(
  view: SentenceView,
  acts: readonly ToldAct[],
  grammar: PenaltyGrammar,
  options: MoneyOptions,
): ToldAct[] {
  return acts.flatMap((act) => {
    if (act.code !== 'P.UPHELD' || act.status !== 'done') return [];
    const { start, end } = act.clause;
    const penalty = findPenalties(view.text, start, Math.max(end, act.end), grammar, options).find(
      (one) => one.span !== undefined || one.money !== undefined || one.days !== undefined,
    );
    const roles = act.roles.filter((fill) => fill.role === 'victim');
    if (penalty === undefined || roles.length === 0) return [];
    const told = {
      ...act,
      code: penalty.code,
      rule: `penalty.${penalty.code}.confirmed`,
      start: penalty.start,
      end: penalty.end,
    };
    return [{ ...told, roles, penalty, earlier: true, nominal: true }];
  });
}
