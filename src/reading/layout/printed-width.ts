import { largest } from '../extremes.ts';
import { plain } from '../inline.ts';
import type { Line } from './lines.ts';

/**
 * How wide a line is in print, in average letters: exports of typeset pages keep its line breaks but not its letters'
 * widths. The classes follow common book faces (i, l, comma: half a letter; m, w, capitals: one and a half).
 */
export function printedWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (/[iljtfr.,;:'’‘!|()[\]/ -]/.test(letter)) width += 0.62;
    else if (/[mwMWшщюжмфШЩЮЖМФ@—%]/.test(letter)) width += 1.6;
    else if (/\p{Lu}/u.test(letter)) width += 1.35;
    else width += 1;
  }
  return width;
}

/** A stretch has an edge of its own where so many lines come near it; else the text's holds. */
const LEAST_LINES = 2;
/** Much narrower than the text, so many. */
const LEAST_NARROW = 4;

/** The right edge that holds for each line: the widest of its stretch (lines without an empty one between them). */
export function edges(lines: readonly Line[]): readonly number[] {
  const widths = lines.map((line) => printedWidth(plain(line.text)));
  const sorted = [...widths].sort((a, b) => a - b);
  const whole = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  const result: number[] = [];
  let from = 0;
  for (let to = 1; to <= lines.length; to++) {
    const line = lines[to];
    if (line !== undefined && !line.gap && !line.pageStart) continue;
    const stretch = widths.slice(from, to);
    const widest = largest(stretch);
    const full = stretch.filter((width) => width > widest * 0.92).length;
    // Two short lines (a title, a place and day) make no narrow column.
    const narrow = widest < whole * 0.6 && full < LEAST_NARROW;
    const edge = full < LEAST_LINES || narrow ? Math.max(whole, widest) : widest;
    for (let i = from; i < to; i++) result.push(edge);
    from = to;
  }
  return result;
}
