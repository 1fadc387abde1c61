import type { Note } from '../../model/document.ts';
import type { LintSentence, LintText } from './lint-text.ts';
import type { CitedSource, LintOptions } from './options.ts';
import { daysOf } from './text/calendar.ts';
import { datesIn } from './text/dates.ts';

/** The sources behind a note, Ibid. and short forms followed to the note that names them. */
export interface Cited {
  readonly note: number;
  /** Notes whose full citations are meant; empty when nothing could be told. */
  readonly notes: readonly Note[];
  /** Last day on which the youngest of them came out; absent when the day of one is not known. */
  readonly issuedTo?: string;
  /** The notes' words, with titles and addresses. */
  readonly words: string;
  /** What the caller knows of them. */
  readonly known: readonly CitedSource[];
}

export function citedBy(text: LintText, n: number, options: LintOptions): Cited {
  const note = text.notes.get(n);
  const known = options.sourcesOf?.(n) ?? [];
  const targets = (note?.cites ?? []).map((cite) =>
    cite.kind === 'full' ? note : cite.resolvesTo === undefined ? undefined : text.notes.get(cite.resolvesTo),
  );
  const notes = [...new Set(targets.filter((target) => target !== undefined))];
  const bare = note?.start === undefined || note.end === undefined ? '' : text.points.slice(note.start, note.end);
  const issued = [
    // "Border Service, answer to the Committee, 4.7.2017": a letter has no title and no address.
    ...(note !== undefined && note.cites.length === 0 && bare !== '' ? [datedWords(bare)] : []),
    ...notes.flatMap((target) =>
      target.cites.filter(({ kind }) => kind === 'full').map((cite) => cite.issued ?? datedWords(cite.title ?? '')),
    ),
    ...known.map((source) => source.issued),
  ];
  const days = issued.map((date) => (date === undefined ? undefined : daysOf(date.split('/').at(-1) ?? '')?.to));
  const words = notes
    .map((target) =>
      target.start === undefined || target.end === undefined ? '' : text.points.slice(target.start, target.end),
    )
    .concat(known.map((source) => source.title ?? ''))
    .join('\n');
  // "Report, note 25, citing: …" rests on the report, whose day is not the day of what it cites; so does an Ibid. to it.
  const complete =
    !SECOND_HAND.test(`${bare}\n${words}`) &&
    days.length > 0 &&
    !targets.includes(undefined) &&
    !days.includes(undefined);
  const issuedTo = complete
    ? days
        .filter((day) => day !== undefined)
        .sort()
        .at(-1)
    : undefined;
  return { note: n, notes, words, known, ...(issuedTo === undefined ? {} : { issuedTo }) };
}

const SECOND_HAND =
  /(?<![\p{L}])(citing|cited in|cited by|quoted in|quoted by|as reported in|цит\. по|цитируется по|со ссылкой на)(?![\p{L}])/iu;

/** The note that stands for a sentence: its own, or the next one in its paragraph. */
export function noteOf(text: LintText, sentence: LintSentence): number | undefined {
  for (let i = sentence.index; i < text.sentences.length; i++) {
    const next = text.sentences[i];
    if (next === undefined || next.block !== sentence.block) return undefined;
    if (next.notes.length > 0) return next.notes[0];
  }
  return undefined;
}

/** The day of a letter, judgment or interview that gives it in its name: "Answer to the union of 15 June 2022". */
function datedWords(title: string): string | undefined {
  if (
    !/(?<![\p{L}])(answer|reply|letter|decision|judgment|order|ruling|complaint|interview|response|ответ|письмо|решение|жалоба|постановление|интервью)(?![\p{L}])/iu.test(
      title,
    )
  )
    return undefined;
  const dates = datesIn(title);
  const date = dates[0];
  return dates.length === 1 &&
    date?.precision === 'day' &&
    /((of|dated|on|from|от),?|,)\s+$/iu.test(title.slice(0, date.start))
    ? date.from
    : undefined;
}
