import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idOf, inside, SECRET, testDesk, Visitor } from './desk.test.helper.ts';

test('the first page names what waits and what the record holds', async () => {
  const { visitor } = await inside();
  const page = await visitor.page('/');
  assert.match(page, /A winter in Belorechye/);
  assert.match(page, /30 values to decide on/);
});

test('the reading desk shows the text with its passages marked and its notes linked both ways', async () => {
  const { visitor, source } = await inside();
  const page = await visitor.page(`/sources/${source}`);
  assert.match(page, /<mark[^>]*k-act[^>]*>sentenced<\/mark>/);
  assert.match(page, /<a id="m1-0" href="#n1"/);
  assert.match(page, /<dt id="n1">/);
  assert.match(page, /href="#m1-0"/);
  assert.match(page, /Note 3 has a mark but no text/);
  assert.match(page, /means note <a href="#n1">1<\/a>/);
});

test('a passage of a record leads to the mark in the text', async () => {
  const desk = await inside();
  const event = await idOf(desk, 'event', 'S.PRISON');
  const page = await desk.visitor.page(`/events/${event}`);
  const link = /href="(\/sources\/[^"]+at=(\d+)&amp;to=\d+#p\d+)"/.exec(page);
  assert.ok(link);
  const text = await desk.visitor.page((link[1] ?? '').replace('&amp;', '&').split('#')[0] ?? '');
  assert.match(text, new RegExp(`<mark id="p${link[2]}"`));
});

test('accepting an event accepts it with the names it speaks of, and can be undone', async () => {
  const desk = await inside();
  const event = await idOf(desk, 'event', 'S.FINE');
  const person = await idOf(desk, 'person', 'Dina Serikova');
  const answer = await desk.visitor.send(`/sources/${desk.source}/decide`, {
    answer: 'accept',
    entity: event,
    back: `/sources/${desk.source}`,
  });
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('location'), `/sources/${desk.source}`);
  const statuses = async () =>
    [
      ...(await desk.store.reader.statementsOf(event, { level: 3 })),
      ...(await desk.store.reader.statementsOf(person, { level: 3 })),
    ].map(({ status }) => status);
  assert.deepEqual(await statuses(), ['accepted', 'accepted', 'accepted', 'accepted', 'accepted']);
  const page = await desk.visitor.page(`/sources/${desk.source}`);
  assert.match(page, /5 values accepted/);
  const undo = /action="(\/decisions\/[^"]+\/undo)"/.exec(page)?.[1];
  assert.ok(undo);
  await desk.visitor.send(undo, { back: '/' });
  assert.deepEqual(await statuses(), ['draft', 'draft', 'draft', 'draft', 'draft']);
});

test('all proposals above a confidence are accepted as one decision', async () => {
  const desk = await inside();
  await desk.visitor.send(`/sources/${desk.source}/decide`, { answer: 'accept', range: 'all', min: '90' });
  const statements = await desk.store.reader.statementsIn(desk.source, {}, { level: 3 });
  const low = statements.filter(({ confidence }) => (confidence ?? 0) < 0.9);
  assert.ok(low.length > 3);
  const names = ['name', 'descriptor', 'description'];
  for (const statement of statements) {
    if (names.includes(statement.prop)) continue;
    assert.equal(statement.status, (statement.confidence ?? 0) >= 0.9 ? 'accepted' : 'draft');
  }
  assert.equal((await desk.store.reader.decisions({}, { level: 3 })).total, 1);
});

test('two accounts of a single-valued property stand side by side and one can be preferred', async () => {
  const desk = await inside();
  const event = await idOf(desk, 'event', 'S.PRISON');
  await desk.visitor.send(`/sources/${desk.source}/decide`, { answer: 'accept', entity: event });
  const page = await desk.visitor.page(`/events/${event}`);
  assert.match(page, /2 accounts that differ/);
  const [first] = (await desk.store.reader.statementsOf(event, { level: 3 })).filter(({ prop }) => prop === 'when');
  assert.ok(first);
  await desk.visitor.send(`/statements/${first.id}/decide`, { kind: 'prefer' });
  assert.match(await desk.visitor.page(`/events/${event}`), /preferred/);
});

test('a person is found by search and shows the events it took part in', async () => {
  const desk = await inside();
  const hits = await desk.visitor.page('/search?q=ospanov');
  const person = /href="(\/record\/person-[^"]+)"[^>]*>Marat Ospanov/.exec(hits)?.[1];
  assert.ok(person);
  const page = await desk.visitor.page(person);
  assert.match(page, /Took part in 1 event/);
  assert.match(page, /Imprisonment/);
});

test('a person is found by another spelling in another script, with the names the record has', async () => {
  const desk = await inside();
  const page = await desk.visitor.page(`/search?q=${encodeURIComponent('Маратом Оспановым')}`);
  assert.match(page, /Records by this name, in any spelling[\s\S]*Marat Ospanov/);
  assert.doesNotMatch(await desk.visitor.page('/search?q=zzzzzz'), /in any spelling/);
});

test('a list of events is narrowed by its address, and its file holds the same rows', async () => {
  const { visitor } = await inside();
  const page = (await visitor.page('/events?from=2021-02&to=2021-02')).split('<tbody>')[1] ?? '';
  assert.match(page, /Fine/);
  assert.doesNotMatch(page, /Search or raid/);
  const data = (await (await visitor.get('/events.json?from=2021-02&to=2021-02')).json()) as {
    total: number;
    khronika: number;
  };
  assert.equal(data.khronika, 1);
  assert.equal(data.total, 1);
  const csv = await (await visitor.get('/events.csv?from=2021-02&to=2021-02')).arrayBuffer();
  assert.deepEqual([...new Uint8Array(csv).slice(0, 3)], [0xef, 0xbb, 0xbf]);
});

test('a file sent by the form becomes a source, and the same bytes twice add nothing', async () => {
  const desk = await inside();
  const send = () =>
    desk.visitor.send('/sources', { file: new Blob(['another report']), level: '2', published: '2021-04-01' });
  const first = await send();
  const reading = first.headers.get('location') ?? '';
  assert.match(reading, /^\/reading\//);
  const done = await desk.visitor.get(reading);
  assert.match(done.headers.get('location') ?? '', /^\/sources\/source-/);
  const again = await desk.visitor.get((await send()).headers.get('location') ?? '');
  assert.match(await desk.visitor.page(again.headers.get('location') ?? ''), /nothing was added/);
});

test('the interface speaks three languages', async () => {
  const { visitor } = await inside();
  await visitor.send('/language', { locale: 'ru', back: '/' });
  assert.match(await visitor.page('/'), /<html lang="ru">[\s\S]*Что ждёт вас/);
  await visitor.send('/language', { locale: 'kk', back: '/' });
  assert.match(await visitor.page('/'), /<html lang="kk">[\s\S]*Сізді не күтіп тұр/);
});

for (const [path, status] of [
  ['/no-such-page', 404],
  ['/record/person-nobody', 404],
  ['/record/nonsense', 400],
  ['/events/%22%3E', 400],
  ['/sources/source-unknown', 404],
  ['/events?from=yesterday', 400],
  ['/events?from=2021-02-30', 400],
  ['/events?act=%3Cscript%3E', 400],
  ['/events?limit=100000', 400],
  ['/events?level=9', 400],
  ['/events?known=soon', 400],
  ['/search?type=anything', 400],
  [`/search?q=${'x'.repeat(500)}`, 400],
  ['/about.csv', 404],
  ['/reading/none', 404],
] as const) {
  test(`${path.slice(0, 40)} is answered with ${status} and a sentence`, async () => {
    const { visitor } = await inside();
    const response = await visitor.get(path);
    assert.equal(response.status, status);
    const body = await response.text();
    assert.match(body, path.endsWith('.csv') ? /"wayOn"/ : /class="lead"/);
  });
}

test('an address asked in the wrong way is answered with 405', async () => {
  const { visitor } = await inside();
  assert.equal((await visitor.send('/about', {})).status, 405);
  assert.equal((await visitor.get('/language')).status, 405);
});

test('a form that cannot be done keeps what was typed', async () => {
  const desk = await inside();
  const response = await desk.visitor.send('/sources', { published: 'last week', level: '2', file: new Blob(['x']) });
  assert.equal(response.status, 400);
  assert.match(await response.text(), /last week/);
});

test('a trouble asked as JSON is told as JSON', async () => {
  const { visitor } = await inside();
  const response = await visitor.get('/record/person-nobody.json');
  assert.equal(response.status, 404);
  assert.equal(((await response.json()) as { error: { code: string } }).error.code, 'web.no-record');
});

test('the secret of the launch opens the desk once', async () => {
  const { app } = await testDesk();
  const first = await new Visitor(app).enter();
  assert.equal(first.status, 200);
  assert.match(first.headers.get('set-cookie') ?? '', /HttpOnly; SameSite=Strict; Path=\//);
  assert.doesNotMatch(first.headers.get('set-cookie') ?? '', new RegExp(SECRET));
  assert.equal((await new Visitor(app).enter()).status, 403);
  assert.equal((await new Visitor((await testDesk()).app).enter('guess')).status, 403);
});
