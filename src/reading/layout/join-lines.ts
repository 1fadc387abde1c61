import { plain } from '../inline.ts';
import { joinsAddress } from './addresses.ts';
import type { Hyphens } from './hyphens.ts';

const HYPHEN_END = /[\p{L}\p{N}][-\u2010\u00AD]$/u;

/** An address on its way is never longer; more of the text need not be looked at. */
const LONGEST_WORD = 600;

/** Joins the printed lines of one paragraph into one line of text. */
export function joinLines(lines: readonly string[], hyphens: Hyphens, width: number): string {
  const parts: string[] = [];
  let tail = '';
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before === undefined) {
      tail = line;
      continue;
    }
    const next = joint(tail, line, before.length > width * 0.6, hyphens);
    const joined = next.tail + next.between + line;
    const cut = joined.length > LONGEST_WORD * 2 ? joined.length - LONGEST_WORD : 0;
    parts.push(joined.slice(0, cut));
    tail = joined.slice(cut);
  }
  return parts.join('') + tail;
}

/** What becomes of the end of a line before the next one, and what stands between the two. */
function joint(
  tail: string,
  line: string,
  full: boolean,
  hyphens: Hyphens,
): { readonly tail: string; readonly between: string } {
  const bare = plain(line);
  if (joinsAddress(plain(tail), bare, full)) return { tail, between: '' };
  if (HYPHEN_END.test(tail)) {
    const first = tail.replace(/\u2010$/, '-');
    const joined = hyphens.join(first, line);
    return { tail: joined.slice(0, joined.length - line.length), between: '' };
  }
  if (/[\p{L}\p{N}][\u2013\u2014]$/u.test(tail) && /^\d/.test(line)) return { tail, between: '' };
  return { tail, between: /^[,;)\]»”]|^[.:!?](?:\s|$)/.test(bare) ? '' : ' ' };
}
