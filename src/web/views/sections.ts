import type { Block, Document, Note, Warning } from '../../model/document.ts';

/** A part of a long source that one page shows: whole blocks, and the notes whose marks stand in them. */
export interface Section {
  /** From 1. */
  readonly n: number;
  readonly heading?: string;
  readonly start: number;
  readonly end: number;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly warnings: readonly Warning[];
}

/** Characters after which a section may end at a heading, and must end at the next block. */
const SOFT = 5_000;
const HARD = 9_000;

/**
 * Cuts a document's body into pages of reading. Measured on pages of proposals: 9,000 characters of dense text with
 * its cards stay under 60 KB gzip.
 */
export function sections(document: Document, textOf: (start: number, end: number) => string): Section[] {
  const noteBlocks = new Set(document.notes.flatMap(({ start }) => start ?? []));
  const body = document.blocks.filter((block) => block.kind !== 'note' && !noteBlocks.has(block.start));
  const groups: Block[][] = [];
  let size = 0;
  for (const block of body) {
    const last = groups.at(-1);
    const full = size > HARD || (size > SOFT && block.kind === 'heading');
    if (last === undefined || full) {
      groups.push([block]);
      size = 0;
    } else last.push(block);
    size += block.end - block.start;
  }
  return groups.map((blocks, i) => {
    const start = i === 0 ? 0 : (blocks[0]?.start ?? 0);
    const next = groups[i + 1]?.[0];
    const end = next?.start ?? blocks.at(-1)?.end ?? start;
    const within = (at: number) => at >= start && at <= end;
    const heading = blocks.find(({ kind }) => kind === 'heading');
    return {
      n: i + 1,
      start,
      end,
      blocks,
      ...(heading === undefined ? {} : { heading: textOf(heading.start, heading.end) }),
      notes: document.notes.filter(({ marks, status }) =>
        status === 'orphan' ? i === groups.length - 1 : marks.some(({ at }) => within(at)),
      ),
      warnings: document.warnings.filter(({ at }) => (at === undefined ? i === 0 : within(at))),
    };
  });
}
