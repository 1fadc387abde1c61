import type { Modality } from '../../model/statement.ts';
import type { Severity } from './finding.ts';
import type { Suppression } from './suppressions.ts';

/** What the caller knows of a source that a note cites. */
export interface CitedSource {
  readonly title?: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY. */
  readonly issued?: string;
  /** The passage cited, or the source's whole text where no passage was named. */
  readonly text?: string;
  /** How the record takes what is cited; then words like "allegedly" elsewhere in the text do not count. */
  readonly modality?: Modality;
}

/** Are two names one? `unsure` where a person has to look. */
export type CompareNames = (a: string, b: string) => 'same' | 'not the same' | 'unsure';

/** A number as the record holds it. */
export interface RecordedFigure {
  /** The counted thing in words, as a report would write it: `journalists charged`. */
  readonly what: string;
  readonly min: number;
  readonly max: number;
  /** Inclusive days of the time it stands for, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  /** Name of the place it stands for. */
  readonly where: string;
}

/** Everything is optional: a foreign report is checked against itself. */
export interface LintOptions {
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  readonly suppressions?: readonly Suppression[];
  /** Day of publication, YYYY-MM-DD. */
  readonly published?: string;
  /** What the caller knows of the sources a note cites. */
  readonly sourcesOf?: (note: number) => readonly CitedSource[];
  /** Notes whose citations the caller words itself, in order, on output: their "Ibid." cannot be broken. */
  readonly wordedNotes?: ReadonlySet<number>;
  readonly compareNames?: CompareNames;
  readonly figures?: readonly RecordedFigure[];
  /** Names that must not stand in a report of this level: sealed, or without consent. */
  readonly hiddenNames?: readonly string[];
  /** Has this address an archived copy? */
  readonly isArchived?: (url: string) => boolean;
}
