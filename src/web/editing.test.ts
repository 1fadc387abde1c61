import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idOf, inside } from './desk.test.helper.ts';

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

test('a question is kept under a name, asked again, shared at its level and dropped', async () => {
  const desk = await inside();
  const question = '/events?act=S.FINE&from=2021-02';
  await desk.visitor.send('/searches', { name: ' Fines  of February ', question, shared: 'yes' });
  const page = await desk.visitor.page('/events');
  assert.match(page, /<a href="\/events\?act=S\.FINE[^"]*">Fines of February<\/a>/);
  const nameless = await desk.visitor.send('/searches', { name: ' ', question });
  assert.equal(nameless.status, 400);
  assert.equal((await desk.visitor.send('/searches', { name: 'x', question: 'http://evil.example/' })).status, 400);
  const drop = /action="(\/searches\/[^"]+\/drop)"/.exec(page)?.[1] ?? '';
  await desk.visitor.send(drop, { back: '/events' });
  assert.doesNotMatch(await desk.visitor.page('/events'), /Fines of February/);
});

test('a refusal is written down on a person’s page, and shows there', async () => {
  const desk = await inside();
  const person = await idOf(desk, 'person', 'Dina Serikova');
  const path = `/record/${person}/consent`;
  const said = { purpose: 'publish', given: 'no', day: '2021-05-01', said: 'her lawyer' };
  assert.equal((await desk.visitor.send(path, { ...said, day: 'soon' })).status, 400);
  assert.equal((await desk.visitor.send(path, said)).status, 303);
  const statements = await desk.store.reader.statementsOf(person, { level: 3 });
  const [consent] = statements.filter(({ prop }) => prop === 'consent');
  assert.deepEqual([consent?.polarity, consent?.asOf?.edtf, consent?.says[0]?.who], ['no', '2021-05-01', 'her lawyer']);
  assert.match(await desk.visitor.page(`/record/${person}`), /id="prop-consent"/);
});
