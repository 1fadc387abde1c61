import type { Role } from './read-name.ts';

// What parts of names weigh, in nats. Set by hand, then checked on made-up persons whose family names are from the
// training part (docs/names.md); the held-out part was only measured.

/** Log of one over the chance that another person has the word too, in nats, where no collection says better. */
export const RARITY: Readonly<Record<Role, number>> = {
  given: 4.5,
  patronymic: 4.5,
  family: 7.5,
  unknown: 6.5,
  particle: 0.3,
  title: 0.2,
  generic: 0.8,
  number: 3,
};
/** What a contradiction takes away at most. A family name changes by marriage; a patronymic hardly ever. */
export const CONTRADICTION: Readonly<Record<Role, number>> = {
  given: 11,
  patronymic: 11,
  family: 9,
  unknown: 8,
  particle: 0.3,
  title: 0.1,
  generic: 2,
  number: 9,
};
export const OMISSION: Readonly<Record<Role, number>> = {
  given: 1,
  patronymic: 0.25,
  family: 2,
  unknown: 1.2,
  particle: 0.1,
  title: 0.05,
  generic: 0.4,
  number: 2,
};
/** Two names of one place: a person is asked, since a village may have kept the old name. */
export const PLACE_WEIGHT = 3.8;
/** An initial that fits, and one that does not. */
export const INITIAL_WEIGHT = 1.6;
export const INITIAL_CONTRADICTION = 6.5;
/** Two known given names that are no spellings of each other: Мария and Марина, however near their letters. */
export const OTHER_GIVEN_NAME = 7;
/** The same father or family with another language's ending: Әбішұлы and Абишевич, Бөкейхан and Букейханов. */
export const OTHER_ENDING = 1.5;
/** The same where only one of the two has an ending: Тукай and Тукаев. */
export const ENDING_MORE = 4;
/** What organisations and places reach at most whose numbers differ: School No. 5 and No. 15. */
export const NUMBERS_DIFFER = -8;
/** Up to here, with the letters of the shorter word, a cost counts once; beyond, more: no usual spelling goes that far. */
const usualCost = (letters: number): number => 2 + 0.4 * letters;
const BEYOND = 2.5;
/** Given names are few and known: Marat and Murat are two, so less is usual and what goes beyond counts more. */
const usualCostOfGiven = (letters: number): number => 1.5 + 0.35 * letters;
const BEYOND_GIVEN = 4;
/** Costs above these are all the same contradiction. */
export const BOUND = 11;
export const BOUND_GIVEN = 7;
/** Weight of two words that cost so much, the shorter of so many letters, the pair of such rarity. */
export function weightOf(cost: number, rarity: number, role: Role, letters: number): number {
  const usual = role === 'given' ? usualCostOfGiven(letters) : usualCost(letters);
  const beyond = (role === 'given' ? BEYOND_GIVEN : BEYOND) * Math.max(0, cost - usual);
  return Math.max(-CONTRADICTION[role], rarity - Math.min(cost, usual) - beyond);
}
