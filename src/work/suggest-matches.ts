import type { EntityId, EntityType } from '../model/entity.ts';
import { type Band, type Explanation, matchNames, NameIndex, type NameKind, suggestPairs } from '../names/index.ts';
import type { RecordReader, View } from '../record/contract.ts';

export interface MatchSuggestion {
  readonly a: { readonly id: EntityId; readonly label: string };
  readonly b: { readonly id: EntityId; readonly label: string };
  readonly type: EntityType;
  readonly band: Band;
  /** Calibrated probability, 0 to 1. */
  readonly score: number;
  /** Part by part, why. */
  readonly explanation: Explanation;
}

export interface Suggestions {
  readonly rows: readonly MatchSuggestion[];
  /** Records that were compared, and those left out because there are too many. */
  readonly compared: number;
  readonly left: number;
}

const KINDS: readonly (readonly [type: EntityType, kind: NameKind])[] = [
  ['person', 'person'],
  ['org', 'organisation'],
  ['place', 'place'],
];
const PAGE = 500;
/** Records of one type that are compared in one question. */
const MOST = 20_000;

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
  const found: Omit<MatchSuggestion, 'explanation'>[] = [];
  let compared = 0;
  let left = 0;
  for (const [type, kind] of KINDS) {
    const { entities, total } = await named(deps.reader, type, view);
    compared += entities.length;
    left += total - entities.length;
    const index = new NameIndex({ kind });
    const byNumber = new Map(entities.map((entity) => [index.add(entity.label), entity]));
    const isDecided = (a: number, b: number) =>
      decided.has(pairKey(byNumber.get(a)?.id ?? '', byNumber.get(b)?.id ?? ''));
    const added = [...byNumber].map(([number, { label }]) => ({ number, name: label }));
    for (const { a, b, score, band } of suggestPairs(index, added, isDecided)) {
      const [left, right] = [byNumber.get(a), byNumber.get(b)];
      if (left !== undefined && right !== undefined) found.push({ a: left, b: right, type, band, score });
    }
  }
  found.sort((x, y) => y.score - x.score || pairKey(x.a.id, x.b.id).localeCompare(pairKey(y.a.id, y.b.id)));
  const rows = (await bothNamed(deps.reader, found, view, limit)).map((row) => {
    const kind = KINDS.find(([type]) => type === row.type)?.[1] ?? 'auto';
    return { ...row, explanation: matchNames(row.a.label, row.b.label, { kind }).explanation };
  });
  return { rows, compared, left };
}

/** The first pairs whose both records have a name: a description ("the court") names nobody, however often it stands. */
async function bothNamed<Pair extends Pick<MatchSuggestion, 'a' | 'b'>>(
  reader: RecordReader,
  pairs: readonly Pair[],
  view: View,
  limit: number,
): Promise<Pair[]> {
  const known = new Map<EntityId, boolean>();
  const isNamed = async (id: EntityId): Promise<boolean> => {
    const seen = known.get(id);
    if (seen !== undefined) return seen;
    const statements = await reader.statementsOf(id, view);
    const found = statements.some(
      ({ prop, status }) => prop === 'name' && status !== 'rejected' && status !== 'retracted',
    );
    known.set(id, found);
    return found;
  };
  const chosen: Pair[] = [];
  for (const pair of pairs) {
    if (chosen.length === limit) break;
    if ((await isNamed(pair.a.id)) && (await isNamed(pair.b.id))) chosen.push(pair);
  }
  return chosen;
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
