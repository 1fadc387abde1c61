import type { EntityId } from './entity.ts';
import type { Passage } from './passage.ts';
import type { Property } from './property.ts';
import type { Quantity, Value, When } from './value.ts';

export type StatementId = string & { readonly __brand: 'StatementId' };

/** How a statement is meant; the codes and their signals are in vocabulary/modality.ts. */
export type Modality =
  | 'm.fact'
  | 'm.official'
  | 'm.reported'
  | 'm.alleged'
  | 'm.charge'
  | 'm.witness'
  | 'm.party'
  | 'm.assess'
  | 'm.general'
  | 'm.planned'
  | 'm.unknown';

export type Polarity = 'yes' | 'no' | 'unknown';
/** Does the passage say it (`direct`), was it concluded (`inferred`), or does it only surround it (`context`)? */
export type Support = 'direct' | 'inferred' | 'context';
export type Rank = 'preferred' | 'normal' | 'set aside';
export type Status = 'draft' | 'accepted' | 'rejected' | 'disputed' | 'superseded' | 'retracted';
/** 0 public, 1 coalition, 2 own organisation, 3 case team, 4 sealed. */
export type Level = 0 | 1 | 2 | 3 | 4;
/** Five steps: 1 certain … 5 unfounded. */
export type Reliability = 1 | 2 | 3 | 4 | 5;

/** One link of a speaker chain, from the author inwards: the report, which cites the prosecutor, who says. */
export interface Speaker {
  /** An entity, or the source's words for who speaks. */
  readonly who: EntityId | string;
  /** The verb in the source, in its base form where known: `state`, `report`, `claim`. */
  readonly verb?: string;
}

/** Short, closed list; what a property may carry is in property.ts. */
export interface Qualifiers {
  readonly since?: When;
  readonly until?: When;
  readonly post?: string;
  readonly count?: Quantity;
  /** Role detail: degree of involvement, capacity. */
  readonly detail?: string;
  /** The words of an offence, on a `basis` or `charge`. */
  readonly offence?: string;
  readonly lang?: string;
}

/** What a passage says of one property of one subject, before anybody decided on it. */
export interface DraftStatement {
  /** Unique within the draft. */
  readonly id: StatementId;
  readonly subject: EntityId;
  readonly prop: Property;
  readonly value: Value;
  /** The words of the source for the value. */
  readonly original?: string;
  readonly qualifiers?: Qualifiers;
  /** Never empty for a value that came from a text. */
  readonly passages: readonly Passage[];
  readonly support: Support;
  readonly says: readonly Speaker[];
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly asOf?: When;
  readonly derivedFrom?: readonly StatementId[];
  /** Name of the rule that proposed it. */
  readonly rule: string;
  /** 0 to 1, calibrated on development sets: the share of such proposals that a person would accept. */
  readonly confidence: number;
}

/** A statement in the record. Its content never changes; `status` and `rank` are computed from decisions. */
export interface Statement extends Omit<DraftStatement, 'rule' | 'confidence'> {
  readonly rule?: string;
  readonly confidence?: number;
  readonly reliability?: Reliability;
  readonly level: Level;
  readonly sourceLevel: Level;
  readonly by: string;
  /** ISO 8601 instant: when we recorded it. */
  readonly at: string;
  readonly method: 'manual' | 'import' | 'rule';
  readonly status: Status;
  readonly rank: Rank;
  /**
   * `source`: asked at a level below `sourceLevel`, so passages, speakers and the source's words are left out ("on file
   * with the organisation"). `erased`: blanked for safety; the value is an empty text.
   */
  readonly withheld?: 'source' | 'erased';
}
