import type { Fix, Severity } from './finding.ts';
import type { LintText } from './lint-text.ts';
import type { LintOptions } from './options.ts';

/** A place a rule points at, in UTF-16 indices; `lintDocument` makes a `Finding` of it. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly fix?: Fix;
  readonly also?: readonly { readonly start: number; readonly end: number }[];
  /** Overrides the rule's severity: a weaker or stronger case of the same fault. */
  readonly severity?: Severity;
}

export interface Rule {
  /** Stable; its heading in docs/lint.md. */
  readonly code: string;
  readonly severity: Severity;
  readonly check: (text: LintText, options: LintOptions) => readonly Place[];
}
