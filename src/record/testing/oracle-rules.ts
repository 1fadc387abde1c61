/** The oracle's small rules, said as plainly as can be. */
import type { Decision } from '../../model/decision.ts';
import type { EntityId, EntityType } from '../../model/entity.ts';
import { PROPERTIES } from '../../model/property.ts';
import type { Statement } from '../../model/statement.ts';
import { term } from '../../model/vocabulary/terms.ts';
import { normaliseForSearch } from '../../names/index.ts';
import type { RecordItem } from '../contract.ts';

export function inForce(all: readonly Decision[]): Decision[] {
  const stands = (one: Decision): boolean =>
    !all.some((other) => other.kind === 'take back' && other.decision === one.id && stands(other));
  return all.filter(stands).sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1));
}

export function atOf(item: RecordItem): string {
  switch (item.kind) {
    case 'statement':
      return item.statement.at;
    case 'decision':
      return item.decision.at;
    case 'manuscript':
      return item.version.at;
    case 'publication':
      return item.publication.at;
    case 'search':
      return item.search.at;
    default:
      return item.at;
  }
}

export function typeOf(id: EntityId): EntityType {
  return id.split('-')[0] as EntityType;
}

export function tokens(text: string): string[] {
  return normaliseForSearch(text)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((token) => token !== '');
}

export function words({ value }: Statement): string {
  if (value.type === 'text') return value.text;
  if (value.type === 'code') return value.code;
  if (value.type === 'url') return value.url;
  if (value.type === 'quantity') return String(value.quantity.n ?? value.quantity.min ?? value.quantity.max ?? '');
  return '';
}

export function rankOrder(one: Statement): number {
  return ['preferred', 'normal', 'set aside'].indexOf(one.rank);
}

export function statusOrder(one: Statement): number {
  return ['accepted', 'disputed', 'draft'].indexOf(one.status);
}

export function better(a: Statement, b: Statement): number {
  return (
    rankOrder(a) - rankOrder(b) ||
    statusOrder(a) - statusOrder(b) ||
    (b.confidence ?? 1) - (a.confidence ?? 1) ||
    words(b).length - words(a).length ||
    (a.at + a.id < b.at + b.id ? -1 : 1)
  );
}

export function apart(aFrom?: string, aTo?: string, bFrom?: string, bTo?: string): boolean {
  return (
    (aTo !== undefined && bFrom !== undefined && aTo < bFrom) ||
    (bTo !== undefined && aFrom !== undefined && bTo < aFrom)
  );
}

/** A code and those above it. */
export function chainOf(code: string): string[] {
  const chain: string[] = [];
  for (let at: string | undefined = code; at !== undefined; at = term(at)?.parent) chain.push(at);
  return chain;
}

/** Can the two not both be true? */
export function excludes(a: Statement, b: Statement, canonical: (id: string) => string): boolean {
  if (a.polarity === 'unknown' || b.polarity === 'unknown') return false;
  if (a.asOf && b.asOf && apart(a.asOf.from, a.asOf.to, b.asOf.from, b.asOf.to)) return false;
  const [x, y] = [plain(a, canonical), plain(b, canonical)];
  if (a.polarity !== b.polarity) return x === y;
  if (a.polarity === 'no' || !PROPERTIES[a.prop].single) return false;
  if (a.value.type === 'when' && b.value.type === 'when')
    return apart(a.value.when.from, a.value.when.to, b.value.when.from, b.value.when.to);
  if (a.value.type === 'quantity' && b.value.type === 'quantity') {
    const [p, q] = [a.value.quantity, b.value.quantity];
    if (p.unit !== q.unit) return false;
    const low = (one: typeof p) => one.min ?? (one.max === undefined ? one.n : undefined) ?? -Infinity;
    const high = (one: typeof p) => one.max ?? (one.min === undefined ? one.n : undefined) ?? Infinity;
    return high(p) < low(q) || high(q) < low(p);
  }
  if (a.value.type === 'code' && b.value.type === 'code')
    return !chainOf(a.value.code).includes(b.value.code) && !chainOf(b.value.code).includes(a.value.code);
  return a.value.type === b.value.type && x !== y;
}

function plain({ value }: Statement, canonical: (id: string) => string): string {
  if (value.type === 'when') return value.when.edtf;
  if (value.type === 'ref') return canonical(value.ref);
  return JSON.stringify(value);
}
