import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import type { EntityId } from '../../model/entity.ts';
import type { View } from '../../record/contract.ts';
import { EXPORT_FORMATS, exportData } from './export-data.ts';
import { addAccepted, collected, emptyRecord, idsByLabel, plantedRecord, state } from './record.test.helper.ts';

type Store = Awaited<ReturnType<typeof emptyRecord>>;

async function made(store: Store, name: string, view: View = { level: 0 }, choice: 'accepted' | 'all' = 'accepted') {
  const format = EXPORT_FORMATS.find((one) => one.name === name);
  assert.ok(format);
  const question = { view, choice, day: '2024-05-01' } as const;
  return collected(exportData(store.reader, format, question, { mark: false, language: 'ru' }));
}

async function table(store: Store, name: string, choice: 'accepted' | 'all' = 'accepted'): Promise<string> {
  return new TextDecoder().decode(unzipSync(await made(store, 'csv', { level: 0 }, choice))[`${name}.csv`]);
}

test('two records that were joined are one victim, under one id, with the acts of both', async () => {
  const store = await plantedRecord();
  const people = await idsByLabel(store, 'person');
  const [ada, zoya] = [
    people.get('Ada Lint') as EntityId,
    [...people].find(([label]) => label.startsWith('Zoya'))?.[1] as EntityId,
  ];
  const before = await table(store, 'victims');
  assert.ok(before.includes(ada) && before.includes(zoya));
  await store.write((writer) => writer.decide({ kind: 'same', a: ada, b: zoya }, 'a'));
  const after = await table(store, 'victims');
  const kept = [ada, zoya].filter((id) => after.includes(`${id},person`));
  assert.equal(kept.length, 1);
  // Ada: held and fined; Zoya: held in the same event. Joined: one victim of two acts.
  const row = after.split('\r\n').find((line) => line.startsWith(kept[0] ?? ''));
  assert.match(row ?? '', /,2,2023-03-04,2023-03-06,/);
  await store.close();
});

test('what was rejected, retracted or erased is in no export; what waits only where all is asked for', async () => {
  const store = await emptyRecord();
  const { statements } = await addAccepted(store, {
    name: 'a.txt',
    sentences: ['Ada Lint, called Lintova, was seen.'],
    statements: [
      { subject: 'person-1', prop: 'name', value: { type: 'text', text: 'Ada Lint' }, words: 'Ada Lint' },
      { subject: 'person-1', prop: 'name', value: { type: 'text', text: 'Lintova' }, words: 'Lintova' },
    ],
  });
  const [first, second] = statements;
  assert.ok(first !== undefined && second !== undefined);
  await store.write((writer) => writer.decide({ kind: 'retract', statements: [second] }, 'a', 'wrong'));
  assert.doesNotMatch(new TextDecoder().decode(await made(store, 'jsonld')), /"Lintova"/);
  await store.write((writer) => writer.decide({ kind: 'dispute', statements: [first] }, 'a'));
  assert.ok(!(await table(store, 'statements')).includes('Ada Lint'));
  assert.ok((await table(store, 'statements', 'all')).includes('disputed'));
  await store.write((writer) => writer.decide({ kind: 'erase', statements: [first] }, 'a', 'risk'));
  assert.ok(!(await table(store, 'statements', 'all')).includes('Ada Lint'));
  await store.close();
});

test('an export of a past day holds what was known then', async () => {
  const store = await plantedRecord();
  const view = { level: 0, asKnownOn: '2024-04-30T23:59:59.999Z' } as const;
  const text = new TextDecoder().decode(await made(store, 'jsonld', view));
  assert.deepEqual(JSON.parse(text)['@graph'].length, 1);
  await store.close();
});

test('GeoJSON: longitude first, a place without a point takes that around it, and no home is given exactly', async () => {
  const store = await plantedRecord();
  const place = await store.write((writer) => writer.addEntity('place'));
  const around = (await idsByLabel(store, 'place')).get('Orlen') as EntityId;
  const fined = (await idsByLabel(store, 'event')).get('S.FINE') as EntityId;
  const home = await store.write((writer) => writer.addEntity('place'));
  await state(store, place, 'name', { type: 'text', text: 'Lower Orlen' });
  await state(store, place, 'part-of', { type: 'ref', ref: around });
  await state(store, home, 'kind', { type: 'code', code: 'place.building' }, { level: 1 });
  await state(store, home, 'point', { type: 'point', point: { lat: 51.123456, lon: -3.987654 } }, { level: 1 });
  await state(store, fined, 'where', { type: 'ref', ref: place });
  await state(store, fined, 'where', { type: 'ref', ref: home }, { level: 1 });
  const read = async (level: 0 | 1) => JSON.parse(new TextDecoder().decode(await made(store, 'geojson', { level })));
  const open = await read(0);
  assert.deepEqual(
    open.features
      .map((one: { geometry: { coordinates: number[] }; properties: { act: string; precision: number } }) => [
        one.properties.act,
        one.geometry.coordinates,
        one.properties.precision,
      ])
      .sort(),
    [
      ['A.DETAIN', [-3.5, 51.25], 2],
      ['S.FINE', [-3.5, 51.25], 3],
    ],
  );
  assert.deepEqual([open.khronika.events, open.khronika.eventsWithoutPoint], [3, 1]);
  const more = JSON.stringify(await read(1));
  assert.ok(more.includes('[-3.99,51.12]'));
  assert.ok(!more.includes('51.123') && !more.includes('3.987'));
  await store.close();
});

test('a calendar names nobody, whatever the event’s people are called', async () => {
  const store = await plantedRecord();
  const beaten = (await idsByLabel(store, 'event')).get('S.FINE') as EntityId;
  await state(store, beaten, 'days', { type: 'quantity', quantity: { n: 15, unit: 'days' } });
  const text = new TextDecoder().decode(await made(store, 'ics'));
  assert.match(text, /DTSTART;VALUE=DATE:20230321\r\nSUMMARY:Хроника: кончается срок\r\n/);
  assert.equal(text.match(/BEGIN:VEVENT/g)?.length, 1);
  for (const word of ['Ada', 'Orlen', 'fine', 'Vera']) assert.ok(!text.includes(word), word);
  await store.close();
});

test('FollowTheMoney: only its own schemata, lists of strings, and links between entities that are there', async () => {
  const store = await plantedRecord();
  const rows: { id: string; schema: string; properties: Record<string, string[]> }[] = new TextDecoder()
    .decode(await made(store, 'ftm'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const known = new Set(rows.map(({ id }) => id));
  assert.equal(known.size, rows.length, 'an id occurs twice');
  const schemata = new Set(['Person', 'LegalEntity', 'PublicBody', 'Address', 'Document', 'Event', 'UnknownLink']);
  for (const { schema, properties } of rows) {
    assert.ok(schemata.has(schema), schema);
    for (const values of Object.values(properties))
      assert.ok(values.every((one) => typeof one === 'string' && one !== ''));
    for (const prop of ['subject', 'object', 'addressEntity', 'proof'])
      for (const id of properties[prop] ?? []) assert.ok(known.has(id) || id.startsWith('person-'), `${prop} ${id}`);
  }
  assert.ok(!rows.some(({ schema }) => schema === 'Sanction'));
  await store.close();
});

test('XLSX: a table that is full goes on in a second sheet, a cell that is too long is cut, and both are said', async () => {
  const { xlsx } = await import('../../exchange/tables/xlsx.ts');
  const { sliceOfRecord } = await import('./slice-of-record.ts');
  const { readDocument } = await import('../../reading/read-document.ts');
  const store = await plantedRecord();
  const person = await store.write((writer) => writer.addEntity('person'));
  await state(store, person, 'name', { type: 'text', text: 'x'.repeat(40_000) });
  const slice = await sliceOfRecord(store.reader, { view: { level: 0 }, choice: 'accepted', day: '2024-05-01' });
  const { text } = await readDocument(await collected(xlsx(slice, { rows: 4 })), { name: 'a.xlsx' });
  assert.match(text, /acts\n\nevent\t/);
  assert.match(text, /acts 2\n\nevent\t/);
  assert.match(text, /"acts" goes on in "acts 2"/);
  assert.match(text, /\d cells were longer than 32767 characters and are cut/);
  await store.close();
});
