import { markTag } from '../inline.ts';
import type { Line } from '../layout/lines.ts';
import type { FoundNotes, NoteLines } from './found.ts';
import { chooseMarks, type MarkPlace, markPlaces } from './mark-places.ts';
import { type NoteRun, noteRuns } from './note-runs.ts';

/**
 * Notes of texts in which marks stand in the line: `word[12]`, `word¹²`, `word.12`. Note texts are runs of lines that
 * open with counted labels, at the foot of a page or at the end of the text. Both sides must agree: a run counts as
 * notes when the body carries its marks, a bare number counts as a mark when it fits the count between its neighbours.
 */
export function inlineNotes(lines: readonly Line[]): FoundNotes {
  const runs = noteRuns(
    lines,
    markPlaces(lines, () => true),
  );
  const accepted: NoteRun[] = [];
  const inNotes = new Set<number>();
  for (const run of runs) for (let i = run.from; i < run.to; i++) inNotes.add(i);
  const places = markPlaces(lines, (i) => !inNotes.has(i));
  for (const run of runs) {
    const seen = run.notes.filter((note) =>
      places.some((place) => place.number === note.number && place.roman === run.roman && near(place, run, lines)),
    );
    // Labels that count on from the notes before need fewer of their marks to be seen.
    const countsOn = run.notes[0]?.number === (accepted.at(-1)?.notes.at(-1)?.number ?? 0) + 1;
    const enough =
      seen.length * 2 > run.notes.length || (countsOn && seen.length > 0 && seen.length * 2 >= run.notes.length);
    if (run.headed || (enough && !carriesOwnMarks(run, lines))) accepted.push(run);
  }
  const taken = new Set<number>();
  for (const run of accepted) for (let i = run.from; i < run.to; i++) taken.add(i);
  const labels = labelNotes(accepted);
  const again = accepted.length === runs.length ? places : markPlaces(lines, (i) => !taken.has(i));
  const chosen = chooseMarks(
    again,
    labels.map(({ number, roman, page, headed }) => ({ number, roman, page: headed || roman ? undefined : page })),
    lines,
  );
  const byLine = new Map<number, { place: MarkPlace; label: string }[]>();
  for (const { place, index } of chosen) {
    const label = index === undefined ? String(place.number) : (labels[index]?.label ?? String(place.number));
    byLine.set(place.line, [...(byLine.get(place.line) ?? []), { place, label }]);
  }
  const body = lines.flatMap((line, i) => {
    if (taken.has(i)) return [];
    const marks = byLine.get(i);
    if (marks === undefined) return [line];
    let text = line.text;
    for (const { place, label } of marks.sort((a, b) => b.place.start - a.place.start))
      text = text.slice(0, place.start) + markTag(label) + text.slice(place.end);
    return [{ ...line, text }];
  });
  const notes = labels.map(
    ({ label, number, page, lines: own }): NoteLines => ({
      label,
      lines: own,
      page,
      ...(label === String(number) ? {} : { printed: String(number) }),
    }),
  );
  return { lines: withGapsAfter(body, lines, taken), notes };
}

/** A numbered part of the body, not notes: it carries the marks of its own numbers. */
function carriesOwnMarks(run: NoteRun, lines: readonly Line[]): boolean {
  const numbers = new Set(run.notes.map((note) => note.number));
  const inside = markPlaces(lines, (i) => i >= run.from && i < run.to);
  return inside.some((place) => (place.shape === 'bracket' || place.shape === 'raised') && numbers.has(place.number));
}

function near(place: MarkPlace, run: NoteRun, lines: readonly Line[]): boolean {
  const page = lines[place.line]?.page ?? 0;
  // A note may be carried over to the foot of the next page.
  return run.headed || run.roman || page === run.page || page === run.page - 1;
}

interface Labelled {
  readonly label: string;
  readonly number: number;
  readonly page: number;
  readonly headed: boolean;
  readonly roman: boolean;
  readonly lines: readonly Line[];
}

/** Numbers that start again on a later page get a label of their own. */
function labelNotes(runs: readonly NoteRun[]): readonly Labelled[] {
  const used = new Set<string>();
  return runs.flatMap((run) =>
    run.notes.map((note) => {
      let label = String(note.number);
      for (let round = 1; used.has(label); round++) label = `${round}/${note.number}`;
      used.add(label);
      return { label, number: note.number, page: run.page, headed: run.headed, roman: run.roman, lines: note.lines };
    }),
  );
}

/** Where notes stood between two lines of the body, the second begins a page. */
function withGapsAfter(body: readonly Line[], all: readonly Line[], taken: ReadonlySet<number>): readonly Line[] {
  const firstAfter = new Set<number>();
  for (const i of taken) if (!taken.has(i + 1)) firstAfter.add(i + 1);
  const kept = all.map((_, i) => i).filter((i) => !taken.has(i));
  return body.map((line, at) => (firstAfter.has(kept[at] ?? -1) ? { ...line, pageStart: true, gap: false } : line));
}
