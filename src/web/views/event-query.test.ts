import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { eventAddress, eventQuery } from './event-query.ts';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const question = fc.record(
  {
    acts: fc.uniqueArray(fc.constantFrom('A', 'A.DETAIN', 'S.FINE', 'P.CONVICT'), { minLength: 1 }),
    modality: fc.uniqueArray(fc.constantFrom('m.fact' as const, 'm.alleged' as const), { minLength: 1 }),
    status: fc.uniqueArray(fc.constantFrom('draft' as const, 'accepted' as const), { minLength: 1 }),
    from: day,
    to: day,
    words: fc.constantFrom('court & police', 'сот ?', 'a=b'),
    sort: fc.constantFrom('when' as const, 'recorded' as const),
    limit: fc.integer({ min: 1, max: 500 }),
  },
  { requiredKeys: ['limit'], noNullPrototype: true },
);

test('a question that is kept and asked again by its address is the same question', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const address = eventAddress(asked);
      assert.ok(address !== undefined);
      assert.deepEqual(eventQuery(new URL(address, 'http://localhost')), asked);
    }),
  );
});

test('a question that no address of the desk can say has none', () => {
  assert.equal(eventAddress({ where: { not: { acts: ['A'] } } }), undefined);
  assert.equal(eventAddress({ surely: true }), undefined);
});
