import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KhronikaError } from '../model/errors.ts';
import { type ArgonCost, DEFAULT_COST } from './argon.ts';
import { syncFolder, writeDurably } from './durable.ts';
import type { Entropy } from './entropy.ts';
import { accessErrors, diskError } from './errors.ts';
import { readHeaders, writeHeaders } from './header-copies.ts';
import { type KeyHeader, openWrap, VAULT_FORMAT, type Wrap, wrapForKit, wrapForPassphrase } from './key-header.ts';
import { deriveKey, KEY_BYTES, type KeyPurpose } from './keys.ts';
import { LetterBox } from './letter-box.ts';
import { endHolder, type Release, takeLock } from './lock-file.ts';
import { VaultPeople } from './people.ts';
import { printKit, readKit } from './recovery-kit.ts';
import { SealedFiles } from './sealed-files.ts';

/** Shortest passphrase taken, in characters; digits alone never do (SECURITY.md: a 6-digit PIN never alone). */
export const LEAST_PASSPHRASE = 12;

const RECORD_FILE = 'record.db';
const PEOPLE_FILE = 'people';

export interface VaultOptions {
  readonly entropy: Entropy;
  /** Cost for new wraps; `calibrate` in argon.ts finds it. */
  readonly argon?: ArgonCost;
}

export interface OpenOptions extends VaultOptions {
  /** `read` takes no lock and changes nothing; several processes may read while one writes. */
  readonly mode?: 'write' | 'read';
}

/** An open vault. After `lock` every key is gone from it and its methods throw `access.locked`. */
export class Vault {
  readonly dir: string;
  /** The SQLCipher file, for `record/sqlite`. */
  readonly recordFile: string;
  readonly files: SealedFiles;
  /** Takes in even after `lock`; is read only before it. */
  readonly letters: LetterBox;
  /** What the program has worked out and can work out again: sealed like the files, left out of copies. */
  readonly workings: SealedFiles;
  /** Who signs in at a desk over this vault. */
  readonly people: VaultPeople;
  readonly openedWith: 'passphrase' | 'previous' | 'recovery';
  readonly mode: 'write' | 'read';
  readonly #options: VaultOptions;
  readonly #vaultKey: Buffer;
  readonly #derived = new Map<KeyPurpose, Buffer>();
  readonly #release: Release;
  #header: KeyHeader;
  #locked = false;

  constructor(
    dir: string,
    header: KeyHeader,
    vaultKey: Buffer,
    openedWith: Wrap['kind'],
    options: OpenOptions,
    release: Release,
  ) {
    this.dir = dir;
    this.recordFile = join(dir, RECORD_FILE);
    this.openedWith = openedWith;
    this.mode = options.mode ?? 'write';
    this.#header = header;
    this.#vaultKey = vaultKey;
    this.#options = options;
    this.#release = release;
    this.files = new SealedFiles(join(dir, 'files'), (purpose) => this.#key(purpose), options.entropy);
    this.people = new VaultPeople({
      file: join(dir, PEOPLE_FILE),
      keyOf: () => this.#key('people'),
      entropy: options.entropy,
      argon: options.argon ?? DEFAULT_COST,
      assertStrong,
    });
    this.letters = new LetterBox(join(dir, 'letters'), () => this.#key('letters'), options.entropy);
    this.workings = new SealedFiles(join(dir, 'workings'), (purpose) => this.#key(purpose), options.entropy);
  }

  get locked(): boolean {
    return this.#locked;
  }

  /** The raw key of `recordFile`, 32 bytes; zeroed by `lock`. */
  recordKey(): Buffer {
    return this.#key('record');
  }

  /**
   * Wraps the vault key under a new passphrase; data is not touched. The old passphrase opens the vault until the new
   * one has opened it once.
   *
   * @param current the passphrase or the recovery kit
   */
  async changePassphrase(current: string, next: string): Promise<void> {
    this.#assertOpen();
    assertStrong(next);
    const { key } = await unwrap(this.#header, current);
    key.fill(0);
    const argon = this.#options.argon ?? DEFAULT_COST;
    const { vault, wraps } = this.#header;
    const fresh = await wrapForPassphrase(vault, this.#vaultKey, next, argon, this.#options.entropy);
    const old = wraps.find((wrap) => wrap.kind === 'passphrase');
    const rest = wraps.filter((wrap) => wrap.kind === 'recovery');
    await this.#store([fresh, ...(old ? [{ ...old, kind: 'previous' } as const] : []), ...rest]);
  }

  /** Is this the passphrase or the recovery kit of this vault? */
  async opensWith(secret: string): Promise<boolean> {
    this.#assertOpen();
    try {
      (await unwrap(this.#header, secret)).key.fill(0);
      return true;
    } catch (error) {
      if (isWrongSecret(error)) return false;
      throw error;
    }
  }

  /** A new recovery kit, shown once; the kit before it opens the vault no more. */
  async renewKit(): Promise<string> {
    this.#assertOpen();
    const secret = this.#options.entropy(KEY_BYTES);
    const wrap = wrapForKit(this.#header.vault, this.#vaultKey, secret, this.#options.entropy);
    await this.#store([...this.#header.wraps.filter((one) => one.kind !== 'recovery'), wrap]);
    const kit = printKit(secret);
    secret.fill(0);
    return kit;
  }

  /**
   * A whole copy of the vault in an empty (or new) folder, opened by the same secrets: for backups, and for bringing one
   * back. Every copied file is read again; the key header is written last, so half a copy is not a vault.
   *
   * @param writeRecord makes a consistent copy of the record at this path
   * @throws `access.vault-exists`, `access.sealed-file-damaged`
   */
  async copyTo(
    target: string,
    writeRecord: (file: string) => Promise<void>,
    progress?: (done: number, of: number) => void,
  ): Promise<{ readonly files: number }> {
    this.#assertOpen();
    await makeEmpty(target);
    const copies = new SealedFiles(join(target, 'files'), (purpose) => this.#key(purpose), this.#options.entropy);
    await writeRecord(join(target, RECORD_FILE));
    const names = await this.files.names();
    for (const [index, name] of names.entries()) {
      // Sealed anew: the copy shows no relation to the original but its size, and is checked on the way.
      if ((await copies.put(this.files.read(name))) !== name) throw accessErrors.error('access.sealed-file-damaged');
      progress?.(index + 1, names.length);
    }
    if ((await copies.verify()).length > 0) throw accessErrors.error('access.sealed-file-damaged');
    // Sealed under a key of the vault, which the copy shares.
    const people = await readFile(join(this.dir, PEOPLE_FILE)).catch(() => undefined);
    if (people !== undefined) await writeDurably(join(target, PEOPLE_FILE), people);
    await writeHeaders(target, this.#header);
    await syncFolder(target);
    return { files: names.length };
  }

  /** Zeroes every key and lets other processes in. Close the record first. */
  async lock(): Promise<void> {
    if (this.#locked) return;
    this.#locked = true;
    this.#vaultKey.fill(0);
    for (const key of this.#derived.values()) key.fill(0);
    this.#derived.clear();
    await this.#release();
  }

  #key(purpose: KeyPurpose): Buffer {
    this.#assertOpen();
    const known = this.#derived.get(purpose);
    if (known) return known;
    const key = deriveKey(this.#vaultKey, purpose);
    this.#derived.set(purpose, key);
    return key;
  }

  async #store(wraps: readonly Wrap[]): Promise<void> {
    const header = { ...this.#header, generation: this.#header.generation + 1, wraps };
    await writeHeaders(this.dir, header);
    this.#header = header;
  }

  #assertOpen(): void {
    if (this.#locked) throw accessErrors.error('access.locked');
  }
}

/**
 * Makes a vault in an empty (or new) folder.
 *
 * @returns the open vault, and the recovery kit, which is kept nowhere
 * @throws `access.vault-exists`, `access.weak-passphrase`
 */
export async function createVault(
  dir: string,
  passphrase: string,
  options: VaultOptions,
): Promise<{ readonly vault: Vault; readonly recoveryKit: string }> {
  assertStrong(passphrase);
  const { entropy, argon = DEFAULT_COST } = options;
  await makeEmpty(dir);
  const vaultKey = entropy(KEY_BYTES);
  const kitSecret = entropy(KEY_BYTES);
  const id = entropy(16).toString('base64');
  const wraps = [
    await wrapForPassphrase(id, vaultKey, passphrase, argon, entropy),
    wrapForKit(id, vaultKey, kitSecret, entropy),
  ];
  const header: KeyHeader = { khronika: VAULT_FORMAT, vault: id, generation: 1, wraps };
  const release = await takeLock(dir, id);
  await writeHeaders(dir, header);
  await syncFolder(dir);
  const recoveryKit = printKit(kitSecret);
  kitSecret.fill(0);
  return { vault: new Vault(dir, header, vaultKey, 'passphrase', options, release), recoveryKit };
}

/**
 * Opens a vault by its passphrase or by its recovery kit.
 *
 * @throws `access.no-vault`, `access.damaged-header`, `access.newer-vault`, `access.wrong-passphrase`,
 *   `access.wrong-kit`, `access.kit-mistyped`, `access.vault-in-use`
 */
export async function openVault(dir: string, secret: string, options: OpenOptions): Promise<Vault> {
  const { header, needsMending } = await readHeaders(dir);
  const { key, kind } = await unwrap(header, secret);
  if (options.mode === 'read') return new Vault(dir, header, key, kind, options, async () => undefined);
  const release = await takeLock(dir, header.vault);
  try {
    // The new passphrase has opened the vault: the one before it is forgotten now.
    const outlived = kind === 'passphrase' && header.wraps.some((wrap) => wrap.kind === 'previous');
    const wraps = header.wraps.filter((wrap) => !(outlived && wrap.kind === 'previous'));
    const current = outlived ? { ...header, generation: header.generation + 1, wraps } : header;
    if (outlived || needsMending) await writeHeaders(dir, current);
    const vault = new Vault(dir, current, key, kind, options, release);
    await vault.files.clearUnfinished();
    return vault;
  } catch (error) {
    key.fill(0);
    await release();
    throw error;
  }
}

/** Is there a vault in this folder (sound or not)? */
export async function isVault(dir: string): Promise<boolean> {
  return readHeaders(dir).then(
    () => true,
    (error: { code?: string }) => error.code !== 'access.no-vault',
  );
}

/** Ends the process of this machine that has the vault open, and so locks it; false when none has. */
export async function lockElsewhere(dir: string): Promise<boolean> {
  const { header } = await readHeaders(dir);
  return endHolder(dir, header.vault);
}

async function unwrap(
  header: KeyHeader,
  secret: string,
): Promise<{ readonly key: Buffer; readonly kind: Wrap['kind'] }> {
  const kit = readKit(secret);
  for (const wrap of header.wraps) {
    if ((wrap.kind === 'recovery') !== (kit !== undefined)) continue;
    const key = await openWrap(header, wrap, kit ? { kit } : { passphrase: secret });
    if (key) return { key, kind: wrap.kind };
  }
  throw accessErrors.error(kit ? 'access.wrong-kit' : 'access.wrong-passphrase');
}

/** A secret that is not this vault's, as against a vault that cannot be opened at all. */
export function isWrongSecret(error: unknown): boolean {
  return error instanceof KhronikaError && WRONG_SECRET.includes(error.code);
}

const WRONG_SECRET = ['access.wrong-passphrase', 'access.wrong-kit', 'access.kit-mistyped'];

function assertStrong(passphrase: string): void {
  if ([...passphrase].length < LEAST_PASSPHRASE || /^\p{Nd}+$/u.test(passphrase))
    throw accessErrors.error('access.weak-passphrase', { least: LEAST_PASSPHRASE });
}

/** A folder for a new vault. @throws `access.vault-exists` where it holds anything */
async function makeEmpty(dir: string): Promise<void> {
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    if ((await readdir(dir)).length > 0) throw accessErrors.error('access.vault-exists');
    await mkdir(join(dir, 'files'), { mode: 0o700 });
  } catch (error) {
    throw diskError(error);
  }
}
