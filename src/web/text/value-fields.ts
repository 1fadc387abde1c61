import type { Value } from '../../model/value.ts';
import { parseValue } from '../../model/value-text.ts';
import { webErrors } from '../errors.ts';

/** Reads a person's line as a value of the same type as `old`; what cannot be read is refused with its field named. */
export function readValue(old: Value, line: string): Value {
  const hints = old.type === 'quantity' ? { unit: old.quantity.unit } : {};
  const value = parseValue(old.type, line, hints);
  if (value === undefined) throw webErrors.error('web.bad-value', { type: old.type });
  // What the line does not say is kept: language and script of words, precision of a point.
  if (old.type === 'text' && value.type === 'text') return { ...old, text: value.text };
  if (old.type === 'point' && value.type === 'point' && old.precision !== undefined)
    return { ...value, precision: old.precision };
  return value;
}
