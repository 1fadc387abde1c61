import type { EntityId } from '../../model/entity.ts';
import { isUnder as isBelow } from '../../model/vocabulary/terms.ts';
import type { EventCondition, EventTerms } from '../contract.ts';

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

/** Answers that a filter needs from the record, for one view. Numbers are those of canonical entities, as text. */
export interface FilterLookups {
  number(id: EntityId): Promise<string | undefined>;
  /** A place and everything inside it. */
  placesUnder(id: EntityId): Promise<ReadonlySet<string>>;
  /** A norm, its parts, its predecessors and successors. */
  normsAround(id: EntityId): Promise<ReadonlySet<string>>;
  /** Events whose words answer; undefined where nothing searchable was typed. */
  eventsWith(words: string): Promise<ReadonlySet<number> | undefined>;
  /** Entities of any of these kinds. */
  ofKinds(codes: readonly string[]): Promise<ReadonlySet<string>>;
}

export type EventPredicate = (event: IndexedEvent) => boolean;

/** A condition made ready to be asked of many events. */
export async function compileCondition(condition: EventCondition, lookups: FilterLookups): Promise<EventPredicate> {
  if ('all' in condition) {
    const parts = await Promise.all(condition.all.map((one) => compileCondition(one, lookups)));
    return (event) => parts.every((part) => part(event));
  }
  if ('any' in condition) {
    const parts = await Promise.all(condition.any.map((one) => compileCondition(one, lookups)));
    return (event) => parts.some((part) => part(event));
  }
  if ('not' in condition) {
    const part = await compileCondition(condition.not, lookups);
    return (event) => !part(event);
  }
  return compileTerms(condition, lookups);
}

async function compileTerms(terms: EventTerms, lookups: FilterLookups): Promise<EventPredicate> {
  const tests: EventPredicate[] = [];
  const tagged = (tag: string, wanted: (value: string) => boolean) =>
    tests.push((event) => event.tags[tag]?.some(wanted) === true);
  const oneOf = (tag: string, values: readonly string[] | undefined) => {
    if (values && values.length > 0) tagged(tag, (value) => values.includes(value));
  };
  const { acts, from, to, surely, place, actor, role, source, words, norm } = terms;
  if (acts && acts.length > 0) tagged('act', (code) => acts.some((act) => isUnder(code, act)));
  if (from || to) {
    const inside = surely ? surelyLiesIn : mayLieIn;
    tests.push((event) => inside(event, from || undefined, to || undefined));
  }
  if (place !== undefined) await within(tagged, 'place', lookups.placesUnder(place));
  if (norm !== undefined) await within(tagged, 'basis', lookups.normsAround(norm));
  if (actor !== undefined) await equal(tagged, role ?? 'actor', lookups.number(actor));
  else if (role !== undefined) tagged(role, () => true);
  if (source !== undefined) await equal(tagged, 'source', lookups.number(source));
  if (terms.case !== undefined) await equal(tagged, 'case', lookups.number(terms.case));
  if (words?.trim()) {
    const found = await lookups.eventsWith(words);
    tests.push((event) => found?.has(event.n) === true);
  }
  oneOf('modality', terms.modality);
  oneOf('outcome', terms.outcome);
  oneOf('right', terms.right);
  oneOf('status', terms.status);
  if (terms.victimKind && terms.victimKind.length > 0)
    await within(tagged, 'victim', lookups.ofKinds(terms.victimKind));
  if (terms.perpetratorKind && terms.perpetratorKind.length > 0)
    await within(tagged, 'perpetrator', lookups.ofKinds(terms.perpetratorKind));
  if (terms.conflict !== undefined) tests.push((event) => (event.tags.conflict !== undefined) === terms.conflict);
  return (event) => tests.every((one) => one(event));
}

type Tagged = (tag: string, wanted: (value: string) => boolean) => unknown;

async function within(tagged: Tagged, tag: string, values: Promise<ReadonlySet<string>>): Promise<void> {
  const set = await values;
  tagged(tag, (value) => set.has(value));
}

async function equal(tagged: Tagged, tag: string, value: Promise<string | undefined>): Promise<void> {
  const wanted = await value;
  tagged(tag, (one) => one === wanted);
}

/** A code is under itself and under every code above it in the vocabulary; `A.KILL` is under `A`, known or not. */
export function isUnder(code: string, stem: string): boolean {
  return code === stem || code.startsWith(`${stem}.`) || isBelow(code, stem);
}

type Days = Pick<IndexedEvent, 'from' | 'to'>;

/** Any possible day of the event inside the inclusive days asked for; an event without a date lies in no stretch. */
export function mayLieIn(event: Days, from: string | undefined, to: string | undefined): boolean {
  if (event.from === undefined && event.to === undefined) return false;
  return (event.to ?? '9999-12-31') >= (from ?? '') && (event.from ?? '') <= (to ?? '9999-12-31');
}

/** Every possible day of the event inside the inclusive days asked for. */
export function surelyLiesIn(event: Days, from: string | undefined, to: string | undefined): boolean {
  if (event.from === undefined && event.to === undefined) return false;
  return (
    (from === undefined || (event.from !== undefined && event.from >= from)) &&
    (to === undefined || (event.to !== undefined && event.to <= to))
  );
}
