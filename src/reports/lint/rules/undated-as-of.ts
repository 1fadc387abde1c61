import { addDays } from '../../../model/calendar.ts';
import type { LintText } from '../lint-text.ts';
import type { Rule } from '../rule.ts';

const WRITING =
  /(?<![\p{L}])(?:(?:as of|at|by|a|since)\s+)?(?:(?:the\s+)?time\s+of\s+(?:this\s+)?(?:writing|publication|going to press)|as of this writing|this writing|на момент (?:написания|публикации|подготовки|сдачи)[^.,;]{0,30}|к моменту (?:написания|публикации)[^.,;]{0,30})(?![\p{L}])/giu;
const AS_OF = /(?<![\p{L}])(?:as of|по состоянию на)\s+$/iu;
/** Where a report says itself up to which day it looks. */
const CUT_OFF =
  /(?<![\p{L}])(report|chapter|paper|briefing|review|information|developments|доклад|отчёт|отчет|обзор|сведения)(?![\p{L}])[^.]{0,80}(covers?|up to|until|as of|through|is current|closed|finalised|finalized|охватыва|по состоянию|до)/iu;
/** Older than this on the day of publication, "as of" needs a fresh look. */
const STALE_DAYS = 120;

/** "As of this writing" without a day says nothing to the reader of next year; a day that is long past may no longer hold. */
export const undatedAsOf: Rule = {
  code: 'undated-as-of',
  severity: 'warning',
  check(text, options) {
    const dated = options.published !== undefined || statesItsDay(text);
    const undated = dated
      ? []
      : text.blocks
          .filter(({ kind }) => kind !== 'heading')
          .flatMap((block) =>
            [...text.text.slice(block.start, block.end).matchAll(WRITING)].map((match) => ({ block, match })),
          )
          .map(({ block, match }) => ({
            start: block.start + match.index,
            end: block.start + match.index + match[0].length,
            reason: 'The text gives no day of writing, so nobody can tell when this held.',
            fix: { advice: 'Name the day: "as of 1 March 2024".' },
          }));
    const { published } = options;
    const stale =
      published === undefined
        ? []
        : text.dates
            .filter((date) => AS_OF.test(text.text.slice(Math.max(0, date.start - 20), date.start)))
            .filter((date) => date.to < addDays(published, -STALE_DAYS))
            .map((date) => ({
              start: date.start,
              end: date.end,
              severity: 'advice' as const,
              reason: `This is given as of a day more than ${STALE_DAYS} days before publication (${published}).`,
              fix: { advice: 'Check whether it still holds, and move the day.' },
            }));
    return [...undated, ...stale];
  },
};

function statesItsDay(text: LintText): boolean {
  return text.prose.some((sentence) => sentence.dates.length > 0 && CUT_OFF.test(sentence.text));
}
