import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idOf, inside, letters } from './desk.test.helper.ts';

async function atEditForm() {
  const box = letters();
  const desk = await inside({
    letters: box,
    lock: async () => {
      box.locked = true;
    },
    unlock: async (passphrase) => {
      if (passphrase !== 'right') return false;
      box.locked = false;
      return true;
    },
  });
  const person = await idOf(desk, 'person', 'Dina Serikova');
  const [name] = await desk.store.reader.statementsOf(person, { level: 3 });
  const page = `/statements/${name?.id}/edit`;
  const token = await desk.visitor.token();
  const form = { _token: token, _draft: 'edit', _page: page, _action: page, value: 'Dina Serikova-Alimova', why: 'ID' };
  return { ...desk, box, page, form, person };
}

test('a form that says it keeps drafts names its page and never its words in an address', async () => {
  const { visitor, page } = await atEditForm();
  const html = await visitor.page(page);
  assert.match(html, /name="_draft" value="edit"/);
  assert.match(html, new RegExp(`name="_page" value="${page}"`));
  assert.match(html, /formaction="\/drafts"/i);
});

test('words posted to a locked desk are sealed, and offered after it is unlocked', async () => {
  const { visitor, box, page, form } = await atEditForm();
  await visitor.post('/lock', {});
  const late = await visitor.post(page, form);
  assert.equal(late.status, 403);
  const said = await late.text();
  assert.match(said, /sealed into the vault/);
  assert.doesNotMatch(said, /Alimova/);
  assert.equal(box.kept.size, 1);
  await visitor.post('/unlock', { passphrase: 'right' });
  const today = await visitor.page('/');
  assert.match(today, /Not finished/);
  assert.match(today, /Dina Serikova-Alimova/);
  const link = /href="([^"]+draft=[^"]+)"/.exec(today)?.[1] ?? '';
  const again = await visitor.page(link.replace('&amp;', '&'));
  assert.match(again, /value="Dina Serikova-Alimova"/);
  assert.match(again, /name="why" value="ID"/);
});

test('a session that ran out, and one from before a crash, lose nothing that was typed', async () => {
  for (const crash of [false, true]) {
    const { visitor, box, page, form, later } = await atEditForm();
    later(20);
    const late = await visitor.post(page, crash ? { ...form, _token: 'of another process' } : form);
    assert.match(await late.text(), /sealed into the vault/);
    await visitor.post('/unlock', { passphrase: 'right' });
    assert.match(await visitor.page('/'), /Serikova-Alimova/);
    assert.equal(box.kept.size, 1);
  }
});

test('a form that is sent uses up its draft, and a draft can be thrown away', async () => {
  const { visitor, box, page, form, store, person } = await atEditForm();
  const seen = (await store.reader.statementsOf(person, { level: 3 })).map(({ id }) => id);
  await visitor.post('/drafts', { ...form, _quietly: '1', value: 'Dina S' });
  const quiet = await visitor.post('/drafts', { ...form, _quietly: '1' });
  assert.equal(quiet.status, 200);
  assert.equal(box.kept.size, 1, 'one form, one draft');
  assert.doesNotMatch(Buffer.from([...box.kept.values()][0] ?? []).toString(), new RegExp(form._token));
  await visitor.post(page, { ...form, seen });
  assert.equal(box.kept.size, 0);
  await visitor.post('/drafts', form);
  const discard = /action="(\/drafts\/[^"]+\/discard)"/.exec(await visitor.page('/'))?.[1] ?? '';
  await visitor.send(discard, {});
  assert.equal(box.kept.size, 0);
});

test('a form that cannot be taken comes back filled in, under the reason, with the status that says so', async () => {
  const { visitor, form, source } = await atEditForm();
  const page = `/sources/${source}/add?from=0&to=40`;
  const answer = await visitor.post(`/sources/${source}/add`, {
    ...form,
    _page: page,
    words: 'nowhere in the block',
    kind: 'place',
    from: '0',
    to: '40',
    modality: 'm.alleged',
  });
  assert.equal(answer.status, 400);
  const html = await answer.text();
  assert.match(html, /role="alert"/);
  assert.match(html, /value="nowhere in the block"/);
  assert.match(html, /<option value="place" selected/);
  assert.match(html, /<option value="m.alleged" selected/);
});

test('another site and a program without an origin leave nothing behind the lock, and strangers not more than twelve drafts', async () => {
  const { visitor, box, page, form, app } = await atEditForm();
  await visitor.post('/lock', {});
  await visitor.post(page, form, { origin: 'http://evil.example' });
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) body.append(name, value);
  await app.request(`http://localhost:4810${page}`, { method: 'POST', body, headers: { host: 'localhost:4810' } });
  assert.equal(box.kept.size, 0);
  for (let i = 0; i < 20; i++) await visitor.post(page, { ...form, _token: 'unknown', value: `attempt ${i}` });
  assert.equal(box.kept.size, 12);
  const given = await visitor.post(page, { ...form, _token: 'unknown' });
  assert.match(await given.text(), /Serikova-Alimova/, 'what cannot be kept is given back');
});
