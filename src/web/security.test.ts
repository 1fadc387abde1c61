import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDesk, Visitor } from './desk.test.helper.ts';

test('without a session every page is the lock page, and says nothing of the vault', async () => {
  const { app } = await testDesk();
  const stranger = new Visitor(app);
  for (const path of ['/', '/sources', '/events.json', '/search?q=ospanov', '/no-such-page']) {
    const response = await stranger.get(path);
    assert.equal(response.status, 403, path);
    const body = await response.text();
    assert.doesNotMatch(body, /Ospanov|Belorechye|30/, path);
  }
});

test('every answer carries the policy and is kept in no cache', async () => {
  const { app } = await testDesk();
  const visitor = new Visitor(app);
  await visitor.enter();
  for (const path of ['/', '/no-such-page', '/events.json', '/locked']) {
    const { headers } = await visitor.get(path);
    assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'; /, path);
    assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe/);
    assert.equal(headers.get('cache-control'), 'no-store', path);
    assert.equal(headers.get('referrer-policy'), 'same-origin', path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
  }
});

test('a page holds no script and no style of its own, and no address outside', async () => {
  const { app } = await testDesk();
  const visitor = new Visitor(app);
  await visitor.enter();
  const [source] = /source-[^"]+/.exec(await visitor.page('/sources')) ?? [];
  for (const path of ['/', `/sources/${source}`, '/events', '/settings', '/about', '/style']) {
    const page = await visitor.page(path);
    assert.doesNotMatch(page, /<style|style="|<script(?! type="module" src="\/assets\/)| on\w+="/, path);
    assert.doesNotMatch(page, /(?:href|src|action)="(?:https?:)?\/\//, path);
  }
});

for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:4810', '10.0.0.1', '']) {
  test(`a request under the host name "${host}" is refused`, async () => {
    const { app } = await testDesk();
    const response = await app.request('http://localhost:4810/', { headers: { host } });
    assert.equal(response.status, 403);
    assert.doesNotMatch(await response.text(), /passphrase|Khronika/);
  });
}

test('a host name that was added is answered', async () => {
  const { app } = await testDesk({ hosts: ['desk.example'] });
  const response = await app.request('http://desk.example/locked', { headers: { host: 'desk.example:4810' } });
  assert.equal(response.status, 200);
});

test('a form without the token, with another token, from another origin or from "null" changes nothing', async () => {
  const desk = await testDesk();
  const visitor = new Visitor(desk.app);
  await visitor.enter();
  const [source] = /source-[^"]+/.exec(await visitor.page('/sources')) ?? [];
  const fields = { answer: 'reject', range: 'all' };
  const token = await visitor.token();
  const path = `/sources/${source}/decide`;
  const refused = [
    await visitor.post(path, fields),
    await visitor.post(path, { ...fields, _token: 'x'.repeat(32) }),
    await visitor.post(path, { ...fields, _token: token }, { origin: 'http://evil.example' }),
    await visitor.post(path, { ...fields, _token: token }, { origin: 'null' }),
    await visitor.post(path, { ...fields, _token: token }, { origin: 'http://localhost:9999' }),
    await visitor.post(path, { ...fields, _token: token }, { 'sec-fetch-site': 'cross-site' }),
    await visitor.post(path, { ...fields, _token: token }, { 'sec-fetch-site': 'same-site' }),
  ];
  assert.deepEqual(
    refused.map(({ status }) => status),
    [409, 409, 403, 403, 403, 403, 403],
  );
  assert.equal((await desk.store.reader.decisions({}, { level: 3 })).total, 0);
  assert.equal((await visitor.post(path, { ...fields, _token: token })).status, 303);
});

test('a stale form is shown again with what was typed, ready to be sent', async () => {
  const desk = await testDesk();
  const visitor = new Visitor(desk.app);
  await visitor.enter();
  const response = await visitor.post('/sources', { published: '2021-05-05', _token: 'old' });
  const page = await response.text();
  assert.match(page, /2021-05-05/);
  assert.match(page, new RegExp(`value="${await visitor.token()}"`));
});

test('a session ends after fifteen idle minutes and after twelve hours in any case', async () => {
  const idle = await testDesk();
  const sleeper = new Visitor(idle.app);
  await sleeper.enter();
  idle.later(14);
  assert.equal((await sleeper.get('/')).status, 200);
  idle.later(16);
  assert.equal((await sleeper.get('/')).status, 403);

  const long = await testDesk();
  const worker = new Visitor(long.app);
  await worker.enter();
  for (let minutes = 0; minutes < 12 * 60; minutes += 10) {
    assert.equal((await worker.get('/')).status, 200);
    long.later(10);
  }
  long.later(1);
  assert.equal((await worker.get('/')).status, 403);
});

test('what was typed into an expired session is given back', async () => {
  const desk = await testDesk();
  const visitor = new Visitor(desk.app);
  await visitor.enter();
  const token = await visitor.token();
  desk.later(60);
  const response = await visitor.post('/sources', { published: '2021-05-05', _token: token });
  assert.equal(response.status, 403);
  const page = await response.text();
  assert.match(page, /2021-05-05/);
  assert.doesNotMatch(page, new RegExp(token));
});

test('the lock ends every session, closes the vault, and leaves a page that says nothing', async () => {
  let closed = 0;
  const desk = await testDesk({
    lock: async () => {
      closed++;
    },
  });
  const visitor = new Visitor(desk.app);
  await visitor.enter();
  const response = await visitor.post('/lock', {});
  assert.equal(response.headers.get('location'), '/locked');
  assert.match(response.headers.get('clear-site-data') ?? '', /cache/);
  assert.equal(closed, 1);
  assert.equal((await visitor.get('/')).status, 403);
  assert.match(await visitor.page('/locked'), /<title>·<\/title>/);
});

test('another site cannot lock the desk', async () => {
  const desk = await testDesk();
  const visitor = new Visitor(desk.app);
  await visitor.enter();
  assert.equal((await visitor.post('/lock', {}, { origin: 'http://evil.example' })).status, 403);
  assert.equal((await visitor.get('/')).status, 200);
});

test('the passphrase opens a locked desk; wrong ones wait longer and longer', async () => {
  const desk = await testDesk({ unlock: async (passphrase) => passphrase === 'right' });
  const visitor = new Visitor(desk.app);
  await visitor.enter();
  await visitor.post('/lock', {});
  for (let i = 0; i < 5; i++)
    assert.match(await (await visitor.post('/unlock', { passphrase: 'wrong' })).text(), /does not open/);
  assert.match(await (await visitor.post('/unlock', { passphrase: 'right' })).text(), /Too many attempts/);
  desk.later(1);
  assert.equal((await visitor.post('/unlock', { passphrase: 'right' })).status, 200);
  assert.equal((await visitor.get('/')).status, 200);
});

test('the session of a cookie that was planted before entering is worth nothing', async () => {
  const { app } = await testDesk();
  const response = await app.request('http://localhost:4810/', {
    headers: { host: 'localhost:4810', cookie: 'khronika=planted' },
  });
  assert.equal(response.status, 403);
});

test('a form can send nobody to another site', async () => {
  const desk = await testDesk();
  const visitor = new Visitor(desk.app);
  await visitor.enter();
  for (const back of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/a\r\nSet-Cookie: x=1',
  ]) {
    const response = await visitor.send('/language', { locale: 'en', back });
    assert.equal(response.headers.get('location'), '/', back);
  }
});

for (const name of [
  '../../package.json',
  '%2e%2e/desk.css',
  'fonts/../desk.css',
  'fonts/LICENSE-literata.txt',
  'client/../app.js',
  '',
]) {
  test(`no file outside the assets answers to "${name}"`, async () => {
    const { app } = await testDesk();
    const response = await app.request(`http://localhost:4810/assets/${name}`, { headers: { host: 'localhost:4810' } });
    const body = await response.text();
    assert.ok(response.status === 404 || response.status === 403 || body.includes('A printed bulletin'), name);
    assert.doesNotMatch(body, /makeDesk|devDependencies/);
  });
}

test('a page left alone gives way to the lock page when its session is over', async () => {
  const { app } = await testDesk({ idleMinutes: 2 });
  const visitor = new Visitor(app);
  await visitor.enter();
  assert.equal((await visitor.get('/events')).headers.get('refresh'), '125; url=/locked');
});

test('a desk that everybody has left closes its vault by itself', async () => {
  let locked = 0;
  const checks: (() => Promise<void>)[] = [];
  const desk = await testDesk({
    lock: async () => {
      locked++;
    },
    everyMinute: (check) => checks.push(check),
  });
  const minute = async () => {
    for (const check of checks) await check();
  };
  desk.later(60);
  await minute();
  assert.equal(locked, 0, 'nobody has come in yet');
  const visitor = new Visitor(desk.app);
  await visitor.enter();
  desk.later(10);
  await minute();
  assert.equal(locked, 0);
  desk.later(10);
  await minute();
  await minute();
  assert.equal(locked, 1);
  assert.equal((await visitor.get('/')).status, 403);
});
