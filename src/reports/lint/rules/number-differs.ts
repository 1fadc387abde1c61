import { citedBy, noteOf } from '../cited.ts';
import type { LintSentence, LintText } from '../lint-text.ts';
import type { LintOptions, RecordedFigure } from '../options.ts';
import type { Place, Rule } from '../rule.ts';
import { type CountedAct, countedActs } from '../text/counted-acts.ts';
import { contentWords, overlap } from '../text/lexicon.ts';
import { sentencesIn } from '../text/sentences.ts';

/** Share of content words two sentences have in common when they tell of one matter. */
const SAME_MATTER = 0.5;

/** One count given as two numbers: in two places of the text, against the source, or against the record. */
export const numberDiffers: Rule = {
  code: 'number-differs',
  severity: 'error',
  check: (text, options) => {
    const told = text.prose.flatMap((sentence) => countedActs(sentence.text).map((act) => ({ act, sentence })));
    return [...withinText(told), ...againstSources(text, told, options), ...againstRecord(told, options.figures ?? [])];
  },
};

interface Told {
  readonly act: CountedAct;
  readonly sentence: LintSentence;
}

function withinText(told: readonly Told[]): Place[] {
  const places: Place[] = [];
  const groups = Map.groupBy(told, ({ act }) => `${act.noun} ${act.act}`);
  for (const group of groups.values())
    for (const [i, b] of group.entries()) {
      const a = group
        .slice(0, i)
        .find((earlier) => disagree(earlier.act, b.act) && sameOccasion(earlier.sentence, b.sentence));
      if (a !== undefined)
        places.push({
          ...placeOf(b),
          also: [placeOf(a)],
          reason: `Elsewhere the text gives this count as "${a.act.words}".`,
          fix: { advice: 'Check both against the source; if they count different things, say what each counts.' },
        });
    }
  return places;
}

/** The same exact day or month; or a shared place and no day that sets them apart. */
function sameOccasion(a: LintSentence, b: LintSentence): boolean {
  const fine = (sentence: LintSentence) =>
    sentence.dates.filter(({ precision }) => precision !== 'year' && precision !== 'range');
  const [datesA, datesB] = [fine(a), fine(b)];
  const shared = datesA.some((x) => datesB.some((y) => x.from <= y.to && y.from <= x.to));
  const places = new Set(placeNames(a));
  const meets = placeNames(b).some((name) => places.has(name));
  if (datesA.length > 0 && datesB.length > 0)
    return shared && (meets || places.size === 0 || placeNames(b).length === 0);
  return meets;
}

/** Names that stand after "in", "at", "near": where it happened. */
function placeNames(sentence: LintSentence): string[] {
  return sentence.names
    .filter((name) =>
      /(?<![\p{L}])(in|at|near|of|city of|town of|в|во|городе|у)\s+$/iu.test(
        sentence.text.slice(Math.max(0, name.start - sentence.start - 10), name.start - sentence.start),
      ),
    )
    .map(({ text }) => text);
}

function againstSources(text: LintText, told: readonly Told[], options: LintOptions): Place[] {
  if (options.sourcesOf === undefined) return [];
  return told.flatMap((one) => {
    const n = noteOf(text, one.sentence);
    if (n === undefined) return [];
    const { words } = one.sentence;
    for (const source of citedBy(text, n, options).known) {
      if (source.text === undefined) continue;
      for (const span of sentencesIn(source.text, 0, source.text.length)) {
        const said = source.text.slice(span.start, span.end);
        if (overlap(words, contentWords(said)) < SAME_MATTER) continue;
        const same = countedActs(said).filter(({ noun, act }) => noun === one.act.noun && act === one.act.act);
        const differing = same.find((act) => disagree(act, one.act));
        if (differing !== undefined && same.length === 1)
          return [
            {
              ...placeOf(one),
              reason: `The source (note ${n}) says "${differing.words}".`,
              fix: { advice: 'Follow the source, or cite the one that gives this number.' },
            },
          ];
      }
    }
    return [];
  });
}

function againstRecord(told: readonly Told[], figures: readonly RecordedFigure[]): Place[] {
  return told.flatMap((one) => {
    const figure = figures.find((known) => {
      const words = contentWords(known.what);
      const [counted, around] = [contentWords(`${one.act.noun} ${one.act.words}`), one.sentence];
      return (
        words.size > 0 &&
        [...words].every((word) => counted.has(word)) &&
        around.text.includes(known.where) &&
        around.dates.some(({ from, to }) => from === known.from && to === known.to)
      );
    });
    if (figure === undefined || (one.act.max >= figure.min && one.act.min <= figure.max)) return [];
    const recorded = figure.min === figure.max ? String(figure.min) : `${figure.min} to ${figure.max}`;
    return [
      {
        ...placeOf(one),
        reason: `The record gives ${recorded} for this count.`,
        fix: { advice: 'Take the recorded number, or correct the record.' },
      },
    ];
  });
}

function disagree(a: CountedAct, b: CountedAct): boolean {
  return a.max < b.min || b.max < a.min;
}

function placeOf({ act, sentence }: Told): { readonly start: number; readonly end: number } {
  return { start: sentence.start + act.start, end: sentence.start + act.end };
}
