import { weekday } from '../../../model/calendar.ts';
import type { Rule } from '../rule.ts';
import { WEEKDAY_NAMES } from '../text/calendar.ts';

export const weekdayWrong: Rule = {
  code: 'weekday-wrong',
  severity: 'error',
  check: (text) =>
    text.dates.flatMap((date) => {
      if (date.weekday === undefined || date.precision !== 'day' || date.yearInherited === true) return [];
      const true_ = weekday(date.from);
      if (true_ === date.weekday) return [];
      const name = WEEKDAY_NAMES[true_ - 1] ?? '';
      return [
        {
          start: date.start,
          end: date.end,
          reason: `${date.from} was a ${name}, not a ${WEEKDAY_NAMES[date.weekday - 1] ?? ''}.`,
          fix: { advice: `Check the source: either the day of the month or the weekday (${name}) is wrong.` },
        },
      ];
    }),
};
