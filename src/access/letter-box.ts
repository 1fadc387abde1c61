import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from './durable.ts';
import type { Entropy } from './entropy.ts';
import { diskError } from './errors.ts';
import { base32 } from './recovery-kit.ts';
import { letterKeys, openLetter, sealLetter } from './sealed-letter.ts';

const NAME = /^[0-9A-HJKMNP-TV-Z]{32}$/;
const NAME_BYTES = 20;

/** A letter's place in the box; random, and says nothing of what it holds. */
export type LetterName = string & { readonly __brand: 'LetterName' };

/**
 * Small sealed files that may be put in while the vault is locked, and are read only while it is open: the public
 * half of a key is all that stays in memory after a lock. `seedOf` throws `access.locked` once the vault is.
 */
export class LetterBox {
  readonly #dir: string;
  readonly #seedOf: () => Uint8Array;
  readonly #entropy: Entropy;
  readonly #publicKey: Buffer;

  constructor(dir: string, seedOf: () => Uint8Array, entropy: Entropy) {
    this.#dir = dir;
    this.#seedOf = seedOf;
    this.#entropy = entropy;
    this.#publicKey = letterKeys(seedOf()).publicKey;
  }

  /** Seals and keeps the bytes durably. */
  async put(plain: Uint8Array): Promise<LetterName> {
    const name = base32(this.#entropy(NAME_BYTES)) as LetterName;
    try {
      await mkdir(this.#dir, { recursive: true, mode: 0o700 });
    } catch (error) {
      throw diskError(error);
    }
    await writeDurably(join(this.#dir, name), sealLetter(this.#publicKey, plain, this.#entropy));
    return name;
  }

  /** Every letter that can be read, in no order; one that was altered is left out. */
  async read(): Promise<readonly { readonly name: LetterName; readonly plain: Uint8Array }[]> {
    const keys = letterKeys(this.#seedOf());
    const found: { name: LetterName; plain: Uint8Array }[] = [];
    for (const name of await this.#names()) {
      const sealed = await readFile(join(this.#dir, name)).catch(() => undefined);
      const plain = sealed === undefined ? undefined : openLetter(keys, sealed);
      if (plain !== undefined) found.push({ name, plain });
    }
    return found;
  }

  /** A name that no letter has is passed over. */
  async remove(name: string): Promise<void> {
    if (NAME.test(name)) await rm(join(this.#dir, name), { force: true });
  }

  async #names(): Promise<readonly LetterName[]> {
    const files: string[] = await readdir(this.#dir).catch(() => []);
    return files.filter((file): file is LetterName => NAME.test(file));
  }
}
