import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Plain bytes in one chunk of a sealed file. */
export const CHUNK = 64 * 1024;
export const TAG = 16;
/** `KHRS`, version 1, three zero bytes. */
export const MAGIC = Buffer.from([0x4b, 0x48, 0x52, 0x53, 1, 0, 0, 0]);
/** After the magic: the salt from which this file's own key is derived. */
export const SALT = 32;
export const HEAD = MAGIC.length + SALT;
/** The last 8 bytes of the padded content: the true length. */
export const LENGTH_BYTES = 8;

/** Seals chunk `index` under the file's own key; `last` is authenticated, so that a cut file is seen. */
export function sealChunk(key: Uint8Array, index: number, last: boolean, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index));
  cipher.setAAD(Buffer.from([last ? 1 : 0]));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Undefined where a byte was altered, moved or cut. */
export function openChunk(key: Uint8Array, index: number, last: boolean, sealed: Uint8Array): Buffer | undefined {
  if (sealed.length < TAG) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index));
  decipher.setAAD(Buffer.from([last ? 1 : 0]));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - TAG)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** A counter is safe: every file has its own key. */
function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(index), 4);
  return nonce;
}
