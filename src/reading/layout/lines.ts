import { largest } from '../extremes.ts';
import { clean } from '../inline.ts';
import { columnsInOrder } from './text-columns.ts';

/** A printed line with what the file says of its surroundings. */
export interface Line {
  /** Trimmed; marks as tags. */
  readonly text: string;
  /** From 1; counts form feeds. */
  readonly page: number;
  /** An empty line stands before it (beyond the spacing of every line). */
  readonly gap: boolean;
  /** Columns of white space before the text. */
  readonly indent: number;
  /** Spaces after the text: exports that keep one at every break show by none a cut line, by several a meant end. */
  readonly trailing: number;
  /** A line of spaces, dashes or underscores: the rule printed above notes stood just before. */
  readonly rule: boolean;
  /** The first line of a page, as far as the file shows it. */
  readonly pageStart: boolean;
}

/** Three stars or the like between parts of a text. */
const DIVIDER = /^(?:(?:[*~#=\u2042\u2022\u00B7]\s?){3,}|[-_\u2013\u2014]{3,4})$/;
const RULE = /^(?:\s{20,}|\s*[_\-\u2013\u2014\u2015\u2500=]{5,}\s*)$/;

/** So many lines within paragraphs tell by themselves whether an empty line follows every printed one. */
const ENOUGH_INNER_LINES = 4;

/** True where every printed line is followed by an empty one, as some exports do. */
export function isDoubleSpaced(rows: readonly string[]): boolean {
  // Marks on lines of their own are often not followed by an empty line.
  const printed = rows.flatMap((row, i) => (row.trim().length < 5 || i + 1 >= rows.length ? [] : [i]));
  const followed = (at: readonly number[]): number => at.filter((i) => (rows[i + 1] ?? '') === '').length / at.length;
  if (printed.length < 8 || followed(printed) <= 0.6 || blocksOfOne(rows)) return false;
  const longest = largest(printed.map((i) => (rows[i] ?? '').trim().length));
  // A full line that closes no sentence stands within a paragraph, where only such an export leaves a line empty.
  const inner = printed.filter((i) => {
    const text = (rows[i] ?? '').trim();
    return text.length > longest * 0.7 && !/[.!?:;…]["'”’»)\]\d]*$/.test(text);
  });
  return inner.length < ENOUGH_INNER_LINES || followed(inner) > 0.6;
}

/** Unwrapped paragraphs with an empty line between them look double-spaced; their lengths betray them. */
function blocksOfOne(rows: readonly string[]): boolean {
  const lengths = rows.map((row) => row.trim().length).filter((length) => length > 0);
  if (lengths.length === 0) return true;
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
  // A wrapped text fills most of its lines to nearly the same width.
  const full = lengths.filter((length) => length > longest * 0.7).length;
  return longest > 240 || full / lengths.length < 0.3;
}

/** Cuts a text into lines; drops the empty line that some exports put after every printed one. */
export function toLines(source: string): { readonly lines: readonly Line[]; readonly pages: number } {
  const text = clean(source.replace(/\r\n?|\u2028/g, '\n').replace(/\u2029/g, '\n\n'));
  const lines: Line[] = [];
  const pages = text.replace(/\f\s*$/, '').split('\f');
  const double = isDoubleSpaced(text.replaceAll('\f', '\n').split('\n'));
  for (const [index, page] of pages.entries()) {
    let gap = index === 0;
    let rule = false;
    let spacing = false;
    let pageStart = index > 0;
    for (const row of columnsInOrder(page.split('\n'))) {
      const body = row.trim();
      if (body === '' || RULE.test(row)) {
        if (RULE.test(row)) rule = true;
        else if (double && row === '' && spacing) {
          spacing = false;
          continue;
        } else gap = true;
        spacing = double && row !== '';
        continue;
      }
      if (DIVIDER.test(body)) {
        gap = true;
        spacing = double;
        continue;
      }
      const indent = row.length - row.trimStart().length;
      lines.push({
        text: body,
        page: index + 1,
        gap,
        indent,
        trailing: row.length - row.trimEnd().length,
        rule,
        pageStart,
      });
      pageStart = false;
      gap = false;
      rule = false;
      spacing = double;
    }
  }
  return { lines, pages: pages.length };
}
