/** What kind of trouble it is. Web and command line map a category to a status and an exit code in one place each. */
export type ErrorCategory = 'invalid' | 'missing' | 'conflict' | 'refused' | 'broken';

/** Facts that a sentence may carry: counts, limits, names of formats. Never a quote, a person's name or a path. */
export type ErrorFacts = Readonly<Record<string, string | number>>;

export interface ErrorEntry {
  readonly category: ErrorCategory;
  /** One sentence: what happened. `{fact}` places are filled from `ErrorFacts`. */
  readonly sentence: string;
  /** One sentence: what to do now. */
  readonly wayOn: string;
}

/** The one family of errors. `code` is stable and listed in docs/errors.md. */
export class KhronikaError extends Error {
  override readonly name = 'KhronikaError';
  readonly code: string;
  readonly category: ErrorCategory;
  readonly wayOn: string;
  readonly facts: ErrorFacts;

  constructor(code: string, entry: ErrorEntry, facts: ErrorFacts = {}, cause?: unknown) {
    super(fill(entry.sentence, facts), cause === undefined ? undefined : { cause });
    this.code = code;
    this.category = entry.category;
    this.wayOn = fill(entry.wayOn, facts);
    this.facts = facts;
  }
}

/** A folder's error table and the function that makes its errors. */
export interface ErrorTable<Code extends string> {
  readonly entries: Readonly<Record<Code, ErrorEntry>>;
  /** Makes (does not throw) the error of `code`. */
  readonly error: (code: Code, facts?: ErrorFacts, cause?: unknown) => KhronikaError;
}

/** Each folder declares its codes once, in its `errors.ts`; a test compares them with docs/errors.md. */
export function defineErrors<Code extends string>(entries: Readonly<Record<Code, ErrorEntry>>): ErrorTable<Code> {
  return {
    entries,
    error: (code, facts, cause) => new KhronikaError(code, entries[code], facts, cause),
  };
}

function fill(sentence: string, facts: ErrorFacts): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, key: string) => String(facts[key] ?? whole));
}

/** The model's own codes. */
export const modelErrors = defineErrors({
  'model.bad-date': {
    category: 'invalid',
    sentence: 'This is not a date that the record can hold.',
    wayOn: 'Write it as EDTF, for example 2011-08-08, 2011-08, 2011-12-16/2012-01-31 or 2011~ (docs/model.md, Dates).',
  },
});
