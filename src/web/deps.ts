import type { DecisionAct, DecisionId } from '../model/decision.ts';
import type { Level } from '../model/statement.ts';
import type { RecordStore, View } from '../record/contract.ts';
import type { ProposalChoice } from '../work/decide-proposals.ts';
import type { FileToRead, Progress } from '../work/deps.ts';
import type { ReadSourceResult } from '../work/read-source.ts';

/** The use cases the desk calls, bound to their stores by `compose.ts`. */
export interface DeskWork {
  readonly readSource: (
    input: FileToRead & { readonly level: Level; readonly by: string; readonly published?: string },
    progress?: Progress,
  ) => Promise<ReadSourceResult>;
  readonly decideProposals: (
    choice: ProposalChoice,
    view: View,
  ) => Promise<{ readonly statements: number; readonly decision?: DecisionId }>;
  readonly decide: (input: {
    readonly act: DecisionAct;
    readonly by: string;
    readonly why?: string;
  }) => Promise<DecisionId>;
}

/** Everything the desk is given; it takes nothing from the environment, the clock or chance by itself. */
export interface DeskDeps {
  readonly store: RecordStore;
  readonly work: DeskWork;
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
