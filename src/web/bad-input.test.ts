import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idOf, inside } from './desk.test.helper.ts';

const ADDRESSES: readonly (readonly [path: string, status: number])[] = [
  ['/no-such-page', 404],
  ['/record/person-00000000-0000-7000-8000-000000000000', 404],
  ['/record/not-an-id', 400],
  ['/events/%00', 400],
  ['/events?limit=9999', 400],
  ['/events?from=2011-13', 400],
  ['/events?act=nonsense', 400],
  ['/people?cursor=99999999999', 400],
  ['/people?state=else', 400],
  ['/sources/source-00000000-0000-7000-8000-000000000000', 404],
  ['/reading/never-begun', 404],
  ['/statements/none/edit', 404],
  ['/events.pdf', 404],
  ['/about.csv', 404],
  ['/events?level=9', 400],
  ['/events?known=yesterday', 400],
  ['/drafts', 405],
];

const shared = inside();
for (const [path, status] of ADDRESSES) {
  test(`${path} is answered with ${status} and a sentence`, async () => {
    const { visitor } = await shared;
    const response = await visitor.get(path);
    assert.equal(response.status, status);
    const body = await response.text();
    assert.match(body, /<p class="lead">[^<]{10,}|"message": "[^"]{10,}/);
    assert.doesNotMatch(body, /TypeError|at .*\.ts:|node_modules/);
  });
}

test('a field that is too long comes back with its form, and nothing is done', async () => {
  const desk = await inside();
  const person = await idOf(desk, 'person', 'Dina Serikova');
  const [name] = await desk.store.reader.statementsOf(person, { level: 3 });
  const page = `/statements/${name?.id}/edit`;
  const why = `because ${'x'.repeat(100_001)}`;
  const sent = { _draft: 'edit', _page: page, _action: page, value: 'Dina S.', why };
  const response = await desk.visitor.send(page, sent);
  assert.equal(response.status, 400);
  const body = await response.text();
  assert.match(body, /longer than/);
  assert.match(body, /value="Dina S\."/);
  assert.ok(body.includes(why.slice(0, 200)));
  assert.equal((await desk.store.reader.decisions({}, { level: 3 })).total, 0);
});

test('a form sent twice, and one from a second tab that is behind, do nothing more and say so', async () => {
  const desk = await inside();
  const fields = { answer: 'accept', range: 'all', back: `/sources/${desk.source}` };
  const path = `/sources/${desk.source}/decide`;
  await Promise.all([desk.visitor.send(path, fields), desk.visitor.send(path, fields)]);
  const { rows } = await desk.store.reader.decisions({}, { level: 3 });
  assert.equal(rows.length, 1);
  await desk.visitor.send(path, fields);
  assert.match(await desk.visitor.page('/'), /Nothing was waiting/);
});

test('a form that is no form, an empty one and one with unknown fields are refused in words', async () => {
  const { visitor, app, source } = await inside();
  const token = await visitor.token();
  for (const fields of [
    {},
    { answer: 'perhaps' },
    { answer: 'accept', range: '7-' },
    { answer: 'accept', min: 'most' },
  ]) {
    const response = await visitor.post(`/sources/${source}/decide`, { _token: token, ...fields });
    assert.equal(response.status, 400, JSON.stringify(fields));
  }
  const broken = await app.request(`http://localhost:4810/sources/${source}/decide`, {
    method: 'POST',
    body: '{"not":"a form"}',
    headers: { host: 'localhost:4810', origin: 'http://localhost:4810', 'content-type': 'application/json' },
  });
  assert.ok([400, 403].includes(broken.status));
});
