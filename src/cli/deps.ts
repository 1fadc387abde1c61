import type { FullRecord, IntegrityFinding, View } from '../record/contract.ts';
import type { Extract, Letters, Originals, Progress, Read } from '../work/deps.ts';
import type { MatchBook } from '../work/match-book.ts';
import type { People, VaultKeys } from '../work/people.ts';

/** An unlocked vault as the command line uses it. */
export interface OpenVault {
  readonly store: FullRecord;
  readonly originals: Originals;
  /** Takes in even after `lock`. */
  readonly letters: Letters;
  readonly people: People;
  readonly keys: VaultKeys;
  /** Originals against the record: damaged or missing. */
  verifyFiles(progress?: (done: number, of: number) => void): Promise<readonly IntegrityFinding[]>;
  /** A whole, verified copy in an empty folder. */
  backup(target: string, progress?: Progress): Promise<{ readonly files: number }>;
  /** The names in the record, followed as it changes. */
  readonly names: MatchBook;
  /** Closes the record and forgets the key. */
  lock(): Promise<void>;
}

/** Everything a command may touch; compose.ts makes it. */
export interface CliDeps {
  out(text: string): void;
  /** Progress and remarks, which are not the answer. */
  err(text: string): void;
  /** Is the error stream a terminal that can redraw a line? */
  readonly redraws: boolean;
  readFile(path: string): Promise<Uint8Array>;
  fileSize(path: string): Promise<number>;
  /** Writes a file, with the folder it lies in where that is missing. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /** Writes a file piece by piece as they come, with its folder; a failure leaves no half file. */
  writePieces(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void>;
  /** Is the answer shown on a terminal? Bytes that are no text do not belong there. */
  readonly outIsTerminal: boolean;
  /** The answer as bytes, piece by piece. */
  outBytes(piece: Uint8Array): Promise<void>;
  /** YYYY-MM-DD. */
  today(): string;
  readonly read: Read;
  readonly extract: Extract;
  readonly defaultVault: string | undefined;
  /** First line of an open descriptor. */
  readDescriptor(fd: number): string;
  /** Asks on the terminal without echo; undefined where there is none. */
  askSecret(question: string): Promise<string | undefined>;
  createVault(dir: string, passphrase: string): Promise<{ readonly recoveryKit: string }>;
  openVault(dir: string, passphrase: string): Promise<OpenVault>;
  /** A team's record on a PostgreSQL server. */
  openServer(url: string): Promise<FullRecord>;
  changePassphrase(dir: string, current: string, next: string): Promise<void>;
  /** Ends the desk that has the vault open; false when none has. */
  lockElsewhere(dir: string): Promise<boolean>;
  readonly user: string;
  readonly view: View;
  serve(options: ServeOptions & { readonly passphrase: string }): Promise<void>;
  /** The example vault, made on first use from the example report. */
  serveExample(options: { readonly port: number }): Promise<void>;
}

export interface ServeOptions {
  readonly dir: string;
  readonly port: number;
  /** Address of a team's PostgreSQL server, which then holds the record; the vault holds keys and originals. */
  readonly database?: string;
}
