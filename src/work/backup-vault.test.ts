import assert from 'node:assert/strict';
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { LEAST_COST } from '../access/argon.ts';
import { createVault, openVault, type Vault } from '../access/vault.ts';
import { openSqliteRecord } from '../record/sqlite/open.ts';
import { dump } from '../record/testing/dump.ts';
import { Random } from '../record/testing/random.ts';
import { makeWorld } from '../record/testing/world.ts';
import { backupVault } from './backup-vault.ts';

const base = mkdtempSync(join(tmpdir(), 'khronika-backup-'));
after(() => rmSync(base, { recursive: true, force: true }));
const options = { entropy: (n: number) => randomBytes(n), argon: LEAST_COST };
const PASSPHRASE = 'seven ordinary words chosen by plain dice';
const record = (vault: Vault) =>
  openSqliteRecord({
    file: vault.recordFile,
    key: vault.recordKey(),
    clock: () => new Date(),
    newId: () => randomUUIDv7(),
  });

test('the drill: back up, lose the vault, restore by the recovery kit; record and files are the same', async () => {
  const { vault, recoveryKit } = await createVault(join(base, 'vault'), PASSPHRASE, options);
  const store = await record(vault);
  const world = makeWorld(new Random(5));
  await store.write((writer) => writer.merge([...world.facts, ...world.decisions]));
  const contents = [randomBytes(100), randomBytes(200_000), Buffer.from('')];
  const names = [];
  for (const content of contents) names.push(await vault.files.put(content));
  const before = await dump(store);

  assert.deepEqual(await backupVault({ vault, store }, join(base, 'backup')), { files: 3 });
  await store.close();
  await vault.lock();
  rmSync(join(base, 'vault'), { recursive: true });

  const backup = await openVault(join(base, 'backup'), recoveryKit, { ...options, mode: 'read' });
  const kept = await record(backup);
  await backupVault({ vault: backup, store: kept }, join(base, 'restored'));
  await kept.close();
  await backup.lock();

  const restored = await openVault(join(base, 'restored'), PASSPHRASE, options);
  const again = await record(restored);
  assert.deepEqual(await dump(again), before);
  for (const [index, name] of names.entries())
    assert.ok((await restored.files.get(name)).equals(contents[index] ?? Buffer.alloc(1)));
  assert.deepEqual([await again.verify(), await restored.files.verify()], [[], []]);
  await again.close();
  await restored.lock();
});

test('a copy goes only into an empty folder, and a damaged file stops it before it is a vault', async () => {
  const { vault } = await createVault(join(base, 'other'), PASSPHRASE, options);
  const store = await record(vault);
  const name = await vault.files.put(randomBytes(5000));
  mkdirSync(join(base, 'full'));
  writeFileSync(join(base, 'full', 'something'), '');
  await assert.rejects(backupVault({ vault, store }, join(base, 'full')), { code: 'access.vault-exists' });
  const file = join(base, 'other', 'files', name.slice(0, 2), name);
  const bytes = readFileSync(file);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  await assert.rejects(backupVault({ vault, store }, join(base, 'half')), { code: 'access.sealed-file-damaged' });
  assert.ok(!readdirSync(join(base, 'half')).includes('vault.json'));
  await store.close();
  await vault.lock();
});
