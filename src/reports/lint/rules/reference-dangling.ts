import type { LintBlock, LintText } from '../lint-text.ts';
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

/** "see Section 6", "in Annex 3": a whole number counts as a reference into the same text only with such words before. */
const WHOLE =
  /(?<=(?<![\p{L}])(?:see|see also|cf\.|in|at|as (?:explained|described|shown|noted|set out) in|printed in|см\.|в)\s+)(section|chapter|paragraph|annex|appendix|раздел\p{L}*|глав\p{L}+|приложени\p{L})\s+(\d{1,3})(?![\p{N}%]|\.\d)/giu;
/** A sentence about a law counts the sections of the law. */
const OF_A_NORM =
  /(?<![\p{L}])(Law|Act|Code|Decree|Rules|Convention|Covenant|Constitution|Directive|Regulation|Guidelines|Resolution|Закон\p{L}*|Кодекс\p{L}*|Конституци\p{L}+|Конвенци\p{L}+)(?![\p{L}])/u;

/** A cross reference whose word is misspelt, or whose target is not in the document. */
export const referenceDangling: Rule = {
  code: 'reference-dangling',
  severity: 'error',
  check(text, { wordedNotes }) {
    const numbers = headingNumbers(text);
    // What a worded note quotes of its source refers to the source's own sections.
    return text.blocks
      .filter(({ kind, note }) => kind !== 'heading' && (note === undefined || wordedNotes?.has(note) !== true))
      .flatMap((block) => [...inBlock(text, block, numbers), ...wholeNumbers(text, block)]);
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

function wholeNumbers(text: LintText, block: LintBlock): Place[] {
  if (block.kind === 'note') return [];
  return text.sentencesOf(block).flatMap((sentence) =>
    OF_A_NORM.test(sentence.text)
      ? []
      : [...sentence.text.matchAll(WHOLE)].flatMap((match): Place[] => {
          const [words, kind = '', number = ''] = match;
          const start = sentence.start + match.index;
          const at = start + words.length;
          if (ofAnotherText(text.text, at) || isThere(text, kind.toLowerCase(), number)) return [];
          return [
            {
              start,
              end: at,
              reason: `The document has no ${kind.toLowerCase()} ${number}.`,
              fix: { advice: 'Name the place that is meant, or say of which text it is.' },
            },
          ];
        }),
  );
}

/** Is there a heading, or a numbered paragraph, of this number? */
function isThere(text: LintText, kind: string, number: string): boolean {
  const annex = /^(annex|appendix|приложени)/.test(kind);
  const paragraph = kind === 'paragraph';
  return text.document.blocks.some((block) => {
    const words = text.points.slice(block.start, block.end);
    if (paragraph) return (block.number ?? /^\s*(\d+)\.?\s/.exec(words)?.[1])?.replace(/\.$/, '') === number;
    if (block.kind !== 'heading') return false;
    if (annex) return new RegExp(`^\\s*(annex|appendix|приложение)\\s+${number}(?!\\d)`, 'iu').test(words);
    const printed =
      block.number ?? /^\s*(?:(?:section|chapter|part|раздел|глава|часть)\s+)?(\d+|[IVX]+)\b/iu.exec(words)?.[1];
    return (
      printed !== undefined && [number, roman(Number(number))].includes(printed.replace(/\.$/, '').split('.')[0] ?? '')
    );
  });
}

function roman(n: number): string {
  const tens = ['', 'X', 'XX', 'XXX'][Math.floor(n / 10)] ?? '';
  return tens + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][n % 10] ?? '');
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
