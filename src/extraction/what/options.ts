import type { NumberStyle } from '../../model/numeral.ts';

/** What is known of a source besides its text. */
export interface ReadOptions {
  /** How it writes thousands. */
  readonly style?: NumberStyle;
  /** `YYYY-MM-DD`. */
  readonly published?: string;
}
