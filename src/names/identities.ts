/** A person's answer about two entities; the latest open one about a pair counts. */
export interface IdentityDecision {
  readonly id: string;
  readonly kind: 'same' | 'not the same' | 'unsure';
  readonly a: string;
  readonly b: string;
  /** ISO 8601 instant; ties are broken by id. */
  readonly at: string;
}

/** A `same` that is not followed, and the `not the same` between the two groups it would join. */
export interface RefusedJoin {
  readonly decision: IdentityDecision;
  readonly against: IdentityDecision;
}

/** Which entities a change put under another canonical id, with the new one. */
export type Moved = ReadonlyMap<string, string>;

/** Older first: the canonical id of a group is its oldest member. Ids are `TYPE-UUIDv7`, which sort by time. */
export function byAge(a: string, b: string): number {
  const left = a.slice(a.indexOf('-') + 1);
  const right = b.slice(b.indexOf('-') + 1);
  return left < right ? -1 : left > right ? 1 : a < b ? -1 : a > b ? 1 : 0;
}

const byTime = (a: IdentityDecision, b: IdentityDecision): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/**
 * Who is who by the decisions made: groups of entities held together by `same`, kept apart by `not the same`. What it
 * amounts to does not depend on the order in which decisions arrive: of each pair the latest counts, then joins are made
 * from the oldest to the latest, and one that would put two entities that are not the same into one group is refused.
 * A change recomputes only the groups it touches; a split restores the ids that were there before.
 */
export class Identities {
  readonly #decisions = new Map<string, IdentityDecision>();
  /** Open decisions of each pair. */
  readonly #pairs = new Map<string, IdentityDecision[]>();
  /** Entities with a counting `same` between them, whether followed or refused. */
  readonly #neighbours = new Map<string, Map<string, IdentityDecision>>();
  /** Entities with a counting `not the same` between them. */
  readonly #apart = new Map<string, Map<string, IdentityDecision>>();
  readonly #canonical = new Map<string, string>();
  readonly #members = new Map<string, readonly string[]>();
  readonly #refused = new Map<string, RefusedJoin>();

  /** The id an entity goes by: the oldest of its group, itself where it is alone. */
  canonical(entity: string): string {
    return this.#canonical.get(entity) ?? entity;
  }

  /** The group of an entity, oldest first. */
  members(entity: string): readonly string[] {
    return this.#members.get(this.canonical(entity)) ?? [entity];
  }

  /** Joins that are not followed, and why. */
  refused(): readonly RefusedJoin[] {
    return [...this.#refused.values()].sort((x, y) => byTime(x.decision, y.decision));
  }

  /** The `not the same` that a join of two entities would contradict, if any: ask before deciding. */
  obstacle(a: string, b: string): IdentityDecision | undefined {
    if (this.canonical(a) === this.canonical(b)) return undefined;
    return between(this.members(a), new Set(this.members(b)), this.#apart);
  }

  /** The answer that counts for a pair, if one was given. */
  answer(a: string, b: string): IdentityDecision | undefined {
    return latest(this.#pairs.get(pairKey(a, b)));
  }

  /** Adds a decision; one already known by its id, or about one entity only, changes nothing. */
  decide(decision: IdentityDecision): Moved {
    if (this.#decisions.has(decision.id) || decision.a === decision.b) return new Map();
    this.#decisions.set(decision.id, decision);
    const key = pairKey(decision.a, decision.b);
    this.#pairs.set(key, [...(this.#pairs.get(key) ?? []), decision]);
    return this.#settle(decision.a, decision.b);
  }

  /** Takes a decision back; an unknown id changes nothing. */
  close(id: string): Moved {
    const decision = this.#decisions.get(id);
    if (decision === undefined) return new Map();
    this.#decisions.delete(id);
    const key = pairKey(decision.a, decision.b);
    const left = (this.#pairs.get(key) ?? []).filter((other) => other.id !== id);
    if (left.length === 0) this.#pairs.delete(key);
    else this.#pairs.set(key, left);
    return this.#settle(decision.a, decision.b);
  }

  /** Brings one pair's edges up to date and recomputes what hangs together with it. */
  #settle(a: string, b: string): Moved {
    const touched = new Set([...this.#reach(a), ...this.#reach(b)]);
    const counts = this.answer(a, b);
    put(this.#neighbours, a, b, counts?.kind === 'same' ? counts : undefined);
    put(this.#apart, a, b, counts?.kind === 'not the same' ? counts : undefined);
    for (const entity of [...this.#reach(a), ...this.#reach(b)]) touched.add(entity);
    return this.#recompute(touched);
  }

  /** Everything connected by a counting `same`, refused or not. */
  #reach(from: string): Set<string> {
    const found = new Set([from]);
    for (const entity of found) for (const next of this.#neighbours.get(entity)?.keys() ?? []) found.add(next);
    return found;
  }

  #recompute(entities: ReadonlySet<string>): Moved {
    const before = new Map<string, string>();
    const edges = new Map<string, IdentityDecision>();
    for (const entity of entities) {
      before.set(entity, this.canonical(entity));
      this.#members.delete(this.canonical(entity));
      this.#canonical.delete(entity);
      for (const edge of this.#neighbours.get(entity)?.values() ?? []) edges.set(edge.id, edge);
    }
    for (const [id, { decision }] of this.#refused)
      if (entities.has(decision.a) || entities.has(decision.b)) this.#refused.delete(id);
    const groups = new Map<string, Set<string>>();
    for (const entity of entities) groups.set(entity, new Set([entity]));
    for (const edge of [...edges.values()].sort(byTime)) {
      const left = groups.get(edge.a);
      const right = groups.get(edge.b);
      if (left === undefined || right === undefined || left === right) continue;
      const against = between(left, right, this.#apart);
      if (against !== undefined) {
        this.#refused.set(edge.id, { decision: edge, against });
        continue;
      }
      const [small, large] = left.size < right.size ? [left, right] : [right, left];
      for (const entity of small) {
        large.add(entity);
        groups.set(entity, large);
      }
    }
    for (const group of new Set(groups.values())) {
      if (group.size === 1) continue;
      const members = [...group].sort(byAge);
      const [oldest] = members;
      if (oldest === undefined) continue;
      this.#members.set(oldest, members);
      for (const entity of members) this.#canonical.set(entity, oldest);
    }
    const moved = new Map<string, string>();
    for (const [entity, was] of before) if (this.canonical(entity) !== was) moved.set(entity, this.canonical(entity));
    return moved;
  }
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function latest(decisions: readonly IdentityDecision[] | undefined): IdentityDecision | undefined {
  return decisions?.reduce((best, other) => (byTime(best, other) < 0 ? other : best));
}

/** The earliest decision that keeps a member of one group from a member of the other. */
function between(
  left: Iterable<string>,
  right: ReadonlySet<string>,
  apart: ReadonlyMap<string, ReadonlyMap<string, IdentityDecision>>,
): IdentityDecision | undefined {
  let found: IdentityDecision | undefined;
  for (const entity of left)
    for (const [other, decision] of apart.get(entity) ?? [])
      if (right.has(other) && (found === undefined || byTime(decision, found) < 0)) found = decision;
  return found;
}

function put(
  edges: Map<string, Map<string, IdentityDecision>>,
  a: string,
  b: string,
  decision: IdentityDecision | undefined,
): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = edges.get(from);
    if (decision !== undefined) {
      if (known === undefined) edges.set(from, new Map([[to, decision]]));
      else known.set(to, decision);
    } else if (known?.delete(to) === true && known.size === 0) edges.delete(from);
  }
}
