import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { LEAST_COST } from './argon.ts';
import { createVault, openVault } from './vault.ts';

const options = { entropy: (bytes: number) => randomBytes(bytes), argon: LEAST_COST };
const base = mkdtempSync(join(tmpdir(), 'khronika-people-'));
after(() => rmSync(base, { recursive: true, force: true }));
const VAULT = 'the words that open the vault itself';
const DINA = 'seven words that only she knows';
const AT = '2026-11-24T08:00:00.000Z';
const refused = (code: string) => (error: { code?: string }) => error.code === code;

test('people are admitted, sign in, are changed and shut out, and every step is written down', async () => {
  const dir = join(base, 'team');
  const { vault } = await createVault(dir, VAULT, options);
  const { people } = vault;
  assert.deepEqual(await people.list(), []);
  await people.admit({ name: 'Dina', role: 'editor', level: 2, passphrase: DINA }, 'Lead', AT);
  const [dina] = await people.list();
  assert.ok(dina);
  assert.deepEqual({ ...dina, id: '' }, { id: '', name: 'Dina', role: 'editor', level: 2, disabled: false, since: AT });
  assert.equal((await people.signIn('dina ', DINA))?.id, dina.id);
  assert.equal(await people.signIn('Dina', `${DINA}.`), undefined);
  assert.equal(await people.signIn('Nobody', DINA), undefined);
  await assert.rejects(
    people.admit({ name: 'DINA', role: 'lead', level: 4, passphrase: DINA }, 'Lead', AT),
    refused('access.name-taken'),
  );
  await assert.rejects(
    people.admit({ name: 'Marat', role: 'lead', level: 4, passphrase: '123456' }, 'Lead', AT),
    refused('access.weak-passphrase'),
  );
  await assert.rejects(
    people.admit({ name: ' ', role: 'lead', level: 4, passphrase: DINA }, 'Lead', AT),
    refused('access.no-name'),
  );
  await people.change(dina.id, { role: 'reader', level: 0 }, 'Lead', AT);
  await people.setPassphrase(dina.id, `${DINA} anew`, 'Dina', AT);
  assert.equal(await people.signIn('Dina', DINA), undefined);
  assert.equal((await people.signIn('Dina', `${DINA} anew`))?.role, 'reader');
  await people.change(dina.id, { disabled: true }, 'Lead', AT);
  assert.equal(await people.signIn('Dina', `${DINA} anew`), undefined);
  assert.deepEqual(
    (await people.events()).map(({ what, by }) => `${what} by ${by}`),
    ['disabled by Lead', 'passphrase by Dina', 'changed by Lead', 'admitted by Lead'],
  );
  await assert.rejects(people.change('nobody', { level: 1 }, 'Lead', AT), refused('access.no-person'));
  await vault.lock();
  await assert.rejects(people.list(), refused('access.locked'));
  assert.doesNotMatch(readFileSync(join(dir, 'people')).toString('latin1'), /Dina|editor|admitted/);
  await assert.rejects(openVault(dir, DINA, options), refused('access.wrong-passphrase'));
});

test('a list of people that was altered is refused, and a backup brings it along', async () => {
  const dir = join(base, 'altered');
  const { vault } = await createVault(dir, VAULT, options);
  await vault.people.admit({ name: 'Dina', role: 'editor', level: 2, passphrase: DINA }, 'Lead', AT);
  const copy = join(base, 'copy');
  await vault.copyTo(copy, async (file) => writeFileSync(file, 'a record'));
  const restored = await openVault(copy, VAULT, options);
  assert.deepEqual(await restored.people.list(), await vault.people.list());
  await restored.lock();
  const file = join(dir, 'people');
  const bytes = readFileSync(file);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  await assert.rejects(vault.people.list(), refused('access.damaged-people'));
  await vault.lock();
});
