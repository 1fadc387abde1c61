import type { LintText } from '../lint-text.ts';
import type { Place, Rule } from '../rule.ts';

const WHY: Readonly<Record<string, string>> = {
  'joined-from-two': 'In the file this line is cut, and was put together from two printings.',
  'cut-edge': 'In the file the end of this line is cut off.',
  garbled: 'Characters here could not be read.',
};

/** Places where the file itself lost words or letters. */
export const textCut: Rule = {
  code: 'text-cut',
  severity: 'warning',
  check: (text) => [...readDamaged(text), ...endsOpen(text)],
};

function readDamaged(text: LintText): Place[] {
  return text.document.warnings.flatMap((warning) => {
    const why = WHY[warning.code];
    if (why === undefined || warning.at === undefined) return [];
    const start = text.at(warning.at);
    const sentence = text.sentences.find((one) => one.start <= start && start < one.end);
    return [
      {
        start,
        end: Math.min(sentence?.end ?? start, start + 100),
        reason: why,
        fix: { advice: 'Compare with the manuscript, and mend the file.' },
      },
    ];
  });
}

/** A paragraph that ends in the middle of a sentence: its last word is one that cannot be the last. */
function endsOpen(text: LintText): Place[] {
  return text.blocks.flatMap((block): Place[] => {
    if (block.kind !== 'paragraph' && block.kind !== 'item') return [];
    const last = text.sentencesOf(block).at(-1);
    if (last === undefined || !OPEN_END.test(last.text)) return [];
    return [
      {
        start: last.start,
        end: last.end,
        reason: 'This paragraph ends in the middle of a sentence.',
        fix: { advice: 'Find the rest of the sentence in the manuscript.' },
      },
    ];
  });
}

const OPEN_END =
  /(?<![\p{L}])(the|a|an|of|to|in|on|at|by|for|with|from|and|or|that|which|who|was|were|is|are|has|had|have|been|their|his|her|its|в|на|с|и|по|о|от|до|для|что|который|была?|были)[ ,]*$/u;
