/** The ten entity types (docs/model.md). An entity is an empty id with a type; what is known of it is computed from statements. */
export const ENTITY_TYPES = [
  'person',
  'group',
  'org',
  'place',
  'object',
  'norm',
  'case',
  'event',
  'figure',
  'source',
] as const;

export type EntityType = (typeof ENTITY_TYPES)[number];

/** In the record: `TYPE-` and a UUIDv7, e.g. `person-0193…`. In a draft: unique within its document, e.g. `person-3`. */
export type EntityId = string & { readonly __brand: 'EntityId' };

const ID = new RegExp(`^(${ENTITY_TYPES.join('|')})-[0-9a-z][0-9a-z-]*$`);

/** Refuses (undefined) what is not an entity id. */
export function entityId(text: string): EntityId | undefined {
  return ID.test(text) ? (text as EntityId) : undefined;
}

/** The type an id speaks of: the part before its first hyphen. */
export function entityType(id: EntityId): EntityType {
  return id.slice(0, id.indexOf('-')) as EntityType;
}
