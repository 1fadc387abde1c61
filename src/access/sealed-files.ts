import { createHash, createHmac } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './durable.ts';
import type { Entropy } from './entropy.ts';
import { accessErrors, diskError } from './errors.ts';
import { deriveKey } from './keys.ts';
import { paddedLength } from './padding.ts';
import { base32 } from './recovery-kit.ts';
import { CHUNK, HEAD, LENGTH_BYTES, MAGIC, openChunk, SALT, sealChunk, TAG } from './sealed-chunks.ts';

/** 52 characters; says nothing about the content to anyone without the vault key. */
export type SealedName = string & { readonly __brand: 'SealedName' };

const NAME = /^[0-9A-HJKMNP-TV-Z]{52}$/;
const UNFINISHED = 'unfinished-';

/** Refuses (undefined) what is not a sealed file's name. */
export function sealedName(text: string): SealedName | undefined {
  return NAME.test(text) ? (text as SealedName) : undefined;
}

/**
 * Files of any kind at rest: encrypted under a key per file, padded, named by a keyed hash of their content. The same
 * bytes are stored once. `keyOf` throws `access.locked` after the vault was locked.
 */
export class SealedFiles {
  readonly #dir: string;
  readonly #keyOf: (purpose: 'file contents' | 'file names') => Buffer;
  readonly #entropy: Entropy;

  constructor(dir: string, keyOf: (purpose: 'file contents' | 'file names') => Buffer, entropy: Entropy) {
    this.#dir = dir;
    this.#keyOf = keyOf;
    this.#entropy = entropy;
  }

  /** Stores the bytes durably and gives their name; nothing half-written keeps a name. */
  async put(content: Uint8Array | AsyncIterable<Uint8Array>): Promise<SealedName> {
    const salt = this.#entropy(SALT);
    const key = deriveKey(this.#keyOf('file contents'), 'file contents', salt);
    const hash = createHash('sha256');
    const unfinished = join(this.#dir, `${UNFINISHED}${base32(this.#entropy(10))}`);
    try {
      await mkdir(this.#dir, { recursive: true, mode: 0o700 });
      const handle = await open(unfinished, 'wx', 0o600);
      try {
        await handle.writev([MAGIC, salt]);
        let index = 0;
        let length = 0;
        let pending: Buffer[] = [];
        let waiting = 0;
        for await (const piece of content instanceof Uint8Array ? [content] : content) {
          hash.update(piece);
          length += piece.length;
          pending.push(Buffer.from(piece.buffer, piece.byteOffset, piece.length));
          waiting += piece.length;
          // One full chunk is kept back: the last must be known as the last.
          while (waiting > 2 * CHUNK) {
            const joined = pending.length === 1 && pending[0] ? pending[0] : Buffer.concat(pending);
            await handle.writeFile(sealChunk(key, index++, false, joined.subarray(0, CHUNK)));
            pending = [joined.subarray(CHUNK)];
            waiting -= CHUNK;
          }
        }
        const rest = withPadding(Buffer.concat(pending), length);
        for (let at = 0; at < rest.length; at += CHUNK) {
          const last = at + CHUNK >= rest.length;
          await handle.writeFile(sealChunk(key, index++, last, rest.subarray(at, at + CHUNK)));
        }
        await handle.sync();
      } finally {
        await handle.close();
      }
      const name = this.nameOf(hash.digest());
      await mkdir(this.#folderOf(name), { recursive: true, mode: 0o700 });
      await rename(unfinished, this.#fileOf(name));
      await syncFolder(this.#folderOf(name));
      await syncFolder(this.#dir);
      return name;
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => undefined);
      throw diskError(error);
    } finally {
      key.fill(0);
    }
  }

  /**
   * The content, chunk by chunk, each authenticated; the whole is compared with its name at the end.
   *
   * @throws `access.sealed-file-missing`, `access.sealed-file-damaged`
   */
  async *read(name: SealedName): AsyncIterable<Buffer> {
    const handle = await open(this.#fileOf(name), 'r').catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? accessErrors.error('access.sealed-file-missing') : diskError(error);
    });
    try {
      const { size } = await handle.stat();
      const take = async (at: number, length: number): Promise<Buffer> => {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
        return buffer.subarray(0, bytesRead);
      };
      const head = await take(0, HEAD);
      const chunks = Math.ceil((size - HEAD) / (CHUNK + TAG));
      if (chunks < 1 || !head.subarray(0, MAGIC.length).equals(MAGIC)) throw damaged();
      const key = deriveKey(this.#keyOf('file contents'), 'file contents', head.subarray(MAGIC.length));
      const chunk = async (index: number): Promise<Buffer> => {
        const sealed = await take(HEAD + index * (CHUNK + TAG), CHUNK + TAG);
        return openChunk(key, index, index === chunks - 1, sealed) ?? Promise.reject(damaged());
      };
      const last = await chunk(chunks - 1);
      const length = lengthOf(last);
      if (length > (chunks - 1) * CHUNK + last.length) throw damaged();
      const hash = createHash('sha256');
      for (let index = 0; index * CHUNK < length; index++) {
        const plain = (index === chunks - 1 ? last : await chunk(index)).subarray(0, length - index * CHUNK);
        hash.update(plain);
        yield plain;
      }
      key.fill(0);
      if (this.nameOf(hash.digest()) !== name) throw damaged();
    } finally {
      await handle.close();
    }
  }

  /** The whole content in memory. */
  async get(name: SealedName): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of this.read(name)) parts.push(part);
    return Buffer.concat(parts);
  }

  /** The name of a content by its SHA-256 (bytes, or 64 hexadecimal digits). */
  nameOf(sha256: Uint8Array | string): SealedName {
    const digest = typeof sha256 === 'string' ? Buffer.from(sha256, 'hex') : sha256;
    return base32(createHmac('sha256', this.#keyOf('file names')).update(digest).digest()) as SealedName;
  }

  async has(name: SealedName): Promise<boolean> {
    return stat(this.#fileOf(name)).then(
      () => true,
      () => false,
    );
  }

  /** Every name, in order. */
  async names(): Promise<readonly SealedName[]> {
    const found: SealedName[] = [];
    for (const entry of await readdir(this.#dir, { recursive: true }).catch(() => [])) {
      const name = sealedName(entry.slice(-52));
      if (name) found.push(name);
    }
    return found.sort();
  }

  /** Names of files that were altered, cut or exchanged; empty when all are sound. */
  async verify(progress?: (done: number, of: number) => void): Promise<readonly SealedName[]> {
    const names = await this.names();
    const bad: SealedName[] = [];
    for (const [index, name] of names.entries()) {
      try {
        for await (const _ of this.read(name));
      } catch {
        bad.push(name);
      }
      progress?.(index + 1, names.length);
    }
    return bad;
  }

  /** For safety erasure: the file is gone, and with it its key's salt. */
  async remove(name: SealedName): Promise<void> {
    await rm(this.#fileOf(name), { force: true });
    await syncFolder(this.#folderOf(name)).catch(() => undefined);
  }

  /** Files that a crash left without a name. */
  async clearUnfinished(): Promise<void> {
    for (const entry of await readdir(this.#dir).catch(() => []))
      if (entry.startsWith(UNFINISHED)) await rm(join(this.#dir, entry), { force: true });
  }

  #folderOf(name: SealedName): string {
    return join(this.#dir, name.slice(0, 2));
  }

  #fileOf(name: SealedName): string {
    return join(this.#folderOf(name), name);
  }
}

/** The tail of a content with its padding and, in the last 8 bytes, the true length of the whole. */
function withPadding(tail: Buffer, length: number): Buffer {
  const padded = Buffer.alloc(tail.length + paddedLength(length + LENGTH_BYTES) - length);
  tail.copy(padded);
  // A chunk may not begin inside the length field.
  const over = padded.length % CHUNK;
  const whole = over > 0 && over < LENGTH_BYTES ? Buffer.concat([padded, Buffer.alloc(LENGTH_BYTES - over)]) : padded;
  whole.writeBigUInt64BE(BigInt(length), whole.length - LENGTH_BYTES);
  return whole;
}

function lengthOf(last: Buffer): number {
  return last.length < LENGTH_BYTES
    ? Number.POSITIVE_INFINITY
    : Number(last.readBigUInt64BE(last.length - LENGTH_BYTES));
}

function damaged(): Error {
  return accessErrors.error('access.sealed-file-damaged');
}
