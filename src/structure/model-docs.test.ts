import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ENTITY_TYPES } from '../model/entity.ts';
import { PROPERTIES, type PropertyRule } from '../model/property.ts';
import { TERMS } from '../model/vocabulary/terms.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8');

/** Cells of every table row of a page. */
const rows = (name: string): string[][] =>
  page(name)
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

test('docs/model.md says of every property what it stands on, what it takes and what it holds', () => {
  const at = page('model.md').indexOf('## Properties');
  assert.ok(at > 0);
  const table = new Map(rows('model.md').map((cells) => [cells[0], cells]));
  for (const [prop, rule] of Object.entries<PropertyRule>(PROPERTIES)) {
    const [, on, takes, single, holds] = table.get(`\`${prop}\``) ?? [];
    assert.deepEqual(
      [on, takes, single],
      [rule.on.join(', '), rule.takes.join(', '), rule.single ? 'yes' : 'no'],
      prop,
    );
    assert.ok((holds ?? '').length > 3, `${prop} has no meaning`);
  }
});

test('docs/model.md names every entity type', () => {
  const named = new Set(rows('model.md').map((cells) => cells[0]));
  assert.deepEqual(
    ENTITY_TYPES.filter((type) => !named.has(type)),
    [],
  );
});

test('docs/vocabulary.md has every code with its labels, and no other', () => {
  const table = new Map(
    rows('vocabulary.md')
      .filter(([code]) => code !== 'code')
      .map((cells) => [cells[0], cells]),
  );
  for (const { code, parent, label } of TERMS) {
    const [, under, en, ru, kk] = table.get(`\`${code}\``) ?? [];
    assert.deepEqual(
      [under, en, ru, kk],
      [parent === undefined ? '' : `\`${parent}\``, label.en, label.ru, label.kk],
      code,
    );
    table.delete(`\`${code}\``);
  }
  assert.deepEqual(
    [...table.keys()].filter((key) => !key?.startsWith('---')),
    [],
  );
});

test('docs/glossary.md is in order, each term once, and has the words of the house', () => {
  const terms = rows('glossary.md')
    .map((cells) => cells[0] ?? '')
    .filter((term) => term !== 'term');
  assert.deepEqual(
    terms,
    [...terms].sort((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' })),
  );
  assert.equal(new Set(terms).size, terms.length);
  const wanted = [...ENTITY_TYPES, 'statement', 'passage', 'quote', 'anchor', 'decision', 'modality', 'level', 'EDTF'];
  for (const word of wanted) assert.ok(terms.includes(word), word);
});
