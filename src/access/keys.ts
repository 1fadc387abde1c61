import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import type { Entropy } from './entropy.ts';

/** What a key below the vault key is for; each purpose has its own key, so that none can stand in for another. */
export type KeyPurpose = 'record' | 'file contents' | 'file names' | 'recovery wrap' | 'letters' | 'people';

export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** HKDF-SHA-256 of a 32-byte key for one purpose; `salt` makes it one of many. */
export function deriveKey(key: Uint8Array, purpose: KeyPurpose, salt: Uint8Array = Buffer.alloc(0)): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, `khronika 1: ${purpose}`, KEY_BYTES));
}

/** AES-256-GCM: nonce, ciphertext, tag in one. `bound` is authenticated and not stored. */
export function sealKey(key: Uint8Array, plain: Uint8Array, bound: string, entropy: Entropy): Buffer {
  const nonce = entropy(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(bound, 'utf8'));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Undefined where the key is another or a byte was altered. */
export function openKey(key: Uint8Array, sealed: Uint8Array, bound: string): Buffer | undefined {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAAD(Buffer.from(bound, 'utf8'));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}
