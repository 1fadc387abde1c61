import { localPath } from '../paths.ts';
import type { Sent } from '../sent.ts';

/** What a person typed and did not send, or sent too late. */
export interface Draft {
  /** Where its form is shown again. */
  readonly page: string;
  /** Where the form is sent to; with `by`, what tells one draft from another. */
  readonly action: string;
  /** Kind of form, for the list: `draft.KIND` in the catalogues. */
  readonly kind: string;
  /** Every field as it was sent, in order. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** ISO 8601 instant. */
  readonly at: string;
  /** Who typed it; absent where the session that could have told was gone. */
  readonly by?: string;
}

/** Fields that a page puts in by itself and that are worth nothing later. */
const OF_THE_PAGE = new Set(['_token', '_draft', '_page', '_action', '_resumed', '_quietly', 'back', 'seen']);

/** The draft in a form that asked to be kept; undefined where it did not, or nothing was typed into it. */
export function draftOf(sent: Sent, action: string, at: string, by: string | undefined): Draft | undefined {
  const { _draft: kind, _page: page } = sent.fields;
  if (kind === undefined || page === undefined || !localPath(page) || !localPath(action)) return undefined;
  if (!/^[a-z-]{1,20}$/.test(kind)) return undefined;
  const fields = sent.pairs.filter(([name]) => !OF_THE_PAGE.has(name));
  if (fields.every(([, value]) => value.trim() === '')) return undefined;
  return { page, action, kind, fields, at, ...(by === undefined ? {} : { by }) };
}

/** Reads a draft that was kept by `JSON.stringify`; undefined where it is none. */
export function draftFrom(text: string): Draft | undefined {
  try {
    const { page, action, kind, fields, at, by } = JSON.parse(text) as Partial<Draft>;
    const isText = [page, action, kind, at].every((part) => typeof part === 'string');
    if (!isText || !Array.isArray(fields)) return undefined;
    const draft = { page, action, kind, fields, at, ...(typeof by === 'string' ? { by } : {}) } as Draft;
    return localPath(draft.page) && localPath(draft.action) ? draft : undefined;
  } catch {
    return undefined;
  }
}
