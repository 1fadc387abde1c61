import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NameIndex } from './name-index.ts';
import { suggestPairs } from './suggest.ts';

test('an import suggests its names against the whole collection, each pair once, and nothing that was answered', () => {
  const index = new NameIndex();
  const names = ['Evgenii Zhovtis', 'Акжанат Аминов', 'Асан Амилов', 'Natalia Sokolova'];
  for (const name of names) index.add(name);
  const added = ['Евгений Жовтис', 'Наталья Соколова', 'Yevgeny Zhovtis'].map((name) => ({
    number: index.add(name),
    name,
  }));
  const pairs = suggestPairs(index, added, (a, b) => a === 3 && b === 5).map(({ a, b }) => `${a} ${b}`);
  assert.deepEqual(pairs.sort(), ['0 4', '0 6', '4 6']);
});
