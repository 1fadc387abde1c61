import type { NamedArticle } from '../law/articles.ts';
import type { FoundOffence } from '../law/offences.ts';
import type { Attribution } from '../says/attribution.ts';
import type { AttachedDate } from '../when/attach.ts';
import type { ResolvedDate } from '../when/resolve.ts';
import type { AttachedPlaces } from './places.ts';
import type { ToldAct } from './told-act.ts';

/** One telling of one countable act, with all that its sentence says of it. */
export interface Telling {
  readonly act: ToldAct;
  readonly sentence: {
    readonly index: number;
    readonly start: number;
    readonly end: number;
    readonly block: number;
    readonly section: number;
  };
  readonly date?: AttachedDate;
  readonly asOf?: ResolvedDate;
  readonly located?: AttachedPlaces;
  readonly offences: readonly FoundOffence[];
  readonly articles: readonly NamedArticle[];
  readonly attributions: readonly Attribution[];
  /** Its size is copied from the penalty told before it. */
  readonly sameAmount?: true;
}
