/** What other programs may rely on. A test holds the list to exactly this. */
export { entityId, entityType } from './model/entity.ts';
export { KhronikaError } from './model/errors.ts';
