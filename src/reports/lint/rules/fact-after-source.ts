import { citedBy } from '../cited.ts';
import type { LintSentence, LintText } from '../lint-text.ts';
import type { Place, Rule } from '../rule.ts';
import type { DateMention } from '../text/dates.ts';

/** Notes that give a law's text: what happened under it is naturally younger. */
const NORM =
  /(?<![\p{L}])(Law|Act|Decree|Code|Constitution|Convention|Covenant|Закон|Указ|Кодекс|Конституция)(?![\p{L}])/u;
/** Words before a date that make it a background or a plan, not the fact itself. */
const BACKGROUND =
  /(?<![\p{L}])((following|after|since|aftermath of|in connection with|ahead of|due|scheduled|planned|will|после|будет|запланирован\p{L}*)(?![\p{L}])[^.,;]{0,45}|(until|till|by|before|for|до|к|на)\s+)$/iu;
/** "For more information see …" points to further reading; it is no source for the sentences before it. */
const POINTER = /^(for (more|further|a detailed|additional|background)|more on|see also|подробнее|см\. также)/iu;

/** A fact dated later than the day its only source came out: one of the two dates is wrong, or the source is another. */
export const factAfterSource: Rule = {
  code: 'fact-after-source',
  severity: 'error',
  check: (text, options) =>
    text.prose.flatMap((sentence): Place[] => {
      if (sentence.notes.length !== 1) return [];
      const cited = citedBy(text, sentence.notes[0] ?? 0, options);
      const { issuedTo } = cited;
      if (issuedTo === undefined || NORM.test(cited.words)) return [];
      const own = text.document.notes.find(({ n }) => n === cited.note);
      const mark = own?.marks.map(({ at }) => text.at(at)).find((at) => at > sentence.start && at <= sentence.end + 1);
      // Inside a sentence a mark stands for the words before it, at its end for the sentences before it too.
      const inside = mark !== undefined && mark < sentence.end - 1;
      const pointer =
        inside || POINTER.test(own?.start === undefined ? cited.words : text.points.slice(own.start, own.start + 40));
      return (pointer ? [sentence] : restingOn(text, sentence)).flatMap((resting) =>
        resting.dates
          .filter((date) => isFact(text, resting, date) && date.from > issuedTo)
          .map((date) => ({
            start: date.start,
            end: date.end,
            reason: `This is dated after the day its only source (note ${cited.note}) came out, ${issuedTo}.`,
            fix: { advice: 'Check the date against the source, or name the source that tells of it.' },
          })),
      );
    }),
};

/**
 * The sentences a note stands for: back to the note before it in the paragraph; and, where the paragraph belongs to a
 * listed case told in several paragraphs of which none before has a note, those that share a name with it.
 */
function restingOn(text: LintText, noted: LintSentence): readonly LintSentence[] {
  const found: LintSentence[] = [noted];
  let index = noted.index - 1;
  for (; text.sentences[index]?.block === noted.block; index--) {
    const sentence = text.sentences[index];
    // A sentence that names its own speaker does not rest on the note of the next.
    if (sentence === undefined || sentence.notes.length > 0 || OWN_SPEAKER.test(sentence.text)) return found;
    found.push(sentence);
  }
  const names = namesOf(found);
  const group: LintSentence[] = [];
  for (; ; index--) {
    const sentence = text.sentences[index];
    if (sentence === undefined || sentence.notes.length > 0) return found;
    if (sentence.block.kind !== 'item' && sentence.block.kind !== 'paragraph') return found;
    group.push(sentence);
    const opens = text.sentences[index - 1]?.block !== sentence.block;
    if (sentence.block.kind === 'item' && opens) break;
  }
  const blocks = new Set(group.map(({ block }) => block));
  for (const block of blocks) {
    const told = group.filter((sentence) => sentence.block === block);
    if ([...namesOf(told)].some((name) => names.has(name))) found.push(...told);
  }
  return found;
}

const OWN_SPEAKER = /(?<![\p{L}])(according to|по данным|по словам|по сообщени\p{L}+)(?![\p{L}])/iu;

function namesOf(sentences: readonly LintSentence[]): ReadonlySet<string> {
  return new Set(
    sentences.flatMap(({ names }) => names.filter(({ words }) => words.length > 1).map(({ text }) => text)),
  );
}

function isFact(text: LintText, sentence: LintSentence, date: DateMention): boolean {
  if (date.precision === 'year' || date.precision === 'range') return false;
  // A law is printed before it comes into force.
  if (
    /(?<![\p{L}])(enter(ed|s)? into force|c[ao]mes? into force|in force since|in force from|t(ook|akes?) effect|вступ\p{L}+ в силу|действу\p{L}+ с)(?![\p{L}])/iu.test(
      sentence.text,
    )
  )
    return false;
  return !BACKGROUND.test(text.text.slice(sentence.start, date.start));
}
