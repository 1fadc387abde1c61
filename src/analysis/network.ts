import { type EntityId, type EntityType, entityType } from '../model/entity.ts';
import type { Property } from '../model/property.ts';
import type { EventRow } from '../record/contract.ts';

export interface NetworkNode {
  readonly id: EntityId;
  readonly label: string;
  readonly type: EntityType;
  /** Events it takes part in. */
  readonly events: number;
}

export interface NetworkLink {
  readonly a: EntityId;
  readonly b: EntityId;
  /** Events that name both. */
  readonly events: number;
  /** Roles of `a` and of `b` in them, each once. */
  readonly roles: readonly Property[];
}

export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly links: readonly NetworkLink[];
  /** Records left out because they take part in fewer events than those shown. */
  readonly left: number;
  /** Records that no event names together with another. */
  readonly alone: number;
}

function joinedOnes(rows: readonly EventRow[]): Set<EntityId> {
  const joined = new Set<EntityId>();
  for (const { roles } of rows) {
    const ids = new Set(roles.flatMap(({ id }) => id ?? []));
    if (ids.size > 1) for (const id of ids) joined.add(id);
  }
  return joined;
}

/** Who is named together with whom in which events, reduced to the `most` busiest records. */
export function eventNetwork(rows: readonly EventRow[], most: number): Network {
  const nodes = new Map<EntityId, { label: string; events: number }>();
  for (const { roles } of rows) {
    for (const [id, label] of new Map(
      roles.flatMap((role) => (role.id === undefined ? [] : [[role.id, role.label]])),
    )) {
      const node = nodes.get(id) ?? { label, events: 0 };
      nodes.set(id, { label, events: node.events + 1 });
    }
  }
  const joined = joinedOnes(rows);
  const candidates = [...nodes].filter(([id]) => joined.has(id));
  const chosen = new Map(
    candidates.sort((x, y) => y[1].events - x[1].events || x[0].localeCompare(y[0])).slice(0, most),
  );
  const links = new Map<string, { a: EntityId; b: EntityId; events: number; roles: Set<Property> }>();
  for (const { roles } of rows) {
    const here = new Map<EntityId, Set<Property>>();
    for (const { id, role } of roles) {
      if (id === undefined || !chosen.has(id)) continue;
      const known = here.get(id) ?? new Set<Property>();
      here.set(id, known.add(role));
    }
    const ids = [...here.keys()].sort();
    for (const [i, a] of ids.entries()) {
      for (const b of ids.slice(i + 1)) {
        const key = `${a} ${b}`;
        const link = links.get(key) ?? { a, b, events: 0, roles: new Set<Property>() };
        for (const role of [...(here.get(a) ?? []), ...(here.get(b) ?? [])]) link.roles.add(role);
        links.set(key, { ...link, events: link.events + 1 });
      }
    }
  }
  return {
    nodes: [...chosen].map(([id, { label, events }]) => ({ id, label, type: entityType(id), events })),
    links: [...links.values()].map((link) => ({ ...link, roles: [...link.roles] })),
    left: candidates.length - chosen.size,
    alone: nodes.size - candidates.length,
  };
}
