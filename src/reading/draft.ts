import type { BlockKind } from '../model/document.ts';
import type { DraftWarning } from './warnings.ts';

/** What a format's reader gives: blocks in reading order and notes, with marks and links as tags (`inline.ts`). */
export interface Draft {
  readonly blocks: readonly DraftBlock[];
  readonly notes: readonly DraftNote[];
  readonly warnings: readonly DraftWarning[];
  readonly title?: string;
  readonly language?: string;
  readonly pages?: number;
  readonly encoding?: string;
}

export interface DraftBlock {
  readonly kind: Exclude<BlockKind, 'note'>;
  readonly inline: string;
  readonly level?: number;
  readonly number?: string;
  readonly page?: number;
  /** Of a table: the cells by row; `inline` is then empty. */
  readonly rows?: readonly (readonly string[])[];
}

export interface DraftNote {
  /** What stands before the note's text and at its mark: `12`, `*`, `iv`. Unique within a draft. */
  readonly label: string;
  /** What is printed, where it differs from `label`: a second note 1 on a later page. */
  readonly printed?: string;
  /** Absent where the file has the mark but not the text. */
  readonly inline?: string;
  readonly page?: number;
}
