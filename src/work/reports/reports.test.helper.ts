import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { EntityId } from '../../model/entity.ts';
import type { Property } from '../../model/property.ts';
import type { Level, StatementId } from '../../model/statement.ts';
import type { Value } from '../../model/value.ts';
import { readDocument } from '../../reading/read-document.ts';
import { openSqliteRecord } from '../../record/sqlite/open.ts';
import type { Originals } from '../deps.ts';

const TEXT = `Courts of Orlen

On 4 March 2023 police detained journalist Vera Danova in Orlen. On 6 March 2023 a court fined Vera Danova 300 EUR.
`;

/** Files kept in memory instead of a vault. */
export function memoryOriginals(): Originals & { readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    keep: async (bytes) => {
      kept.set(createHash('sha256').update(bytes).digest('hex'), bytes);
    },
    get: async (sha256) => kept.get(sha256) ?? new Uint8Array(),
  };
}

/** A record with one source, a detention and a fine, and the ids that a test needs. */
export async function orlenRecord() {
  const dir = mkdtempSync(join(tmpdir(), 'khronika-reports-'));
  let now = Date.parse('2024-05-01T10:00:00Z');
  const store = await openSqliteRecord({
    file: join(dir, 'record.db'),
    key: randomBytes(32),
    clock: () => new Date(now++),
    newId: randomUUIDv7,
  });
  after(async () => {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });
  const document = await readDocument(new TextEncoder().encode(TEXT), { name: 'orlen.txt' });
  const { id: source } = await store.write((writer) =>
    writer.addSource({ document, draft: { entities: [], statements: [] }, level: 0, by: 'a' }),
  );
  /** A value that a person states of the sentence that holds `words`; accepted. */
  const say = async (subject: EntityId, prop: Property, value: Value, words: string, level: Level = 0) => {
    const start = document.text.indexOf(words);
    const end = document.text.indexOf('.', start) + 1;
    return store.write((writer) =>
      writer.addStatement({
        subject,
        prop,
        value,
        passages: [{ source, start, end, exact: document.text.slice(start, end) }],
        support: 'direct',
        says: [{ who: source }],
        modality: 'm.fact',
        polarity: 'yes',
        level,
        sourceLevel: 0,
        by: 'a',
        method: 'manual',
      }),
    );
  };
  const entity = (type: 'person' | 'event' | 'figure' | 'place') => store.write((writer) => writer.addEntity(type));
  const code = (words: string): Value => ({ type: 'code', code: words });
  const ref = (id: EntityId): Value => ({ type: 'ref', ref: id });
  const on = (day: string): Value => ({ type: 'when', when: { edtf: day, from: day, to: day } });
  const [person, place, detention, fine] = [
    await entity('person'),
    await entity('place'),
    await entity('event'),
    await entity('event'),
  ];
  await say(person, 'name', { type: 'text', text: 'Vera Danova' }, 'On 4 March');
  await say(place, 'name', { type: 'text', text: 'Orlen' }, 'On 4 March');
  const act: StatementId = await say(detention, 'act', code('A.DETAIN'), 'On 4 March');
  await say(detention, 'when', on('2023-03-04'), 'On 4 March');
  await say(detention, 'where', ref(place), 'On 4 March');
  await say(detention, 'victim', ref(person), 'On 4 March');
  await say(fine, 'act', code('S.FINE'), 'On 6 March');
  await say(fine, 'when', on('2023-03-06'), 'On 6 March');
  await say(fine, 'victim', ref(person), 'On 6 March');
  await say(fine, 'money', { type: 'money', money: { amount: '300', currency: 'EUR' } }, 'On 6 March');
  return { store, source, person, place, detention, fine, act, say, entity };
}
