import assert from 'node:assert/strict';
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSqliteRecord } from '../record/sqlite/open.ts';
import { dropSearch, savedSearches, saveSearch } from './saved-searches.ts';

test('a search is saved at the level it was asked at, without its page, under a tidy name, and dropped by its owner', async () => {
  const base = mkdtempSync(join(tmpdir(), 'khronika-searches-'));
  const origins = { clock: () => new Date('2012-05-05T00:00:00Z'), newId: () => randomUUIDv7() };
  const store = await openSqliteRecord({ file: join(base, 'record.db'), key: randomBytes(32), ...origins });
  const input = { name: '  Courts \n in May ', query: { acts: ['P'], cursor: 'x' }, shared: true, by: 'aida' };
  const saved = await saveSearch({ store }, input, { level: 2 });
  assert.deepEqual([saved.name, saved.level, saved.query], ['Courts in May', 2, { acts: ['P'] }]);
  assert.deepEqual(await savedSearches({ store }, 'marat', { level: 1 }), []);
  assert.deepEqual(await savedSearches({ store }, 'marat', { level: 2 }), [saved]);
  for (const name of [' ', 'n'.repeat(121)])
    await assert.rejects(async () => saveSearch({ store }, { ...input, name }, { level: 2 }), {
      code: 'work.search-without-name',
    });
  await dropSearch({ store }, { id: saved.id, by: 'aida' });
  assert.deepEqual(await savedSearches({ store }, 'aida', { level: 4 }), []);
  await store.close();
  rmSync(base, { recursive: true, force: true });
});
