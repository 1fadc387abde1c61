import { ROLES } from '../../model/property.ts';

/** Tags whose values are codes; the values of the others are numbers of entities. */
export const CODE_TAGS = ['act', 'modality', 'outcome', 'right', 'mechanism', 'status', 'conflict'] as const;

const ENTITY_TAGS = ['place', 'source', 'basis', 'case', ...ROLES] as const;

/** Tags that have a column of their own. `actor` has none: it is everybody in any role. */
export const TAGS = [...CODE_TAGS, ...ENTITY_TAGS] as const;

export type Tag = (typeof TAGS)[number];

const CODED: ReadonlySet<string> = new Set(CODE_TAGS);

export function isCoded(tag: Tag): boolean {
  return CODED.has(tag);
}

export function isTag(name: string): name is Tag {
  return (TAGS as readonly string[]).includes(name);
}
