import assert from 'node:assert/strict';
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { EntityId } from '../model/entity.ts';
import type { Level } from '../model/statement.ts';
import { openSqliteRecord } from '../record/sqlite/open.ts';
import { assertConsent, recordConsent, refusing } from './consent.ts';

const DAY = { edtf: '2012-05-01', from: '2012-05-01', to: '2012-05-01' };

test('a name leaves the house only where its bearer did not refuse: public, partners, withdrawn, given again', async () => {
  const base = mkdtempSync(join(tmpdir(), 'khronika-consent-'));
  const origins = { clock: () => new Date('2012-06-01T00:00:00Z'), newId: () => randomUUIDv7() };
  const store = await openSqliteRecord({ file: join(base, 'record.db'), key: randomBytes(32), ...origins });
  const named = (text: string, level: Level) =>
    store.write(async (writer) => {
      const subject = await writer.addEntity('person');
      await writer.addStatement({
        subject,
        prop: 'name',
        value: { type: 'text', text },
        passages: [],
        support: 'direct',
        says: [],
        modality: 'm.fact',
        polarity: 'yes',
        level,
        sourceLevel: level,
        by: 'aida',
        method: 'manual',
      });
      return subject;
    });
  const open = await named('Bolat Omarov', 0);
  const sealed = await named('Dina Seitova', 3);
  await named('Nobody Asked', 0);
  const say = (person: EntityId, purpose: 'publish' | 'partners', given: boolean, day = DAY) =>
    recordConsent({ store }, { person, purpose, given, day, said: 'her lawyer', level: 2, by: 'aida' });
  await say(sealed, 'publish', false);
  assert.deepEqual(await refusing(store.reader, { level: 0 }, '2012-06-01'), []);
  await say(open, 'publish', false);
  await say(open, 'partners', true);
  assert.deepEqual(await refusing(store.reader, { level: 0 }, '2012-06-01'), [open]);
  assert.deepEqual(await refusing(store.reader, { level: 1 }, '2012-06-01'), []);
  assert.deepEqual(await refusing(store.reader, { level: 2 }, '2012-06-01'), []);
  await assert.rejects(assertConsent(store.reader, { level: 0 }, '2012-06-01'), { code: 'work.consent-refused' });
  await say(open, 'publish', true, { edtf: '2012-05-20', from: '2012-05-20', to: '2012-05-20' });
  await assertConsent(store.reader, { level: 0 }, '2012-06-01');
  await store.close();
  rmSync(base, { recursive: true, force: true });
});
