/**
 * Numbers in digits. `15.000` is fifteen thousand in one text and fifteen in another, so a source has one number style,
 * found once for the whole text; what still reads both ways is held for a person, never guessed.
 */

/** Thousands and decimals: `european` 15.000,50 and `english` 15,000.50. */
export type NumberStyle = 'european' | 'english';

/** Decimal text without separators; two readings where the digits allow two. */
export type Numeral =
  | { readonly kind: 'number'; readonly amount: string }
  | { readonly kind: 'held'; readonly readings: readonly [string, string] };

/** Spaces that stand between thousands: plain, no-break, narrow no-break, thin; and the Swiss apostrophe. */
const GROUP_SPACE = "[ \\u00a0\\u202f\\u2009'’]";

/** Finds candidates; `parseNumeral` judges them. */
export const NUMERAL = `\\d{1,3}(?:${GROUP_SPACE}\\d{3})+(?!\\d)(?:[.,]\\d{1,2}(?!\\d))?|\\d+(?:[.,]\\d+)*`;

/** Characters of the longest number that is read; what is longer is a code or an attack. */
const LONGEST = 32;

/** Undefined when it is not a number: `17.1.2012`, `1,2,3`. */
export function parseNumeral(text: string, style?: NumberStyle): Numeral | undefined {
  if (text.length > LONGEST) return undefined;
  const spaced = new RegExp(`^\\d{1,3}(?:${GROUP_SPACE}\\d{3})+(?![\\d.,]*[.,]\\d{3})`).test(text);
  const plain = text.replace(new RegExp(GROUP_SPACE, 'g'), '');
  if (!/^\d+(?:[.,]\d+)*$/.test(plain) || (plain !== text && !spaced)) return undefined;
  const marks = plain.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return number(plain);
  if (marks.length === 1) return oneMark(plain, last, style);
  const repeated = marks.every((mark) => mark === last);
  if (repeated) return isGrouped(plain, last) ? number(plain.replaceAll(last, '')) : undefined;
  const [whole = '', fraction = ''] = splitLast(plain, last);
  const group = marks[0] ?? '';
  if (whole.includes(last) || !isGrouped(whole, group)) return undefined;
  return number(`${whole.replaceAll(group, '')}.${fraction}`);
}

/**
 * The style of a whole text, or undefined where nothing in it tells or its numbers disagree. Evidence: thousands groups
 * of one mark (`1.250.000`), a mark of each kind (`1.250,50`), round thousands (`15.000`), a decimal before a scale word
 * or a percent sign (`2,5 million`, `96.4%`). One lone `4,100` is enough in a text of a language that never writes
 * decimals with that mark (`language`, BCP 47); without a language it is not.
 */
export function detectNumberStyle(text: string, language?: string): NumberStyle | undefined {
  const usual = usualStyle(language);
  const score = { european: 0, english: 0 };
  for (const match of text.matchAll(/(?<![\d.,:/\-\p{L}])\d+(?:[.,]\d+)+(?![\d:/\p{L}])(?!-\d)/gu)) {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 12);
    const found = evidence(match[0], SCALED.test(after));
    if (found) score[found.style] += found.style === usual ? Math.max(found.weight, 2) : found.weight;
  }
  const { european, english } = score;
  if (Math.max(european, english) < 2) return undefined;
  if (european >= 4 * english) return 'european';
  return english >= 4 * european ? 'english' : undefined;
}

const SCALED = /^\s?(?:%|percent|per cent|million|billion|thousand|тыс|млн|млрд|процент)/iu;

/** What printed texts of a language mostly do; a weak hint, outweighed by two numbers that do otherwise. */
function usualStyle(language: string | undefined): NumberStyle | undefined {
  if (language === undefined) return undefined;
  if (/^(?:en|zh|ja|ko|th|hi|he)\b/.test(language)) return 'english';
  return /^(?:ru|uk|be|kk|ky|uz|tg|tk|az|hy|ka|de|fr|es|it|pt|nl|pl|ro|tr|id|vi)\b/.test(language)
    ? 'european'
    : undefined;
}

function evidence(numeral: string, scaled: boolean): { style: NumberStyle; weight: number } | undefined {
  const marks = numeral.match(/[.,]/g) ?? [];
  const first = marks[0];
  const thousands: NumberStyle = first === '.' ? 'european' : 'english';
  const decimals: NumberStyle = first === '.' ? 'english' : 'european';
  if (first === undefined) return undefined;
  if (marks.length > 1) {
    if (/^\d{1,3}([.,])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/.test(numeral)) return { style: thousands, weight: 3 };
    return undefined;
  }
  const [whole = '', fraction = ''] = numeral.split(first);
  if (fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole))
    return { style: thousands, weight: fraction === '000' ? 2 : 1 };
  return scaled && fraction.length !== 3 ? { style: decimals, weight: 2 } : undefined;
}

/**
 * One mark with three digits behind it is the only doubtful shape. A style settles it where it says "thousands"; where
 * it says "decimals" the number is still held: three decimals are rare, a quotation in the other style is not, and the
 * two readings are a thousandfold apart.
 */
function oneMark(text: string, mark: string, style: NumberStyle | undefined): Numeral {
  const [whole = '', fraction = ''] = text.split(mark);
  const decimal = `${whole}.${fraction}`;
  if (fraction.length !== 3 || !/^[1-9]\d{0,2}$/.test(whole)) return number(decimal);
  const grouping: NumberStyle = mark === '.' ? 'european' : 'english';
  if (style === grouping) return number(whole + fraction);
  return { kind: 'held', readings: [whole + fraction, trimDecimal(decimal)] };
}

/** Groups of three behind the mark, or of two and a last three as India writes them. */
function isGrouped(text: string, mark: string): boolean {
  const groups = text.split(mark);
  const rest = groups.slice(1);
  if (!/^\d{1,3}$/.test(groups[0] ?? '') || rest.at(-1)?.length !== 3) return false;
  return rest.every((g) => g.length === 3) || (mark === ',' && rest.slice(0, -1).every((g) => g.length === 2));
}

function splitLast(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
}

function number(amount: string): Numeral {
  return { kind: 'number', amount: trimDecimal(amount) };
}

/** `007.50` is `7.5`. */
export function trimDecimal(amount: string): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  const kept = fraction.replace(/0+$/, '');
  const start = whole.replace(/^0+(?=\d)/, '');
  return kept === '' ? start : `${start}.${kept}`;
}

/** Exact product of two decimal texts. */
export function multiply(a: string, b: string): string {
  const [aw = '0', af = ''] = a.split('.');
  const [bw = '0', bf = ''] = b.split('.');
  const digits = (BigInt(aw + af) * BigInt(bw + bf)).toString().padStart(af.length + bf.length + 1, '0');
  const point = digits.length - af.length - bf.length;
  return trimDecimal(`${digits.slice(0, point)}.${digits.slice(point)}`);
}

/** Exact sum of two decimal texts. */
export function add(a: string, b: string): string {
  const [aw = '0', af = ''] = a.split('.');
  const [bw = '0', bf = ''] = b.split('.');
  const places = Math.max(af.length, bf.length);
  const sum = BigInt(aw + af.padEnd(places, '0')) + BigInt(bw + bf.padEnd(places, '0'));
  const digits = sum.toString().padStart(places + 1, '0');
  return trimDecimal(`${digits.slice(0, digits.length - places)}.${digits.slice(digits.length - places)}`);
}
