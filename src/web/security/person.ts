import type { Level } from '../../model/statement.ts';

/** What a person may do at the desk: read; also decide and add; also lead, which is to admit people and keep the keys. */
export const ROLES = ['reader', 'editor', 'lead'] as const;
export type Role = (typeof ROLES)[number];

/** Whoever a session belongs to. */
export interface Person {
  /** Written as the maker of what is decided. */
  readonly name: string;
  readonly role: Role;
  /** The highest level that is shown. */
  readonly level: Level;
}
