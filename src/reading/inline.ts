/**
 * A line or block on its way: plain text with tags that keep their place through joining and cutting. A tag is
 * U+FDD0, a letter, a payload, U+FDD1; both are Unicode noncharacters, kept free for such inner use, and `clean` takes
 * them out of whatever a file brings.
 *   m LABEL  the mark of a note       w INDEX  a warning of the draft
 *   a URL    a link opens             z        the link closes
 */
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';
const TAG = /\uFDD0([mwaz])([^\uFDD1]*)\uFDD1/g;

export const markTag = (label: string): string => `${OPEN}m${label}${CLOSE}`;
export const warningTag = (index: number): string => `${OPEN}w${index}${CLOSE}`;
export const linkTag = (url: string): string => `${OPEN}a${clean(url)}${CLOSE}`;
export const linkEndTag = `${OPEN}z${CLOSE}`;

/** Text of a file without noncharacters, controls that print nothing, and byte order marks. */
export function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is taken out
  return text.replace(/[\uFDD0-\uFDEF\uFFFE\uFFFF\uFEFF\u0000-\u0008\u000E-\u001F\u007F]/g, '');
}

/** The words without the tags. */
export function plain(inline: string): string {
  return inline.includes(OPEN) ? inline.replace(TAG, '') : inline;
}

export interface Untagged {
  readonly text: string;
  /** Offsets are UTF-16 indices into `text`. */
  readonly marks: readonly { readonly at: number; readonly label: string }[];
  readonly warnings: readonly { readonly at: number; readonly index: number }[];
  readonly links: readonly { readonly start: number; readonly end: number; readonly url: string }[];
}

/** Takes the tags out and says where each stood. */
export function untag(inline: string): Untagged {
  const marks: { at: number; label: string }[] = [];
  const warnings: { at: number; index: number }[] = [];
  const links: { start: number; end: number; url: string }[] = [];
  let open: { at: number; url: string } | undefined;
  let text = '';
  let last = 0;
  for (const match of inline.matchAll(TAG)) {
    text += inline.slice(last, match.index);
    last = match.index + match[0].length;
    const [, kind, payload = ''] = match;
    if (kind === 'm') marks.push({ at: text.length, label: payload });
    else if (kind === 'w') warnings.push({ at: text.length, index: Number(payload) });
    else {
      if (open !== undefined && text.length > open.at) links.push({ start: open.at, end: text.length, url: open.url });
      open = kind === 'a' ? { at: text.length, url: payload } : undefined;
    }
  }
  text += inline.slice(last);
  if (open !== undefined && text.length > open.at) links.push({ start: open.at, end: text.length, url: open.url });
  return { text, marks, warnings, links };
}

/** One space for any run of spaces, none at the ends nor before a mark; tags stay where they are. */
export function tidySpaces(inline: string): string {
  return inline
    .replace(/[ \t\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g, ' ')
    .replace(/ +(?=(?:\uFDD0m[^\uFDD1]*\uFDD1)+(?:[\s,.;:)\]!?]|$))/g, '')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
