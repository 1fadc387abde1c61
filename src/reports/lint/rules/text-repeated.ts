import type { LintText } from '../lint-text.ts';
import type { Place, Rule } from '../rule.ts';
import { isRecap } from '../sections.ts';

/** So many words in a row do not come twice by chance in prose (measured on the development chapter: none below 12). */
const RUN_LENGTH = 12;
/** From here on it is a copy and no turn of phrase. */
const SURELY_COPIED = 18;

/** A passage that stands twice in the text. A quotation said twice is left to `quotation-differs`. */
export const textRepeated: Rule = {
  code: 'text-repeated',
  severity: 'warning',
  check: (text) => [...readTwice(text), ...standsTwice(text)],
};

/** The reader put a passage together from two printings of it: the file itself is damaged. */
function readTwice(text: LintText): Place[] {
  return text.document.warnings
    .filter(({ code }) => code === 'printed-twice')
    .map((warning) => {
      const start = text.at(warning.at ?? 0);
      const block = text.blocks.find((one) => one.start <= start && start <= one.end);
      return {
        start,
        end: block?.end ?? start,
        reason: `In the file this passage is printed twice, one copy over or under the other. ${warning.message}`,
        fix: { advice: 'Take one copy out of the file, and check the other against the manuscript.' },
      };
    });
}

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly block: number;
}

function standsTwice(text: LintText): Place[] {
  const words = text.blocks
    // A summary says again what its chapters say.
    .filter((block) => (block.kind === 'paragraph' || block.kind === 'item') && !isRecap(text, block))
    .flatMap((block): Word[] =>
      [...text.text.slice(block.start, block.end).matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
        key: match[0].toLowerCase(),
        start: block.start + match.index,
        end: block.start + match.index + match[0].length,
        block: block.index,
      })),
    );
  const seen = new Map<string, number>();
  const places: Place[] = [];
  for (let i = 0; i + RUN_LENGTH <= words.length; i++) {
    const key = words
      .slice(i, i + RUN_LENGTH)
      .map((word) => word.key)
      .join(' ');
    const earlier = seen.get(key);
    if (earlier === undefined || earlier + RUN_LENGTH > i) {
      if (earlier === undefined) seen.set(key, i);
      continue;
    }
    let length = RUN_LENGTH;
    while (words[i + length] !== undefined && words[i + length]?.key === words[earlier + length]?.key) length++;
    const [first, last] = [words[i], words[i + length - 1]];
    const [firstBefore, lastBefore] = [words[earlier], words[earlier + length - 1]];
    if (first === undefined || last === undefined || firstBefore === undefined || lastBefore === undefined) continue;
    places.push({
      start: first.start,
      end: last.end,
      // A turn of phrase that a summary shares with its chapter.
      ...(length < SURELY_COPIED ? { severity: 'advice' as const } : {}),
      also: [{ start: firstBefore.start, end: lastBefore.end }],
      reason: `These ${length} words stand in the text twice.`,
      fix: { advice: 'Take one of them out, or refer to the other.' },
    });
    i += length - 1;
  }
  return places;
}
