import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { LetterBox } from './letter-box.ts';
import { letterKeys, openLetter, sealLetter } from './sealed-letter.ts';

const base = mkdtempSync(join(tmpdir(), 'khronika-letters-'));
after(() => rmSync(base, { recursive: true, force: true }));
const entropy = (bytes: number): Buffer => randomBytes(bytes);

test('what is sealed to a public key is opened by its private half, and by no other', () => {
  const keys = letterKeys(randomBytes(32));
  const other = letterKeys(randomBytes(32));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 6000 }), (plain) => {
      const sealed = sealLetter(keys.publicKey, plain, entropy);
      assert.deepEqual(new Uint8Array(openLetter(keys, sealed) ?? []), plain);
      assert.equal(openLetter(other, sealed), undefined);
    }),
    { numRuns: 30 },
  );
});

test('a letter with any bit turned is refused', () => {
  const keys = letterKeys(randomBytes(32));
  const sealed = sealLetter(keys.publicKey, Buffer.from('typed by hand'), entropy);
  for (let i = 0; i < 400; i++) {
    const turned = Buffer.from(sealed);
    const at = Math.floor((i * sealed.length) / 400);
    turned[at] = (turned[at] ?? 0) ^ (1 << (i % 8));
    // The highest bit of the one-time key plays no part in X25519 (RFC 7748, section 5); deriving the key binds it.
    assert.equal(openLetter(keys, turned), undefined, `byte ${at}`);
  }
  assert.equal(openLetter(keys, Buffer.alloc(10)), undefined);
  assert.equal(openLetter(keys, Buffer.alloc(200)), undefined);
});

test('a box takes letters while the vault is locked and gives them back once it is open', async () => {
  const dir = join(base, 'box');
  const seed = randomBytes(32);
  let locked = false;
  const seedOf = () => {
    if (locked) throw new Error('locked');
    return seed;
  };
  const box = new LetterBox(dir, seedOf, entropy);
  locked = true;
  const name = await box.put(Buffer.from('a sentence typed too late'));
  await assert.rejects(box.read(), /locked/);
  for (const file of readdirSync(dir)) assert.ok(!readFileSync(join(dir, file)).includes('typed too late'));
  locked = false;
  writeFileSync(join(dir, 'stray'), 'not a letter');
  const [letter, ...rest] = await new LetterBox(dir, seedOf, entropy).read();
  assert.equal(Buffer.from(letter?.plain ?? []).toString(), 'a sentence typed too late');
  assert.equal(rest.length, 0);
  await box.remove(name);
  assert.deepEqual(await box.read(), []);
});
