import { createPrivateKey, createPublicKey, diffieHellman, type KeyObject } from 'node:crypto';
import type { Entropy } from './entropy.ts';
import { deriveKey, KEY_BYTES, openKey, sealKey } from './keys.ts';
import { paddedLength } from './padding.ts';

/** RFC 8410: what stands before the 32 bytes of an X25519 key in its PKCS #8 and SPKI forms. */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b656e032100', 'hex');
const BOUND = 'khronika 1: letter';
const LENGTH_BYTES = 4;

/** A key pair for letters: whoever has the public half can write one, only the private half reads it. */
export interface LetterKeys {
  /** 32 bytes; no secret. */
  readonly publicKey: Buffer;
  readonly privateKey: KeyObject;
}

/** The X25519 pair of a 32-byte seed. */
export function letterKeys(seed: Uint8Array): LetterKeys {
  const der = Buffer.concat([PRIVATE_PREFIX, seed]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  der.fill(0);
  return { publicKey: rawPublic(privateKey), privateKey };
}

/**
 * Seals bytes to a public key: an X25519 key used once, HKDF-SHA-256 over the shared secret and both public keys,
 * AES-256-GCM, padded. The result is the one-time public key and the sealed content.
 */
export function sealLetter(publicKey: Uint8Array, plain: Uint8Array, entropy: Entropy): Buffer {
  const once = letterKeys(entropy(KEY_BYTES));
  const key = sharedKey(once.privateKey, publicKey, once.publicKey, publicKey);
  const padded = Buffer.alloc(paddedLength(plain.length + LENGTH_BYTES));
  padded.writeUInt32BE(plain.length, 0);
  padded.set(plain, LENGTH_BYTES);
  return Buffer.concat([once.publicKey, sealKey(key, padded, BOUND, entropy)]);
}

/** Undefined where the letter is for another vault, or a byte of it was altered. */
export function openLetter(keys: LetterKeys, sealed: Uint8Array): Buffer | undefined {
  if (sealed.length < KEY_BYTES) return undefined;
  const once = sealed.subarray(0, KEY_BYTES);
  let key: Buffer;
  try {
    key = sharedKey(keys.privateKey, once, once, keys.publicKey);
  } catch {
    // A one-time key of low order: no letter of ours.
    return undefined;
  }
  const padded = openKey(key, sealed.subarray(KEY_BYTES), BOUND);
  return padded?.subarray(LENGTH_BYTES, LENGTH_BYTES + padded.readUInt32BE(0));
}

function sharedKey(own: KeyObject, other: Uint8Array, once: Uint8Array, reader: Uint8Array): Buffer {
  const publicKey = createPublicKey({
    key: Buffer.concat([PUBLIC_PREFIX, other]),
    format: 'der',
    type: 'spki',
  });
  const secret = diffieHellman({ privateKey: own, publicKey });
  const key = deriveKey(secret, 'letters', Buffer.concat([once, reader]));
  secret.fill(0);
  return key;
}

function rawPublic(privateKey: KeyObject): Buffer {
  const der = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return Buffer.from(der.subarray(PUBLIC_PREFIX.length));
}
