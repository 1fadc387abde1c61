/**
 * Whom a step of a proceeding befalls that says only "the verdict", "the decision" or "the sentence": whoever the last
 * step told of befell. Never gives a victim to an act that names one.
 */

import type { Telling } from './telling.ts';
import type { RoleFill } from './told-act.ts';

/** Sentences back, inside one block, that "the verdict" reaches. */
const REACH = 4;
/** "the appeal lodged by his lawyers": they act for whom it befalls. */
const FOR_OTHERS = /\b(?:lawyers?|defen[cs]e|counsel|attorneys?|advocates?)$/i;
/** A later step, and which earlier one it is about. */
const FOLLOWS: readonly { readonly step: RegExp; readonly about: RegExp }[] = [
  { step: /^P\.(?:UPHELD|REVERSED)$/, about: /^(?:S\.|P\.(?:CONVICT|RULING|ACQUIT|REMAND|UPHELD)$)/ },
  { step: /^S\./, about: /^(?:S\.|P\.(?:CONVICT|RULING|TRIAL|REMAND|CHARGE|SUIT)$|A\.DETAIN$)/ },
  { step: /^P\.APPEAL$/, about: /^(?:S\.|P\.(?:CONVICT|RULING|REMAND|UPHELD|TRIAL|ACQUIT)$)/ },
  { step: /^P\.TRIAL$/, about: /^(?:P\.(?:CHARGE|INVEST|REMAND|TRIAL)|A\.DETAIN)$/ },
  { step: /^P\.NOCHARGE$/, about: /^(?:P\.(?:CHARGE|INVEST|TRIAL)|A\.(?:DETAIN|THREAT)|M\.)/ },
  { step: /^P\.DISMISS$/, about: /^(?:A\.|P\.COMPLAINT$)/ },
];

export function withAccused(tellings: readonly Telling[]): Telling[] {
  const out: Telling[] = [];
  for (const telling of tellings) {
    const { act } = telling;
    const rule = FOLLOWS.find(({ step }) => step.test(act.code));
    const told = act.roles.some(
      (fill) => /^(?:victim|accused|respondent|complainant)$/.test(fill.role) && !FOR_OTHERS.test(fill.text),
    );
    const victims =
      rule === undefined || told || act.nominal || act.status !== 'done' ? [] : lastVictims(telling, out, rule.about);
    out.push(
      victims.length === 0
        ? telling
        : {
            ...telling,
            act: {
              ...act,
              roles: [...act.roles.filter((fill) => !FOR_OTHERS.test(fill.text)), ...victims],
              rule: `${act.rule}.carried`,
            },
          },
    );
  }
  return out;
}

/** The victims of the nearest earlier telling of the block that the step can be about; none where it is not clear. */
function lastVictims({ sentence, act, date }: Telling, before: readonly Telling[], about: RegExp): RoleFill[] {
  const last = before.findLast(
    (one) =>
      // The entries of a chronology are paragraphs of their own.
      (one.sentence.block === sentence.block || (date?.how === 'story' && one.sentence.section === sentence.section)) &&
      sentence.index - one.sentence.index <= REACH &&
      (one.sentence.index < sentence.index || one.act.start < act.start) &&
      one.act.status === 'done' &&
      about.test(one.act.code) &&
      victimsOf(one).length > 0,
  );
  return last === undefined ? [] : victimsOf(last);
}

function victimsOf(telling: Telling): RoleFill[] {
  return telling.act.roles.filter((fill) => fill.role === 'victim' && fill.mention !== undefined);
}
