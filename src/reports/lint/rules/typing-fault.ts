import type { LintText } from '../lint-text.ts';
import type { Place, Rule } from '../rule.ts';
import { editDistance } from '../text/distance.ts';

interface Pattern {
  readonly pattern: RegExp;
  readonly why: string;
  /** Makes the mended words, where they can be told. */
  readonly mend?: (words: string) => string;
}

const PATTERNS: readonly Pattern[] = [
  {
    pattern:
      /(?<![\p{L}-])(?<first>a|an|the|this|these|those|his|her|their|its)\s+(?!\k<first>(?![\p{L}]))(?:a|an|the|this|these|those|their)(?![\p{L}-])/giu,
    why: 'Two words of which only one can stand here.',
  },
  {
    pattern: /(?<![\p{L}\p{N}-])(\p{L}{2,})\s+\1(?![\p{L}\p{N}-])/giu,
    why: 'The same word stands twice.',
    mend: (words) => words.split(/\s+/)[0] ?? words,
  },
  {
    pattern:
      /(?<![\p{L}])(?:prior|according|due|owing|contrary|subsequent)\s+(?:the|a|an|their|his|its|this)(?![\p{L}])/giu,
    why: 'The word "to" is missing.',
    mend: (words) => words.replace(/\s+/, ' to '),
  },
  {
    pattern:
      /(?<![\p{L}])(?:able|unable|forced|obliged|allowed|compelled|entitled)\s+(?:enter|leave|visit|attend|speak|pay|work|return|see|meet|appeal|travel|publish|sign|register|confess|give|take|make|go|come|appear|testify|resign)(?![\p{L}])/giu,
    why: 'The word "to" is missing.',
    mend: (words) => words.replace(/\s+/, ' to '),
  },
  { pattern: /\p{L} +[,;](?=\s)/gu, why: 'A space stands before the comma.', mend: (words) => words.replace(/ +/, '') },
  { pattern: /(?<=\p{Ll}),(?=\p{Ll}{2})/gu, why: 'A space is missing after the comma.', mend: () => ', ' },
  {
    pattern: /(?<=\p{Ll}{3})\.(?=\p{Lu}\p{Ll}+\s)/gu,
    why: 'A space is missing after the full stop.',
    mend: () => '. ',
  },
  { pattern: /,\s*,|;\s*;|(?<!\.)\.\.(?!\.)/gu, why: 'A sign stands twice.', mend: (words) => words[0] ?? words },
  {
    pattern: /(?<![\p{L}])(?:a)\s+(?=(?:[aeiou]\p{Ll}+))(?!(?:uni|use|usu|uti|eu|one|once|ura|uto))\p{Ll}+/gu,
    why: 'Before a vowel "a" becomes "an".',
    mend: (words) => words.replace(/^a/, 'an'),
  },
];

const TWICE_ALLOWED = /^(had had|that that|is is|ha ha|bora bora|чуть чуть|едва едва|да да|нет нет)$/iu;

/** Slips of the hand that a spelling checker passes over. */
export const typingFault: Rule = {
  code: 'typing-fault',
  severity: 'warning',
  check(text) {
    const blocks = text.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item' || kind === 'note');
    const patterned = blocks.flatMap((block) => PATTERNS.flatMap((pattern) => matches(text, block, pattern)));
    return [...patterned, ...slippedLetters(text)].filter((place) => !insideAddress(text, place));
  },
};

function matches(text: LintText, block: { readonly start: number; readonly end: number }, pattern: Pattern): Place[] {
  return [...text.text.slice(block.start, block.end).matchAll(pattern.pattern)].flatMap((match): Place[] => {
    const words = match[0];
    if (TWICE_ALLOWED.test(words)) return [];
    // "Bora Bora", "Walla Walla": a doubled name; "of 10 12 ..." does not match letters.
    if (/^\p{Lu}/u.test(words) && words.split(/\s+/)[0] === words.split(/\s+/)[1]) return [];
    const start = block.start + match.index;
    return [
      {
        start,
        end: start + words.length,
        reason: pattern.why,
        ...(pattern.mend === undefined
          ? { fix: { advice: 'Take one of them out.' } }
          : { fix: { replacement: pattern.mend(words) } }),
      },
    ];
  });
}

const LEAST_LETTERS = 6;

/**
 * A word that stands once, beside a word of the same text that stands often and differs by one dropped, doubled or
 * swapped letter inside it. Needs no dictionary; endings are left alone, because they are grammar.
 */
function slippedLetters(text: LintText): Place[] {
  const counts = new Map<string, { readonly start: number; readonly end: number; times: number }>();
  for (const block of text.blocks) {
    if (block.kind === 'heading' || block.kind === 'table') continue;
    for (const match of text.text
      .slice(block.start, block.end)
      .matchAll(/(?<![\p{L}\p{N}_/.@-])\p{Ll}{6,}(?![\p{L}\p{N}_/@-])(?!\.\p{Ll}|\s+\d+\.\d)/gu)) {
      const known = counts.get(match[0]);
      if (known === undefined)
        counts.set(match[0], {
          start: block.start + match.index,
          end: block.start + match.index + match[0].length,
          times: 1,
        });
      else known.times++;
    }
  }
  const common = [...counts].filter(([, { times }]) => times >= 2).map(([word]) => word);
  const byShape = Map.groupBy(common, (word) => word.slice(0, 2));
  return [...counts].flatMap(([word, seen]): Place[] => {
    if (seen.times > 1 || word.length < LEAST_LETTERS - 1) return [];
    const meant = (byShape.get(word.slice(0, 2)) ?? []).find((other) => isSlip(word, other));
    if (meant === undefined) return [];
    return [
      {
        start: seen.start,
        end: seen.end,
        reason: `"${word}" stands once and looks like a misspelt "${meant}".`,
        fix: { replacement: meant },
      },
    ];
  });
}

/** A letter dropped, doubled or swapped, with the first two letters and the end in place. */
function isSlip(odd: string, meant: string): boolean {
  if (odd.length === meant.length) {
    if (odd.at(-1) !== meant.at(-1)) return false;
    const differs = [...odd].flatMap((letter, i) => (letter === meant[i] ? [] : [i]));
    const [a = 0, b = 0] = differs;
    return differs.length === 2 && b === a + 1 && odd[a] === meant[b] && odd[b] === meant[a];
  }
  if (odd.slice(-2) !== meant.slice(-2) || editDistance(odd, meant, 1) !== 1) return false;
  if (odd.length < meant.length) return !REAL_WHEN_DROPPED.test(`${odd} ${meant}`);
  // A letter too many counts when it repeats its neighbour.
  for (let i = 2; i < odd.length - 2; i++)
    if (odd[i] === odd[i - 1] && odd.slice(0, i) + odd.slice(i + 1) === meant) return true;
  return false;
}

/** Pairs where the shorter word is a word of its own. */
const REAL_WHEN_DROPPED =
  /^(county country|though through|thought through|causal casual|accused accursed|defense defenses|contact contract|exited excited|affect effect|desert dessert|residents presidents|counties countries|statue statute|martial marital|intentions interventions|contents contests)$/u;

function insideAddress(text: LintText, place: Place): boolean {
  return text.addresses.some((one) => place.start < one.end && one.start < place.end);
}
