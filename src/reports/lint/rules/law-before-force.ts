import { addDays } from '../../../model/calendar.ts';
import type { LintSentence, LintText } from '../lint-text.ts';
import type { Place, Rule } from '../rule.ts';
import { numberOf } from '../text/numbers.ts';

const FORCE =
  /(?<![\p{L}])(entered into force|came into force|comes into force|took effect|takes effect|in force since|entry into force|вступил\p{L}* в силу|вступает в силу)(?![\p{L}])/iu;
const LATER =
  /(?<![\p{L}])(?<n>one|two|three|four|five|six|ten|\d+|a)\s+(?<unit>days?|weeks?|months?)\s+(later|after)/iu;
const NORM =
  /(?<![\p{L}])(?:new\s+)?(?<name>(?:\p{Lu}[\p{L}-]+\s+){0,4}(?:Law|Act|Code|Decree)(?:\s+(?:on|of|for)\s+(?:\p{Lu}[\p{L}-]+(?:\s+(?:and|of|on|in|the)\s+|\s+|(?![\p{L}])))+)?|Закон[а-я]*\s+[«"]?[Оо]б?\s+[^.,;»"]{3,60})/gu;
/** A sentence that tells how something was done on the ground of a law. */
const APPLIED =
  /(?<![\p{L}])(under|prohibit\p{L}*|forbid\p{L}*|ban\p{L}*|violat\p{L}+|breach\p{L}*|basis of|accordance with|pursuant to|citing|invok\p{L}+|referr\p{L}+|required by|in line with|according to|на основании|в соответствии|наруш\p{L}+|согласно|по закону|запрещ\p{L}+)(?![\p{L}])/iu;
const ACTED =
  /(?<![\p{L}])(fined|detained|arrested|convicted|sentenced|charged|raided|punished|penali[sz]ed|expelled|dismissed|closed|suspended|confiscated|told|warned|ordered|refused|denied|blocked|forbidden|barred|prohibited|guilty|stopped|dispersed|searched|оштраф\p{L}+|задерж\p{L}+|арест\p{L}+|осужд\p{L}+|приговор\p{L}+|закры\p{L}+|конфиск\p{L}+)(?![\p{L}])/iu;

interface Norm {
  readonly words: ReadonlySet<string>;
  /** Known only as an amended article. */
  readonly amended: boolean;
  readonly from: string;
  readonly at: { readonly start: number; readonly end: number };
}

/** A law used before the day on which, by the same text, it came into force. */
export const lawBeforeForce: Rule = {
  code: 'law-before-force',
  severity: 'error',
  check(text) {
    const norms = text.prose.flatMap((sentence, i) => normOf(sentence, text.prose[i - 1]));
    if (norms.length === 0) return [];
    return text.prose.flatMap((sentence) => applied(text, sentence, norms));
  },
};

function normOf(sentence: LintSentence, before: LintSentence | undefined): Norm[] {
  const force = FORCE.exec(sentence.text);
  if (force === null || /(?<![\p{L}])(not yet|before|until|had not|ещё не|еще не|до)(?![\p{L}])/iu.test(sentence.text))
    return [];
  const own = normWords(sentence.text);
  const words =
    own.size > 0 ? own : before !== undefined && before.block === sentence.block ? normWords(before.text) : own;
  if (words.size === 0) return [];
  const amended = [...words].every((word) => word.startsWith('article'));
  const later = LATER.exec(sentence.text);
  const anchor = before?.block === sentence.block ? before.dates.at(-1) : undefined;
  const date = nearest(sentence, sentence.start + force.index);
  const from =
    later !== null && anchor?.precision === 'day'
      ? addDays(
          anchor.from,
          (later.groups?.['n'] === 'a' ? 1 : numberOf(later.groups?.['n'] ?? '')) *
            daysIn(later.groups?.['unit'] ?? ''),
        )
      : date?.from;
  if (from === undefined) return [];
  const at = sentence.start + force.index;
  return [{ words, amended, from, at: { start: at, end: at + force[0].length } }];
}

function nearest(sentence: LintSentence, at: number): LintSentence['dates'][number] | undefined {
  const after = sentence.dates.find(({ start }) => start >= at);
  return after ?? sentence.dates.filter(({ end }) => end <= at).at(-1);
}

function daysIn(unit: string): number {
  return unit.startsWith('day') ? 1 : unit.startsWith('week') ? 7 : 30;
}

function applied(text: LintText, sentence: LintSentence, norms: readonly Norm[]): Place[] {
  if (FORCE.test(sentence.text) || !APPLIED.test(sentence.text)) return [];
  const words = normWords(sentence.text);
  const norm = norms.find((one) => [...words].some((word) => one.words.has(word)));
  if (norm === undefined) return [];
  // An article was there before it was amended: only the amended one is too early.
  if (
    norm.amended &&
    !/(?<![\p{L}])(amended|new|изменённ\p{L}+|измененн\p{L}+|новой|новому)(?![\p{L}])/iu.test(sentence.text)
  )
    return [];
  const told = text.sentencesOf(sentence.block).filter(({ index }) => index <= sentence.index);
  if (!told.slice(-2).some(({ text: words }) => ACTED.test(words))) return [];
  const date = [...told]
    .reverse()
    .flatMap(({ dates }) => [...dates].reverse())
    .find(({ precision }) => precision !== 'year');
  if (date === undefined || date.to >= norm.from) return [];
  return [
    {
      start: sentence.start,
      end: sentence.end,
      also: [{ start: date.start, end: date.end }, norm.at],
      reason: `The law is applied here on ${date.from}, before it came into force by the text's own account (${norm.from}).`,
      fix: { advice: 'If this is the point, say so in the sentence; if not, check both dates and which law was used.' },
    },
  ];
}

const ARTICLE = /(?<![\p{L}])(?:article|стат(?:ья|ьи|ье|ью|ьёй|ьей))\s+(\d+(?:[-.]\d+)?)/giu;

const EMPTY = new Set([
  'penal',
  'уголовн',
  'law',
  'act',
  'code',
  'decree',
  'new',
  'on',
  'of',
  'for',
  'and',
  'the',
  'in',
  'закон',
  'об',
  'criminal',
  'administrative',
  'republic',
]);

/** The words that tell one law from another, cut to five letters: `Law on Religion` and `Religion Law` share `relig`. */
function normWords(text: string): ReadonlySet<string> {
  const articles = [...text.matchAll(ARTICLE)].map((match) => `article ${match[1] ?? ''}`);
  const words = [...text.matchAll(NORM)].flatMap(
    (match) => (match.groups?.['name'] ?? '').toLowerCase().match(/[\p{L}]+/gu) ?? [],
  );
  return new Set([
    ...articles,
    ...words
      .filter((word) => !EMPTY.has(word) && word.length > 3 && !/^закон/.test(word))
      .map((word) => word.slice(0, 5)),
  ]);
}
