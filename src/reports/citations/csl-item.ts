import type { CslCitation } from '../../model/csl.ts';

/** A source as the Citation Style Language has it (CSL-JSON 1.0.2), the fields that Khronika fills. */
export interface CslItem extends CslCitation {
  readonly id: string;
  readonly 'title-short'?: string;
  readonly 'original-title'?: string;
  readonly authority?: string;
  readonly genre?: string;
  /** Address of the archived copy. */
  readonly archive_location?: string;
}
