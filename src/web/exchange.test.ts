import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { EXPORT_FORMATS } from '../work/exchange/export-data.ts';
import { FORM_NAMES } from '../work/forms/make-form.ts';
import { idOf, inside } from './desk.test.helper.ts';

const desk = await inside();
const statements = await (async () => {
  const ids = [];
  for await (const one of desk.store.reader.everything({ level: 3 })) ids.push(...one.statements.map(({ id }) => id));
  return ids;
})();
await desk.store.write((writer) => writer.decide({ kind: 'accept', statements }, 'A. Monitor'));

test('the page warns, offers every format and document, and no level above one’s own', async () => {
  const page = await desk.visitor.page('/exchange');
  assert.match(page, /cannot be called back/);
  for (const { name } of EXPORT_FORMATS) assert.ok(page.includes(`<option value="${name}"`), name);
  for (const name of FORM_NAMES) assert.ok(page.includes(`<option value="${name}"`), name);
  assert.ok(page.includes('<option value="3"'));
  assert.ok(!page.includes('<option value="4"'));
});

for (const { name, ending } of EXPORT_FORMATS) {
  test(`${name} is a download under a name that says only its level`, async () => {
    const answer = await desk.visitor.get(`/exchange/data?format=${name}&level=2`);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-disposition'), `attachment; filename="khronika-level-2.${ending}"`);
    assert.ok((await answer.arrayBuffer()).byteLength > 0);
  });
}

test('one table comes as plain CSV', async () => {
  const answer = await desk.visitor.get('/exchange/data?format=csv&table=acts&level=2');
  assert.match(answer.headers.get('content-type') ?? '', /^text\/csv/);
  assert.match(await answer.text(), /^event,act,act_label,/);
});

test('below the level of its source nothing of it is given', async () => {
  const zip = unzipSync(
    new Uint8Array(await (await desk.visitor.get('/exchange/data?format=csv&level=0')).arrayBuffer()),
  );
  for (const table of ['events', 'acts', 'victims', 'sources', 'statements'])
    assert.equal(new TextDecoder().decode(zip[`${table}.csv`]).trim().split('\r\n').length, 1, table);
});

test('a level above one’s own is answered at one’s own', async () => {
  const answer = await desk.visitor.get('/exchange/data?format=jsonld&level=4');
  assert.match(await answer.text(), /"level":3/);
});

test('a document is filled for a person, and its name says nothing of whom it is about', async () => {
  const person = (await desk.store.reader.entities({ type: 'person', limit: 1 }, { level: 3 })).rows[0];
  assert.ok(person);
  const page = await desk.visitor.page(`/exchange?id=${person.id}`);
  assert.ok(page.includes(`value="${person.id}"`));
  const answer = await desk.visitor.get(`/exchange/document?form=case-file&id=${person.id}&format=txt&level=2`);
  assert.equal(answer.headers.get('content-disposition'), 'attachment; filename="case-file-level-2.txt"');
  assert.ok((await answer.text()).includes(person.label));
  assert.match(await desk.visitor.page(`/record/${person.id}`), /\/exchange\?id=person-/);
});

for (const [title, path, status] of [
  ['an unknown format', '/exchange/data?format=doc', 400],
  ['an unknown table', '/exchange/data?format=csv&table=secrets', 400],
  ['a document without its person', '/exchange/document?form=case-file&format=txt', 400],
  ['an id that is none', '/exchange/document?form=case-file&format=txt&id=../etc', 400],
  ['a document in another format', '/exchange/document?form=statistics&format=exe', 400],
] as const) {
  test(`${title} is refused in a sentence`, async () => {
    assert.equal((await desk.visitor.get(path)).status, status);
  });
}

test('a file of another tool becomes a source with proposals', async () => {
  const line = JSON.stringify({ id: 'x1', schema: 'Person', properties: { name: ['Tova Brook'] } });
  const answer = await desk.visitor.send('/exchange', { format: 'ftm', level: '2', file: new Blob([line]) });
  assert.equal(answer.status, 303);
  const source = answer.headers.get('location') ?? '';
  assert.match(source, /^\/sources\/source-/);
  const page = await desk.visitor.page(source);
  assert.match(page, /Tova Brook/);
  assert.match(page, /1 proposal/);
});

test('a file that is not of its format changes nothing', async () => {
  const before = await desk.store.reader.summary({ level: 3 });
  const answer = await desk.visitor.send('/exchange', { format: 'csl', level: '2', file: new Blob(['no json']) });
  assert.equal(answer.status, 400);
  assert.deepEqual(await desk.store.reader.summary({ level: 3 }), before);
});

test('an event page offers no case file', async () => {
  const event = await idOf(desk, 'event', 'A.DETAIN').catch(() => undefined);
  if (event !== undefined) assert.doesNotMatch(await desk.visitor.page(`/events/${event}`), /\/exchange\?id=/);
});
