/** The day a text speaks of: which sentences set it, and which undated acts it dates. */
import type { Sentence } from '../text/sentence.ts';
import type { AttachedDate } from '../when/attach.ts';
import type { ResolvedDate } from '../when/resolve.ts';
import type { ToldAct } from './told-act.ts';
import type { VerbGroup } from './verb-group.ts';

export interface Story {
  readonly date: AttachedDate;
  readonly sentence: number;
  readonly block: number;
  /** A dateline holds for the whole block. */
  readonly heading?: true;
}

/** Sentences over which the day of the story carries on to an undated act. */
const STORY_REACH = 3;

/** "Minsk, 6 July." or "20 February." before a text dates what follows. */
export function dateline(
  text: string,
  sentence: Sentence,
  dates: readonly ResolvedDate[],
  verbs: number,
): Story | undefined {
  const [date] = dates;
  if (verbs > 0 || date === undefined || date.grain !== 'day' || sentence.end - sentence.start > 60) return undefined;
  if (!/^[\p{L}\s,.–—-]*$/u.test(text.slice(sentence.start, date.start))) return undefined;
  return { date: { date, how: 'story' }, sentence: sentence.index, block: sentence.block, heading: true };
}

/** "4 June, Moscow: Officers …": the day that opens an entry of a bulletin dates all of it. */
export function bulletinDay(text: string, sentence: Sentence, dates: readonly ResolvedDate[]): Story | undefined {
  const [date] = dates;
  if (date === undefined || date.grain !== 'day' || !/^[\s•*·–—-]*$/.test(text.slice(sentence.start, date.start)))
    return undefined;
  if (!/^\s*(?:,\s*\p{Lu}[\p{L}\s-]{1,40})?\s*[:–—]/u.test(text.slice(date.end, date.end + 60))) return undefined;
  return { date: { date, how: 'story' }, sentence: sentence.index, block: sentence.block, heading: true };
}

/** "On 5 May officials opened a fair.": what the next sentences tell happened on that day. */
export function dayOfIncident(
  sentence: Sentence,
  dates: readonly ResolvedDate[],
  groups: readonly VerbGroup[],
): Story | undefined {
  const [date, other] = dates;
  if (date === undefined || other !== undefined || date.grain !== 'day') return undefined;
  if (!groups.some((group) => group.form === 'finite' && group.time === 'past' && !group.relative)) return undefined;
  return { date: { date, how: 'story' }, sentence: sentence.index, block: sentence.block };
}

/** Does the sentence speak of another date than the story's? */
export function isElsewhen(story: Story, sentence: Sentence, dates: readonly ResolvedDate[]): boolean {
  return story.heading !== true && story.sentence !== sentence.index && dates.length > 0;
}

/** The story's day, unless the sentence goes on to another date; the day of an entry holds to its end. */
export function unlessPast(
  story: Story | undefined,
  sentence: Sentence,
  dates: readonly ResolvedDate[],
): Story | undefined {
  return story !== undefined && isElsewhen(story, sentence, dates) ? undefined : story;
}

/** An undated act of the next sentence happened on the day the text speaks of, where nothing says otherwise. */
export function carries(act: ToldAct, story: Story, span: { readonly index: number; readonly block: number }): boolean {
  if (act.nominal || act.earlier || act.perfect === true || act.status !== 'done' || /^(?:U|N|X)\./.test(act.code))
    return false;
  return story.block === span.block && (story.heading === true || span.index - story.sentence <= STORY_REACH);
}
