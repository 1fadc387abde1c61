import assert from 'node:assert/strict';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { paddedLength } from './padding.ts';
import { base32, printKit, readKit } from './recovery-kit.ts';
import { SealedFiles, type SealedName } from './sealed-files.ts';

const base = mkdtempSync(join(tmpdir(), 'khronika-files-'));
after(() => rmSync(base, { recursive: true, force: true }));
const keys = { 'file contents': Buffer.alloc(32, 1), 'file names': Buffer.alloc(32, 2) };
const files = new SealedFiles(
  base,
  (purpose) => keys[purpose],
  (n) => randomBytes(n),
);
const fileOf = (name: string) => join(base, name.slice(0, 2), name);

test('what goes in comes out, at every length around a chunk', async () => {
  for (const length of [0, 1, 7, 8, 4087, 4088, 4096, 65_527, 65_528, 65_529, 65_536, 131_071, 131_072, 400_001]) {
    const content = randomBytes(length);
    const name = await files.put(content);
    assert.ok((await files.get(name)).equals(content), `${length} bytes`);
    const digest = createHash('sha256').update(content).digest();
    assert.equal(name, base32(createHmac('sha256', keys['file names']).update(digest).digest()));
    assert.equal(files.nameOf(digest.toString('hex')), name);
  }
  assert.deepEqual(await files.verify(), []);
});

test('a stream gives the same file name as the whole, whatever its pieces', async () => {
  const content = randomBytes(300_000);
  async function* pieces(sizes: readonly number[]) {
    let at = 0;
    for (const size of sizes) {
      yield content.subarray(at, at + size);
      at += size;
    }
    yield content.subarray(at);
  }
  const whole = await files.put(content);
  for (const sizes of [[1, 65_535, 65_536], [299_999], [70_000, 70_000, 0, 70_000]])
    assert.equal(await files.put(pieces(sizes)), whole);
  assert.ok((await files.get(whole)).equals(content));
});

test('sizes on disk are padded and names do not prove possession', async () => {
  const sizes = new Set<number>();
  for (const length of [10, 900, 4000]) sizes.add(statSync(fileOf(await files.put(randomBytes(length)))).size);
  assert.equal(sizes.size, 1);
  const leaflet = Buffer.from('a known leaflet');
  const name = await files.put(leaflet);
  const plain = createHash('sha256').update(leaflet).digest();
  assert.ok(!name.includes(base32(plain)) && !name.toLowerCase().includes(plain.toString('hex')));
  fc.assert(
    fc.property(fc.integer({ min: 4097, max: 2 ** 40 }), (length) => {
      const padded = paddedLength(length);
      assert.ok(padded >= length && padded <= length * 1.12);
    }),
  );
});

test('every flipped bit, cut and exchange is seen, and the file named', async () => {
  const content = randomBytes(70_000);
  const name = await files.put(content);
  const sound = readFileSync(fileOf(name));
  let unseen = 0;
  const tries = 400;
  for (let i = 0; i < tries; i++) {
    const bit = i < 330 ? i : randomBytes(4).readUInt32LE() % (sound.length * 8);
    const flipped = Buffer.from(sound);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    writeFileSync(fileOf(name), flipped);
    const read = await files.get(name).catch(() => undefined);
    if (read !== undefined) unseen++;
  }
  assert.equal(unseen, 0, `of ${tries}`);
  for (const length of [0, 8, 39, 40, 100, 65_592, sound.length - 1]) {
    writeFileSync(fileOf(name), sound.subarray(0, length));
    assert.deepEqual(await files.verify(), [name], `cut to ${length}`);
  }
  const other = await files.put(randomBytes(70_000));
  writeFileSync(fileOf(name), sound);
  renameSync(fileOf(other), fileOf(name));
  assert.deepEqual(await files.verify(), [name]);
  await files.remove(name);
  await assert.rejects(files.get(name), { code: 'access.sealed-file-missing' });
});

test('a file left unfinished by a crash is cleared', async () => {
  writeFileSync(join(base, 'unfinished-ABC'), 'half');
  await files.clearUnfinished();
  assert.ok(!readdirSync(base).some((entry) => entry.startsWith('unfinished')));
  assert.equal(await files.has('0'.repeat(52) as SealedName), false);
});

test('a printed kit reads back, and one changed character does not', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat(55), (secret, at) => {
      const kit = printKit(secret);
      assert.match(kit, /^([0-9A-Z]{4}-){13}[0-9A-Z]{4}$/);
      assert.ok(readKit(kit.toLowerCase())?.equals(secret));
      const digits = kit.replaceAll('-', '');
      const other = digits[at] === '7' ? '8' : '7';
      assert.throws(() => readKit(digits.slice(0, at) + other + digits.slice(at + 1)), { code: 'access.kit-mistyped' });
    }),
  );
  assert.equal(readKit('a passphrase'), undefined);
});
