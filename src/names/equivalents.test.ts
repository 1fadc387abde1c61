import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KhronikaError } from '../model/errors.ts';
import { decodeEquivalents, equivalentKey } from './equivalents.ts';
import { shippedTables } from './tables.ts';

test('a line of equivalents carries its source and the time each form was official', () => {
  const { list, byForm } = decodeEquivalents('# note\nown\tЖаңаөзен{1993/}|Новый Узень{/1993}|Узень\n', 'test');
  assert.deepEqual(list, [
    {
      source: 'own',
      forms: [{ text: 'Жаңаөзен', since: '1993' }, { text: 'Новый Узень', until: '1993' }, { text: 'Узень' }],
    },
  ]);
  assert.deepEqual(byForm.get(equivalentKey('новый узень')), [0]);
});

test('a line without forms is refused by its code', () => {
  assert.throws(
    () => decodeEquivalents('own', 'test'),
    (error) => error instanceof KhronikaError && error.code === 'names.table',
  );
});

test('the shipped lists name a source on each line, and no date bound is upside down', () => {
  const { given, places } = shippedTables();
  assert.ok(given.list.length > 1000 && places.list.length > 60);
  for (const { source, forms } of [...given.list, ...places.list]) {
    assert.notEqual(source, '');
    assert.ok(forms.length > 1);
    for (const { since, until } of forms) if (since !== undefined && until !== undefined) assert.ok(since < until);
  }
});
