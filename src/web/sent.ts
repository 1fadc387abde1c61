import type { KhronikaError } from '../model/errors.ts';
import { webErrors } from './errors.ts';

/** What a form sent, after the session, its token and the origin were checked. */
export interface Sent {
  readonly fields: Readonly<Record<string, string>>;
  /** Every text field with its value, in the order of the form. */
  readonly pairs: readonly (readonly [name: string, value: string])[];
  /** Every value of a field that may come several times. */
  readonly all: (name: string) => readonly string[];
  readonly file: (name: string) => File | undefined;
  /** Why it cannot be taken as it is, although it could be read; its words are kept all the same. */
  readonly fault?: KhronikaError;
}

/** Longest text of one field, in characters; a report's own text may be as long as a report. */
const LONGEST = 100_000;
const LONGEST_REPORT = 8_000_000;
const MEGABYTE = 1024 * 1024;

/** Reads a form, urlencoded or multipart; one announced as too large is refused unread, one found so carries a `fault`. */
export async function readForm(request: Request, megabytes: number): Promise<Sent> {
  const limit = megabytes * MEGABYTE;
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > limit) throw webErrors.error('web.too-large', { limit: megabytes });
  const form = await request.formData().catch((cause: unknown) => {
    throw webErrors.error('web.bad-question', { field: 'form' }, cause);
  });
  const fields: Record<string, string> = {};
  const pairs: (readonly [string, string])[] = [];
  let fault: KhronikaError | undefined;
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') {
      const limit = name === 'text' ? LONGEST_REPORT : LONGEST;
      if (value.length > limit) fault ??= webErrors.error('web.too-long', { field: name, limit });
      fields[name] ??= value;
      pairs.push([name, value]);
    } else if (value.size > limit) fault ??= webErrors.error('web.too-large', { limit: megabytes });
  }
  return {
    fields,
    pairs,
    ...(fault === undefined ? {} : { fault }),
    all: (name) => form.getAll(name).filter((value) => typeof value === 'string'),
    file: (name) => {
      const value = form.get(name);
      return value === null || typeof value === 'string' ? undefined : value;
    },
  };
}

/** Fields that are never shown again. */
const SECRETS = new Set(['passphrase', 'current', 'next', 'kit']);

/** What a person typed, without secrets and without what the page put in. */
export function typedFields(sent: Sent): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(sent.fields).filter(([name]) => !name.startsWith('_') && !SECRETS.has(name)),
  );
}
