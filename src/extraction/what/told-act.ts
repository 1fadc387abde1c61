import type { Role } from '../../model/property.ts';
import type { FoundPenalty } from '../law/penalties.ts';
import type { Mention } from '../mentions.ts';
import type { Status } from './frames.ts';
import type { Filler } from './view.ts';

export interface RoleFill extends Filler {
  readonly role: Role;
}

/** An act as one verb or noun of one sentence tells it; several victims are still together. */
export interface ToldAct {
  readonly code: string;
  readonly rule: string;
  readonly status: Status;
  readonly assessed: boolean;
  readonly alleged: boolean;
  readonly sentence: number;
  /** UTF-16 indices of the telling word, and of the clause around it. */
  readonly start: number;
  readonly end: number;
  readonly clause: { readonly start: number; readonly end: number };
  readonly roles: readonly RoleFill[];
  /** Sites and other things it was done to. */
  readonly objects?: readonly Mention[];
  readonly target?: { readonly text: string; readonly start: number; readonly end: number };
  readonly penalty?: FoundPenalty;
  /** "The two men … 10 and 15 days respectively": whose of several it is, once they are known one by one. */
  readonly nth?: { readonly at: number; readonly of: number };
  /** Told by a noun: more often a second mention than a first. */
  readonly nominal: boolean;
  /** "had been", "previously", "prior to": earlier than what stands around it. */
  readonly earlier: boolean;
  readonly adverbs: readonly string[];
  /** Told by a participle that only describes: "an amnesty adopted in May". */
  readonly reduced?: true;
  /** Told by an -ing form or an infinitive: "rules on holding assemblies", "by criticising the law". */
  readonly unfinished?: true;
  /** Told in the present perfect: its day is not the day of the story. */
  readonly perfect?: true;
}
