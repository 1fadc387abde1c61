import assert from 'node:assert/strict';
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { KhronikaError } from '../../model/errors.ts';
import type { Value } from '../../model/value.ts';
import { code, smallSource } from '../testing/small-source.ts';
import { openSqliteRecord } from './open.ts';

const base = mkdtempSync(join(tmpdir(), 'khronika-nonsense-'));
after(() => rmSync(base, { recursive: true, force: true }));
const view = { level: 0 } as const;

const open = () =>
  openSqliteRecord({
    file: join(base, `${randomUUIDv7()}.db`),
    key: randomBytes(32),
    clock: () => new Date(),
    newId: () => randomUUIDv7(),
  });

const sourceWith = (value: Value, prop: 'act' | 'when' | 'span') =>
  smallSource({
    name: 'report.txt',
    sentences: ['She was detained on 30 February 2012 for six years.'],
    statements: [
      { subject: 'event-1', prop: 'act', value: code('A.DETAIN'), words: 'detained' },
      { subject: 'event-1', prop, value, words: 'detained' },
    ],
  });

test('a draft with one statement that makes no sense is refused whole, and the fault is named', async () => {
  const store = await open();
  for (const [prop, value, fault] of [
    ['act', code('A.NONE'), 'not in the vocabulary'],
    ['when', { type: 'when', when: { edtf: '2012-02-30' } }, 'when is not a date'],
    ['span', { type: 'span', span: { duration: 'six years' } }, 'span is not a duration'],
    ['span', code('A.DETAIN'), 'span does not take code'],
  ] as const) {
    await assert.rejects(
      store.write((writer) => writer.addSource(sourceWith(value, prop))),
      (error) => error instanceof KhronikaError && error.code === 'record.bad-draft' && error.message.includes(fault),
    );
  }
  assert.equal((await store.reader.summary(view)).sources, 0);
  await store.close();
});

test('a value that a person states is held to the same rules', async () => {
  const store = await open();
  await store.write((writer) => writer.addSource(sourceWith({ type: 'span', span: { duration: 'P6Y' } }, 'span')));
  const [event] = (await store.reader.events({}, view)).rows;
  assert.ok(event);
  const state = (value: Value) =>
    store.write((writer) =>
      writer.addStatement({
        subject: event.id,
        prop: 'span',
        value,
        passages: [],
        support: 'inferred',
        says: [],
        modality: 'm.fact',
        polarity: 'yes',
        level: 0,
        sourceLevel: 0,
        by: 'tester',
        method: 'manual',
      }),
    );
  await assert.rejects(
    state({ type: 'span', span: { duration: 'six years' } }),
    (error) => error instanceof KhronikaError && error.code === 'record.bad-value',
  );
  await state({ type: 'span', span: { duration: 'P5Y' } });
  assert.equal((await store.reader.statementsOf(event.id, view)).length, 3);
  await store.close();
});
