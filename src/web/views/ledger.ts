import type { EntityId, EntityType } from '../../model/entity.ts';
import type { Property } from '../../model/property.ts';
import type { Statement } from '../../model/statement.ts';
import type { EntityRow, RecordReader, View } from '../../record/contract.ts';
import { isLive } from './event-view.ts';
import type { Remembered } from './remembered.ts';

/** Records of one type that are narrowed and counted in one list; where there are more, the list is only paged. */
export const MOST_COUNTED = 5_000;
const PAGE = 500;

/** What a list of records of a type can be narrowed by, besides words and what waits. */
export const TRAITS = {
  person: ['occupation', 'sex', 'member-of', 'consent'],
  group: ['composition'],
  org: ['kind', 'country', 'registered'],
  place: ['kind', 'country', 'part-of'],
  norm: ['kind', 'part-of', 'country'],
  case: ['track', 'court'],
  figure: ['what'],
  object: ['kind', 'owner'],
} as const satisfies Partial<Record<EntityType, readonly Property[]>>;

export type ListedType = keyof typeof TRAITS;
export type Trait = (typeof TRAITS)[ListedType][number];

/** A record as a list shows it. */
export interface LedgerRow extends EntityRow {
  /** Somebody or something with a name, as against one that is only described. */
  readonly named: boolean;
  /** Codes, ids of records, or words. */
  readonly traits: Readonly<Partial<Record<Trait, readonly string[]>>>;
}

export function isNamed({ named }: LedgerRow): boolean {
  return named;
}

export interface Narrowing {
  readonly traits: readonly { readonly trait: Trait; readonly value: string }[];
  readonly state?: 'waiting' | 'reviewed';
  readonly words?: string;
}

/**
 * Every record of a type by name, with what it can be narrowed by.
 *
 * @param total how many there are; more than `MOST_COUNTED`: undefined
 */
export async function ledger(
  { reader, view, remembered }: { readonly reader: RecordReader; readonly view: View; readonly remembered: Remembered },
  type: ListedType,
  total: number,
): Promise<readonly LedgerRow[] | undefined> {
  if (total > MOST_COUNTED) return undefined;
  return remembered.get(`ledger ${type}`, reader, view, () => readLedger(reader, view, type));
}

async function readLedger(reader: RecordReader, view: View, type: ListedType): Promise<readonly LedgerRow[]> {
  const rows: LedgerRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await reader.entities({ type, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }, view);
    const told = await reader.statementsOfMany(
      page.rows.map(({ id }) => id),
      view,
    );
    for (const row of page.rows) rows.push(ledgerRow(row, type, told.get(row.id) ?? []));
    cursor = page.next;
  } while (cursor !== undefined);
  return rows;
}

function ledgerRow(row: EntityRow, type: ListedType, statements: readonly Statement[]): LedgerRow {
  const live = statements.filter(isLive);
  const traits: Partial<Record<Trait, readonly string[]>> = {};
  for (const trait of TRAITS[type]) {
    const values = new Set(live.filter(({ prop }) => prop === trait).flatMap(({ value }) => plain(value)));
    if (values.size > 0) traits[trait] = [...values];
  }
  return { ...row, named: live.some(({ prop }) => prop === 'name'), traits };
}

function plain(value: Statement['value']): readonly string[] {
  if (value.type === 'code') return [value.code];
  if (value.type === 'ref') return [value.ref];
  return value.type === 'text' ? [value.text] : [];
}

/** The rows for which every part of the question holds. */
export function narrow(rows: readonly LedgerRow[], { traits, state, words }: Narrowing): readonly LedgerRow[] {
  const sought = words?.toLowerCase();
  return rows.filter(
    (row) =>
      traits.every(({ trait, value }) => row.traits[trait]?.includes(value) === true) &&
      (state === undefined || row.statements.draft > 0 === (state === 'waiting')) &&
      (sought === undefined || row.label.toLowerCase().includes(sought)),
  );
}

export interface TraitCounts {
  readonly trait: Trait;
  readonly values: readonly { readonly value: string; readonly count: number }[];
  /** Values that are not listed. */
  readonly cut: number;
}

const LISTED = 10;

/** How many of the rows have each value of each trait, the most frequent first. */
export function traitCounts(rows: readonly LedgerRow[], types: readonly ListedType[]): readonly TraitCounts[] {
  const traits: readonly Trait[] = [...new Set(types.flatMap((type): readonly Trait[] => TRAITS[type]))];
  return traits.map((trait) => {
    const counts = new Map<string, number>();
    for (const row of rows)
      for (const value of row.traits[trait] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
    const values = [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
    return { trait, values: values.slice(0, LISTED), cut: Math.max(0, values.length - LISTED) };
  });
}

/** Ids of records that stand as values of traits. */
export function idsIn(counts: readonly TraitCounts[]): readonly EntityId[] {
  return counts.flatMap(({ values }) => values.flatMap(({ value }) => (isId(value) ? [value] : [])));
}

function isId(value: string): value is EntityId {
  return /^(?:person|group|org|place|norm|case|object)-[0-9a-z-]+$/.test(value);
}
