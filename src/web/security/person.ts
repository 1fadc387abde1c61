import type { Level } from '../../model/statement.ts';
import type { Role } from '../../work/people.ts';

export const ROLES = ['reader', 'editor', 'lead'] as const satisfies readonly Role[];

/** Whoever a session belongs to. */
export interface Person {
  /** Written as the maker of what is decided. */
  readonly name: string;
  readonly role: Role;
  /** The highest level that is shown. */
  readonly level: Level;
  /** Among the people of the desk; absent: whoever opened the vault. */
  readonly id?: string;
}

/** Forms that change nothing of the record. */
const OF_EVERYBODY = [/^\/language$/, /^\/lock$/, /^\/settings\/own-passphrase$/];
/** Forms about people and keys. */
const OF_LEADS = [/^\/team(\/|$)/, /^\/settings\/(passphrase|kit|drill)$/];

/** May somebody in this role send the form of this address? */
export function maySend(role: Role, path: string): boolean {
  if (OF_EVERYBODY.some((pattern) => pattern.test(path))) return true;
  if (OF_LEADS.some((pattern) => pattern.test(path))) return role === 'lead';
  return role !== 'reader';
}
