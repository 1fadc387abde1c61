import { createHash } from 'node:crypto';
import { accessErrors } from './errors.ts';

/** Crockford's base 32: no I, L, O or U, so that a printed sheet is read back right. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_BYTES = 32;
const SECRET_DIGITS = 52;
const CHECK_DIGITS = 4;
const SHAPE = new RegExp(`^[${ALPHABET}]{${SECRET_DIGITS + CHECK_DIGITS}}$`);

/** The kit as printed once: 14 groups of 4 characters, the last group a check of the others. */
export function printKit(secret: Uint8Array): string {
  const digits = base32(secret).padEnd(SECRET_DIGITS, '0');
  const all = digits + checkOf(secret);
  return (all.match(/.{4}/g) ?? []).join('-');
}

/**
 * The secret of a typed kit, or undefined when the text has not a kit's shape (and so is a passphrase). Small letters,
 * spaces, and O, I, L for 0, 1, 1 are forgiven.
 *
 * @throws `access.kit-mistyped` when the shape is right and the check is not
 */
export function readKit(text: string): Buffer | undefined {
  const digits = text
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (!SHAPE.test(digits)) return undefined;
  const secret = fromBase32(digits.slice(0, SECRET_DIGITS));
  if (printKit(secret).replaceAll('-', '') !== digits) {
    secret.fill(0);
    throw accessErrors.error('access.kit-mistyped');
  }
  return secret;
}

function checkOf(secret: Uint8Array): string {
  return base32(createHash('sha256').update('khronika kit').update(secret).digest()).slice(0, CHECK_DIGITS);
}

/** Base 32 without padding, as used for kits and for the names of sealed files. */
export function base32(bytes: Uint8Array): string {
  let digits = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      digits += ALPHABET[(value >> bits) & 31];
    }
  }
  if (bits > 0) digits += ALPHABET[(value << (5 - bits)) & 31];
  return digits;
}

function fromBase32(digits: string): Buffer {
  const bytes = Buffer.alloc(SECRET_BYTES);
  let bits = 0;
  let value = 0;
  let at = 0;
  for (const digit of digits) {
    value = ((value << 5) | ALPHABET.indexOf(digit)) & 0xfff;
    bits += 5;
    if (bits >= 8 && at < SECRET_BYTES) {
      bits -= 8;
      bytes[at++] = (value >> bits) & 0xff;
    }
  }
  return bytes;
}
