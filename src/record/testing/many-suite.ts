import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntityId } from '../../model/entity.ts';
import type { FullRecord, View } from '../contract.ts';
import type { OpenFresh } from './manuscript-suite.ts';
import { Random } from './random.ts';
import { makeWorld } from './world.ts';

/** What is asked of many at once is what is asked of each alone. */
export function manySuite(name: string, open: OpenFresh): void {
  test(`${name}: many entities, and the statements of many, are each as when asked alone`, async () => {
    const random = new Random(4001);
    const world = makeWorld(random);
    const store = await open();
    await store.write((writer) => writer.merge([...world.facts, ...world.decisions]));
    const ids: EntityId[] = ['person-no-such' as EntityId];
    for await (const item of store.facts()) if (item.kind === 'entity' || item.kind === 'source') ids.push(item.id);
    assert.ok(ids.length > 20);
    const { at } = world.decisions.map((item) => (item.kind === 'decision' ? item.decision : { at: '' }))[5] ?? {
      at: '',
    };
    for (const view of [{ level: 0 }, { level: 2 }, { level: 4 }, { level: 4, asKnownOn: at }] satisfies View[])
      await compare(store, ids, view);
    assert.equal((await store.reader.entitiesByIds([], { level: 4 })).size, 0);
    assert.equal((await store.reader.statementsOfMany([], { level: 4 })).size, 0);
    await store.close();
  });
}

async function compare({ reader }: FullRecord, ids: readonly EntityId[], view: View): Promise<void> {
  const entities = await reader.entitiesByIds(ids, view);
  const statements = await reader.statementsOfMany(ids, view);
  for (const id of ids) {
    assert.deepEqual(entities.get(id), await reader.entity(id, view), id);
    assert.deepEqual(statements.get(id), await reader.statementsOf(id, view), id);
  }
}
