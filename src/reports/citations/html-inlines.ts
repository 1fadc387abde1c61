import type { Inline } from '../report.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** citeproc's HTML (escaped text with `<i>` and `<b>`) as inlines; addresses become links. No other tag is taken over. */
export function inlinesOfHtml(html: string): readonly Inline[] {
  const stack: { kind: 'strong' | 'emphasis' | 'root'; content: Inline[] }[] = [{ kind: 'root', content: [] }];
  for (const part of html.split(/(<[^>]*>)/)) {
    const tag = /^<(\/?)(\w+)/.exec(part);
    if (tag === null) stack.at(-1)?.content.push(...withLinks(decoded(part)));
    else if (tag[2] === 'i' || tag[2] === 'b') {
      if (tag[1] === '') stack.push({ kind: tag[2] === 'i' ? 'emphasis' : 'strong', content: [] });
      else close(stack);
    }
  }
  while (stack.length > 1) close(stack);
  return trimmed(stack[0]?.content ?? []);
}

function close(stack: { kind: 'strong' | 'emphasis' | 'root'; content: Inline[] }[]): void {
  if (stack.length < 2) return;
  const done = stack.pop();
  if (done !== undefined && done.kind !== 'root')
    stack.at(-1)?.content.push({ kind: done.kind, content: done.content });
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[String(name)] ?? whole;
  });
}

/** Addresses in running text as links. */
export function withLinks(text: string): Inline[] {
  const inlines: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"“”«»]*[^\s<>"“”«».,;:)\]]/gu)) {
    if (match.index > at) inlines.push({ kind: 'text', text: text.slice(at, match.index) });
    inlines.push({ kind: 'link', url: match[0], content: [{ kind: 'text', text: match[0] }] });
    at = match.index + match[0].length;
  }
  if (at < text.length) inlines.push({ kind: 'text', text: text.slice(at) });
  return inlines;
}

/** White space at the outer ends, which citeproc's display blocks leave, taken off. */
function trimmed(content: readonly Inline[]): Inline[] {
  return content
    .map((inline, i): Inline => {
      if (inline.kind !== 'text') return inline;
      let { text } = inline;
      if (i === 0) text = text.trimStart();
      if (i === content.length - 1) text = text.trimEnd();
      return { kind: 'text', text };
    })
    .filter((inline) => inline.kind !== 'text' || inline.text !== '');
}
