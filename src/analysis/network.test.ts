import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { EntityId } from '../model/entity.ts';
import type { EventRow } from '../record/contract.ts';
import { eventNetwork } from './network.ts';

const id = (text: string) => text as EntityId;

function event(...people: string[]): EventRow {
  return {
    id: id('event-1'),
    act: 'A.DETAIN',
    places: [],
    roles: people.map((name) => ({ role: 'victim', id: id(name), label: name })),
    statements: { draft: 0, accepted: 1 },
    confidence: 1,
  };
}

test('two records are joined by as many events as name both, and who stands alone is counted', () => {
  const found = eventNetwork([event('person-a', 'org-b'), event('org-b', 'person-a'), event('person-c')], 10);
  assert.deepEqual(found.links, [{ a: 'org-b', b: 'person-a', events: 2, roles: ['victim'] }]);
  assert.deepEqual(
    found.nodes.map(({ id: node, type, events }) => [node, type, events]),
    [
      ['org-b', 'org', 2],
      ['person-a', 'person', 2],
    ],
  );
  assert.deepEqual([found.alone, found.left], [1, 0]);
});

test('a name without a record joins nobody', () => {
  const row: EventRow = { ...event('person-a'), roles: [{ role: 'perpetrator', label: 'men in masks' }] };
  assert.deepEqual(eventNetwork([row], 10), { nodes: [], links: [], left: 0, alone: 0 });
});

test('links equal those counted the slow way, and a cut says how many it left', () => {
  const people = ['person-a', 'person-b', 'person-c', 'org-d', 'org-e'];
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(fc.constantFrom(...people), { maxLength: 4 }), { maxLength: 20 }), (given) => {
      const rows = given.map((names) => event(...names));
      const found = eventNetwork(rows, 100);
      for (const { a, b, events } of found.links)
        assert.equal(events, given.filter((names) => names.includes(a) && names.includes(b)).length);
      const joined = people.filter((one) => given.some((names) => names.includes(one) && names.length > 1));
      assert.equal(found.nodes.length, joined.length);
      const cut = eventNetwork(rows, 2);
      assert.equal(cut.nodes.length + cut.left, joined.length);
    }),
    { numRuns: 200 },
  );
});
