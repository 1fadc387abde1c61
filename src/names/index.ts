/** Entry of `khronika/names`. */
export { type Band, type CompareOptions, compareNames, type NameComparison } from './compare.ts';
export { nameKeys } from './keys.ts';
export { normaliseForSearch } from './letters.ts';
