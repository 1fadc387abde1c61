import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { LEAST_COST } from './argon.ts';
import { HEADER_FILES } from './header-copies.ts';
import { createVault, openVault } from './vault.ts';

const options = { entropy: (bytes: number) => randomBytes(bytes), argon: LEAST_COST };
const PASSPHRASE = 'seven ordinary words chosen by plain dice';
const base = mkdtempSync(join(tmpdir(), 'khronika-vault-'));
after(() => rmSync(base, { recursive: true, force: true }));
let made = 0;

async function fresh() {
  const dir = join(base, `v${made++}`);
  const { vault, recoveryKit } = await createVault(dir, PASSPHRASE, options);
  const recordKey = vault.recordKey().toString('hex');
  return { dir, vault, recoveryKit, recordKey };
}

const code = (wanted: string) => (error: { code?: string; message: string; wayOn?: string }) => {
  assert.equal(error.code, wanted);
  assert.ok(!`${error.message} ${error.wayOn}`.includes(base), 'no path in the sentence');
  return true;
};

test('a vault opens by its passphrase and by its recovery kit, with the same keys', async () => {
  const { dir, vault, recoveryKit, recordKey } = await fresh();
  const name = await vault.files.put(Buffer.from('a leaflet'));
  await vault.lock();
  const byPassphrase = await openVault(dir, PASSPHRASE, options);
  assert.equal(byPassphrase.recordKey().toString('hex'), recordKey);
  await byPassphrase.lock();
  const byKit = await openVault(dir, recoveryKit.toLowerCase().replaceAll('-', ' '), options);
  assert.equal(byKit.openedWith, 'recovery');
  assert.equal(byKit.recordKey().toString('hex'), recordKey);
  assert.equal((await byKit.files.get(name)).toString(), 'a leaflet');
  await byKit.lock();
});

test('an open vault tells its own passphrase and kit from any other, and keeps its keys', async () => {
  const { vault, recoveryKit, recordKey } = await fresh();
  assert.equal(await vault.opensWith(PASSPHRASE), true);
  assert.equal(await vault.opensWith(recoveryKit), true);
  assert.equal(await vault.opensWith('any other words at all'), false);
  assert.equal(await vault.opensWith(''), false);
  assert.equal(vault.recordKey().toString('hex'), recordKey);
  await vault.lock();
  await assert.rejects(vault.opensWith(PASSPHRASE), code('access.locked'));
});

test('vault.json holds key wraps and nothing else', async () => {
  const { dir, vault } = await fresh();
  await vault.lock();
  const header = JSON.parse(readFileSync(join(dir, 'vault.json'), 'utf8'));
  assert.deepEqual(Object.keys(header).sort(), ['check', 'generation', 'khronika', 'vault', 'wraps']);
  assert.deepEqual(
    header.wraps.map((wrap: object) => Object.keys(wrap).sort()),
    [
      ['argon', 'kind', 'salt', 'sealed'],
      ['kind', 'salt', 'sealed'],
    ],
  );
  assert.deepEqual(header.wraps[0].argon, { memory: 65536, passes: 3, lanes: 4 });
});

test('after lock every key is zero and every door says so', async () => {
  const { vault } = await fresh();
  const key = vault.recordKey();
  await vault.lock();
  assert.ok(key.equals(Buffer.alloc(32)));
  assert.throws(() => vault.recordKey(), code('access.locked'));
  await assert.rejects(vault.files.put(Buffer.from('late')), code('access.locked'));
});

test('what is wrong with a secret is said', async () => {
  const { dir, vault, recoveryKit } = await fresh();
  await vault.lock();
  const other = await fresh();
  await other.vault.lock();
  const mistyped = `${recoveryKit.slice(0, -1)}${recoveryKit.endsWith('0') ? '1' : '0'}`;
  for (const [secret, wanted] of [
    ['seven ordinary words chosen by plain dicf', 'access.wrong-passphrase'],
    ['', 'access.wrong-passphrase'],
    [recoveryKit.slice(5), 'access.wrong-passphrase'],
    [mistyped, 'access.kit-mistyped'],
    [other.recoveryKit, 'access.wrong-kit'],
  ] as const)
    await assert.rejects(openVault(dir, secret, options), code(wanted));
  for (const weak of ['short', '123456', '1234567890123456'])
    await assert.rejects(createVault(join(base, 'weak'), weak, options), code('access.weak-passphrase'));
  await assert.rejects(createVault(dir, PASSPHRASE, options), code('access.vault-exists'));
  await assert.rejects(openVault(join(base, 'nowhere'), PASSPHRASE, options), code('access.no-vault'));
});

test('any one or two header copies may be damaged or gone', async () => {
  const { dir, vault, recordKey } = await fresh();
  await vault.lock();
  const sound = readFileSync(join(dir, 'vault.json'), 'utf8');
  for (const [index, name] of HEADER_FILES.entries()) {
    const flipped = Buffer.from(sound);
    flipped[40 + index] = (flipped[40 + index] ?? 0) ^ 4;
    writeFileSync(join(dir, name), flipped);
    const opened = await openVault(dir, PASSPHRASE, options);
    assert.equal(opened.recordKey().toString('hex'), recordKey);
    await opened.lock();
    assert.equal(readFileSync(join(dir, name), 'utf8'), sound, 'the copy was mended');
  }
  rmSync(join(dir, HEADER_FILES[0]));
  writeFileSync(join(dir, HEADER_FILES[1]), '');
  await (await openVault(dir, PASSPHRASE, options)).lock();
  for (const name of HEADER_FILES) writeFileSync(join(dir, name), sound.slice(0, -9));
  await assert.rejects(openVault(dir, PASSPHRASE, options), code('access.damaged-header'));
});

test('every single flipped bit of a header copy is seen', async () => {
  const { readHeader } = await import('./key-header.ts');
  const { dir, vault } = await fresh();
  await vault.lock();
  const sound = readFileSync(join(dir, 'vault.json'));
  let unseen = 0;
  for (let bit = 0; bit < sound.length * 8; bit++) {
    const flipped = Buffer.from(sound);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const read = readHeader(flipped.toString('utf8'));
    // The line break at the end means nothing.
    if (read !== 'damaged' && bit >> 3 !== sound.length - 1) unseen++;
  }
  assert.equal(unseen, 0);
});

test('a vault of a newer format is refused', async () => {
  const { createHash } = await import('node:crypto');
  const { dir, vault } = await fresh();
  await vault.lock();
  const { check: _, ...header } = JSON.parse(readFileSync(join(dir, 'vault.json'), 'utf8'));
  const newer = { ...header, khronika: 2 };
  const check = createHash('sha256').update(JSON.stringify(newer)).digest('base64').slice(0, 24);
  writeFileSync(join(dir, 'vault.json'), JSON.stringify({ ...newer, check }));
  await assert.rejects(openVault(dir, PASSPHRASE, options), code('access.newer-vault'));
});

test('a changed passphrase: the old one opens until the new one has opened once', async () => {
  const { dir, vault, recoveryKit, recordKey } = await fresh();
  const NEXT = 'eight different words with snow and lanterns';
  await assert.rejects(vault.changePassphrase('not the passphrase', NEXT), code('access.wrong-passphrase'));
  await vault.changePassphrase(PASSPHRASE, NEXT);
  await vault.lock();
  const before = await openVault(dir, PASSPHRASE, options);
  assert.equal(before.openedWith, 'previous');
  await before.lock();
  const first = await openVault(dir, NEXT, options);
  assert.equal(first.recordKey().toString('hex'), recordKey);
  await first.lock();
  await assert.rejects(openVault(dir, PASSPHRASE, options), code('access.wrong-passphrase'));
  await (await openVault(dir, recoveryKit, options)).lock();
});

test('a crash between the header copies strands nobody', async () => {
  const { dir, vault } = await fresh();
  const NEXT = 'eight different words with snow and lanterns';
  const old = readFileSync(join(dir, HEADER_FILES[0]));
  await vault.changePassphrase(PASSPHRASE, NEXT);
  await vault.lock();
  for (const name of HEADER_FILES.slice(1)) writeFileSync(join(dir, name), old);
  writeFileSync(join(dir, `${HEADER_FILES[1]}.new`), 'half of a hea');
  for (const secret of [PASSPHRASE, NEXT]) await (await openVault(dir, secret, options)).lock();
});

test('a renewed kit replaces the one before', async () => {
  const { dir, vault, recoveryKit } = await fresh();
  const kit = await vault.renewKit();
  await vault.lock();
  await assert.rejects(openVault(dir, recoveryKit, options), code('access.wrong-kit'));
  await (await openVault(dir, kit, options)).lock();
});

test('two writers never hold one vault; readers may join; the lock of a dead process is taken over', async () => {
  const { dir, vault } = await fresh();
  await assert.rejects(openVault(dir, PASSPHRASE, options), code('access.vault-in-use'));
  await (await openVault(dir, PASSPHRASE, { ...options, mode: 'read' })).lock();
  assert.ok(readdirSync(dir).includes('lock'), 'a reader leaves the lock alone');
  const held = JSON.parse(readFileSync(join(dir, 'lock'), 'utf8'));
  await vault.lock();
  assert.ok(!readdirSync(dir).includes('lock'));

  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  for (const stale of [JSON.stringify({ ...held, pid: dead }), JSON.stringify({ ...held, started: '1' }), '']) {
    writeFileSync(join(dir, 'lock'), stale);
    await (await openVault(dir, PASSPHRASE, options)).lock();
  }
  writeFileSync(join(dir, 'lock'), JSON.stringify({ ...held, machine: 'another', pid: dead }));
  await assert.rejects(openVault(dir, PASSPHRASE, options), code('access.vault-in-use'));
});

test('two vaults with one passphrase and one content share no 16 bytes', async () => {
  const [a, b] = [await fresh(), await fresh()];
  const content = Buffer.alloc(100_000, 'the same words ');
  const blocks = new Set<string>();
  let shared = 0;
  for (const [side, one] of [a, b].entries()) {
    const name = await one.vault.files.put(content);
    await one.vault.lock();
    const bytes = readFileSync(join(one.dir, 'files', name.slice(0, 2), name)).subarray(8);
    for (let at = 0; at + 16 <= bytes.length; at += 16) {
      const block = bytes.toString('hex', at, at + 16);
      if (side === 1 && blocks.has(block)) shared++;
      blocks.add(block);
    }
  }
  assert.equal(shared, 0);
});
