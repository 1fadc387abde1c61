import { type Claim, type Inline, plainText } from '../../work/reports/preview-report.ts';

/** Words of a preview that state a fact, with the number of the claim (from 1) that says what they rest on. */
export type PreviewInline =
  | Inline
  | { readonly kind: 'fact'; readonly claim: number; readonly content: readonly Inline[] };

/** Which claim each note's sentence is; the first where a note serves several. */
export class ClaimBook {
  readonly #byNote = new Map<number, number[]>();
  readonly #claims: readonly Claim[];

  constructor(claims: readonly Claim[]) {
    this.#claims = claims;
    for (const [i, { notes }] of claims.entries())
      for (const n of notes) this.#byNote.set(n, [...(this.#byNote.get(n) ?? []), i]);
  }

  /** The same words, with every sentence that carries a note set off as a fact. */
  marked(content: readonly Inline[]): readonly PreviewInline[] {
    const notes = content.flatMap((inline) => (inline.kind === 'note' ? [inline.n] : []));
    const candidates = [...new Set(notes.flatMap((n) => this.#byNote.get(n) ?? []))];
    const plain = plainText(content);
    const spans = candidates.flatMap((index) => {
      const sentence = this.#claims[index]?.sentence ?? '';
      const start = plain.indexOf(sentence);
      if (start >= 0) return [{ claim: index + 1, start, end: start + sentence.length }];
      // A cell of a table is a part of its sentence.
      return plain.trim() !== '' && sentence.includes(plain.trim())
        ? [{ claim: index + 1, start: 0, end: plain.length }]
        : [];
    });
    return spans.length === 0 ? content : cut(content, spans);
  }
}

interface Span {
  readonly claim: number;
  readonly start: number;
  readonly end: number;
}

function cut(content: readonly Inline[], spans: readonly Span[]): PreviewInline[] {
  const result: PreviewInline[] = [];
  let at = 0;
  for (const inline of content) {
    const length = plainText([inline]).length;
    const end = at + length;
    if (inline.kind === 'text') {
      let from = at;
      for (const span of spans.filter((one) => one.start < end && one.end > at).sort((a, b) => a.start - b.start)) {
        const [start, stop] = [Math.max(span.start, from), Math.min(span.end, end)];
        if (start >= stop) continue;
        if (start > from) result.push({ kind: 'text', text: inline.text.slice(from - at, start - at) });
        const words = inline.text.slice(start - at, stop - at);
        result.push({ kind: 'fact', claim: span.claim, content: [{ kind: 'text', text: words }] });
        from = stop;
      }
      if (from < end) result.push({ kind: 'text', text: inline.text.slice(from - at) });
    } else {
      const span = spans.find((one) => one.start <= at && one.end >= end && length > 0);
      const nests = inline.kind === 'strong' || inline.kind === 'emphasis';
      if (span !== undefined && nests) result.push({ kind: 'fact', claim: span.claim, content: [inline] });
      else result.push(inline);
    }
    at = end;
  }
  return result;
}
