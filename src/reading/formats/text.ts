import { decodeText } from '../decode.ts';
import type { Draft } from '../draft.ts';
import { withoutFurniture } from '../layout/furniture.ts';
import { toLines } from '../layout/lines.ts';
import { linesToDraft } from '../layout/lines-to-draft.ts';
import { joinTwicePrinted } from '../layout/twice-printed.ts';
import type { DraftWarning } from '../warnings.ts';
import type { ReadingContext } from './format.ts';

/** Plain text, wrapped or not, single- or double-spaced, with or without form feeds. */
export function readText(bytes: Uint8Array, { encoding }: ReadingContext): Draft {
  const decoded = decodeText(bytes, encoding);
  return { ...draftOfText(decoded.text), encoding: decoded.encoding };
}

export function draftOfText(text: string): Draft {
  const warnings: DraftWarning[] = [];
  const warn = (warning: DraftWarning): number => warnings.push(warning) - 1;
  const { lines: printed, pages: marked } = toLines(text);
  const { lines: body, removed, pages } = withoutFurniture(printed, marked);
  if (removed > 0) warn({ code: 'furniture-removed', facts: { count: removed } });
  const { lines } = joinTwicePrinted(body, warn);
  const { blocks, notes } = linesToDraft(lines, pages, warn);
  const draft = { blocks, notes, warnings };
  return pages > 1 ? { ...draft, pages } : draft;
}
