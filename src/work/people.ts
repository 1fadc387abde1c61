import type { VaultPeople } from '../access/people.ts';

/** The people of a desk, as the desk asks for them. */
export type People = Pick<VaultPeople, 'list' | 'events' | 'admit' | 'change' | 'setPassphrase' | 'signIn'>;
export type DeskPerson = Awaited<ReturnType<People['list']>>[number];
export type PeopleEvent = Awaited<ReturnType<People['events']>>[number];
export type Role = DeskPerson['role'];

/** The keys of an open vault, as far as a person may turn them from the desk. */
export interface VaultKeys {
  /** Is this the vault's passphrase, or its recovery kit? */
  opensWith(secret: string): Promise<boolean>;
  /** Throws `access.wrong-passphrase`, `access.weak-passphrase`. */
  changePassphrase(current: string, next: string): Promise<void>;
  /** A new kit in the place of the one before; shown once, kept nowhere. */
  renewKit(): Promise<string>;
}
