import { romanNumber } from '../roman.ts';
import type { Line } from './lines.ts';

const PAGE_NUMBER =
  /^[-\u2013\u2014|\s]*(?:(?:page|p\.|стр\.?|страница|с\.|бет|bet)\s*)?(\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/|из|\|)\s*\d{1,4})?[-\u2013\u2014|\s]*$/i;
/** Lines looked at from each edge of a page. */
const DEPTH = 3;

/** Takes running heads, running feet and page numbers out; `removed` counts the lines. */
export function withoutFurniture(
  lines: readonly Line[],
  pages: number,
): { readonly lines: readonly Line[]; readonly removed: number } {
  const out = pages > 1 ? fromPages(lines, pages) : fromOneStretch(lines);
  const kept: Line[] = [];
  let pageStart = false;
  let gap = false;
  for (const [i, line] of lines.entries()) {
    if (out.has(i)) {
      pageStart = true;
      gap ||= line.gap;
    } else {
      kept.push(pageStart || gap ? { ...line, pageStart: pageStart || line.pageStart, gap: gap || line.gap } : line);
      pageStart = false;
      gap = false;
    }
  }
  return { lines: kept, removed: out.size };
}

const shape = (text: string): string => text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();

function fromPages(lines: readonly Line[], pages: number): ReadonlySet<number> {
  const byPage: number[][] = [];
  for (const [i, line] of lines.entries()) {
    const rows = byPage[line.page] ?? [];
    rows.push(i);
    byPage[line.page] = rows;
  }
  const edges = byPage.flatMap((rows) => {
    if (rows === undefined) return [];
    const top = rows.slice(0, DEPTH).map((i, depth) => ({ i, edge: 'top' as const, depth }));
    const bottom = rows
      .slice(-DEPTH)
      .reverse()
      .map((i, depth) => ({ i, edge: 'bottom' as const, depth }));
    return rows.length > DEPTH ? [...top, ...bottom] : top.slice(0, 1);
  });
  const seen = new Map<string, Set<number>>();
  const heads = new Map<string, Head[]>();
  const numbers = new Map<string, Set<number>>();
  for (const { i, edge } of edges) {
    const line = lines[i];
    if (line === undefined) continue;
    const key = `${edge} ${shape(line.text)}`;
    const group = heads.get(key) ?? [];
    group.push({ text: line.text, page: line.page });
    heads.set(key, group);
    const number = pageNumber(line.text);
    if (number !== undefined) {
      const step = `${edge} ${number - line.page}`;
      (numbers.get(step) ?? put(numbers, step)).add(line.page);
    }
  }
  // The same words, or words that differ by a number which counts the pages.
  for (const [key, group] of heads) {
    for (const head of group) {
      const like = group.some((other) => other.page !== head.page && countsPages(head, other));
      if (like) (seen.get(key) ?? put(seen, key)).add(head.page);
    }
  }
  const needed = pages < 4 ? 2 : Math.max(3, Math.ceil(pages * 0.2));
  const out = new Set<number>();
  // From the edge inwards: a line is furniture only where all beyond it is.
  for (const rows of byPage) {
    if (rows === undefined) continue;
    for (const edge of ['top', 'bottom'] as const) {
      const ordered = edge === 'top' ? rows.slice(0, DEPTH) : rows.slice(-DEPTH).reverse();
      for (const i of ordered) {
        const line = lines[i];
        if (line === undefined) break;
        const number = pageNumber(line.text);
        const counted = number !== undefined && (numbers.get(`${edge} ${number - line.page}`)?.size ?? 0) >= 2;
        const alone = number !== undefined && pages < 3 && line.gap;
        const repeated = line.text.length < 160 && isHead(seen.get(`${edge} ${shape(line.text)}`), line.page, needed);
        // A lone number repeats its shape on every page where notes end in a number too; it must count the pages.
        if (number !== undefined ? counted || alone : repeated) out.add(i);
        else break;
      }
    }
  }
  return out;
}

function isHead(pages: ReadonlySet<number> | undefined, page: number, needed: number): boolean {
  return pages !== undefined && pages.size >= needed && pages.has(page);
}

interface Head {
  readonly text: string;
  readonly page: number;
}

/** Of two heads alike but for numbers: every number that differs differs by as much as their pages. */
function countsPages(a: Head, b: Head): boolean {
  const first = a.text.match(/\d+/g) ?? [];
  const second = b.text.match(/\d+/g) ?? [];
  return first.every((number, i) => number === second[i] || Number(second[i]) - Number(number) === b.page - a.page);
}

function put(map: Map<string, Set<number>>, key: string): Set<number> {
  const set = new Set<number>();
  map.set(key, set);
  return set;
}

/** Without page breaks only a number that stands alone between empty lines, with a repeated head beside it, can be told. */
function fromOneStretch(lines: readonly Line[]): ReadonlySet<number> {
  const out = new Set<number>();
  const beside = new Map<string, number[]>();
  for (const [i, line] of lines.entries()) {
    const alone = line.gap && (lines[i + 1]?.gap ?? true);
    if (!alone || pageNumber(line.text) === undefined || /^[ivxl]+$/i.test(line.text)) continue;
    out.add(i);
    for (const near of [i - 1, i + 1]) {
      const text = lines[near]?.text;
      if (text !== undefined && text.length < 120) {
        const key = shape(text);
        beside.set(key, [...(beside.get(key) ?? []), near]);
      }
    }
  }
  for (const rows of beside.values()) if (rows.length >= 3) for (const i of rows) out.add(i);
  return out;
}

function pageNumber(text: string): number | undefined {
  const found = PAGE_NUMBER.exec(text)?.[1];
  if (found === undefined) return undefined;
  return /^\d+$/.test(found) ? Number(found) : romanNumber(found);
}
