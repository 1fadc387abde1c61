import type { Statement } from '../../model/statement.ts';
import type { When } from '../../model/value.ts';
import { valueWords } from '../../model/value-text.ts';
import { label as termLabel } from '../../model/vocabulary/terms.ts';
import type { Cell } from '../csv.ts';
import { bestValue, type Slice, type SliceEntity, valuesOf } from '../slice.ts';

/** Between several values of one cell. */
export const SEVERAL = '; ';

/** Date as EDTF, its first and last possible day, and the words of the source. */
export const DATE_HEAD = ['date', 'date_from', 'date_to', 'date_words'] as const;

export function dateCells(when: When | undefined): readonly Cell[] {
  return [when?.edtf, when?.from, when?.to, when?.phrase];
}

export function whenOf(event: Pick<SliceEntity, 'statements'>, prop = 'when'): When | undefined {
  const value = bestValue(event, prop)?.value;
  return value?.type === 'when' ? value.when : undefined;
}

/** Every value of the properties in words, each once. */
export function wordsCell(slice: Slice, entity: Pick<SliceEntity, 'statements'>, ...props: readonly string[]): Cell {
  const words = new Set(valuesOf(entity, ...props).map(({ value }) => wordsOf(slice, value)));
  words.delete('');
  return words.size === 0 ? undefined : [...words].join(SEVERAL);
}

function wordsOf(slice: Slice, value: Statement['value']): string {
  return value.type === 'code' ? termLabel(value.code) : valueWords(value, (id) => slice.label(id));
}

/** Codes of a property, each once. */
export function codes(entity: Pick<SliceEntity, 'statements'>, ...props: readonly string[]): readonly string[] {
  return [...new Set(valuesOf(entity, ...props).flatMap(({ value }) => (value.type === 'code' ? [value.code] : [])))];
}

/** Ids that a property points to, each once. */
export function ids(entity: Pick<SliceEntity, 'statements'>, ...props: readonly string[]): readonly string[] {
  return [...new Set(valuesOf(entity, ...props).flatMap(({ value }) => (value.type === 'ref' ? [value.ref] : [])))];
}

export function joined(parts: readonly (string | number)[]): Cell {
  return parts.length === 0 ? undefined : parts.join(SEVERAL);
}

/** The legal basis in words: offence, article and law. */
export function basisCell(slice: Slice, event: Pick<SliceEntity, 'statements'>): Cell {
  const words = valuesOf(event, 'basis', 'charge').map(({ value, qualifiers }) => {
    const norm = value.type === 'ref' ? normWords(slice, value.ref) : wordsOf(slice, value);
    return [norm, qualifiers?.offence].filter(Boolean).join(': ');
  });
  return joined([...new Set(words.filter(Boolean))]);
}

/** "Criminal Code, article 164". */
export function normWords(slice: Slice, id: string): string {
  const place = slice.norm(id);
  return place === undefined
    ? slice.label(id)
    : [slice.label(place.code), `article ${place.article}`].filter(Boolean).join(', ');
}
