/**
 * A value as text, in the three ways the house needs, in one room: as plain JSON for public shapes (`plainValue`), as one
 * line that `parseValue` reads back (`valueLine`: forms, tables), and as words for a person (`valueWords`). The desk's own
 * wording, in the reader's language, stands apart in the web.
 */
import { entityId } from './entity.ts';
import { parseMoney } from './money.ts';
import { parseQuantity } from './quantity.ts';
import { isDuration, parseSpan } from './span.ts';
import type { Money, Point, Quantity, Value, When } from './value.ts';
import { term } from './vocabulary/terms.ts';
import { parseEdtf } from './when.ts';

export type PlainValue = string | boolean | Quantity | Money | Point | When;

/** A value as JSON prints it: without the envelope that tells its type; a date in the order of the public shape. */
export function plainValue(value: Value): PlainValue {
  switch (value.type) {
    case 'when':
      return plainWhen(value.when);
    case 'quantity':
      return value.quantity;
    case 'money':
      return value.money;
    case 'span':
      return value.span.duration;
    case 'point':
      return value.point;
    case 'flag':
      return value.flag;
    default:
      return wordsOf(value);
  }
}

export function plainWhen({ edtf, from, to, phrase, anchor }: When): When {
  return {
    edtf,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(phrase === undefined ? {} : { phrase }),
    ...(anchor === undefined ? {} : { anchor }),
  };
}

/** A value as one line that a person can edit and `parseValue` reads back; the unit of a quantity stands apart. */
export function valueLine(value: Value): string {
  switch (value.type) {
    case 'when':
      return value.when.edtf;
    case 'quantity': {
      const { n, min, max, hedge } = value.quantity;
      if (n === undefined && min !== undefined && max !== undefined && hedge === undefined) return `${min} to ${max}`;
      if (hedge === 'more than' && min !== undefined) return `more than ${min - 1}`;
      if (hedge === 'less than' && max !== undefined) return `less than ${max + 1}`;
      return `${hedge === undefined ? '' : `${hedge} `}${n ?? min ?? max ?? ''}`;
    }
    case 'money':
      return `${value.money.amount} ${value.money.currency}`;
    case 'span':
      return value.span.duration;
    case 'point':
      return `${value.point.lat}, ${value.point.lon}`;
    case 'flag':
      return value.flag ? 'yes' : 'no';
    default:
      return wordsOf(value);
  }
}

/** A value in plain words, nothing lost; `refLabel` names an entity. */
export function valueWords(value: Value, refLabel: (id: string) => string): string {
  switch (value.type) {
    case 'ref':
      return refLabel(value.ref);
    case 'when':
      return value.when.phrase === undefined ? value.when.edtf : `${value.when.edtf} (“${value.when.phrase}”)`;
    case 'quantity': {
      const { hedge, n, min, max, unit } = value.quantity;
      return [hedge, n ?? [min, max].filter((bound) => bound !== undefined).join('–'), unit].filter(Boolean).join(' ');
    }
    case 'money': {
      const { hedge, amount, currency, equivalent } = value.money;
      const other = equivalent === undefined ? '' : ` (${equivalent.amount} ${equivalent.currency})`;
      return `${[hedge, amount, currency].filter(Boolean).join(' ')}${other}`;
    }
    case 'span':
      return [value.span.hedge, value.span.duration].filter(Boolean).join(' ');
    default:
      return valueLine(value);
  }
}

/** Values that are words already. */
function wordsOf(value: Extract<Value, { readonly type: 'text' | 'code' | 'ref' | 'url' }>): string {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'code':
      return value.code;
    case 'ref':
      return value.ref;
    case 'url':
      return value.url;
  }
}

/** What a line cannot say by itself. */
export interface ValueHints {
  /** Unit of a quantity. */
  readonly unit?: string;
  readonly lang?: string;
}

/** Reads one line as a value of a type; undefined where it says none. */
export function parseValue(type: Value['type'], line: string, hints: ValueHints = {}): Value | undefined {
  const text = line.trim();
  if (text === '') return undefined;
  switch (type) {
    case 'text':
      return { type, text, ...(hints.lang === undefined ? {} : { lang: hints.lang }) };
    case 'code':
      return term(text) === undefined ? undefined : { type, code: text };
    case 'ref': {
      const ref = entityId(text);
      return ref === undefined ? undefined : { type, ref };
    }
    case 'when': {
      const when = parseEdtf(text);
      return when === undefined ? undefined : { type, when };
    }
    case 'quantity': {
      const quantity = parseQuantity(text, hints.unit ?? 'items');
      return quantity === undefined ? undefined : { type, quantity };
    }
    case 'money': {
      const exact = /^(\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(text);
      if (exact !== null) return { type, money: { amount: exact[1] ?? '', currency: exact[2] ?? '' } };
      const found = parseMoney(text);
      return found?.kind === 'money' ? { type, money: found.money } : undefined;
    }
    case 'span': {
      if (isDuration(text)) return { type, span: { duration: text } };
      const span = parseSpan(text);
      return span === undefined ? undefined : { type, span };
    }
    case 'point': {
      const [lat, lon] = text.split(/[,;|\s]+/).map(Number);
      const good = lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
      return good ? { type, point: { lat, lon } } : undefined;
    }
    case 'url':
      return URL.canParse(text) ? { type, url: text } : undefined;
    case 'flag':
      return text === 'yes' || text === 'no' ? { type, flag: text === 'yes' } : undefined;
  }
}
