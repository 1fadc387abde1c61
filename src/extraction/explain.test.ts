import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explain } from './explain.ts';
import { extract } from './extract.ts';
import { plainDocument } from './text/plain-document.test.help.ts';

test('an event is explained value by value, with the words it stands on and what it was concluded from', () => {
  const text =
    'On 3 June 2014 a court in Osh convicted Timur Asanov of fraud. Timur Asanov was sentenced to four years in prison.';
  const draft = extract(plainDocument(text));
  const prison = draft.statements.find(
    ({ prop, value }) => prop === 'act' && value.type === 'code' && value.code === 'S.PRISON',
  );
  const why = explain(draft, prison?.subject ?? '');
  assert.ok(
    why.some(({ rule, passages }) => rule.startsWith('penalty.S.PRISON') && passages[0]?.includes('four years')),
  );
  const date = why.find(({ rule }) => rule.startsWith('when.case'));
  assert.equal(date?.derivedFrom.length, 1);
  assert.match(date?.because ?? '', /conviction in the same case/);
  assert.deepEqual(explain(draft, 'event-999'), []);
});
