import type { Level } from '../../model/statement.ts';
import { type FilterLookups, isUnder } from '../compute/event-filter.ts';
import type { EventCondition, EventTerms } from '../contract.ts';
import type { Bits } from './bits.ts';
import { dayNumber, type EventColumns, FIRST_DAY, LAST_DAY, UNDATED } from './event-columns.ts';

/** Rows that answer a condition at a level. */
export async function conditionBits(
  columns: EventColumns,
  condition: EventCondition,
  lookups: FilterLookups,
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
      let found = columns.where(() => false);
      for (const part of one.any) found = found.or(await bits(part));
      return found;
    }
    if ('not' in one) return seen.without(await bits(one.not));
    return termsBits(columns, one, lookups, seen);
  };
  return bits(condition);
}

async function termsBits(columns: EventColumns, asked: EventTerms, lookups: FilterLookups, seen: Bits): Promise<Bits> {
  let left = seen;
  const { terms } = columns;
  const keep = (numbers: Iterable<number>) => {
    left = left.and(columns.withTerms(numbers));
  };
  const among = (tag: string, values: Iterable<string>) => {
    const numbers: number[] = [];
    for (const value of values) {
      const number = terms.find(tag, value);
      if (number !== undefined) numbers.push(number);
    }
    keep(numbers);
  };
  const oneOf = (tag: string, values: readonly string[] | undefined) => {
    if (values && values.length > 0) among(tag, values);
  };
  const same = (tag: string, value: string | undefined) => among(tag, value === undefined ? [] : [value]);
  const { acts, from, to, surely, place, actor, role, source, words, norm } = asked;
  if (acts && acts.length > 0) keep(terms.where('act', (code) => acts.some((act) => isUnder(code, act))));
  if (from || to) left = left.and(timeBits(columns, from, to, surely === true));
  if (place !== undefined) among('place', await lookups.placesUnder(place));
  if (norm !== undefined) among('basis', await lookups.normsAround(norm));
  if (actor !== undefined) same(role ?? 'actor', await lookups.number(actor));
  else if (role !== undefined) keep(terms.where(role, () => true));
  if (source !== undefined) same('source', await lookups.number(source));
  if (asked.case !== undefined) same('case', await lookups.number(asked.case));
  if (words?.trim()) left = left.and(columns.ofEntities((await lookups.eventsWith(words)) ?? []));
  oneOf('modality', asked.modality);
  oneOf('outcome', asked.outcome);
  oneOf('right', asked.right);
  oneOf('status', asked.status);
  if (asked.victimKind && asked.victimKind.length > 0) among('victim', await lookups.ofKinds(asked.victimKind));
  if (asked.perpetratorKind && asked.perpetratorKind.length > 0)
    among('perpetrator', await lookups.ofKinds(asked.perpetratorKind));
  if (asked.conflict !== undefined) {
    const inConflict = columns.withTerms(terms.where('conflict', () => true));
    left = asked.conflict ? left.and(inConflict) : left.without(inConflict);
  }
  return left;
}

function timeBits(columns: EventColumns, from: string | undefined, to: string | undefined, surely: boolean): Bits {
  const first = from ? dayNumber(from) : FIRST_DAY;
  const last = to ? dayNumber(to) : LAST_DAY;
  const { from: froms, to: tos } = columns;
  if (surely)
    return columns.where((i) => {
      const [start = UNDATED, end = UNDATED] = [froms[i], tos[i]];
      // An open end is not surely inside anything that has an end there.
      return (
        end !== UNDATED &&
        (!from || (start !== FIRST_DAY && start >= first)) &&
        (!to || (end !== LAST_DAY && end <= last))
      );
    });
  return columns.where((i) => {
    const [start = UNDATED, end = UNDATED] = [froms[i], tos[i]];
    return end !== UNDATED && end >= first && start <= last;
  });
}
