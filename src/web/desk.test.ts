import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SECRET, testDesk, Visitor } from './desk.test.helper.ts';

async function inside(more: Parameters<typeof testDesk>[0] = {}) {
  const desk = await testDesk(more);
  const visitor = new Visitor(desk.app);
  await visitor.enter();
  const [source] = (await desk.store.reader.sources({}, { level: 3 })).rows;
  assert.ok(source);
  return { ...desk, visitor, source: source.id };
}

async function idOf(desk: Awaited<ReturnType<typeof inside>>, type: 'event' | 'person' | 'place', label: string) {
  for await (const entity of desk.store.reader.everything({ level: 3 })) {
    const found = await desk.store.reader.entity(entity.id, { level: 3 });
    if (entity.type === type && found?.label === label) return entity.id;
  }
  assert.fail(`the sample has no ${type} of that name`);
}

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

test('a value is corrected beside the proposal, and a second hand that comes late is told', async () => {
  const desk = await inside();
  const event = await idOf(desk, 'event', 'S.FINE');
  const find = async () =>
    (await desk.store.reader.statementsOf(event, { level: 3 })).filter(({ prop }) => prop === 'money');
  const [old] = await find();
  assert.ok(old);
  const form = await desk.visitor.page(`/statements/${old.id}/edit`);
  const seen = /name="seen" value="([^"]+)"/.exec(form)?.[1] ?? '';
  assert.equal(seen, old.id);
  const saved = await desk.visitor.send(`/statements/${old.id}/edit`, {
    value: '47000 KZT',
    seen,
    why: 'misread',
  });
  assert.equal(saved.status, 303);
  const now = await find();
  assert.deepEqual(now.map(({ status, value }) => [status, value.type === 'money' && value.money.amount]).sort(), [
    ['accepted', '47000'],
    ['superseded', '45000'],
  ]);
  assert.deepEqual(now.find(({ status }) => status === 'accepted')?.passages, old.passages);
  const late = await desk.visitor.send(`/statements/${old.id}/edit`, { value: '46000 KZT', seen });
  assert.equal(late.status, 409);
  assert.match(await late.text(), /46000 KZT/);
});

test('a value that cannot be read is given back to be mended', async () => {
  const desk = await inside();
  const event = await idOf(desk, 'event', 'S.FINE');
  const [when] = (await desk.store.reader.statementsOf(event, { level: 3 })).filter(({ prop }) => prop === 'when');
  const response = await desk.visitor.send(`/statements/${when?.id}/edit`, {
    value: 'a fine day',
    seen: when?.id ?? '',
  });
  assert.equal(response.status, 400);
  assert.match(await response.text(), /a fine day/);
});

test('words that were not proposed become an accepted record with their passage', async () => {
  const desk = await inside();
  const document = await desk.store.reader.document(desk.source, { level: 3 });
  const block = document?.blocks[2];
  assert.ok(block);
  const place = { from: String(block.start), to: String(block.end), kind: 'event', modality: 'm.party' };
  const added = await desk.visitor.send(`/sources/${desk.source}/add`, {
    ...place,
    words: 'seized three computers',
    act: 'A.SEIZE',
  });
  assert.equal(added.status, 303);
  const [row] = (await desk.store.reader.events({ acts: ['A.SEIZE'] }, { level: 3 })).rows;
  assert.ok(row);
  const [statement] = await desk.store.reader.statementsOf(row.id, { level: 3 });
  assert.equal(statement?.status, 'accepted');
  assert.equal(statement?.modality, 'm.party');
  assert.equal(statement?.passages[0]?.exact, 'seized three computers');
  const wrong = await desk.visitor.send(`/sources/${desk.source}/add`, {
    ...place,
    words: 'seized four computers',
    act: 'A.SEIZE',
  });
  assert.equal(wrong.status, 400);
  assert.match(await wrong.text(), /seized four computers/);
});

test('two spellings of a name are offered once, joined, and parted again', async () => {
  const desk = await inside({ names: ['Оспанов Марат', 'Dina Serykova'] });
  const pairs = async () =>
    (
      (await (await desk.visitor.get('/matches.json')).json()) as {
        rows: { a: { id: string; label: string }; b: { id: string; label: string } }[];
      }
    ).rows;
  const before = await pairs();
  assert.ok(before.length >= 1);
  const [pair] = before;
  assert.ok(pair);
  await desk.visitor.send('/matches', { a: pair.a.id, b: pair.b.id, kind: 'same' });
  const joined = await desk.visitor.get(`/record/${pair.b.id}`);
  const other = await desk.visitor.get(`/record/${pair.a.id}`);
  assert.deepEqual([joined.status, other.status].sort(), [200, 303]);
  assert.equal((await pairs()).length, before.length - 1);
  const undo = /action="(\/decisions\/[^"]+\/undo)"/.exec(await desk.visitor.page('/decisions'))?.[1];
  await desk.visitor.send(undo ?? '', {});
  assert.equal((await pairs()).length, before.length);
});

test('a pair that is not the same is not offered again', async () => {
  const desk = await inside({ names: ['Dina Serykova'] });
  const pairs = async () =>
    ((await (await desk.visitor.get('/matches.json')).json()) as { rows: { a: { id: string }; b: { id: string } }[] })
      .rows;
  const [pair] = await pairs();
  assert.ok(pair);
  await desk.visitor.send('/matches', { a: pair.a.id, b: pair.b.id, kind: 'not the same' });
  assert.ok(!(await pairs()).some(({ a, b }) => a.id === pair.a.id && b.id === pair.b.id));
});

test('part of a record moves to a new one, its own values and what points to it', async () => {
  const desk = await inside();
  const person = await idOf(desk, 'person', 'Marat Ospanov');
  const view = { level: 3 } as const;
  const [name] = (await desk.store.reader.statementsOf(person, view)).filter(({ prop }) => prop === 'descriptor');
  const [victim] = await desk.store.reader.statementsAbout(person, view);
  assert.ok(name && victim);
  const response = await desk.visitor.send(`/record/${person}/split`, { statement: [name.id, victim.id] });
  const fresh = /person-[0-9a-z-]+/.exec(response.headers.get('location') ?? '')?.[0];
  assert.ok(fresh && fresh !== person);
  const page = await desk.visitor.page(`/record/${fresh}`);
  assert.match(page, /editor/);
  assert.match(page, /Took part in 1 event/);
  assert.match(await desk.visitor.page(`/record/${person}`), /Marat Ospanov/);
  assert.doesNotMatch(await desk.visitor.page(`/record/${person}`), /Took part in 1 event/);
});

test('a form sent twice does nothing the second time, and says so', async () => {
  const desk = await inside();
  const event = await idOf(desk, 'event', 'S.FINE');
  const fields = { answer: 'accept', entity: event, back: `/sources/${desk.source}` };
  await desk.visitor.send(`/sources/${desk.source}/decide`, fields);
  await desk.visitor.send(`/sources/${desk.source}/decide`, fields);
  assert.match(await desk.visitor.page('/about'), /Nothing was waiting there|Undo/);
  assert.equal((await desk.store.reader.decisions({}, { level: 3 })).total, 1);
});

test('a field that is too long and a file that is too large are refused in words', async () => {
  const desk = await inside({ uploadMegabytes: 1 });
  const long = await desk.visitor.send('/language', { locale: 'x'.repeat(100_001) });
  assert.equal(long.status, 400);
  assert.match(await long.text(), /longer than/);
  const large = await desk.visitor.send('/sources', { level: '2', file: new Blob([new Uint8Array(2_000_000)]) });
  assert.equal(large.status, 413);
  assert.match(await large.text(), /larger than 1/);
});

test('one decision on all events of a question is previewed, taken and undone', async () => {
  const desk = await inside();
  const preview = await desk.visitor.page('/events/decide?from=2021&to=2021');
  const events = [...preview.matchAll(/name="event" value="([^"]+)"/g)].map((match) => match[1] ?? '');
  assert.equal(events.length, 3);
  await desk.visitor.send('/events/decide', { answer: 'accept', event: events, back: '/events' });
  const accepted = await desk.store.reader.events({ status: ['accepted'] }, { level: 3 });
  assert.deepEqual(accepted.rows.map(({ id }) => id).sort(), [...events].sort());
  assert.equal((await desk.store.reader.decisions({}, { level: 3 })).total, 1);
});

test('every view of a question gives its page, its data, its table and its picture', async () => {
  const { visitor } = await inside();
  for (const view of ['timeline', 'series', 'network', 'map']) {
    for (const [ending, type] of [
      ['', 'text/html'],
      ['.json', 'application/json'],
      ['.csv', 'text/csv'],
      ['.svg', 'image/svg+xml'],
    ]) {
      const response = await visitor.get(`/events/${view}${ending}`);
      assert.equal(response.status, 200, `${view}${ending}`);
      assert.ok(response.headers.get('content-type')?.startsWith(type ?? ''), `${view}${ending}`);
    }
    assert.match(await visitor.page(`/events/${view}.svg`), /^<\?xml[^>]*>\n<svg [^>]*><rect[^>]*\/><title>/);
  }
});

test('a source is withdrawn with a reason, what rests on it becomes disputed, and the way back is open', async () => {
  const desk = await inside();
  await desk.visitor.send(`/sources/${desk.source}/decide`, { answer: 'accept', range: 'all' });
  assert.equal((await desk.visitor.send(`/sources/${desk.source}/withdraw`, { why: ' ' })).status, 400);
  await desk.visitor.send(`/sources/${desk.source}/withdraw`, { why: 'the author withdrew it' });
  const { statements } = await desk.store.reader.summary({ level: 3 });
  assert.equal(statements.accepted, 0);
  assert.ok(statements.disputed > 20);
});

test('what falls due is computed from its words, and its calendar names nobody', async () => {
  const { visitor } = await inside();
  const page = await visitor.page('/watch');
  assert.match(page, /3 March 2025/);
  assert.match(page, /four years in prison/);
  const calendar = await (await visitor.get('/watch.ics')).text();
  assert.match(calendar, /DTSTART;VALUE=DATE:20250303/);
  assert.doesNotMatch(calendar, /Ospanov|prison/i);
});
