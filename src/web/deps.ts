import type { FullRecord, View } from '../record/contract.ts';
import type { Letters } from '../work/deps.ts';
import type { People, VaultKeys } from '../work/people.ts';
import type { DeskWork } from './desk-work.ts';

/** Everything the desk is given; it takes nothing from the environment, the clock or chance by itself. */
export interface DeskDeps {
  readonly store: FullRecord;
  /** Made by `deskWork`. */
  readonly work: DeskWork;
  /** Where unsaved words are kept sealed; absent: they are only given back on the page that refuses them. */
  readonly letters?: Letters;
  /** Who signs in besides whoever opened the vault; absent: nobody can. */
  readonly people?: People;
  /** For the forms about passphrase and recovery kit; absent: the command line has them. */
  readonly keys?: VaultKeys;
  /** The highest level this person may see; a page may ask for less, never for more. */
  readonly view: View;
  /** Written as the maker of every decision. */
  readonly user: string;
  readonly clock: () => Date;
  /** So many bytes that cannot be foretold. */
  readonly random: (bytes: number) => Uint8Array;
  /** Opens the desk once, by `/enter?secret=…`. */
  readonly secret: string;
  /** True: an example vault, whose pages say so. */
  readonly example?: boolean;
  /** Calls `check` once a minute for as long as the desk is served; absent: the vault is closed only by a person. */
  readonly everyMinute?: (check: () => Promise<void>) => void;
  /** Closes the vault; after it the desk answers nothing but the lock page. */
  readonly lock: () => Promise<void>;
  /** Opens the vault again; false when the passphrase is wrong. Absent: only a new start can. */
  readonly unlock?: (passphrase: string) => Promise<boolean>;
  /** Host names besides localhost, 127.0.0.1 and [::1] under which the desk answers. */
  readonly hosts?: readonly string[];
  /** Shown on the page of limits. */
  readonly version?: string;
  /** Where the vault lies, shown in settings. */
  readonly vaultPlace?: string;
  /** Sessions end after so many minutes without a request (default 15) and so many hours in all (default 12). */
  readonly idleMinutes?: number;
  readonly sessionHours?: number;
  /** The largest file taken by the upload form, in MB (default 50). */
  readonly uploadMegabytes?: number;
}
