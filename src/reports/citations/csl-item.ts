/** A source as the Citation Style Language has it (CSL-JSON 1.0.2), the fields that Khronika fills. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly 'title-short'?: string;
  readonly 'original-title'?: string;
  readonly 'container-title'?: string;
  readonly author?: readonly CslName[];
  readonly publisher?: string;
  readonly authority?: string;
  readonly genre?: string;
  readonly number?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  /** Address of the archived copy. */
  readonly archive_location?: string;
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
