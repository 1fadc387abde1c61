import type { EntityType } from '../../model/entity.ts';
import { type Property, propertyRule } from '../../model/property.ts';
import type { Hedge, Value } from '../../model/value.ts';
import { parseValue } from '../../model/value-text.ts';
import { LABEL_LANGUAGES } from '../../model/vocabulary/row.ts';
import { isActCode, TERMS, term } from '../../model/vocabulary/terms.ts';
import { parseEdtf } from '../../model/when.ts';
import type { ValueRule } from './mapping.ts';

/** Cells of the row that a value may need besides its own. */
export type CellOf = (column: string | undefined) => string;

const HEDGES: readonly Hedge[] = ['about', 'more than', 'less than', 'up to', 'at least'];

/** The words of a cell as a value that the property takes on a record of that type; undefined where they say none. References are made elsewhere. */
export function cellValue(rule: ValueRule, on: EntityType, words: string, cellOf: CellOf): Value | undefined {
  const { property, unit, lang } = rule;
  // The number of a law or a case is its name; that of a group counts.
  const named = property === 'number' && on !== 'group';
  const takes = propertyRule(property).takes.filter((type) => type !== 'ref' && !(named && type === 'quantity'));
  // The exacter type first; words are what is left.
  for (const type of [...takes].sort((a, b) => Number(a === 'text') - Number(b === 'text'))) {
    const value =
      type === 'code'
        ? codeValue(rule, words)
        : type === 'when'
          ? whenValue(rule, words, cellOf)
          : type === 'money'
            ? moneyValue(rule, words, cellOf)
            : type === 'url'
              ? parseValue('url', words.slice(words.lastIndexOf('|') + 1))
              : parseValue(type, words, { unit: unit ?? unitOf(property), ...(lang === undefined ? {} : { lang }) });
    if (value !== undefined) return value;
  }
  return undefined;
}

function unitOf(property: Property): string {
  if (property === 'days' || property === 'hours') return property;
  return property === 'age' ? 'years' : 'persons';
}

/** A code by the mapping's own words, by itself, in brackets behind its label, or by a label that only one code has. */
function codeValue({ property, codes }: ValueRule, words: string): Value | undefined {
  const plain = words.trim().toLowerCase();
  const mapped = Object.entries(codes ?? {}).find(([one]) => one.toLowerCase() === plain)?.[1];
  const bracketed = /\[([\w.-]+)\]\s*$/.exec(words)?.[1];
  if (property === 'country') {
    const country = (mapped ?? words.trim()).toUpperCase();
    return /^[A-Z]{2}$/.test(country) ? { type: 'code', code: country } : undefined;
  }
  for (const code of [mapped, bracketed, words.trim()])
    if (code !== undefined && term(code) !== undefined) return { type: 'code', code };
  const labelled = TERMS.filter(
    ({ code, label }) =>
      (property !== 'act' || isActCode(code)) &&
      LABEL_LANGUAGES.some((language) => label[language].toLowerCase() === plain),
  );
  const [only] = labelled;
  return only !== undefined && labelled.length === 1 ? { type: 'code', code: only.code } : undefined;
}

function whenValue(rule: ValueRule, words: string, cellOf: CellOf): Value | undefined {
  const phrase = cellOf(rule.phrase);
  const bounds = [cellOf(rule.from), cellOf(rule.to)].map((day) => isoDay(day, rule.date));
  const [from = '', to = ''] = bounds;
  const range = from === '' && to === '' ? '' : from === to ? from : `${from || '..'}/${to || '..'}`;
  const when = parseEdtf(rule.column === undefined ? range : isoDay(words, rule.date)) ?? parseEdtf(range);
  if (when === undefined) return undefined;
  return { type: 'when', when: phrase === '' ? when : { ...when, phrase } };
}

/** A date of a table in EDTF: 4.3.2023, 2023-03-04 00:00, 2023/03/04, a year; 3/4/2023 only where its order is told. */
function isoDay(words: string, order: ValueRule['date']): string {
  const plain = words.trim().replace(/[ T]\d\d:\d\d.*$/, '');
  const two = (part: string | undefined): string => (part ?? '').padStart(2, '0');
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(plain);
  if (dotted !== null) return `${dotted[3]}-${two(dotted[2])}-${two(dotted[1])}`;
  const iso = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(plain);
  if (iso !== null) return `${iso[1]}-${two(iso[2])}-${two(iso[3])}`;
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(plain);
  if (slashed === null || order === undefined) return plain;
  const [day, month] = order === 'dmy' ? [slashed[1], slashed[2]] : [slashed[2], slashed[1]];
  return `${slashed[3]}-${two(month)}-${two(day)}`;
}

function moneyValue(rule: ValueRule, words: string, cellOf: CellOf): Value | undefined {
  const currency = cellOf(rule.currency).trim().toUpperCase();
  const value = parseValue('money', currency === '' ? words : `${words.trim()} ${currency}`);
  const hedge = HEDGES.find((one) => one === cellOf(rule.hedge).trim().toLowerCase());
  if (value?.type !== 'money' || hedge === undefined) return value;
  return { type: 'money', money: { ...value.money, hedge } };
}
