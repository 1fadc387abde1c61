import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { byAge, Identities, type IdentityDecision } from './identities.ts';

const time = (n: number): string => new Date(Date.UTC(2024, 0, 1) + n * 60_000).toISOString();
const same = (id: string, a: string, b: string, n = 0): IdentityDecision => ({ id, kind: 'same', a, b, at: time(n) });
const apart = (id: string, a: string, b: string, n = 0): IdentityDecision => ({
  id,
  kind: 'not the same',
  a,
  b,
  at: time(n),
});

test('the oldest of a group survives, the others redirect, and a split restores them', () => {
  const who = new Identities();
  assert.deepEqual([...who.decide(same('d1', 'person-2', 'person-3'))], [['person-3', 'person-2']]);
  who.decide(same('d2', 'person-3', 'person-1', 1));
  assert.equal(who.canonical('person-3'), 'person-1');
  assert.deepEqual(who.members('person-2'), ['person-1', 'person-2', 'person-3']);
  assert.deepEqual([...who.close('d2')].sort(), [
    ['person-2', 'person-2'],
    ['person-3', 'person-2'],
  ]);
  assert.equal(who.canonical('person-1'), 'person-1');
});

test('a join across a "not the same" is refused with the decision that stands against it', () => {
  const who = new Identities();
  who.decide(same('d1', 'person-1', 'person-2', 1));
  who.decide(apart('d2', 'person-2', 'person-3', 2));
  assert.equal(who.obstacle('person-1', 'person-3')?.id, 'd2');
  who.decide(same('d3', 'person-1', 'person-3', 3));
  assert.equal(who.canonical('person-3'), 'person-3');
  assert.deepEqual(
    who.refused().map(({ decision, against }) => [decision.id, against.id]),
    [['d3', 'd2']],
  );
  who.close('d2');
  assert.equal(who.canonical('person-3'), 'person-1');
  assert.deepEqual(who.refused(), []);
});

test('of two answers about one pair the later counts', () => {
  const who = new Identities();
  who.decide(same('d1', 'person-1', 'person-2', 1));
  who.decide({ ...apart('d2', 'person-2', 'person-1', 2), kind: 'unsure' });
  assert.equal(who.canonical('person-2'), 'person-2');
  assert.equal(who.answer('person-1', 'person-2')?.kind, 'unsure');
});

/** The slow way: everything from nothing, by sets, in one pass over all open decisions. */
function slowly(open: readonly IdentityDecision[], entities: readonly string[]): Map<string, string> {
  const order = [...open].sort((x, y) => `${x.at} ${x.id}`.localeCompare(`${y.at} ${y.id}`, 'en'));
  const counting = new Map<string, IdentityDecision>();
  for (const decision of order) counting.set([decision.a, decision.b].sort().join(' '), decision);
  const answers = order.filter((decision) => counting.get([decision.a, decision.b].sort().join(' ')) === decision);
  const barred = answers.filter((decision) => decision.kind === 'not the same');
  let groups = entities.map((entity) => [entity]);
  for (const { kind, a, b } of answers) {
    if (kind !== 'same') continue;
    const left = groups.find((group) => group.includes(a)) ?? [];
    const right = groups.find((group) => group.includes(b)) ?? [];
    if (left === right) continue;
    const together = [...left, ...right];
    if (barred.some((bar) => together.includes(bar.a) && together.includes(bar.b))) continue;
    groups = [...groups.filter((group) => group !== left && group !== right), together];
  }
  return new Map(groups.flatMap((group) => group.map((entity) => [entity, [...group].sort(byAge)[0] ?? entity])));
}

test('10,000 random sequences of decisions and take-backs end where the slow way ends, in any order of arrival', () => {
  const entities = Array.from({ length: 9 }, (_, index) => `person-${index + 1}`);
  const step = fc.record({
    close: fc.integer({ min: 0, max: 9 }).map((n) => n < 3),
    kind: fc.constantFrom('same' as const, 'same' as const, 'not the same' as const, 'unsure' as const),
    a: fc.constantFrom(...entities),
    b: fc.constantFrom(...entities),
    at: fc.nat(20),
    which: fc.nat(1000),
  });
  let runs = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 24 }), (steps) => {
      runs++;
      const who = new Identities();
      const open: IdentityDecision[] = [];
      for (const [index, { close, kind, a, b, at, which }] of steps.entries()) {
        if (close && open.length > 0) {
          const [decision] = open.splice(which % open.length, 1);
          if (decision !== undefined) checkMoved(who, entities, () => who.close(decision.id));
          continue;
        }
        if (a === b) continue;
        const decision = { id: `d${String(index).padStart(3, '0')}`, kind, a, b, at: time(at) };
        open.push(decision);
        checkMoved(who, entities, () => who.decide(decision));
      }
      const expected = slowly(open, entities);
      for (const entity of entities) assert.equal(who.canonical(entity), expected.get(entity));
      const backwards = new Identities();
      for (const decision of open.toReversed()) backwards.decide(decision);
      for (const entity of entities) assert.equal(backwards.canonical(entity), expected.get(entity));
    }),
    { numRuns: 10_000 },
  );
  assert.equal(runs, 10_000);
});

/** What a change reports as moved is exactly what moved. */
function checkMoved(who: Identities, entities: readonly string[], change: () => ReadonlyMap<string, string>): void {
  const before = new Map(entities.map((entity) => [entity, who.canonical(entity)]));
  const moved = change();
  for (const entity of entities) {
    const now = who.canonical(entity);
    assert.equal(moved.get(entity), now === before.get(entity) ? undefined : now);
  }
}
