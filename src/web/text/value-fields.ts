import { entityId } from '../../model/entity.ts';
import { parseMoney } from '../../model/money.ts';
import { parseQuantity } from '../../model/quantity.ts';
import { isDuration, parseSpan } from '../../model/span.ts';
import type { Value } from '../../model/value.ts';
import { term } from '../../model/vocabulary/terms.ts';
import { parseEdtf } from '../../model/when.ts';
import { webErrors } from '../errors.ts';

/** A value as one line that a person can edit and `readValue` reads back. */
export function valueLine(value: Value): string {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'code':
      return value.code;
    case 'ref':
      return value.ref;
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
    case 'url':
      return value.url;
    case 'flag':
      return value.flag ? 'yes' : 'no';
  }
}

/** Reads a person's line as a value of the same type as `old`; what cannot be read is refused with its field named. */
export function readValue(old: Value, line: string): Value {
  const text = line.trim();
  const value = text === '' ? undefined : parse(old, text);
  if (value === undefined) throw webErrors.error('web.bad-value', { type: old.type });
  return value;
}

function parse(old: Value, text: string): Value | undefined {
  switch (old.type) {
    case 'text':
      return { ...old, text };
    case 'code':
      return term(text) === undefined ? undefined : { type: 'code', code: text };
    case 'ref': {
      const ref = entityId(text);
      return ref === undefined ? undefined : { type: 'ref', ref };
    }
    case 'when': {
      const when = parseEdtf(text);
      return when === undefined ? undefined : { type: 'when', when };
    }
    case 'quantity': {
      const quantity = parseQuantity(text, old.quantity.unit);
      return quantity === undefined ? undefined : { type: 'quantity', quantity };
    }
    case 'money': {
      const money = /^(\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(text);
      if (money !== null) return { type: 'money', money: { amount: money[1] ?? '', currency: money[2] ?? '' } };
      const found = parseMoney(text);
      return found?.kind === 'money' ? { type: 'money', money: found.money } : undefined;
    }
    case 'span': {
      if (isDuration(text)) return { type: 'span', span: { duration: text } };
      const span = parseSpan(text);
      return span === undefined ? undefined : { type: 'span', span };
    }
    case 'point': {
      const [lat, lon] = text.split(/[,\s]+/).map(Number);
      const good = lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
      return good
        ? { type: 'point', point: { lat, lon }, ...(old.precision && { precision: old.precision }) }
        : undefined;
    }
    case 'url':
      return URL.canParse(text) ? { type: 'url', url: text } : undefined;
    case 'flag':
      return text === 'yes' || text === 'no' ? { type: 'flag', flag: text === 'yes' } : undefined;
  }
}
