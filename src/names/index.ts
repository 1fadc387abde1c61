/** Entry of `khronika/names`. */
export type { Band, CompareOptions, NameComparison } from './compare.ts';
export { compareNames, NameComparer } from './compare.ts';
export { namesErrors } from './errors.ts';
export type { Evidence, EvidenceKind } from './evidence.ts';
export type { ExplainedPart, Explanation } from './explain.ts';
export { byAge, Identities, type IdentityDecision, type Moved, type RefusedJoin } from './identities.ts';
export { nameKeys } from './keys.ts';
export { normaliseForSearch } from './letters.ts';
export { matchNames, type NameMatch } from './match.ts';
export { type BearerPair, type BookParts, type FoundBearer, NameBook } from './name-book.ts';
export { type Found, type IndexOptions, NameIndex } from './name-index.ts';
export { type RankedCandidate, type RankedQuery, type RankOptions, rankNames } from './rank.ts';
export type { NameKind, Role } from './read-name.ts';
export { loadNameTables, type NameTables, shippedTables } from './tables.ts';
