import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as names from './index.ts';

test('the entry gives exactly what other programs may rely on', () => {
  assert.deepEqual(Object.keys(names).sort(), [
    'Identities',
    'NameBook',
    'NameComparer',
    'NameIndex',
    'byAge',
    'compareNames',
    'loadNameTables',
    'matchNames',
    'nameKeys',
    'namesErrors',
    'normaliseForSearch',
    'rankNames',
    'shippedTables',
  ]);
});
