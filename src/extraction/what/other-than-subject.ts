/** "Judge B. found him guilty": whoever does it is not "him", so the pronoun goes back to whom the text told of before. */

import type { Telling } from './telling.ts';
import type { RoleFill } from './told-act.ts';

/** Sentences back that the pronoun reaches. */
const REACH = 4;
const DOES = /^(?:decider|perpetrator|complainant|speaker)$/;

export function withOthersThanSubject(tellings: readonly Telling[]): Telling[] {
  const out: Telling[] = [];
  for (const telling of tellings) {
    const doers = new Set(
      telling.act.roles.flatMap((fill) => (DOES.test(fill.role) && fill.mention ? [fill.mention.entity] : [])),
    );
    const wrong = (fill: RoleFill): boolean =>
      fill.role === 'victim' && fill.mention?.form === 'pronoun' && doers.has(fill.mention.entity);
    if (!telling.act.roles.some(wrong)) {
      out.push(telling);
      continue;
    }
    const victim = lastVictim(telling, out, doers);
    const roles = telling.act.roles.flatMap((fill) => (wrong(fill) ? [victim ?? unknown(fill)] : [fill]));
    out.push({ ...telling, act: { ...telling.act, roles } });
  }
  return out;
}

/** Nobody before fits: the pronoun is kept as words, not given to a body or to the one who does it. */
function unknown({ mention: _mention, ...words }: RoleFill): RoleFill {
  return words;
}

/** The last person of the block to whom something was done, other than those who do it now. */
function lastVictim(
  { sentence }: Telling,
  before: readonly Telling[],
  doers: ReadonlySet<string>,
): RoleFill | undefined {
  for (const one of before.toReversed()) {
    if (one.sentence.block !== sentence.block || sentence.index - one.sentence.index > REACH) return undefined;
    const victim = one.act.roles.find(
      (fill) => fill.role === 'victim' && fill.mention?.type === 'person' && !doers.has(fill.mention.entity),
    );
    if (victim !== undefined) return victim;
  }
  return undefined;
}
