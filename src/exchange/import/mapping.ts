/** How columns of a table become proposals: a JSON file that a person writes (docs/exchange.md). */
import { ENTITY_TYPES, type EntityType } from '../../model/entity.ts';
import { PROPERTIES, type Property } from '../../model/property.ts';
import type { Modality } from '../../model/statement.ts';
import { term } from '../../model/vocabulary/terms.ts';
import { exchangeErrors } from '../errors.ts';

export interface Mapping {
  readonly records: readonly RecordRule[];
  /** Who speaks, where it is not the file itself. */
  readonly says?: string;
  /** Of every value; `m.reported` where nothing is said. */
  readonly modality?: Modality;
}

/** What rows are about: one rule for each record that a row speaks of. */
export interface RecordRule {
  /** Name of the sheet or file; absent: every table that has one of the columns. */
  readonly sheet?: string;
  /** Name of this record among the rules; rules of one name and rows of one key speak of one record. */
  readonly as: string;
  readonly type: EntityType;
  /** Column whose cell tells the type: a type, or an id that begins with one. */
  readonly typeFrom?: string;
  /** Columns that tell which record it is, the first that is filled; none: every row is a record of its own. */
  readonly key: readonly string[];
  /** The cells hold several records in step, parted by this. */
  readonly each?: string;
  /** Column with the modality of every value of the row. */
  readonly modalityFrom?: string;
  readonly values: readonly ValueRule[];
}

export interface ValueRule {
  readonly property: Property;
  /** Column of the value; or of the words that name another record (`link`). */
  readonly column?: string;
  /** The value is the record of that name in the same row. */
  readonly record?: string;
  /** The value is another record, found by its key; made, with these words as its name, where no row is about it. */
  readonly link?: { readonly as: string; readonly type: EntityType };
  /** Several values in one cell, parted by this. */
  readonly split?: string;
  /** Words of the table for codes of the vocabulary. */
  readonly codes?: Readonly<Record<string, string>>;
  /** First and last day, in two columns. */
  readonly from?: string;
  readonly to?: string;
  /** Column with the words of a date. */
  readonly phrase?: string;
  /** Order of day and month in dates such as 3/4/2023. */
  readonly date?: 'dmy' | 'mdy';
  /** Columns of a sum whose amount stands in `column`. */
  readonly currency?: string;
  readonly hedge?: string;
  /** Unit of a number. */
  readonly unit?: string;
  /** BCP 47 of the words. */
  readonly lang?: string;
  /** Column with the modality of this value alone. */
  readonly modalityFrom?: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads a mapping. Throws `exchange.bad-mapping` with the fault in words. */
export function parseMapping(json: string): Mapping {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw exchangeErrors.error('exchange.bad-mapping', { fault: 'it is no JSON' }, cause);
  }
  if (!isFields(parsed) || !Array.isArray(parsed.records) || parsed.records.length === 0)
    throw bad('it has no list "records"');
  const { says, modality } = parsed;
  if (says !== undefined && typeof says !== 'string') throw bad('"says" is not a text');
  if (modality !== undefined && !isModality(modality)) throw bad('"modality" is no modality');
  const records = parsed.records.map((rule: unknown, i: number) => recordRule(rule, `record ${i + 1}`));
  for (const [i, { values }] of records.entries())
    for (const { record } of values)
      if (record !== undefined && !records.some(({ as }) => as === record))
        throw bad(`record ${i + 1} speaks of a record that no rule makes`);
  return { records, ...(says === undefined ? {} : { says }), ...(modality === undefined ? {} : { modality }) };
}

function recordRule(rule: unknown, place: string): RecordRule {
  if (!isFields(rule)) throw bad(`${place} is no object`);
  const { type, key = [], values } = rule;
  if (!ENTITY_TYPES.some((known) => known === type)) throw bad(`${place} has no known "type"`);
  if (!Array.isArray(key) || !key.every((one) => typeof one === 'string')) throw bad(`"key" of ${place} is no list`);
  if (!Array.isArray(values)) throw bad(`${place} has no list "values"`);
  const as = text(rule, 'as', place) ?? String(type);
  return {
    as,
    type: type as EntityType,
    key,
    values: values.map((value: unknown, i) => valueRule(value, type as EntityType, `value ${i + 1} of ${place}`)),
    ...optionals(rule, place, ['sheet', 'typeFrom', 'each', 'modalityFrom']),
  };
}

function valueRule(rule: unknown, type: EntityType, place: string): ValueRule {
  if (!isFields(rule)) throw bad(`${place} is no object`);
  const { property, link, codes, date } = rule;
  if (typeof property !== 'string' || !Object.hasOwn(PROPERTIES, property))
    throw bad(`${place} has no known "property"`);
  const on: readonly EntityType[] = PROPERTIES[property as Property].on;
  // A rule for one actor may serve another: persons, groups and organisations share a column.
  if (!on.includes(type) && !on.some((one) => ACTORS.includes(one) && ACTORS.includes(type)))
    throw bad(`${place}: ${property} does not stand on ${type}`);
  if (date !== undefined && date !== 'dmy' && date !== 'mdy') throw bad(`"date" of ${place} is dmy or mdy`);
  if (
    codes !== undefined &&
    (!isFields(codes) ||
      !Object.values(codes).every(
        (one) => typeof one === 'string' && (property === 'country' || term(one) !== undefined),
      ))
  )
    throw bad(`"codes" of ${place} names a code that there is not`);
  if (
    link !== undefined &&
    (!isFields(link) || typeof link.as !== 'string' || !ENTITY_TYPES.some((known) => known === link.type))
  )
    throw bad(`"link" of ${place} has no "as" and "type"`);
  const texts = optionals(rule, place, [
    'column',
    'record',
    'split',
    'from',
    'to',
    'phrase',
    'currency',
    'hedge',
    'unit',
    'lang',
    'modalityFrom',
  ]);
  if (texts.column === undefined && texts.record === undefined && texts.from === undefined && texts.to === undefined)
    throw bad(`${place} has no "column", "record", "from" or "to"`);
  return {
    property: property as Property,
    ...texts,
    ...(date === undefined ? {} : { date }),
    ...(codes === undefined ? {} : { codes: codes as Readonly<Record<string, string>> }),
    ...(link === undefined ? {} : { link: link as { readonly as: string; readonly type: EntityType } }),
  };
}

const ACTORS: readonly EntityType[] = ['person', 'group', 'org'];

function optionals<Name extends string>(
  rule: Fields,
  place: string,
  names: readonly Name[],
): Readonly<Partial<Record<Name, string>>> {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = text(rule, name, place);
    if (value !== undefined) found[name] = value;
  }
  return found;
}

function text(rule: Fields, name: string, place: string): string | undefined {
  const value = rule[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value === '') throw bad(`"${name}" of ${place} is not a text`);
  return value;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isModality(value: unknown): value is Modality {
  return typeof value === 'string' && value.startsWith('m.') && term(value) !== undefined;
}

function bad(fault: string): Error {
  return exchangeErrors.error('exchange.bad-mapping', { fault });
}
