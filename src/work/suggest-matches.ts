import type { EntityId, EntityType } from '../model/entity.ts';
import { type Band, compareNames, nameKeys } from '../names/index.ts';
import type { RecordReader, View } from '../record/contract.ts';

export interface MatchSuggestion {
  readonly a: { readonly id: EntityId; readonly label: string };
  readonly b: { readonly id: EntityId; readonly label: string };
  readonly type: EntityType;
  readonly band: Band;
  /** 0 to 1. */
  readonly score: number;
}

export interface Suggestions {
  readonly rows: readonly MatchSuggestion[];
  /** Records that were compared, and those left out because there are too many. */
  readonly compared: number;
  readonly left: number;
}

const TYPES: readonly EntityType[] = ['person', 'org', 'place'];
const PAGE = 500;
/** Records of one type that are compared in one question. */
const MOST = 20_000;
/** A key that more records share than this tells nobody apart. */
const COMMON = 40;

/**
 * Pairs of records whose names may name one bearer, surest first. Pairs on which a person has decided (same, not the
 * same, unsure) do not come back.
 */
export async function suggestMatches(
  deps: { readonly reader: RecordReader },
  view: View,
  limit = 50,
): Promise<Suggestions> {
  const decided = await decidedPairs(deps.reader, view);
  const rows: MatchSuggestion[] = [];
  let compared = 0;
  let left = 0;
  for (const type of TYPES) {
    const { entities, total } = await named(deps.reader, type, view);
    compared += entities.length;
    left += total - entities.length;
    for (const [a, b] of candidates(entities)) {
      if (decided.has(pairKey(a.id, b.id))) continue;
      const { band, score } = compareNames(a.label, b.label);
      if (band !== 'leave') rows.push({ a, b, type, band, score });
    }
  }
  rows.sort((x, y) => y.score - x.score || pairKey(x.a.id, x.b.id).localeCompare(pairKey(y.a.id, y.b.id)));
  return { rows: rows.slice(0, limit), compared, left };
}

interface Named {
  readonly id: EntityId;
  readonly label: string;
}

async function named(
  reader: RecordReader,
  type: EntityType,
  view: View,
): Promise<{ entities: Named[]; total: number }> {
  const entities: Named[] = [];
  let cursor: string | undefined;
  let total = 0;
  do {
    const page = await reader.entities({ type, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }, view);
    total = page.total;
    for (const { id, label } of page.rows) if (label !== '') entities.push({ id, label });
    cursor = page.next;
  } while (cursor !== undefined && entities.length < MOST);
  return { entities, total: Math.max(total, entities.length) };
}

/** Pairs that share a key, each once. */
function* candidates(entities: readonly Named[]): Generator<readonly [Named, Named]> {
  const byKey = new Map<string, Named[]>();
  for (const entity of entities) {
    for (const key of new Set(nameKeys(entity.label))) {
      const row = byKey.get(key);
      if (row === undefined) byKey.set(key, [entity]);
      else row.push(entity);
    }
  }
  const seen = new Set<string>();
  for (const row of byKey.values()) {
    if (row.length > COMMON) continue;
    for (const [i, a] of row.entries()) {
      for (const b of row.slice(i + 1)) {
        const key = pairKey(a.id, b.id);
        if (seen.has(key)) continue;
        seen.add(key);
        yield [a, b];
      }
    }
  }
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

async function decidedPairs(reader: RecordReader, view: View): Promise<Set<string>> {
  const pairs = new Map<string, string>();
  const closed = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await reader.decisions({ limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }, view);
    for (const row of page.rows) {
      if (row.kind === 'take back') closed.add(row.decision);
      if (row.kind === 'same' || row.kind === 'not the same' || row.kind === 'unsure')
        pairs.set(row.id, pairKey(row.a, row.b));
    }
    cursor = page.next;
  } while (cursor !== undefined);
  return new Set([...pairs].filter(([id]) => !closed.has(id)).map(([, pair]) => pair));
}
