import { browserPrint } from './browser-print.ts';
import { headsInStretch } from './heads-in-stretch.ts';
import type { Line } from './lines.ts';
import { furnitureAtEdges } from './page-edges.ts';

export interface WithoutFurniture {
  readonly lines: readonly Line[];
  /** Running heads, running feet and page numbers taken out, in lines. */
  readonly removed: number;
  /** As given, or counted by the page numbers that were taken out. */
  readonly pages: number;
}

/**
 * Takes running heads, running feet and page numbers out. In a text without page breaks they are what shows its pages:
 * the line after them begins a page. `paged` says that the file shows its pages, though it may have but one.
 */
export function withoutFurniture(lines: readonly Line[], pages: number, paged = pages > 1): WithoutFurniture {
  const { out, numbered } = paged
    ? { out: new Set([...furnitureAtEdges(lines, pages), ...browserPrint(lines, pages)]), numbered: false }
    : headsInStretch(lines);
  const kept: Line[] = [];
  let page = 1;
  let pageStart = false;
  let gap = false;
  for (const [i, line] of lines.entries()) {
    if (out.has(i)) {
      pageStart = true;
      gap ||= line.gap;
      continue;
    }
    if (pageStart && numbered && kept.length > 0) page++;
    kept.push({
      ...line,
      ...(paged ? {} : { page }),
      ...(pageStart || gap ? { pageStart: pageStart || line.pageStart, gap: gap || line.gap } : {}),
    });
    pageStart = false;
    gap = false;
  }
  return { lines: kept, removed: out.size, pages: numbered ? page : pages };
}
