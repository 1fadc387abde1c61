import type { ToldAct } from '../what/told-act.ts';
import type { ResolvedDate } from './resolve.ts';

export interface AttachedDate {
  readonly date: ResolvedDate;
  /**
   * `clause`: stands with the act. `sentence`: opens its sentence. `story`: the day the text before it was about.
   * `published`: no date at all, the year of publication as context.
   */
  readonly how: 'clause' | 'sentence' | 'story' | 'published';
}

const NOUN_DATE =
  /^\s+(?:[\w’'-]+\s+)?(?:elections?|law|article|suits?|report|events|decree|statement|unrest|plan|parliamentary|presidential|murder case|protests?|coup|war|census|budget|constitution|agreement|amendments?|video|film|book|interview)\b/i;
const TRIAL_NOUN = /^\s+(?:trials?|hearings?|verdicts?|sentences?|rulings?)\b/i;
const OPENS_CLAUSE = /(?:[;:—–]|,?\s+and)\s+(?:(?:on|in|by|at)\s+)?$/i;
const FRONTED = /^["“]?(?:after|upon|following|while)\s+[\p{L}-]+ing\b/iu;
/** "for their part in the events of June 2010": the date of what is meant, not of the act. */
const OF_EVENTS = /\b(?:events|unrest|riots?|clashes|violence|war|uprising|revolution|crackdown|coup)\s+of\s+$/i;
/** "a trader who had founded a party in April": dates what is told of somebody by the way. */
const BY_THE_WAY = /\b(?:who|whom|whose|which)\b[^;]*$/i;
const RELATIVE = /(?:,|\b)\s*(?:who|which|that|whom|whose)\s+(?:[\w’-]+\s+){0,3}$/i;

/** Dates that may date an act: not "the July 2011 article", "from May 2011", "until", "before". */
function mayDate(text: string, act: ToldAct, date: ResolvedDate): boolean {
  if (date.edtf === undefined) return false;
  if (!act.code.startsWith('X.') && OF_EVENTS.test(text.slice(Math.max(0, date.start - 20), date.start))) return false;
  if (date.relation === 'until' || date.relation === 'before' || date.relation === 'as-of') return false;
  const after = text.slice(date.end, date.end + 60);
  if (TRIAL_NOUN.test(after)) return true;
  const before = text.slice(Math.max(0, date.start - 12), date.start);
  if (NOUN_DATE.test(after) && !/\b(?:on|since)\s+$/i.test(before)) return false;
  return !/\b(?:dated|planned for|scheduled for|of the|for|aged|published)\s+$/i.test(before);
}

/** "ten days after police had picked him up". */
function datesNextClause({ expression }: ResolvedDate): boolean {
  return expression.kind === 'shift' && expression.base === 'clause';
}

function isFirstAfter(act: ToldAct, date: ResolvedDate, heads: readonly number[]): boolean {
  return act.start >= date.end && heads.every((head) => head < date.end || head >= act.start);
}

/**
 * The date of an act among those of its sentence. `heads` are where the verbs of the sentence stand; `joined` those of
 * them that the act's verb is coordinated with ("detained N and searched his home on Monday"), `leaders` those before it
 * that it shares its subject with.
 */
export function attachDate(
  text: string,
  act: ToldAct,
  sentence: { readonly start: number; readonly end: number },
  dates: readonly ResolvedDate[],
  heads: readonly number[],
  joined: readonly number[],
  leaders: readonly number[],
): AttachedDate | undefined {
  const ofClause = dates.find((date) => datesNextClause(date) && isFirstAfter(act, date, heads));
  if (ofClause?.edtf !== undefined) return { date: ofClause, how: 'clause' };
  const usable = dates.filter((date) => mayDate(text, act, date) && !datesNextClause(date));
  const inClause = usable.filter((date) => date.start >= act.clause.start - 1 && date.end <= act.clause.end + 1);
  const own = nearest(inClause, act);
  if (own !== undefined) return { date: own, how: 'clause' };
  // "On 5 May 2011 …": before the first verb, it dates every act of the sentence that is told in its own time.
  // "After holding a picket on 5 May, …" does so too.
  const fronted = FRONTED.test(text.slice(sentence.start, sentence.start + 60));
  const firstHead = heads[fronted ? 1 : 0] ?? sentence.end;
  const opening = usable.find((date) => date.end <= firstHead && date.start >= sentence.start);
  const lead = text.slice(Math.max(sentence.start, act.clause.start - 10), act.start);
  if (opening !== undefined && !act.earlier && act.reduced !== true && !RELATIVE.test(lead))
    return { date: opening, how: 'sentence' };
  // "…; in August she was sentenced and freed": it opens the clause of the act, or of the verb that the act is told with.
  const from = Math.min(act.start, act.clause.start);
  const led = usable.findLast(
    (date) =>
      date.end <= (leaders[0] ?? from) &&
      !(leaders.length > 0 && BY_THE_WAY.test(text.slice(sentence.start, date.start))) &&
      heads.every((head) => head < date.start || head >= from || leaders.includes(head)) &&
      (leaders.length > 0 || OPENS_CLAUSE.test(text.slice(Math.max(sentence.start, date.start - 12), date.start))),
  );
  if (led !== undefined && !act.earlier) return { date: led, how: 'sentence' };
  // "was stopped on 19 May and put in a cell": done in the same breath.
  const leader = leaders.at(-1);
  const beside = usable.findLast((date) => leader !== undefined && date.start > leader && date.end <= from);
  if (beside !== undefined && act.code.startsWith('A.') && !act.earlier && !act.nominal)
    return { date: beside, how: 'sentence' };
  // A date after the act's own words with no other verb in between.
  const next = usable.find(
    (date) =>
      date.start >= act.end && heads.every((head) => head <= act.start || head >= date.start || joined.includes(head)),
  );
  return next === undefined ? undefined : { date: next, how: 'clause' };
}

function nearest(dates: readonly ResolvedDate[], act: ToldAct): ResolvedDate | undefined {
  const after = dates.filter((date) => date.start >= act.start);
  const precise = (list: readonly ResolvedDate[]): ResolvedDate | undefined =>
    list.find((date) => date.grain === 'day') ?? list[0];
  return precise(after) ?? dates.filter((date) => date.end <= act.start).at(-1);
}

/** "As of mid-February 2012": the moment for which a sentence holds. */
export function asOfDate(dates: readonly ResolvedDate[]): ResolvedDate | undefined {
  return dates.find((date) => date.relation === 'as-of' && date.edtf !== undefined);
}
