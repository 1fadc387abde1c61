/** Acts that a sentence only names on the way to a step about them: "overturned the conviction of N". */
import type { ToldAct } from './told-act.ts';

const ABOUT: readonly { readonly step: RegExp; readonly named: RegExp }[] = [
  { step: /^P\.(?:UPHELD|REVERSED|APPEAL|DISMISS)$/, named: /^(?:P\.(?:CONVICT|TRIAL|ACQUIT)|A\.(?:DETAIN|PREVENT))$/ },
  { step: /^P\.(?:UPHELD|REVERSED|DISMISS)$/, named: /^P\.(?:APPEAL|COMPLAINT)$/ },
  { step: /^P\.REMAND$/, named: /^A\.(?:DETAIN|PREVENT)$/ },
  { step: /^P\.(?:NOCHARGE|INVEST|DISMISS)$/, named: /^(?:P\.(?:CHARGE|INVEST)|A\.(?:ASSAULT|KILL|TORT|THREAT))$/ },
  { step: /^A\.KILL$/, named: /^A\.ASSAULT$/ },
];

/** The acts without those that a noun names inside the clause of a verb that tells what became of them. */
export function withoutMentioned(acts: readonly ToldAct[]): ToldAct[] {
  return acts.filter(
    (act) =>
      !isWhatKilled(act, acts) &&
      ((!act.nominal && act.reduced !== true) ||
        !acts.some(
          (other) =>
            !other.nominal &&
            ABOUT.some(({ step, named }) => step.test(other.code) && named.test(act.code)) &&
            act.start >= other.clause.start &&
            act.end <= other.clause.end,
        )),
  );
}

/** "shot N in the head, killing her", "beaten and given electric shocks": one killing or torture, no assault beside it. */
function isWhatKilled(act: ToldAct, acts: readonly ToldAct[]): boolean {
  if (act.code !== 'A.ASSAULT') return false;
  return acts.some(
    (other) =>
      ((other.code === 'A.KILL' &&
        other.rule === 'act.A.KILL.kill.active' &&
        other.start > act.start &&
        other.end - other.start === 'killing'.length) ||
        other.code === 'A.TORT') &&
      other.roles.some(
        ({ role, mention }) => role === 'victim' && act.roles.some((fill) => fill.mention?.entity === mention?.entity),
      ),
  );
}
