import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Band, compareNames } from './compare.ts';
import type { NameKind } from './read-name.ts';

const file = new URL('../../src/names/fixtures/variants.tsv', import.meta.url);
const pairs = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [truth = '', kind = '', a = '', b = ''] = line.split('\t');
    return { truth, kind: kind as NameKind, a, b };
  });

const bands = (truth: string): Record<Band, string[]> => {
  const found: Record<Band, string[]> = { same: [], ask: [], leave: [] };
  for (const { kind, a, b } of pairs.filter((pair) => pair.truth === truth))
    found[compareNames(a, b, { kind }).band].push(`${a} / ${b}`);
  return found;
};

test('of names as the world writes them, at most one in twenty spellings of one bearer is left apart', () => {
  const { same, ask, leave } = bands('same');
  const all = same.length + ask.length + leave.length;
  assert.ok(all > 250);
  assert.ok(leave.length <= all / 20, leave.join('\n'));
});

test('of namesakes, relatives and near names none is shown as the same, and few are asked about', () => {
  const { same, ask, leave } = bands('other');
  assert.deepEqual(same, []);
  assert.ok(ask.length <= (ask.length + leave.length) / 7, ask.join('\n'));
});
