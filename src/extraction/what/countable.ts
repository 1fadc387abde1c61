/** Which tellings are of an act that can be counted, and which only name a kind of act in passing. */
import type { Telling } from './telling.ts';
import { isUnnamedGroup } from './unnamed.ts';

/** Needs somebody or something that it was done to, or a date of its own. */
const OF_SOMETHING = /^(?:P\.(?:SUIT|CHARGE)|A\.(?:BLOCK|SEIZE|SEARCH))$/;
const SUFFERS = /^(?:victim|accused|respondent)$/;

export function isCountable(telling: Telling): boolean {
  return !isThin(telling) && !isOfNobody(telling) && !isOfNothing(telling) && !isKindOfAct(telling);
}

/** Context, norms, utterances and steps that the text only mentions: without a date of their own and without anybody named. */
function isThin(telling: Telling): boolean {
  const { act, date } = telling;
  const dated = isDated(telling);
  const own = date?.how === 'clause';
  if (/^(?:N\.(?:EMERGENCY|BODY)|U\.(?:COMMIT|NOREPLY))$/.test(act.code)) return act.reduced === true;
  if (/^[XN]\./.test(act.code))
    return act.reduced === true
      ? !own
      : !dated && !act.roles.some((fill) => fill.mention?.type === 'person' || fill.mention?.type === 'group');
  if (/^(?:U\.|P\.(?:SUIT|UPHELD|REVERSED|RULING|COMPLAINT|APPEAL|CHARGE))/.test(act.code))
    return !dated && act.roles.length === 0;
  return false;
}

/** "the arrests of activists", "individuals later charged": undated, named in passing, done to no one in particular. */
function isOfNobody(telling: Telling): boolean {
  const { act } = telling;
  // An allegation is told for its own sake.
  if (!(act.nominal || act.reduced === true) || act.alleged || isDated(telling)) return false;
  const victims = act.roles.filter((fill) => SUFFERS.test(fill.role));
  return victims.length > 0 && victims.every(isUnnamedGroup);
}

/** "All suits brought by officials": neither against whom nor when. */
function isOfNothing(telling: Telling): boolean {
  const { act } = telling;
  if (!OF_SOMETHING.test(act.code) || isDated(telling)) return false;
  return (
    act.target === undefined && (act.objects ?? []).length === 0 && !act.roles.some((fill) => SUFFERS.test(fill.role))
  );
}

/** "rules on holding rallies", "the danger of criticising officials", "rallies in 2011": a kind of act, not one act. */
function isKindOfAct({ act, date }: Telling): boolean {
  if (!/^[XU]\./.test(act.code)) return false;
  if (act.status === 'general') return act.code.startsWith('X.');
  if (act.unfinished === true && date?.how !== 'clause') return true;
  return act.code === 'X.PROTEST' && date !== undefined && /^\d{4}$|^\d{4}-2[1-4]/.test(date.date.edtf ?? '');
}

function isDated({ date }: Telling): boolean {
  return date !== undefined && date.how !== 'published' && date.how !== 'story';
}
