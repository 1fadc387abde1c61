import type { CitePart, MInline } from './manuscript.ts';

/** `[see @source-1, p. 3; also @source-2]`; an id ends before a full stop or comma that ends the words. */
const BRACKETS = /\[((?:[^[\]\uFDD0]*?)@[\p{L}\p{N}][^[\]\uFDD0]*)\]/gu;
const PART = /^(?<prefix>[^@]*)@(?<id>[\p{L}\p{N}][\p{L}\p{N}_:./-]*[\p{L}\p{N}]|[\p{L}\p{N}])(?<suffix>.*)$/su;

/** Text with its citations as parts. A bracket without a readable citation stays text. */
export function citesIn(text: string, line: number): MInline[] {
  const inlines: MInline[] = [];
  let at = 0;
  for (const match of text.matchAll(BRACKETS)) {
    const parts = (match[1] ?? '').split(';').map(partOf);
    if (parts.includes(undefined)) continue;
    if (match.index > at) inlines.push({ kind: 'text', text: unmarked(text.slice(at, match.index)) });
    const row = line + (text.slice(0, match.index).match(/\n/g)?.length ?? 0);
    inlines.push({ kind: 'cite', parts: parts.filter((part) => part !== undefined), line: row });
    at = match.index + match[0].length;
  }
  if (at < text.length) inlines.push({ kind: 'text', text: unmarked(text.slice(at)) });
  return inlines;
}

function partOf(text: string): CitePart | undefined {
  const groups = PART.exec(text.trim())?.groups;
  if (groups === undefined) return undefined;
  return {
    prefix: (groups['prefix'] ?? '').trim(),
    id: groups['id'] ?? '',
    suffix: (groups['suffix'] ?? '').replace(/^\s*,\s*/, '').trim(),
  };
}

/** Stands behind an escaped bracket while Markdown is read: a noncharacter, so no text holds it. */
const ESCAPED = '\uFDD0';

/** Markdown takes the backslash of `\[` away before citations are looked for; the mark remembers it. */
export function withEscapesMarked(source: string): string {
  return unmarked(source).replace(/\\\[/g, `\\[${ESCAPED}`);
}

export function unmarked(text: string): string {
  return text.replaceAll(ESCAPED, '');
}
