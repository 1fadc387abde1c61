import type { EventQuery } from '../contract.ts';

/** An event row with its tags parsed: what filters and facets look at. Tag values are numbers of entities, or codes. */
export interface IndexedEvent {
  readonly n: number;
  readonly act: string;
  readonly from?: string;
  readonly to?: string;
  readonly confidence: number;
  readonly since: string;
  readonly tags: Readonly<Partial<Record<string, readonly string[]>>>;
}

/** A question with ids already turned into numbers. */
export interface EventFilter extends Pick<EventQuery, 'acts' | 'from' | 'to' | 'modality'> {
  /** The place and everything inside it. */
  readonly places?: ReadonlySet<string>;
  readonly actor?: string;
  readonly source?: string;
  /** Entities whose words answered. */
  readonly found?: ReadonlySet<number>;
}

export function matchesEvent(event: IndexedEvent, filter: EventFilter): boolean {
  const has = (tag: string, wanted: (value: string) => boolean) => event.tags[tag]?.some(wanted) === true;
  return (
    (!filter.acts || has('act', (code) => filter.acts?.some((act) => isUnder(code, act)) === true)) &&
    mayLieIn(event, filter.from, filter.to) &&
    (!filter.places || has('place', (place) => filter.places?.has(place) === true)) &&
    (filter.actor === undefined || has('actor', (actor) => actor === filter.actor)) &&
    (filter.source === undefined || has('source', (source) => source === filter.source)) &&
    (!filter.modality || has('modality', (one) => filter.modality?.some((wanted) => wanted === one) === true)) &&
    (!filter.found || filter.found.has(event.n))
  );
}

/** A code is under itself and under its stem: `A.KILL` under `A`. */
export function isUnder(code: string, stem: string): boolean {
  return code === stem || code.startsWith(`${stem}.`);
}

/** Any possible day of the event inside the inclusive days asked for; an event without a date lies in no stretch. */
export function mayLieIn(event: IndexedEvent, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  if (event.from === undefined && event.to === undefined) return false;
  return (event.to ?? '9999-12-31') >= (from ?? '') && (event.from ?? '') <= (to ?? '9999-12-31');
}
