/** What a note cites, in the words of the Citation Style Language (CSL-JSON 1.0.2): the fields that can be told from print. */
export interface CslCitation {
  readonly type: string;
  readonly title?: string;
  readonly 'container-title'?: string;
  readonly author?: readonly CslName[];
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  /** A symbol, session, case or law number, as printed: `A/HRC/25/60`, `451-I`. */
  readonly number?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly language?: string;
}

/** `literal` for organisations and for names that are not to be taken apart. */
export type CslName = { readonly literal: string } | { readonly family: string; readonly given?: string };

export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** From YYYY, YYYY-MM or YYYY-MM-DD; the last of a range. Undefined for anything else. */
export function cslDate(date: string): CslDate | undefined {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date.split('/').at(-1) ?? '');
  if (match === null) return undefined;
  return {
    'date-parts': [
      match
        .slice(1)
        .filter((part) => part !== undefined)
        .map(Number),
    ],
  };
}
