import type { Line } from './lines.ts';
import { shape } from './page-edges.ts';
import { pageNumber } from './page-number.ts';
import { Places } from './places-in-stretch.ts';

/** A head is shorter than this, in characters. */
const LONGEST_HEAD = 120;

/** Without an empty line before and after it, a longer line is one of a paragraph. */
const LONGEST_WITHIN = 60;

/** Of so many lines at the start of a text one that comes again is its title. */
const TITLE_LINES = 3;

/**
 * Heads, feet and page numbers of a text that shows no page breaks. A number alone on its line is a page's where it is
 * labelled as one or counts on; words are a head where they come again (their numbers rising) and something shows that
 * they are no heading: they stand in the middle of a sentence or list, beside a page number, are set to both edges, or
 * are the title.
 */
export function headsInStretch(lines: readonly Line[]): {
  readonly out: ReadonlySet<number>;
  /** They count the pages. */
  readonly numbered: boolean;
} {
  const places = new Places(lines);
  const numbers = pageNumberLines(lines, places);
  const out = new Set(numbers);
  for (const rows of alike(lines, numbers)) {
    const texts = rows.map((i) => lines[i]?.text ?? '');
    const same = texts.every((text) => text === texts[0]);
    if (rows.length < 2 || !(same || rises(texts)) || comesWithNeighbour(lines, rows)) continue;
    const shown = rows.some(
      (i) => places.interrupts(i) || places.inList(i) || places.setToEdges(i) || places.beside(i, numbers),
    );
    const masthead = same && (rows[0] ?? 0) < TITLE_LINES && rows.every((i) => places.alone(i));
    if (!shown && !masthead) continue;
    for (const i of rows) {
      const title = same && i < TITLE_LINES;
      const within =
        (lines[i]?.text.length ?? 0) < LONGEST_WITHIN && (places.interrupts(i) || places.beside(i, numbers));
      if (!title && (places.alone(i) || within)) out.add(i);
    }
  }
  const turning = leftAndRight(lines, places);
  for (const i of turning) out.add(i);
  // One bare number counts nothing.
  const counts = numbers.size > 1 || [...numbers].some((i) => pageNumber(lines[i]?.text ?? '')?.sure === true);
  return { out, numbered: counts || turning.length > 0 };
}

function pageNumberLines(lines: readonly Line[], places: Places): ReadonlySet<number> {
  const found = lines.flatMap((line, i) => {
    const number = pageNumber(line.text);
    return number === undefined ? [] : [{ i, ...number, alone: places.alone(i), roman: !/\d/.test(line.text) }];
  });
  const sure = found.filter((own) => own.sure);
  const bare = found.filter((own) => !own.sure && own.alone && !own.roman);
  const counts = (all: typeof found, at: number): boolean =>
    all[at - 1]?.number === (all[at]?.number ?? 0) - 1 || all[at + 1]?.number === (all[at]?.number ?? 0) + 1;
  return new Set([
    ...sure.filter((own, at) => own.alone || counts(sure, at)).map(({ i }) => i),
    ...bare.filter((_, at) => bare.length === 1 || counts(bare, at)).map(({ i }) => i),
  ]);
}

/** Not a line from within a sentence, nor the end of one. */
const HEAD_LIKE = /^(?!\p{Ll}).*\p{L}{3}.*[^\s.,;:!?…-]$/u;

/** A passage printed twice repeats its lines in a row; a head comes among ever new ones. */
function comesWithNeighbour(lines: readonly Line[], rows: readonly number[]): boolean {
  const [first = 0, second = 0] = rows;
  return [-1, 1].some((step) => {
    const text = lines[first + step]?.text;
    return text !== undefined && text.length > 20 && text === lines[second + step]?.text;
  });
}

/** Short lines with the same words, by order of the text. */
function alike(lines: readonly Line[], numbers: ReadonlySet<number>): Iterable<readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [i, line] of lines.entries()) {
    if (line.text.length >= LONGEST_HEAD || numbers.has(i) || !HEAD_LIKE.test(line.text)) continue;
    const key = shape(line.text);
    const rows = groups.get(key);
    if (rows === undefined) groups.set(key, [i]);
    else rows.push(i);
  }
  return groups.values();
}

/** The same words with one number, which grows from each to the next. */
function rises(texts: readonly string[]): boolean {
  const all = texts.map((text) => (text.match(/\d+/g) ?? []).map(Number));
  const moving = (all[0] ?? []).map((_, at) => new Set(all.map((own) => own[at])).size > 1);
  const at = moving.indexOf(true);
  if (at < 0 || moving.lastIndexOf(true) !== at) return false;
  return all.every((own, i) => i === 0 || (own[at] ?? 0) > (all[i - 1]?.[at] ?? 0));
}

const EDGE_NUMBER = /^(\d{1,4})\s{2,}\S|\S\s{2,}(\d{1,4})$/;

/** Heads of left and right pages, whose words differ but whose numbers, at an outer edge, count on. */
function leftAndRight(lines: readonly Line[], places: Places): readonly number[] {
  const found = lines.flatMap((line, i) => {
    const number = line.text.length < LONGEST_HEAD && places.alone(i) ? EDGE_NUMBER.exec(line.text) : null;
    return number === null ? [] : [{ i, number: Number(number[1] ?? number[2]) }];
  });
  const runs: number[][] = [];
  for (const [at, { i, number }] of found.entries()) {
    if (found[at - 1]?.number === number - 1) runs.at(-1)?.push(i);
    else runs.push([i]);
  }
  // A table of contents counts on as well, but no sentence goes on behind its lines.
  return runs.filter((run) => run.length >= 2 && run.some((i) => places.interrupts(i))).flat();
}
