import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntityType } from '../../model/entity.ts';
import type { FullRecord, View } from '../contract.ts';
import { LEVELS } from './dump.ts';
import type { OpenFresh } from './manuscript-suite.ts';
import { Random } from './random.ts';
import { makeWorld } from './world.ts';

const TYPES = ['person', 'place'] as const satisfies readonly EntityType[];

/** What an index of names follows is what the lists and the statements say. */
export function namesSuite(name: string, open: OpenFresh): void {
  test(`${name}: names are told as they stand, and after a mark only what came or changed`, async () => {
    const world = makeWorld(new Random(3003));
    const store = await open();
    await store.write((writer) => writer.merge([...world.facts, ...world.decisions]));
    for (const level of LEVELS) {
      const { changed, mark } = await store.reader.namesSince(TYPES, undefined, { level });
      assert.deepEqual(labelled(changed), labelled(await listed(store, { level })), `level ${level}`);
      for (const { id, names } of changed) {
        const texts = (await store.reader.statementsOf(id, { level }))
          .filter(({ prop, status }) => prop === 'name' && ['draft', 'accepted', 'disputed'].includes(status))
          .flatMap(({ value }) => (value.type === 'text' && value.text !== '' ? [value.text] : []));
        assert.deepEqual([...names].sort(), [...new Set(texts)].sort());
      }
      assert.deepEqual(await store.reader.namesSince(TYPES, mark, { level }), { mark, changed: [], gone: [] });
    }
    const before = await store.reader.namesSince(TYPES, undefined, { level: 4 });
    const [first, second] = before.changed.filter(({ id }) => id.startsWith('person-'));
    assert.ok(first && second);
    await store.write((writer) => writer.decide({ kind: 'same', a: first.id, b: second.id }, 'tester'));
    const after = await store.reader.namesSince(TYPES, before.mark, { level: 4 });
    assert.ok(after.gone.includes(second.id) && after.changed.some(({ id }) => id === first.id));
    assert.ok(!after.changed.some(({ id }) => id === second.id), 'who was joined with an older one is gone');
    await store.close();
  });
}

async function listed({ reader }: FullRecord, view: View) {
  const pages = await Promise.all(TYPES.map((type) => reader.entities({ type, limit: 500 }, view)));
  return pages.flatMap(({ rows }) => rows);
}

function labelled(rows: readonly { readonly id: string; readonly label: string }[]): string[] {
  return rows.map(({ id, label }) => `${id} ${label}`).sort();
}
