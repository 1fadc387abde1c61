import { CodePoints } from '../../model/code-points.ts';
import type { Document } from '../../model/document.ts';
import { parseEdtf } from '../../model/when.ts';

interface Mark {
  /** UTF-16 index. */
  readonly at: number;
  readonly n: number;
  readonly block: number;
}

/** Which notes support what is told at a place of the text. */
export class NoteSupport {
  readonly #marks: readonly Mark[];
  readonly #issued: ReadonlyMap<number, string>;

  constructor(doc: Document) {
    const points = new CodePoints(doc.text);
    const blocks = doc.blocks.map((block) => ({ start: points.toUnits(block.start), end: points.toUnits(block.end) }));
    this.#marks = doc.notes
      .flatMap((note) => note.marks.map((mark) => ({ n: note.n, at: points.toUnits(mark.at) })))
      .map((mark) => ({ ...mark, block: blockAt(blocks, mark.at) }))
      .sort((a, b) => a.at - b.at || a.n - b.n);
    this.#issued = issuedDates(doc);
  }

  /**
   * The notes of a telling: the first mark (or marks side by side) after its word in the sentence, or else the next mark
   * of the same block. A mark further on covers it only where its date can: a source cannot report what came after it.
   */
  for(
    telling: { readonly start: number; readonly sentenceEnd: number; readonly block: number },
    from?: string,
  ): number[] {
    const first = this.#after(telling.start);
    const next = this.#marks[first]?.block === telling.block ? this.#marks[first] : undefined;
    if (next === undefined) return [];
    const near = next.at <= telling.sentenceEnd + 2;
    const together = this.#marks
      .slice(first, first + 8)
      .filter((mark) => mark.block === next.block && mark.at >= next.at && mark.at - next.at <= 3);
    return together.filter((mark) => near || this.canSupport(mark.n, from)).map((mark) => mark.n);
  }

  /** Index of the first mark after a place of the text. */
  #after(at: number): number {
    let low = 0;
    let high = this.#marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#marks[middle]?.at ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Was the note's source out by `from` (`YYYY-MM-DD`), or is one of the two dates unknown? */
  canSupport(n: number, from: string | undefined): boolean {
    const issued = this.#issued.get(n);
    return from === undefined || issued === undefined || issued >= from;
  }
}

/** The last day on which each note's source may have come out, through "Ibid." and short forms. */
function issuedDates(doc: Document): Map<number, string> {
  const own = new Map<number, string>();
  for (const note of doc.notes) {
    const days = note.cites.map((cite) => (cite.issued === undefined ? undefined : parseEdtf(cite.issued)?.to));
    const last = days
      .filter((day) => day !== undefined)
      .sort()
      .at(-1);
    if (last !== undefined) own.set(note.n, last);
  }
  const all = new Map(own);
  for (const note of doc.notes) {
    for (const { resolvesTo } of note.cites) {
      const day = resolvesTo === undefined ? undefined : own.get(resolvesTo);
      if (day !== undefined && !all.has(note.n)) all.set(note.n, day);
    }
  }
  return all;
}

function blockAt(blocks: readonly { readonly start: number; readonly end: number }[], at: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
