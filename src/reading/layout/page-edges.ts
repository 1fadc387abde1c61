import type { Line } from './lines.ts';
import { pageNumber } from './page-number.ts';

/** A short note comes at the foot of many pages and is no running foot. */
const NOTE_TEXT = /^\W*(?:\d{1,3}\W*)?(?:ibid|там же|сонда|o[‘’ʻ']sha yerda)(?!\p{L})/iu;

/** Lines looked at from each edge of a page. */
const DEPTH = 3;

/** What a line looks like, its numbers and spacing aside. */
export const shape = (text: string): string => text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();

/** Lines at the edges of known pages that repeat from page to page, or hold nothing but the page's number. */
export function furnitureAtEdges(lines: readonly Line[], pages: number): ReadonlySet<number> {
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
      const step = `${edge} ${number.number - line.page}`;
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
  // Heads of left and right pages differ; of five pages the outermost line may repeat on two.
  const needed = (depth: number): number =>
    pages < 4 || (pages < 6 && depth === 0) ? 2 : Math.max(3, Math.ceil(pages * 0.2));
  const out = new Set<number>();
  // From the edge inwards: a line is furniture only where all beyond it is.
  for (const rows of byPage) {
    if (rows === undefined) continue;
    for (const edge of ['top', 'bottom'] as const) {
      const ordered = edge === 'top' ? rows.slice(0, DEPTH) : rows.slice(-DEPTH).reverse();
      for (const [depth, i] of ordered.entries()) {
        const line = lines[i];
        if (line === undefined) break;
        const number = pageNumber(line.text);
        const counted = number !== undefined && (numbers.get(`${edge} ${number.number - line.page}`)?.size ?? 0) >= 2;
        const alone = number !== undefined && (number.sure || pages < 3) && line.gap;
        const like = seen.get(`${edge} ${shape(line.text)}`);
        const repeated = line.text.length < 160 && !NOTE_TEXT.test(line.text) && isHead(like, line.page, needed(depth));
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
