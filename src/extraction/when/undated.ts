import type { Telling } from '../what/telling.ts';
import type { AttachedDate } from './attach.ts';
import type { ResolvedDate } from './resolve.ts';
import { type StoryDate, StoryDates } from './story.ts';

/** Acts that news dates by its own day where it says no other: those done to people, steps, sanctions, measures. */
const LEANS = /^[APSM]\./;

/**
 * Gives every act of an article that is told without a date the one that the article speaks of, as context only.
 * `published` is `YYYY-MM-DD`. Order and number of the tellings stay.
 */
export function withStoryDates(
  tellings: readonly Telling[],
  dates: readonly ResolvedDate[],
  published: string,
): Telling[] {
  const ofActs = new Set(
    tellings.flatMap(({ act, date }) =>
      date !== undefined && (date.how === 'clause' || date.how === 'sentence') && /^A\./.test(act.code)
        ? [date.date]
        : [],
    ),
  );
  const story = new StoryDates(dates, ofActs, published);
  return tellings.map((telling) => {
    const { act, date, sentence } = telling;
    if (date !== undefined || act.earlier || act.status !== 'done' || !LEANS.test(act.code)) return telling;
    const chosen = story.dateFor(sentence.index);
    return chosen === undefined ? telling : { ...telling, date: attached(chosen, telling, published) };
  });
}

function attached({ year, date, whole }: StoryDate, { act, sentence }: Telling, published: string): AttachedDate {
  if (date !== undefined && whole) return { date, how: 'published' };
  const edtf = `${String(year).padStart(4, '0')}~`;
  if (date !== undefined) return { date: { ...date, edtf, grain: 'year' }, how: 'published' };
  return {
    how: 'published',
    date: {
      start: act.start,
      end: act.end,
      phrase: '',
      expression: { kind: 'year', year },
      relation: 'at',
      approximate: true,
      rule: 'date.published-year',
      sentence: sentence.index,
      block: sentence.block,
      section: sentence.section,
      edtf,
      anchor: published,
      grain: 'year',
    },
  };
}
