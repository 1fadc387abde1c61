import assert from 'node:assert/strict';
import { test } from 'node:test';
import { all } from './dump.ts';
import type { OpenFresh } from './manuscript-suite.ts';

const DETAINED = {
  name: 'Detained in 2012',
  query: { acts: ['A.DETAIN'], from: '2012-01-01', to: '2012-12-31', where: { not: { modality: ['m.alleged'] } } },
  by: 'aida',
  shared: false,
  level: 0,
} as const;

/** What every store must keep of saved searches: whose they are, who finds them, and at which level. */
export function savedSearchSuite(name: string, open: OpenFresh): void {
  test(`${name}: a saved search is found by who saved it, and by others where it is shared, at its level`, async () => {
    const store = await open();
    const own = await store.write((writer) => writer.saveSearch(DETAINED));
    const sealed = await store.write((writer) =>
      writer.saveSearch({ ...DETAINED, name: 'A source by name', query: { words: 'Name' }, level: 4, shared: true }),
    );
    const shared = await store.write((writer) =>
      writer.saveSearch({ ...DETAINED, name: 'Courts', query: { acts: ['P'] }, by: 'marat', shared: true }),
    );
    const names = async (user: string, level: 0 | 4) =>
      (await store.reader.savedSearches(user, { level })).map((one) => one.name);
    assert.deepEqual(await store.reader.savedSearches('aida', { level: 0 }), [shared, own]);
    assert.deepEqual(own.query, DETAINED.query);
    assert.deepEqual(await names('aida', 4), [sealed.name, shared.name, own.name]);
    assert.deepEqual(await names('marat', 0), [shared.name]);
    assert.deepEqual(await names('marat', 4), [sealed.name, shared.name]);
    await store.close();
  });

  test(`${name}: nobody saves two searches of one name, or drops another's; a dropped one was there before`, async () => {
    const store = await open();
    const first = await store.write((writer) => writer.saveSearch({ ...DETAINED, shared: true }));
    await assert.rejects(
      store.write((writer) => writer.saveSearch(DETAINED)),
      { code: 'record.search-name-taken' },
    );
    await store.write((writer) => writer.saveSearch({ ...DETAINED, by: 'marat' }));
    await assert.rejects(
      store.write((writer) => writer.dropSearch(first.id, 'marat')),
      { code: 'record.unknown-search' },
    );
    await store.write((writer) => writer.dropSearch(first.id, 'aida'));
    await assert.rejects(
      store.write((writer) => writer.dropSearch(first.id, 'aida')),
      { code: 'record.unknown-search' },
    );
    assert.deepEqual(await store.reader.savedSearches('aida', { level: 0 }), []);
    assert.deepEqual(await store.reader.savedSearches('aida', { level: 0, asKnownOn: first.at }), [first]);
    const again = await store.write((writer) => writer.saveSearch(DETAINED));
    assert.deepEqual(await store.reader.savedSearches('aida', { level: 0 }), [again]);
    await store.close();
  });

  test(`${name}: saved searches are carried to another record, and that they were dropped follows them`, async () => {
    const [here, there] = [await open(), await open()];
    const { id } = await here.write((writer) => writer.saveSearch(DETAINED));
    const carry = async () => {
      const facts = await all(here.facts());
      return there.write((writer) => writer.merge(facts));
    };
    assert.equal(await carry(), 1);
    assert.equal((await there.reader.savedSearches('aida', { level: 0 })).length, 1);
    await here.write((writer) => writer.dropSearch(id, 'aida'));
    assert.equal(await carry(), 0);
    assert.deepEqual(await there.reader.savedSearches('aida', { level: 0 }), []);
    assert.deepEqual(await all(there.facts()), await all(here.facts()));
    await Promise.all([here.close(), there.close()]);
  });
}
