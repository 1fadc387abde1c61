import type { LintText } from '../lint-text.ts';
import type { Place, Rule } from '../rule.ts';
import { editDistance } from '../text/distance.ts';

const REFERENCE_WORDS = [
  'section',
  'sections',
  'chapter',
  'chapters',
  'paragraph',
  'annex',
  'раздел',
  'разделе',
  'глава',
  'главе',
];
/** A word, then a section number with a dot: the shape of a reference whatever the word is. */
const NUMBERED = /(?<![\p{L}\p{N}])(\p{L}{4,10})\s+(\d{1,2}(?:\.\d{1,2})+)(?![\p{N}%])(?!\.\d)/gu;

/** A cross reference whose word is misspelt, or whose target is not in the document. */
export const referenceDangling: Rule = {
  code: 'reference-dangling',
  severity: 'error',
  check(text, { wordedNotes }) {
    const numbers = headingNumbers(text);
    // What a worded note quotes of its source refers to the source's own sections.
    return text.blocks
      .filter(({ kind, note }) => kind !== 'heading' && (note === undefined || wordedNotes?.has(note) !== true))
      .flatMap((block) => inBlock(text, block, numbers));
  },
};

function inBlock(
  text: LintText,
  block: { readonly start: number; readonly end: number },
  numbers: ReadonlySet<string>,
): Place[] {
  return [...text.text.slice(block.start, block.end).matchAll(NUMBERED)].flatMap((match): Place[] => {
    const word = match[1] ?? '';
    const number = match[2] ?? '';
    const meant = REFERENCE_WORDS.find((known) => known === word.toLowerCase());
    const near =
      meant ?? REFERENCE_WORDS.find((known) => known.length > 5 && editDistance(word.toLowerCase(), known, 2) <= 2);
    if (near === undefined) return [];
    const start = block.start + match.index;
    const place = { start, end: start + match[0].length };
    if (meant === undefined)
      return [
        {
          ...place,
          severity: 'warning',
          reason: `"${word}" looks like a misspelt "${near}".`,
          fix: { replacement: match[0].replace(word, near) },
        },
      ];
    if (numbers.size === 0 || numbers.has(number) || ofAnotherText(text.text, start + match[0].length)) return [];
    return [
      {
        ...place,
        reason: `The document has no section ${number}; its sections are ${[...numbers].slice(0, 12).join(', ')}.`,
        fix: { advice: 'Name the section that is meant.' },
      },
    ];
  });
}

/** "section 4.2 of the Guidelines" is a place in another text. */
function ofAnotherText(text: string, at: number): boolean {
  return /^\s+(of|in|to)\s+(the|its|his|their|that|a)\b/.test(text.slice(at, at + 20));
}

function headingNumbers(text: LintText): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const block of text.document.blocks) {
    if (block.kind !== 'heading') continue;
    const printed = block.number ?? /^\s*(\d+(?:\.\d+)*)\.?\s/.exec(text.points.slice(block.start, block.end))?.[1];
    if (printed !== undefined) numbers.add(printed.replace(/\.$/, ''));
  }
  return numbers;
}
