import type { EntityId } from '../../model/entity.ts';
import { type Property, ROLES, type Role } from '../../model/property.ts';
import type { Statement } from '../../model/statement.ts';
import type { When } from '../../model/value.ts';
import { bestOf, textOf } from './label.ts';
import { isLive } from './standing.ts';

/** What can be counted and filtered of an event: each role by its name, and `actor` for everybody in any role. */
export type EventTag =
  | 'act'
  | 'place'
  | 'source'
  | 'modality'
  | 'basis'
  | 'outcome'
  | 'right'
  | 'case'
  | 'mechanism'
  | 'status'
  | 'actor'
  | 'conflict'
  | Role;

/** An event as a list shows it. */
export interface EventCore {
  /** Best act code; empty where none is visible. */
  readonly act: string;
  readonly when?: When;
  /** 0 to 1: of the best act statement; 1 once accepted or stated by a person. */
  readonly confidence: number;
  readonly places: readonly EntityId[];
  readonly roles: readonly { readonly role: Property; readonly id?: EntityId; readonly label: string }[];
}

/** An event as lists and counts see it at one level. */
export interface ComputedEvent extends EventCore {
  readonly tags: Readonly<Partial<Record<EventTag, readonly string[]>>>;
}

/** What of a statement an event's row in a list depends on. */
export type CoreStatement = Pick<Statement, 'id' | 'prop' | 'value' | 'status' | 'rank' | 'at' | 'confidence'>;

/** Undefined where everything that says what happened was rejected, retracted or superseded. */
export function eventCore(statements: readonly CoreStatement[]): EventCore | undefined {
  const live = statements.filter((one) => isLive(one.status));
  const acts = bestOf(live, 'act');
  if (live.length === 0 || (acts.length === 0 && statements.some((one) => one.prop === 'act'))) return undefined;
  const best = acts[0];
  const when = bestOf(live, 'when')[0]?.value;
  const roles = ROLES.flatMap((role) =>
    bestOf(live, role).map((one) => {
      const { value } = one;
      return value.type === 'ref' ? { role, id: value.ref, label: '' } : { role, label: textOf(one) };
    }),
  );
  return {
    act: best ? textOf(best) : '',
    ...(when?.type === 'when' ? { when: when.when } : {}),
    confidence: !best || best.status === 'accepted' ? Number(best !== undefined) : (best.confidence ?? 1),
    places: refs(bestOf(live, 'where')),
    roles,
  };
}

/**
 * @param statements about the event, as seen at the level, all statuses; references already canonical
 * @returns undefined where there is no event to show
 */
export function computeEvent(statements: readonly Statement[], hasConflict: boolean): ComputedEvent | undefined {
  const core = eventCore(statements);
  if (!core) return undefined;
  const { roles } = core;
  const live = statements.filter((one) => isLive(one.status));
  const acts = bestOf(live, 'act');
  const tags: Record<string, readonly string[]> = {
    act: codes(acts),
    place: core.places,
    source: unique(live.flatMap((one) => one.passages.map((passage) => passage.source))),
    modality: unique((acts.length > 0 ? acts : live).map((one) => one.modality)),
    basis: refs(bestOf(live, 'basis')),
    outcome: codes(bestOf(live, 'outcome')),
    right: codes(bestOf(live, 'right')),
    case: refs(bestOf(live, 'in-case')),
    mechanism: codes(bestOf(live, 'mechanism')),
    status: [acts[0]?.status ?? 'draft'],
    actor: unique(roles.flatMap((one) => one.id ?? [])),
    conflict: hasConflict ? ['yes'] : [],
  };
  for (const role of ROLES) tags[role] = unique(roles.flatMap((one) => (one.role === role && one.id) || []));
  return { ...core, tags: Object.fromEntries(Object.entries(tags).filter(([, values]) => values.length > 0)) };
}

function codes(statements: readonly CoreStatement[]): string[] {
  return unique(statements.flatMap(({ value }) => (value.type === 'code' ? [value.code] : [])));
}

function refs(statements: readonly CoreStatement[]): EntityId[] {
  return unique(statements.flatMap(({ value }) => (value.type === 'ref' ? [value.ref] : [])));
}

function unique<T extends string>(values: readonly T[]): T[] {
  return [...new Set(values)].sort();
}
