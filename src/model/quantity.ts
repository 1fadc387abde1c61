import { findNumbers, type NumberPhrase } from './number-phrase.ts';
import type { NumberStyle } from './numeral.ts';
import type { Hedge, Quantity } from './value.ts';

/** A number found in text. Offsets are UTF-16 indices, the hedge included. */
export interface FoundQuantity {
  readonly start: number;
  readonly end: number;
  /** Where the number itself begins, after its hedge. */
  readonly numberStart: number;
  readonly quantity: Quantity;
}

export interface HeldQuantity {
  readonly start: number;
  readonly end: number;
  /** `1.000` in a text that does not tell its number style: 1000 or 1. */
  readonly readings: readonly Quantity[];
}

/** Every number of the text with hedge and bounds; what reads both ways is in `held`. The caller knows the unit. */
export function findQuantities(
  text: string,
  unit: string,
  style?: NumberStyle,
): { readonly found: readonly FoundQuantity[]; readonly held: readonly HeldQuantity[] } {
  const found: FoundQuantity[] = [];
  const held: HeldQuantity[] = [];
  for (const phrase of findNumbers(text, { style })) {
    const { start, end, numberStart } = phrase;
    const readings = phrase.readings.map((reading) => quantityOf(phrase, reading, unit));
    const [only] = readings;
    if (readings.length === 1 && only) found.push({ start, end, numberStart, quantity: only });
    else held.push({ start, end, readings });
  }
  return { found, held };
}

/** Reads a text that is one number with its hedge and nothing else: `more than a dozen`, `около 30`. */
export function parseQuantity(text: string, unit: string, style?: NumberStyle): Quantity | undefined {
  const trimmed = text.trim();
  const { found } = findQuantities(trimmed, unit, style);
  const [only] = found;
  return only && only.start === 0 && only.end === trimmed.length ? only.quantity : undefined;
}

function quantityOf(phrase: NumberPhrase, reading: string, unit: string): Quantity {
  const n = Number(reading);
  if (phrase.upTo !== undefined) return { min: n, max: Number(phrase.upTo), unit };
  return hedged(n, phrase.hedge, unit);
}

/** "More than a dozen" counts from 13, "fewer than ten" to 9; "about 30" keeps its number and has no bounds. */
export function hedged(n: number, hedge: Hedge | undefined, unit: string): Quantity {
  const step = Number.isInteger(n) ? 1 : 0;
  switch (hedge) {
    case undefined:
      return { n, unit };
    case 'about':
      return { n, hedge, unit };
    case 'more than':
      return { min: n + step, hedge, unit };
    case 'at least':
      return { min: n, hedge, unit };
    case 'less than':
      return { max: Math.max(0, n - step), hedge, unit };
    case 'up to':
      return { max: n, hedge, unit };
  }
}

/** Least and greatest that a quantity may be; "about" gives a tenth of room on each side. */
export function boundsOf(quantity: Quantity): { readonly min: number; readonly max: number } {
  const { n, min, max, hedge } = quantity;
  if (n === undefined) return { min: min ?? 0, max: max ?? Number.POSITIVE_INFINITY };
  const room = hedge === 'about' ? Math.abs(n) / 10 : 0;
  return { min: min ?? n - room, max: max ?? n + room };
}

/** The two exclude each other: no number fits both. Different units are never compared. */
export function quantitiesExclude(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit) return false;
  const one = boundsOf(a);
  const two = boundsOf(b);
  return one.max < two.min || two.max < one.min;
}
