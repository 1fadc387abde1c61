import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inside } from '../desk.test.helper.ts';
import { type LedgerRow, narrow, traitCounts } from './ledger.ts';

const row = (label: string, draft: number, traits: LedgerRow['traits'], named = true): LedgerRow => ({
  id: `person-${label.length}` as LedgerRow['id'],
  type: 'person',
  label,
  statements: { draft, accepted: 1 },
  sources: 1,
  named,
  traits,
});
const ROWS = [
  row('Ann', 0, { occupation: ['W.JOURNALIST', 'W.HRD'], sex: ['f'] }),
  row('Boris', 2, { occupation: ['W.JOURNALIST'] }),
  row('Dina', 0, { occupation: ['W.LAWYER'], sex: ['f'] }),
  row('a passer-by', 1, {}, false),
];

test('every count of a list is what narrowing by it leaves, counted one by one', () => {
  const counts = traitCounts(ROWS, ['person']);
  let compared = 0;
  for (const { trait, values } of counts)
    for (const { value, count } of values) {
      assert.equal(narrow(ROWS, { traits: [{ trait, value }] }).length, count, `${trait} ${value}`);
      compared++;
    }
  assert.equal(compared, 4);
  assert.deepEqual(counts[0]?.values[0], { value: 'W.JOURNALIST', count: 2 });
});

test('a list is narrowed by what waits and by words, together with the rest', () => {
  const names = (question: Parameters<typeof narrow>[1]) => narrow(ROWS, question).map(({ label }) => label);
  assert.deepEqual(names({ traits: [], state: 'waiting' }), ['Boris', 'a passer-by']);
  assert.deepEqual(names({ traits: [], state: 'reviewed', words: 'DI' }), ['Dina']);
  assert.deepEqual(names({ traits: [{ trait: 'occupation', value: 'W.JOURNALIST' }], state: 'waiting' }), ['Boris']);
});

test('persons without a name stand with the groups, and the first page counts as the lists do', async () => {
  const { visitor, store, deps } = await inside();
  const person = await store.write((writer) => writer.addEntity('person'));
  await deps.work.addFromPassage(
    {
      source: (await store.reader.sources({}, { level: 3 })).rows[0]?.id ?? person,
      words: 'his lawyer',
      from: 0,
      to: 400,
      subject: 'person',
      prop: 'descriptor',
      value: { type: 'text', text: 'his lawyer' },
      modality: 'm.fact',
      by: 'A. Monitor',
    },
    { level: 3 },
  );
  const listed = async (path: string) =>
    (await (await visitor.get(path)).json()) as { total: number; rows: { label: string }[] };
  const people = await listed('/people.json');
  assert.deepEqual(people.rows.map(({ label }) => label).sort(), ['Dina Serikova', 'Marat Ospanov']);
  assert.equal(people.total, 2);
  assert.ok((await listed('/groups.json')).rows.some(({ label }) => label === 'his lawyer'));
  assert.match(await visitor.page('/'), /<a href="\/people">People<\/a><\/th><td class="number">2</);
  assert.equal((await visitor.get('/people?state=nonsense')).status, 400);
});
