import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { LEAST_COST } from '../access/argon.ts';
import { createVault } from '../access/vault.ts';
import { inside, Visitor } from './desk.test.helper.ts';

const base = mkdtempSync(join(tmpdir(), 'khronika-team-'));
after(() => rmSync(base, { recursive: true, force: true }));
const VAULT = 'the words that open the vault itself';
const DINA = 'seven words that only she knows';
let made = 0;

/** A desk over a vault on disk, and Dina among its people. */
async function withDina(role: string, level: string) {
  const options = { entropy: (bytes: number) => randomBytes(bytes), argon: LEAST_COST };
  const { vault, recoveryKit } = await createVault(join(base, `v${made++}`), VAULT, options);
  const keys = {
    opensWith: (secret: string) => vault.opensWith(secret),
    changePassphrase: (current: string, next: string) => vault.changePassphrase(current, next),
    renewKit: () => vault.renewKit(),
  };
  const desk = await inside({ people: vault.people, letters: vault.letters, keys, view: { level: 4 } });
  assert.equal((await desk.visitor.send('/team', { name: 'Dina', role, level, passphrase: DINA })).status, 303);
  const dina = new Visitor(desk.app);
  const signIn = (passphrase = DINA) => dina.post('/sign-in', { name: 'Dina', passphrase });
  return { ...desk, lead: desk.visitor, dina, signIn, recoveryKit, vault };
}

test('somebody admitted signs in by name, signs what they decide, and sees no more than their level', async () => {
  const { dina, signIn, store, source } = await withDina('editor', '2');
  assert.match(await dina.page('/'), /action="\/sign-in"/);
  assert.equal((await signIn('the wrong words entirely')).status, 403);
  assert.equal((await signIn()).status, 200);
  assert.equal((await dina.send(`/sources/${source}/decide`, { answer: 'accept', range: 'all' })).status, 303);
  const [decision] = (await store.reader.decisions({}, { level: 4 })).rows;
  assert.equal(decision?.by, 'Dina');
  const asked = (await (await dina.get('/events.json?level=4')).json()) as { level: number };
  assert.equal(asked.level, 2);
  assert.equal((await dina.get('/team')).status, 403);
  assert.equal((await dina.send('/team', { name: 'X', role: 'lead', level: '4', passphrase: DINA })).status, 403);
  assert.equal((await dina.send('/settings/kit', { current: VAULT })).status, 403);
});

test('a reader decides nothing, and is shown no form that would', async () => {
  const { dina, signIn, source, store } = await withDina('reader', '2');
  await signIn();
  const page = await dina.page(`/sources/${source}`);
  assert.match(page, /Belorechye/);
  assert.doesNotMatch(page, /\/decide"/);
  assert.equal((await dina.send(`/sources/${source}/decide`, { answer: 'accept', range: 'all' })).status, 403);
  assert.equal((await store.reader.decisions({}, { level: 4 })).total, 0);
  assert.equal((await dina.send('/language', { locale: 'ru', back: '/' })).status, 303);
});

test('what a lead changes holds at once, and who is shut out is out', async () => {
  const { dina, signIn, lead, app } = await withDina('editor', '2');
  await signIn();
  const id = /action="\/team\/([\w-]+)"/.exec(await lead.page('/team'))?.[1] ?? '';
  await lead.send(`/team/${id}`, { role: 'reader', level: '0' });
  assert.equal((await dina.get('/')).status, 403);
  await signIn();
  assert.equal((await dina.get('/')).status, 200);
  await lead.send(`/team/${id}`, { disabled: 'yes' });
  assert.equal((await dina.get('/')).status, 403);
  assert.equal((await signIn()).status, 403);
  const page = await lead.page('/team');
  assert.match(page, /Shut out/);
  assert.match(page, /Role or level changed/);
  assert.equal((await new Visitor(app).get('/')).status, 403);
});

test('a member who locks goes out alone; a lead who locks closes the desk for all', async () => {
  const { dina, signIn, lead } = await withDina('editor', '2');
  await signIn();
  await dina.post('/lock', {});
  assert.equal((await dina.get('/')).status, 403);
  assert.equal((await lead.get('/')).status, 200);
  await signIn();
  await lead.post('/lock', {});
  assert.equal((await dina.get('/')).status, 403);
  assert.equal((await signIn()).status, 403);
});

test('five wrong passphrases for one name make that name wait, and no other', async () => {
  const { signIn, lead, app, later } = await withDina('editor', '2');
  await lead.send('/team', { name: 'Marat', role: 'editor', level: '1', passphrase: `${DINA} too` });
  for (let i = 0; i < 5; i++) await signIn('wrong words every time');
  assert.match(await (await signIn()).text(), /Too many attempts/);
  const marat = new Visitor(app);
  assert.equal((await marat.post('/sign-in', { name: 'Marat', passphrase: `${DINA} too` })).status, 200);
  later(1);
  assert.equal((await signIn()).status, 200);
});

test('a person changes their own passphrase; a lead tries the kit, renews it, and changes that of the vault', async () => {
  const { dina, signIn, lead, recoveryKit, vault } = await withDina('editor', '2');
  await signIn();
  const wrong = await dina.send('/settings/own-passphrase', { current: 'not hers at all', next: `${DINA} anew` });
  assert.equal(wrong.status, 403);
  assert.doesNotMatch(await wrong.text(), /not hers at all|anew/, 'secrets are never shown again');
  assert.equal((await dina.send('/settings/own-passphrase', { current: DINA, next: `${DINA} anew` })).status, 303);
  assert.equal((await signIn(`${DINA} anew`)).status, 200);

  assert.equal((await lead.send('/settings/drill', { kit: recoveryKit })).status, 303);
  assert.equal((await lead.send('/settings/drill', { kit: 'AAAA-BBBB' })).status, 403);
  const renewed = await (await lead.send('/settings/kit', { current: VAULT })).text();
  const kit = /<code>([A-Z0-9-]{60,})<\/code>/.exec(renewed)?.[1] ?? '';
  assert.equal(await vault.opensWith(kit), true);
  assert.equal(await vault.opensWith(recoveryKit), false);
  await lead.send('/settings/passphrase', { current: VAULT, next: `${VAULT} from now on` });
  assert.equal(await vault.opensWith(`${VAULT} from now on`), true);
});
