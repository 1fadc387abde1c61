import type { DraftBlock, DraftNote } from '../draft.ts';
import { plain, tidySpaces } from '../inline.ts';
import { inlineNotes } from '../notes/inline-style.ts';
import { stackedNotes } from '../notes/stacked-style.ts';
import { withLabelsAtTexts } from '../notes/stray-labels.ts';
import type { DraftWarning } from '../warnings.ts';
import { Hyphens } from './hyphens.ts';
import { joinLines } from './join-lines.ts';
import type { Line } from './lines.ts';
import { toBlocks, typicalWidth } from './paragraphs.ts';

/** Printed lines, furniture already gone, to blocks and notes. */
export function linesToDraft(
  printed: readonly Line[],
  pages: number,
  warn: (warning: DraftWarning) => number,
): { readonly blocks: readonly DraftBlock[]; readonly notes: readonly DraftNote[] } {
  const lines = withLabelsAtTexts(printed);
  const found = stackedNotes(lines) ?? inlineNotes(lines);
  const hyphens = new Hyphens(lines.map((line) => plain(line.text)));
  const blocks = toBlocks(found.lines, hyphens, pages, warn);
  const noteWidth = typicalWidth(found.notes.flatMap((note) => note.lines));
  const notes = found.notes.map((note): DraftNote => {
    const inline = tidySpaces(
      joinLines(
        note.lines.map((line) => line.text),
        hyphens,
        noteWidth,
      ),
    );
    const { label, printed } = note;
    return {
      label,
      ...(printed === undefined ? {} : { printed }),
      ...(inline === '' ? {} : { inline }),
      ...(pages > 1 ? { page: note.page } : {}),
    };
  });
  if (notes.some((note) => note.printed !== undefined)) warn({ code: 'notes-renumbered' });
  return { blocks, notes };
}
