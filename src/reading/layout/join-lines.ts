import { plain } from '../inline.ts';
import { joinsAddress } from './addresses.ts';
import type { Hyphens } from './hyphens.ts';

const HYPHEN_END = /[\p{L}\p{N}][-\u2010\u00AD]$/u;

/** Joins the printed lines of one paragraph into one line of text. */
export function joinLines(lines: readonly string[], hyphens: Hyphens, width: number): string {
  let text = '';
  for (const [i, line] of lines.entries()) {
    if (i === 0) {
      text = line;
      continue;
    }
    const before = lines[i - 1] ?? '';
    const full = before.length > width * 0.6;
    if (joinsAddress(plain(text), plain(line), full)) text += line;
    else if (HYPHEN_END.test(text)) text = hyphens.join(text.replace(/\u2010$/, '-'), line);
    else if (/[\p{L}\p{N}][\u2013\u2014]$/u.test(text) && /^\d/.test(line)) text += line;
    else text += /^[,;)\]»”]|^[.:!?](?:\s|$)/.test(plain(line)) ? line : ` ${line}`;
  }
  return text;
}
