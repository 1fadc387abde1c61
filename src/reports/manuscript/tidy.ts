import type { Inline } from '../report.ts';

/** A note begins with a capital; a citation's own full stop, and one written after it in the note, are one. */
export function tidied(content: readonly Inline[]): Inline[] {
  const [first, ...rest] = content;
  const opened: readonly Inline[] =
    first?.kind === 'text'
      ? [{ kind: 'text', text: first.text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) }, ...rest]
      : content;
  return opened.flatMap((inline, i): Inline[] => {
    const before = opened[i - 1];
    if (inline.kind !== 'text' || before?.kind !== 'text' || !before.text.endsWith('.') || !/^[.;,]/.test(inline.text))
      return [inline];
    const text = inline.text.replace(/^[.;,]\s?/, inline.text.length > 1 ? ' ' : '');
    return text === '' ? [] : [{ kind: 'text', text }];
  });
}

/** "word [@id]." is written with a space that must not stand before the raised figure, and the mark goes behind the stop. */
export function withoutSpaceBeforeMarks(inlines: readonly Inline[]): Inline[] {
  const result = [...inlines];
  for (const [i, inline] of result.entries()) {
    if (inline.kind !== 'note') continue;
    const before = result[i - 1];
    const after = result[i + 1];
    if (before?.kind === 'text') result[i - 1] = { kind: 'text', text: before.text.trimEnd() };
    const stop = after?.kind === 'text' ? /^[.,;:]/.exec(after.text)?.[0] : undefined;
    const lead = result[i - 1];
    if (stop === undefined || after?.kind !== 'text' || lead?.kind !== 'text') continue;
    result[i - 1] = { kind: 'text', text: lead.text + stop };
    result[i + 1] = { kind: 'text', text: after.text.slice(1) };
  }
  return result.filter((inline) => inline.kind !== 'text' || inline.text !== '');
}
