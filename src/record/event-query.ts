import type { EntityId } from '../model/entity.ts';
import type { Property } from '../model/property.ts';
import type { Modality, Status } from '../model/statement.ts';
import type { PageRequest } from './page.ts';

/** What may be asked of an event; every term given must hold, and a list holds when one of its values does. */
export interface EventTerms {
  /** Act codes; `A` means every code that begins with `A.`. */
  readonly acts?: readonly string[];
  /** Inclusive days; an event of which any possible day lies inside is found. */
  readonly from?: string;
  readonly to?: string;
  /** Only events of which every possible day lies inside `from` to `to`. */
  readonly surely?: boolean;
  /** The place or any place inside it. */
  readonly place?: EntityId;
  /** In any role, or in `role`. */
  readonly actor?: EntityId;
  readonly role?: Property;
  readonly source?: EntityId;
  readonly modality?: readonly Modality[];
  readonly words?: string;
  /** Legal basis: the norm, its parts, and what it replaced or was replaced by. */
  readonly norm?: EntityId;
  readonly outcome?: readonly string[];
  readonly right?: readonly string[];
  readonly case?: EntityId;
  readonly status?: readonly Status[];
  /** Occupations of a person, composition of a group, kind of an organisation that is victim or perpetrator. */
  readonly victimKind?: readonly string[];
  readonly perpetratorKind?: readonly string[];
  /** Some single-valued property has accepted values that exclude each other. */
  readonly conflict?: boolean;
}

/** Terms joined by AND, OR, NOT; nested as deep as wished. */
export type EventCondition =
  | EventTerms
  | { readonly all: readonly EventCondition[] }
  | { readonly any: readonly EventCondition[] }
  | { readonly not: EventCondition };

export interface EventQuery extends EventTerms, PageRequest {
  /** Further conditions, joined to the terms by AND. */
  readonly where?: EventCondition;
  readonly sort?: 'when' | 'confidence' | 'recorded';
}
