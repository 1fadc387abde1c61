import { createHash } from 'node:crypto';
import { type ArgonCost, isSaneCost, stretch } from './argon.ts';
import type { Entropy } from './entropy.ts';
import { deriveKey, KEY_BYTES, openKey, sealKey } from './keys.ts';

/** The newest vault format this program knows. */
export const VAULT_FORMAT = 1;

/** `previous`: the passphrase before the last change, kept until the new one has opened the vault once. */
export type WrapKind = 'passphrase' | 'previous' | 'recovery';

/** The vault key, sealed under a key that comes from a secret. Bytes are base64. */
export interface Wrap {
  readonly kind: WrapKind;
  readonly salt: string;
  /** Absent on the recovery kit: its 256 random bits need no stretching. */
  readonly argon?: ArgonCost;
  readonly sealed: string;
}

/** What `vault.json` holds: key wraps and nothing else. */
export interface KeyHeader {
  readonly khronika: typeof VAULT_FORMAT;
  /** Random, base64; says which copies belong together. */
  readonly vault: string;
  /** Grows by one with every change; the highest sound copy counts. */
  readonly generation: number;
  readonly wraps: readonly Wrap[];
}

const SALT_BYTES = 16;

export async function wrapForPassphrase(
  vault: string,
  vaultKey: Uint8Array,
  passphrase: string,
  argon: ArgonCost,
  entropy: Entropy,
): Promise<Wrap> {
  const salt = entropy(SALT_BYTES);
  const key = await stretch(passphrase, salt, argon);
  const sealed = sealKey(key, vaultKey, boundText(vault, 'passphrase', argon), entropy).toString('base64');
  key.fill(0);
  return { kind: 'passphrase', salt: salt.toString('base64'), argon, sealed };
}

export function wrapForKit(vault: string, vaultKey: Uint8Array, kitSecret: Uint8Array, entropy: Entropy): Wrap {
  const salt = entropy(SALT_BYTES);
  const key = deriveKey(kitSecret, 'recovery wrap', salt);
  const sealed = sealKey(key, vaultKey, boundText(vault, 'recovery'), entropy).toString('base64');
  key.fill(0);
  return { kind: 'recovery', salt: salt.toString('base64'), sealed };
}

/** The vault key, or undefined where the secret is another one. */
export async function openWrap(
  header: KeyHeader,
  wrap: Wrap,
  secret: { readonly passphrase: string } | { readonly kit: Uint8Array },
): Promise<Buffer | undefined> {
  const salt = Buffer.from(wrap.salt, 'base64');
  const sealed = Buffer.from(wrap.sealed, 'base64');
  if ('kit' in secret) {
    const key = deriveKey(secret.kit, 'recovery wrap', salt);
    return checked(openKey(key, sealed, boundText(header.vault, 'recovery')));
  }
  if (!wrap.argon) return undefined;
  const key = await stretch(secret.passphrase, salt, wrap.argon);
  const opened = openKey(key, sealed, boundText(header.vault, 'passphrase', wrap.argon));
  key.fill(0);
  return checked(opened);
}

/** One line of JSON with its own check, so that a flipped bit anywhere is seen before any key is derived. */
export function printHeader(header: KeyHeader): string {
  const body = JSON.stringify(header);
  return `${JSON.stringify({ ...header, check: checkOf(body) })}\n`;
}

/** The header of a file's text; `damaged`; or the number of a format this program does not know. */
export function readHeader(text: string): KeyHeader | 'damaged' | { readonly newer: number } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return 'damaged';
  }
  if (typeof parsed !== 'object' || parsed === null) return 'damaged';
  const { check, ...header } = parsed as KeyHeader & { check?: string };
  if (check !== checkOf(JSON.stringify(header))) return 'damaged';
  const format: unknown = header.khronika;
  if (typeof format === 'number' && format > VAULT_FORMAT) return { newer: format };
  return isHeader(header) ? header : 'damaged';
}

function isHeader(header: KeyHeader): boolean {
  return (
    header.khronika === VAULT_FORMAT &&
    typeof header.vault === 'string' &&
    Number.isSafeInteger(header.generation) &&
    Array.isArray(header.wraps) &&
    header.wraps.length > 0 &&
    header.wraps.every(
      (wrap) =>
        ['passphrase', 'previous', 'recovery'].includes(wrap.kind) &&
        typeof wrap.salt === 'string' &&
        typeof wrap.sealed === 'string' &&
        (wrap.kind === 'recovery' || (wrap.argon !== undefined && isSaneCost(wrap.argon))),
    )
  );
}

/** Ties a wrap to its vault, kind and cost, so that none of them can be exchanged. `previous` was a passphrase wrap. */
function boundText(vault: string, kind: 'passphrase' | 'recovery', argon?: ArgonCost): string {
  const cost = argon ? `${argon.memory} ${argon.passes} ${argon.lanes}` : 'none';
  return `khronika ${VAULT_FORMAT} ${vault} ${kind} ${cost}`;
}

function checked(key: Buffer | undefined): Buffer | undefined {
  return key?.length === KEY_BYTES ? key : undefined;
}

function checkOf(body: string): string {
  return createHash('sha256').update(body).digest('base64').slice(0, 24);
}
