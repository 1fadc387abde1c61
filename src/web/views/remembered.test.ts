import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inside } from '../desk.test.helper.ts';
import { Remembered } from './remembered.ts';

test('a long answer is worked out once, again after a decision, and not kept when it failed', async () => {
  const { store } = await inside();
  const view = { level: 3 } as const;
  const remembered = new Remembered();
  let worked = 0;
  const ask = () => remembered.get('pairs', store.reader, view, async () => ++worked);
  assert.equal(await remembered.known('pairs', store.reader, view), undefined);
  assert.deepEqual([await ask(), await ask()], [1, 1]);
  assert.equal(await remembered.known('pairs', store.reader, view), 1);
  assert.equal(await remembered.get('pairs', store.reader, { level: 1 }, async () => 'lower'), 'lower');
  const [source] = (await store.reader.sources({}, view)).rows;
  assert.ok(source);
  const [statement] = await store.reader.statementsIn(source.id, {}, view);
  assert.ok(statement);
  await store.write((writer) => writer.decide({ kind: 'accept', statements: [statement.id] }, 'A. Monitor'));
  assert.equal(await remembered.known('pairs', store.reader, view), undefined);
  assert.equal(await ask(), 2);
  await assert.rejects(remembered.get('other', store.reader, view, () => Promise.reject(new Error('no'))));
  assert.equal(await remembered.get('other', store.reader, view, async () => 'yes'), 'yes');
  remembered.forget();
  assert.equal(await ask(), 3);
});
