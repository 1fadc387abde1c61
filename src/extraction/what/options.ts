import type { NumberStyle } from '../../model/numeral.ts';

/** What is known of a source besides its text. */
export interface ReadOptions {
  /** How it writes thousands. */
  readonly style?: NumberStyle;
  /** ISO 3166 code of the country spoken of: decides whose "manat" it is. */
  readonly country?: string;
  /** `YYYY-MM-DD`. */
  readonly published?: string;
}
