import type { Decision } from '../../model/decision.ts';
import type { EntityId } from '../../model/entity.ts';

/**
 * Which entities are one, after the latest answer on each pair. A merge that would join two entities somebody said are
 * not the same is left out: an explicit no is stronger than a chain of yeses.
 *
 * @param decisions in force, in order
 * @returns every entity named, with the canonical one of its cluster: the smallest id
 */
export function clustersOf(decisions: readonly Decision[]): ReadonlyMap<EntityId, EntityId> {
  const answers = new Map<
    string,
    { kind: 'same' | 'not the same' | 'unsure'; a: EntityId; b: EntityId; order: number }
  >();
  const parent = new Map<EntityId, EntityId>();
  for (const [order, one] of decisions.entries()) {
    if (one.kind !== 'same' && one.kind !== 'not the same' && one.kind !== 'unsure') continue;
    const [a, b] = one.a < one.b ? [one.a, one.b] : [one.b, one.a];
    answers.set(`${a} ${b}`, { kind: one.kind, a, b, order });
    parent.set(a, a);
    parent.set(b, b);
  }
  const root = (id: EntityId): EntityId => {
    let at = id;
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) at = up;
    return at;
  };
  const told = [...answers.values()].sort((x, y) => x.order - y.order);
  const apart = told.filter(({ kind }) => kind === 'not the same');
  for (const { kind, a, b } of told) {
    if (kind !== 'same') continue;
    const [ra, rb] = [root(a), root(b)];
    if (ra === rb) continue;
    const forbidden = apart.some((one) => {
      const [x, y] = [root(one.a), root(one.b)];
      return (x === ra && y === rb) || (x === rb && y === ra);
    });
    if (forbidden) continue;
    if (ra < rb) parent.set(rb, ra);
    else parent.set(ra, rb);
  }
  return new Map([...parent.keys()].map((id) => [id, root(id)]));
}
