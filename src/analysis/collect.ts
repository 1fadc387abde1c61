import type { EventQuery, EventRow, RecordReader, View } from '../record/contract.ts';

export interface Collected {
  readonly rows: readonly EventRow[];
  /** Events that answer the question. */
  readonly total: number;
}

const PAGE = 500;

/** The events that answer a question, up to `most`; `total` tells how many there are, so that a cut can be said. */
export async function collectEvents(
  reader: RecordReader,
  query: EventQuery,
  view: View,
  most: number,
): Promise<Collected> {
  const { cursor: _, ...question } = query;
  const rows: EventRow[] = [];
  let cursor: string | undefined;
  let total = 0;
  do {
    const limit = Math.min(PAGE, most - rows.length);
    const page = await reader.events({ ...question, limit, ...(cursor === undefined ? {} : { cursor }) }, view);
    total = page.total;
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== undefined && rows.length < most);
  return { rows, total };
}
