import type { PageRequest } from '../contract.ts';
import { recordErrors } from '../errors.ts';

export const DEFAULT_LIMIT = 50;
export const MOST_LIMIT = 500;

export function limitOf({ limit }: PageRequest): number {
  return Math.min(MOST_LIMIT, Math.max(1, Math.floor(limit ?? DEFAULT_LIMIT)));
}

/** A place in an ordered list: the sort key and the number of the last row shown. Rows added before it shift nothing. */
export type Mark = readonly [key: string | number, n: number];

export function printMark(mark: Mark): string {
  return Buffer.from(JSON.stringify(mark)).toString('base64url');
}

/** @throws `record.bad-cursor` */
export function readMark(cursor: string | undefined): Mark | undefined {
  if (cursor === undefined) return undefined;
  try {
    const mark: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(mark) &&
      mark.length === 2 &&
      ['string', 'number'].includes(typeof mark[0]) &&
      Number.isInteger(mark[1])
    )
      return mark as unknown as Mark;
  } catch {
    // Said below.
  }
  throw recordErrors.error('record.bad-cursor');
}

export function afterMark(mark: Mark | undefined, key: string | number, n: number): boolean {
  if (!mark) return true;
  return key > mark[0] || (key === mark[0] && n > mark[1]);
}

/** One page of rows that are already in order. */
export function pageOf<Row>(
  rows: readonly Row[],
  request: PageRequest,
  markOf: (row: Row) => Mark,
): { readonly rows: readonly Row[]; readonly total: number; readonly next?: string } {
  const mark = readMark(request.cursor);
  const rest = mark ? rows.filter((row) => afterMark(mark, ...markOf(row))) : rows;
  const page = rest.slice(0, limitOf(request));
  const last = page.at(-1);
  return {
    rows: page,
    total: rows.length,
    ...(last !== undefined && page.length < rest.length ? { next: printMark(markOf(last)) } : {}),
  };
}
