/** A stretch of a manuscript's text, in UTF-16 indices, and the line on which it begins. */
export interface Written {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** Longest words that are looked for; a finding on a whole paragraph is told by its line. */
const LONGEST = 400;

/**
 * Where words that were printed stand in the manuscript, from one line to before another. A blank may be a line's end
 * there, and a sign that Markdown reads may have a stroke before it. Undefined unless they stand there exactly once.
 */
export function writtenPlace(
  lines: readonly string[],
  from: number,
  before: number,
  words: string,
): Written | undefined {
  if (words.trim() === '' || words.length > LONGEST) return undefined;
  const pattern = words
    .trim()
    .split(/(\s+|[^\p{L}\p{N}\s])/u)
    .filter((part) => part !== '')
    .map((part) => (/^\s+$/.test(part) ? '\\s+' : /[^\p{L}\p{N}]/u.test(part) ? `\\\\?${escaped(part)}` : part))
    .join('');
  const text = lines.slice(from - 1, before - 1).join('\n');
  const found = [...text.matchAll(new RegExp(pattern, 'gu'))];
  const [match] = found;
  if (match === undefined || found.length > 1) return undefined;
  const offset = lines.slice(0, from - 1).reduce((sum, line) => sum + line.length + 1, 0);
  return {
    start: offset + match.index,
    end: offset + match.index + match[0].length,
    line: from + text.slice(0, match.index).split('\n').length - 1,
  };
}

/** A hyphen is no sign of a pattern, and must not be escaped in one for Unicode. */
function escaped(sign: string): string {
  return sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
