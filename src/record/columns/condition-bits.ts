import type { EntityId } from '../../model/entity.ts';
import { ROLES } from '../../model/property.ts';
import type { Level } from '../../model/statement.ts';
import { isUnder } from '../compute/event-filter.ts';
import type { EventCondition, EventTerms } from '../contract.ts';
import type { Behind } from './behind.ts';
import { Bits } from './bits.ts';
import { dayNumber, FIRST_DAY, LAST_DAY, UNDATED } from './days.ts';
import type { EventColumns } from './event-columns.ts';
import { isCoded, isTag, type Tag } from './tags.ts';

/** Answers that a filter over columns needs from the record, for one view. Entities are numbers of canonical ones, as text. */
export interface ColumnLookups {
  number(id: EntityId): Promise<string | undefined>;
  /** A place and everything inside it. */
  placesUnder(id: EntityId): Promise<ReadonlySet<string>>;
  /** A norm, its parts, its predecessors and successors. */
  normsAround(id: EntityId): Promise<ReadonlySet<string>>;
  /** Rows of the word index that answer, ascending; undefined where nothing searchable was typed. */
  bandsWith(words: string): Promise<readonly number[] | undefined>;
  behind(name: 'victim-kind' | 'perpetrator-kind'): Behind | undefined;
}

/** Rows that answer a condition at a level. */
export async function conditionBits(
  columns: EventColumns,
  condition: EventCondition,
  lookups: ColumnLookups,
  level: Level,
): Promise<Bits> {
  const seen = columns.seenAt(level);
  const bits = async (one: EventCondition): Promise<Bits> => {
    if ('all' in one) {
      let left = seen;
      for (const part of one.all) left = left.and(await bits(part));
      return left;
    }
    if ('any' in one) {
      let found = new Bits(columns.size);
      for (const part of one.any) found = found.or(await bits(part));
      return found;
    }
    if ('not' in one) return seen.without(await bits(one.not));
    return termsBits(columns, one, lookups, seen);
  };
  return bits(condition);
}

async function termsBits(columns: EventColumns, asked: EventTerms, lookups: ColumnLookups, seen: Bits): Promise<Bits> {
  let left = seen;
  const none = new Bits(columns.size);
  const keep = (rows: Bits) => {
    left = left.and(rows);
  };
  const coded = (tag: Tag, wanted: (code: string) => boolean) =>
    keep(columns.withTag(tag, (value, column) => wanted(column.text(value))));
  const oneOf = (tag: Tag, codes: readonly string[] | undefined) => {
    if (codes && codes.length > 0) coded(tag, (code) => codes.includes(code));
  };
  const among = (tag: Tag, entities: Iterable<string>) => {
    const wanted = new Set(Array.from(entities, Number));
    const [only] = wanted;
    keep(columns.withTag(tag, wanted.size === 1 ? (value) => value === only : (value) => wanted.has(value)));
  };
  const same = (tag: Tag, entity: string | undefined) => (entity === undefined ? keep(none) : among(tag, [entity]));
  const ofKind = (tag: Tag, name: 'victim-kind' | 'perpetrator-kind', kinds: readonly string[] | undefined) => {
    if (!kinds || kinds.length === 0) return;
    const behind = lookups.behind(name);
    keep(behind ? (columns.tags.get(tag)?.rowsFlagged(columns.size, behind.flags(kinds)) ?? none) : none);
  };
  const { acts, from, to, surely, place, actor, role, source, words, norm } = asked;
  if (acts && acts.length > 0) coded('act', (code) => acts.some((act) => isUnder(code, act)));
  if (from || to) keep(timeBits(columns, from, to, surely === true));
  if (place !== undefined) among('place', await lookups.placesUnder(place));
  if (norm !== undefined) among('basis', await lookups.normsAround(norm));
  if (actor !== undefined) {
    const entity = await lookups.number(actor);
    if (role === undefined) keep(inAnyRole(columns, Number(entity), none));
    else if (isTag(role) && !isCoded(role)) same(role, entity);
    else keep(none);
  } else if (role !== undefined) keep(isTag(role) ? columns.withTag(role, () => true) : none);
  if (source !== undefined) same('source', await lookups.number(source));
  if (asked.case !== undefined) same('case', await lookups.number(asked.case));
  if (words?.trim()) keep(columns.ofBands((await lookups.bandsWith(words)) ?? []).rows);
  oneOf('modality', asked.modality);
  oneOf('outcome', asked.outcome);
  oneOf('right', asked.right);
  oneOf('status', asked.status);
  ofKind('victim', 'victim-kind', asked.victimKind);
  ofKind('perpetrator', 'perpetrator-kind', asked.perpetratorKind);
  if (asked.conflict !== undefined) {
    const inConflict = columns.withTag('conflict', () => true);
    left = asked.conflict ? left.and(inConflict) : left.without(inConflict);
  }
  return left;
}

function inAnyRole(columns: EventColumns, entity: number, none: Bits): Bits {
  return ROLES.reduce((found, role) => found.or(columns.withTag(role, (value) => value === entity)), none);
}

function timeBits(columns: EventColumns, from: string | undefined, to: string | undefined, surely: boolean): Bits {
  const first = from ? dayNumber(from) : FIRST_DAY;
  const last = to ? dayNumber(to) : LAST_DAY;
  const { from: froms, to: tos } = columns;
  const bits = new Bits(columns.size);
  for (let row = 0; row < columns.size; row++) {
    const [start, end] = [froms[row] ?? UNDATED, tos[row] ?? UNDATED];
    if (end === UNDATED) continue;
    // An open end is not surely inside anything that has an end there.
    const inside = surely
      ? (!from || (start !== FIRST_DAY && start >= first)) && (!to || (end !== LAST_DAY && end <= last))
      : end >= first && start <= last;
    if (inside) bits.add(row);
  }
  return bits;
}
