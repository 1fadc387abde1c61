import type { Money, Quantity, Span, Value } from '../../model/value.ts';
import { formatNumber } from './icu.ts';
import { codeLabel } from './labels.ts';
import type { Messages } from './messages.ts';
import { describeWhen } from './when.ts';

/** A value in words. `refLabel` names an entity. */
export function describeValue(value: Value, t: Messages, refLabel: (id: string) => string): string {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'code':
      return codeLabel(value.code, t);
    case 'ref':
      return refLabel(value.ref);
    case 'when':
      return describeWhen(value.when, t);
    case 'quantity':
      return describeQuantity(value.quantity, t);
    case 'money':
      return describeMoney(value.money, t);
    case 'span':
      return describeSpan(value.span, t);
    case 'point':
      return `${value.point.lat.toFixed(4)}, ${value.point.lon.toFixed(4)}`;
    case 'url':
      return value.url;
    case 'flag':
      return t(value.flag ? 'flag.yes' : 'flag.no');
  }
}

function hedged(words: string, hedge: string | undefined, t: Messages): string {
  return hedge === undefined ? words : t('hedge', { hedge: hedge.replace(' ', '-'), words });
}

export function describeQuantity(quantity: Quantity, t: Messages): string {
  const { n, min, max, hedge } = quantity;
  const unit = t.has(`unit.${quantity.unit}`) ? t(`unit.${quantity.unit}`, { n: n ?? max ?? min ?? 0 }) : quantity.unit;
  const number = (value: number) => formatNumber(value, t.locale);
  if (n !== undefined) return hedged(`${number(n)} ${unit}`.trim(), hedge, t);
  if (min !== undefined && max !== undefined) return `${number(min)}–${number(max)} ${unit}`.trim();
  if (min !== undefined) return hedged(`${number(min)} ${unit}`.trim(), 'at least', t);
  if (max !== undefined) return hedged(`${number(max)} ${unit}`.trim(), 'up to', t);
  return t('quantity.unstated', { unit });
}

export function describeMoney(money: Money, t: Messages): string {
  const sum = (part: { amount: string; currency: string; hedge?: string | undefined }) => {
    const amount = Number(part.amount);
    const words = `${Number.isFinite(amount) ? formatNumber(amount, t.locale) : part.amount} ${part.currency}`;
    return hedged(words, part.hedge, t);
  };
  return money.equivalent === undefined ? sum(money) : `${sum(money)} (${sum(money.equivalent)})`;
}

const SPAN = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?)?$/;

export function describeSpan(span: Span, t: Messages): string {
  const match = SPAN.exec(span.duration);
  if (match === null) return span.duration;
  const units = ['years', 'months', 'weeks', 'days', 'hours'];
  const words = units.flatMap((unit, i) => {
    const n = match[i + 1];
    return n === undefined ? [] : [t(`span.${unit}`, { n: Number(n) })];
  });
  return hedged(words.join(' '), span.hedge, t);
}
