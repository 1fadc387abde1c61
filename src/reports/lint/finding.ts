/** `error`: do not publish with it. `warning`: somebody must look. `advice`: would read better. */
export const SEVERITIES = ['advice', 'warning', 'error'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** What lint says about one place of a text. Offsets count code points of the document's text; `quote` is that text. */
export interface Finding {
  /** The rule's code; each has a heading in docs/lint.md. */
  readonly code: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly page?: number;
  /** Number of the note the place stands in. */
  readonly note?: number;
  /** One or two sentences, for the person who has to mend it. */
  readonly reason: string;
  /** What would mend it, where a machine can tell. */
  readonly fix?: Fix;
  /** The other places a contradiction is made of. */
  readonly also?: readonly { readonly start: number; readonly end: number; readonly quote: string }[];
  /** Set when the person gave a reason to leave it. */
  readonly suppressed?: string;
}

/** `replacement` for the quoted text, or a thing to do in words. */
export type Fix = { readonly replacement: string } | { readonly advice: string };
