import type { Hedge, Money, Quantity, Span } from '../../model/value.ts';

type Tongue = 'en' | 'ru';

const HEDGES: Readonly<Record<Hedge, Readonly<Record<Tongue, string>>>> = {
  about: { en: 'about', ru: 'около' },
  'more than': { en: 'more than', ru: 'более' },
  'less than': { en: 'less than', ru: 'менее' },
  'up to': { en: 'up to', ru: 'до' },
  'at least': { en: 'at least', ru: 'не менее' },
};

const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "about 15,000 KZT (about 75 EUR)": the source's own equivalent; nothing is converted. */
export function moneyWords(money: Money, tongue: Tongue): string {
  const own = sum(money.amount, money.currency, money.hedge, tongue);
  const other = money.equivalent;
  return other === undefined ? own : `${own} (${sum(other.amount, other.currency, other.hedge, tongue)})`;
}

function sum(amount: string, currency: string, hedge: Hedge | undefined, tongue: Tongue): string {
  const [whole = '', part] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, tongue === 'en' ? ',' : '\u00a0');
  return [
    hedge === undefined ? '' : HEDGES[hedge][tongue],
    part === undefined ? grouped : `${grouped}${tongue === 'en' ? '.' : ','}${part}`,
    currency,
  ]
    .filter(Boolean)
    .join(' ');
}

/** ISO 8601 duration in words; undefined for one that cannot be read. */
export function spanWords(span: Span, tongue: Tongue): string | undefined {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?)?$/.exec(span.duration);
  if (match === null) return undefined;
  const units = ['year', 'month', 'week', 'day', 'hour'] as const;
  const parts = units.flatMap((unit, i) =>
    match[i + 1] === undefined ? [] : [counted(Number(match[i + 1]), unit, tongue)],
  );
  if (parts.length === 0) return undefined;
  const words = parts.join(tongue === 'en' ? ' and ' : ' и ');
  return span.hedge === undefined ? words : `${HEDGES[span.hedge][tongue]} ${words}`;
}

export function quantityWords(quantity: Quantity, unit: 'day' | 'hour', tongue: Tongue): string | undefined {
  const n = quantity.n ?? quantity.min ?? quantity.max;
  if (n === undefined) return undefined;
  const hedge =
    quantity.hedge ?? (quantity.n === undefined ? (quantity.min === undefined ? 'up to' : 'at least') : undefined);
  const words = counted(n, unit, tongue);
  return hedge === undefined ? words : `${HEDGES[hedge][tongue]} ${words}`;
}

const RUSSIAN: Readonly<Record<string, readonly [string, string, string]>> = {
  year: ['год', 'года', 'лет'],
  month: ['месяц', 'месяца', 'месяцев'],
  week: ['неделя', 'недели', 'недель'],
  day: ['день', 'дня', 'дней'],
  hour: ['час', 'часа', 'часов'],
};

function counted(n: number, unit: string, tongue: Tongue): string {
  if (tongue === 'en') return `${SMALL[n] ?? n} ${unit}${n === 1 ? '' : 's'}`;
  const [one, few, many] = RUSSIAN[unit] ?? ['', '', ''];
  const tens = n % 100;
  const form = tens > 10 && tens < 20 ? many : n % 10 === 1 ? one : n % 10 >= 2 && n % 10 <= 4 ? few : many;
  return `${n} ${form}`;
}
