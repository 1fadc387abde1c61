import { type Property, propertyRule } from '../../model/property.ts';
import type { Statement } from '../../model/statement.ts';
import type { Quantity, Value, When } from '../../model/value.ts';
import { isUnder } from './event-filter.ts';

/** Two or more accepted values of one single-valued property that cannot all be true. */
export interface ComputedConflict {
  readonly prop: Property;
  /** In the order they were recorded. */
  readonly statements: readonly Statement[];
}

/**
 * Conflicts among the accepted statements of one entity (docs/record.md): date bounds disjoint, number bounds disjoint,
 * codes not parent and child, other single values unequal, or the same value affirmed and denied for the same `asOf`.
 * A denial followed by an admission is a sequence: statements that hold as of different days never conflict. A decision
 * (`prefer`, or `keep both`) on the pair answers it.
 *
 * @param answered pairs of statement ids, `a b` with a < b, that an editor has answered
 */
export function conflictsOf(statements: readonly Statement[], answered: ReadonlySet<string>): ComputedConflict[] {
  const byProp = new Map<Property, Statement[]>();
  for (const one of statements)
    if (one.status === 'accepted' && one.withheld !== 'erased')
      byProp.set(one.prop, [...(byProp.get(one.prop) ?? []), one]);
  const found: ComputedConflict[] = [];
  for (const [prop, group] of byProp) {
    const inConflict = new Set<Statement>();
    for (const [index, a] of group.entries())
      for (const b of group.slice(index + 1))
        if (!answered.has(pairOf(a, b)) && excludes(prop, a, b)) inConflict.add(a).add(b);
    if (inConflict.size > 0)
      found.push({
        prop,
        statements: [...inConflict].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1)),
      });
  }
  return found.sort((a, b) => (a.prop < b.prop ? -1 : 1));
}

/** The key of a pair of statements, whichever comes first. */
export function pairOf(a: { readonly id: string }, b: { readonly id: string }): string {
  return a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
}

function excludes(prop: Property, a: Statement, b: Statement): boolean {
  if (a.polarity === 'unknown' || b.polarity === 'unknown') return false;
  if (daysApart(a.asOf, b.asOf)) return false;
  if (a.polarity !== b.polarity) return sameValue(a.value, b.value);
  return a.polarity === 'yes' && propertyRule(prop).single && valuesExclude(a.value, b.value);
}

function valuesExclude(a: Value, b: Value): boolean {
  if (a.type === 'when' && b.type === 'when') return daysApart(a.when, b.when);
  if (a.type === 'quantity' && b.type === 'quantity') return numbersApart(a.quantity, b.quantity);
  if (a.type === 'code' && b.type === 'code') return !isUnder(a.code, b.code) && !isUnder(b.code, a.code);
  if (a.type === 'money' && b.type === 'money') return moneyApart(a.money, b.money);
  if (a.type === 'text' && b.type === 'text') return a.text !== b.text && (a.lang ?? '') === (b.lang ?? '');
  return a.type === b.type && !sameValue(a, b);
}

/** No possible day in common. An open end reaches for ever. */
function daysApart(a: When | undefined, b: When | undefined): boolean {
  if (!a || !b) return false;
  return (a.to ?? '9999') < (b.from ?? '') || (b.to ?? '9999') < (a.from ?? '');
}

/** A hedge widens a number so far that only clear contradictions count: "about" by a tenth. */
function boundsOf(quantity: Quantity): readonly [number, number] {
  const { n, min, max, hedge } = quantity;
  if (min !== undefined || max !== undefined || n === undefined) return [min ?? -Infinity, max ?? Infinity];
  if (hedge === 'about') return [n - Math.abs(n) / 10, n + Math.abs(n) / 10];
  if (hedge === 'more than' || hedge === 'at least') return [n, Infinity];
  if (hedge === 'less than' || hedge === 'up to') return [-Infinity, n];
  return [n, n];
}

function numbersApart(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit) return false;
  const [[aMin, aMax], [bMin, bMax]] = [boundsOf(a), boundsOf(b)];
  return aMax < bMin || bMax < aMin;
}

function moneyApart(a: { amount: string; currency: string; hedge?: Quantity['hedge'] }, b: typeof a): boolean {
  if (a.currency !== b.currency) return false;
  const asQuantity = (m: typeof a): Quantity => ({
    n: Number(m.amount),
    unit: m.currency,
    ...(m.hedge ? { hedge: m.hedge } : {}),
  });
  return numbersApart(asQuantity(a), asQuantity(b));
}

/** Equal up to words: the phrase and anchor of a date say nothing of the day. */
function sameValue(a: Value, b: Value): boolean {
  if (a.type === 'when' && b.type === 'when') return a.when.edtf === b.when.edtf;
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
