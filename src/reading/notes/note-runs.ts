import { plain } from '../inline.ts';
import type { Line } from '../layout/lines.ts';
import { romanNumber } from '../roman.ts';
import type { MarkPlace } from './mark-places.ts';

/** Lines `from` (inclusive) to `to` (exclusive) that look like note texts with counted labels. */
export interface NoteRun {
  readonly from: number;
  readonly to: number;
  readonly page: number;
  /** They stand under a heading such as "Notes", at the end of the text. */
  readonly headed: boolean;
  /** Its labels are small Roman numbers. */
  readonly roman: boolean;
  readonly notes: readonly { readonly number: number; readonly lines: readonly Line[] }[];
}

const LABEL =
  /^(?:\[(\d{1,3})\]|\((\d{1,3})\)|\^(\d{1,3})|([\u2070\u00B9\u00B2\u00B3\u2074-\u2079]{1,3})|(\d{1,3})(?:[.):]|\s|(?=[\p{Lu}«“"])))\s*(?=\S)/u;
/** Endnotes are often counted in small Roman numbers. */
const ROMAN_LABEL = /^([ivxlc]{1,9})(?:[.)]?\s+(?=\S)|$)/;
export const NOTES_HEADING =
  /^(?:end\s?notes?|foot\s?notes?|notes|references|sources|примечани[ея]|сноски|ссылки|источники|ескертулер|сілтемелер|izohlar|bellikler)\s*:?$/iu;

interface Label {
  readonly number: number;
  readonly length: number;
  /** How it is printed; the labels of one run are printed alike. */
  readonly kind: 'roman' | 'bracket' | 'raised' | 'digits';
}

export function labelOf(text: string): Label | undefined {
  // Alone on its line, as raised labels are exported.
  if (/^\d{1,3}$/.test(text))
    return Number(text) > 0 ? { number: Number(text), length: text.length, kind: 'digits' } : undefined;
  const roman = ROMAN_LABEL.exec(text);
  const counted = roman === null ? undefined : romanNumber(roman[1] ?? '');
  if (roman !== null && counted !== undefined) return { number: counted, length: roman[0].length, kind: 'roman' };
  const found = LABEL.exec(text);
  if (found === null) return undefined;
  const raised = found[4];
  const digits =
    raised === undefined
      ? (found[1] ?? found[2] ?? found[3] ?? found[5])
      : [...raised].map((d) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(d)).join('');
  const number = Number(digits);
  const kind = raised !== undefined ? 'raised' : found[1] !== undefined ? 'bracket' : 'digits';
  return number > 0 ? { number, length: found[0].length, kind } : undefined;
}

/** Candidates, in order: under a notes heading to the end; else at the foot of each page; else at the end of the text. */
export function noteRuns(lines: readonly Line[], places: readonly MarkPlace[]): readonly NoteRun[] {
  const firstMark = firstMarks(places);
  const headed = headedRun(lines);
  const limit = headed?.from ?? lines.length;
  const pages = new Set(lines.slice(0, limit).map((line) => line.page));
  const runs: NoteRun[] = [];
  let expected = 1;
  for (const page of pages) {
    const from = lines.findIndex((line) => line.page === page);
    let to = from;
    while (to < limit && lines[to]?.page === page) to++;
    const under = pages.size === 1 ? runsUnderRules(lines, limit) : [];
    if (under.length > 0) {
      runs.push(...under);
      break;
    }
    const run = footRun(lines, { from, to, page, expected, only: pages.size === 1 }, firstMark);
    if (run === undefined || (headed !== undefined && lines[run.from]?.rule !== true)) continue;
    runs.push(run);
    expected = (run.notes.at(-1)?.number ?? 0) + 1;
  }
  if (headed !== undefined) return [...runs, headed];
  const tail = tailRun(lines, firstMark);
  const atFoot = runs.reduce((sum, run) => sum + run.notes.length, 0);
  return tail !== undefined && tail.notes.length >= atFoot ? [tail] : runs;
}

/**
 * Where notes that run to the end of the text end: before a last page's number, and before what stands apart below the
 * last note (an imprint, an annex), unless notes of this text have empty lines within them.
 */
function endOfNotes(lines: readonly Line[], from: number): number {
  const end = /^\d{1,4}$/.test(lines.at(-1)?.text ?? '') ? lines.length - 1 : lines.length;
  const notes = split(lines, from, end, 1);
  const inner = (note: (typeof notes)[number]): number => note.lines.findIndex((line, i) => i > 0 && line.gap);
  const last = notes.at(-1);
  if (last === undefined || notes.slice(0, -1).some((note) => inner(note) >= 0)) return end;
  const apart = inner(last);
  return apart < 0 ? end : end - (last.lines.length - apart);
}

/** Fewer labels at the end of a text may be a list. */
const LEAST_TAIL = 3;
/** Places looked at, from the end. */
const MOST_TAILS = 12;

/** Endnotes without a heading: from a label 1 to the end of the text, over pages, most marks before it. */
function tailRun(lines: readonly Line[], firstMark: ReadonlyMap<string, number>): NoteRun | undefined {
  let tries = 0;
  for (let from = lines.length - 1; from > 0 && tries < MOST_TAILS; from--) {
    const first = labelOf(lines[from]?.text ?? '');
    if (first?.number !== 1) continue;
    const roman = first.kind === 'roman';
    const marked1 = (firstMark.get(`${roman ? 'roman' : 'digits'} 1`) ?? lines.length) < from;
    const second = lines.slice(from + 1, from + LOOK_AHEAD).some((line) => labelOf(line.text)?.number === 2);
    if (!marked1 || !second) continue;
    tries++;
    const to = endOfNotes(lines, from);
    const notes = split(lines, from, to, 1);
    const marked = notes.filter(
      ({ number }) => (firstMark.get(`${roman ? 'roman' : 'digits'} ${number}`) ?? lines.length) < from,
    );
    if (notes.length >= LEAST_TAIL && marked.length > notes.length * 0.7)
      return { from, to, page: lines[from]?.page ?? 1, headed: true, roman, notes };
  }
  return undefined;
}

function headedRun(lines: readonly Line[]): NoteRun | undefined {
  for (let i = lines.length - 1; i >= 0; i--) {
    if (!NOTES_HEADING.test(plain(lines[i]?.text ?? ''))) continue;
    const first = labelOf(lines[i + 1]?.text ?? '');
    if (first === undefined || first.number !== 1) continue;
    const to = endOfNotes(lines, i + 1);
    const notes = split(lines, i + 1, to, 1);
    return { from: i, to, page: lines[i]?.page ?? 1, headed: true, roman: first.kind === 'roman', notes };
  }
  return undefined;
}

/** Places looked at, from the foot of a page, and lines read on from each. */
const MOST_STARTS = 60;
const LOOK_AHEAD = 200;

interface Foot {
  readonly from: number;
  readonly to: number;
  readonly page: number;
  /** The number after the last note's. */
  readonly expected: number;
  /** The text has no pages. */
  readonly only: boolean;
}

/** The first line on which each number may stand as a mark. */
function firstMarks(places: readonly MarkPlace[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { number, roman, line } of places) {
    const key = `${roman ? 'roman' : 'digits'} ${number}`;
    if (!first.has(key)) first.set(key, line);
  }
  return first;
}

/** The longest run to the end of the page that starts at a label expected there, after a rule, a gap or nothing better. */
function footRun(lines: readonly Line[], foot: Foot, firstMark: ReadonlyMap<string, number>): NoteRun | undefined {
  const { from, to, page, expected, only } = foot;
  const starts: { readonly at: number; readonly number: number; readonly worth: number; readonly roman: boolean }[] =
    [];
  for (let i = to - 1; i >= Math.max(1, from) && starts.length < MOST_STARTS; i--) {
    const line = lines[i];
    const label = line === undefined ? undefined : labelOf(line.text);
    if (line === undefined || label === undefined) continue;
    // A note's text stands below its mark; a numbered heading has none.
    const roman = label.kind === 'roman';
    if ((firstMark.get(`${roman ? 'roman' : 'digits'} ${label.number}`) ?? lines.length) >= i && !line.rule) continue;
    const fits = label.number === expected || label.number === 1;
    if (!fits && !(line.rule && label.number < expected + 6 && label.number >= expected)) continue;
    const count = split(lines, i, Math.min(to, i + LOOK_AHEAD), label.number).length;
    const worth =
      (line.rule ? 4 : 0) + (line.gap ? 1 : 0) + (label.number === expected ? 2 : 0) + Math.min(3, count) / 2;
    starts.push({ at: i, number: label.number, worth, roman });
  }
  const best = starts.sort((a, b) => b.worth - a.worth || b.at - a.at)[0];
  if (best === undefined) return undefined;
  const notes = split(lines, best.at, to, best.number);
  if (only && notes.length < 2 && lines[best.at]?.rule !== true) return undefined;
  return { from: best.at, to, page, headed: false, roman: best.roman, notes };
}

/**
 * Of a text that shows no pages: notes under each rule, up to the empty line after which the body goes on. Given only
 * where it does go on: one run at the end is a foot like any other.
 */
function runsUnderRules(lines: readonly Line[], limit: number): readonly NoteRun[] {
  const runs: NoteRun[] = [];
  let expected = 1;
  for (let from = 1; from < limit; from++) {
    const line = lines[from];
    const label = line?.rule === true ? labelOf(line.text) : undefined;
    if (line === undefined || label === undefined || (label.number !== expected && label.number !== 1)) continue;
    let to = from + 1;
    for (let next = label.number + 1; to < limit; to++) {
      const own = lines[to];
      const number = labelOf(own?.text ?? '')?.number;
      if (number === next) next++;
      else if (own?.gap === true || own?.rule === true) break;
    }
    const notes = split(lines, from, to, label.number);
    runs.push({ from, to, page: line.page, headed: false, roman: label.kind === 'roman', notes });
    expected = (notes.at(-1)?.number ?? 0) + 1;
    from = to - 1;
  }
  return (runs.at(-1)?.to ?? limit) < limit || runs.length > 1 ? runs : [];
}

function split(lines: readonly Line[], from: number, to: number, first: number): { number: number; lines: Line[] }[] {
  const notes: { number: number; lines: Line[] }[] = [];
  let next = first;
  const kind = labelOf(lines[from]?.text ?? '')?.kind;
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (line === undefined) continue;
    const label = labelOf(line.text);
    if (label !== undefined && label.kind === kind && label.number >= next && label.number <= next + 2) {
      notes.push({ number: label.number, lines: [{ ...line, text: line.text.slice(label.length) }] });
      next = label.number + 1;
    } else notes.at(-1)?.lines.push(line);
  }
  return notes.map((note) => ({ number: note.number, lines: note.lines.filter((line) => line.text !== '') }));
}
