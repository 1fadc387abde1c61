import type { EntityType } from '../model/entity.ts';
import type { NameKind } from '../names/index.ts';

/** Types whose bearers are compared, and how their names are read. */
export const NAMED_TYPES = ['person', 'org', 'place'] as const satisfies readonly EntityType[];
export type NamedType = (typeof NAMED_TYPES)[number];
export const KIND_OF: Readonly<Record<NamedType, NameKind>> = { person: 'person', org: 'organisation', place: 'place' };
