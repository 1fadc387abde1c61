import type { PageRequest } from '../../record/contract.ts';
import { webErrors } from '../errors.ts';

/** Rows on one page of a list. */
const ROWS = 50;
const MOST = 500;
const LONGEST = 400;

/** How many rows and from where, as the address asks; `limit` above 500 is refused, not cut. */
export function pageRequest(url: URL, rows: number = ROWS): PageRequest {
  const cursor = text(url, 'cursor');
  const limit = text(url, 'limit') ?? String(rows);
  if (!/^\d{1,4}$/.test(limit) || Number(limit) < 1 || Number(limit) > MOST)
    throw webErrors.error('web.bad-question', { field: 'limit' });
  return { limit: Number(limit), ...(cursor === undefined ? {} : { cursor }) };
}

/** A field of the address; empty is absent, and what is too long is refused. */
export function text(url: URL, field: string): string | undefined {
  const value = url.searchParams.get(field)?.trim();
  if (value === undefined || value === '') return undefined;
  if (value.length > LONGEST) throw webErrors.error('web.too-long', { field, limit: LONGEST });
  return value;
}

/** A day, month or year of the address as an inclusive day: the first for `from`, the last for `to`. */
export function day(url: URL, field: 'from' | 'to'): string | undefined {
  return inclusiveDay(text(url, field) ?? '', field);
}

/** The same of what a form sent; empty is absent. @throws `web.bad-question` */
export function inclusiveDay(typed: string, field: 'from' | 'to'): string | undefined {
  const value = typed.trim();
  if (value === '') return undefined;
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value);
  if (match === null) throw webErrors.error('web.bad-question', { field });
  const [, year = '', month, date] = match;
  if (date !== undefined) {
    if (Number.isNaN(Date.parse(value)) || new Date(value).toISOString().slice(0, 10) !== value)
      throw webErrors.error('web.bad-question', { field });
    return value;
  }
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12))
    throw webErrors.error('web.bad-question', { field });
  if (field === 'from') return `${year}-${month ?? '01'}-01`;
  const last = new Date(Date.UTC(Number(year), Number(month ?? '12'), 0));
  return last.toISOString().slice(0, 10);
}
