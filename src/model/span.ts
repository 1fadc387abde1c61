import { findNumbers } from './number-phrase.ts';
import { multiply } from './numeral.ts';
import type { Hedge, Span } from './value.ts';

/** A length of time found in text; offsets are UTF-16 indices, the hedge included. */
export interface FoundSpan {
  readonly start: number;
  readonly end: number;
  readonly span: Span;
}

type Unit = 'Y' | 'M' | 'W' | 'D' | 'H' | 'N';

/** `N` is the minute of `PTnM`. */
const UNITS: readonly (readonly [Unit, string])[] = [
  ['Y', 'years?|yrs?|год(?:а|у|ом|ы|ов|ам)?|лет|годам'],
  ['M', 'months?|месяц(?:а|ев|у|ы|ам|ем)?'],
  ['W', 'weeks?|недел(?:я|и|ь|ю|е|ям|ей)'],
  ['D', 'days?|день|дня|дней|дням|сут(?:ки|ок|кам|ками)'],
  ['H', 'hours?|hrs?|час(?:а|ов|у|ам)?'],
  ['N', 'minutes?|mins?|минут(?:а|ы|у|ам)?'],
];
const UNIT_AFTER = UNITS.map(
  ([unit, words]) => [unit, new RegExp(`^(?:\\s*[-–]\\s*|\\s+)(?:${words})(?:['’]s?)?(?!\\p{L})`, 'iu')] as const,
);
/** "a week", "half a year", "a year and a half", "a fortnight", "a decade". */
const SINGLE =
  /(?<!\p{L})(half\s+(?:a|an)\s+|полгода|полмесяца|an?\s+|one\s+)?(years?|months?|weeks?|days?|hours?|fortnight|decade)(?:['’]s?)?(\s+and\s+a\s+half)?(?!\p{L})/giu;
const HALVES: Readonly<Record<string, string>> = { полгода: 'P6M', полмесяца: 'P0.5M' };
const SINGLE_UNITS: Readonly<Record<string, readonly [string, Unit]>> = {
  year: ['1', 'Y'],
  month: ['1', 'M'],
  week: ['1', 'W'],
  day: ['1', 'D'],
  hour: ['1', 'H'],
  fortnight: ['2', 'W'],
  decade: ['10', 'Y'],
};

/** Russian adjectives: шестилетний, двухмесячный, пятнадцатисуточный. */
const RU_NUMBERS: Readonly<Record<string, number>> = {
  одно: 1,
  полутора: 1.5,
  двух: 2,
  трех: 3,
  четырех: 4,
  пяти: 5,
  шести: 6,
  семи: 7,
  восьми: 8,
  девяти: 9,
  десяти: 10,
  одиннадцати: 11,
  двенадцати: 12,
  тринадцати: 13,
  пятнадцати: 15,
  двадцати: 20,
  тридцати: 30,
};
const RU_ADJECTIVE = new RegExp(
  `(?<!\\p{L})(${Object.keys(RU_NUMBERS).join('|')})(летн|годичн|месячн|недельн|дневн|суточн|часов)\\p{L}{2,3}(?!\\p{L})`,
  'giu',
);
const RU_UNITS: Readonly<Record<string, Unit>> = {
  летн: 'Y',
  годичн: 'Y',
  месячн: 'M',
  недельн: 'W',
  дневн: 'D',
  суточн: 'D',
  часов: 'H',
};

const RU_BARE: Readonly<Record<string, Unit>> = { год: 'Y', месяц: 'M', неделю: 'W', сутки: 'D' };

interface Part {
  readonly start: number;
  readonly end: number;
  readonly amount: string;
  readonly unit: Unit;
  readonly hedge?: Hedge;
}

/** Every length of time in the text: "six years", "18 months'", "a year and six months", "пятнадцать суток". */
export function findSpans(text: string): FoundSpan[] {
  const folded = text.toLowerCase().replaceAll('ё', 'е');
  const parts = [...counted(text), ...singles(text), ...adjectives(folded)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const found: FoundSpan[] = [];
  for (let i = 0; i < parts.length; ) {
    const first = parts[i] as Part;
    const chain = [first];
    let next = i + 1;
    // "one year and six months": units descending, joined by nothing but a comma or "and".
    for (let part = parts[next]; part; part = parts[next]) {
      const last = chain.at(-1) as Part;
      if (part.start < last.end) {
        next++;
        continue;
      }
      const joined = /^(?:,?\s+(?:and|и)\s+|,\s+|\s+)$/iu.test(text.slice(last.end, part.start));
      if (!joined || part.hedge || order(part.unit) <= order(last.unit)) break;
      chain.push(part);
      next++;
    }
    const duration = durationOf(chain);
    if (duration) {
      const hedge = first.hedge && { hedge: first.hedge };
      found.push({ start: first.start, end: (chain.at(-1) as Part).end, span: { duration, ...hedge } });
    }
    i = next;
  }
  return found;
}

/** Reads a text that is one length of time and nothing else. */
export function parseSpan(text: string): Span | undefined {
  const trimmed = text.trim();
  const [only] = findSpans(trimmed);
  return only && only.start === 0 && only.end === trimmed.length ? only.span : undefined;
}

/** Numbers with a unit; a list shares the unit at its end: "16, 16 and 18 years". */
function counted(text: string): Part[] {
  const phrases = findNumbers(text);
  const parts = phrases.flatMap((phrase) => {
    const amount = phrase.upTo ?? phrase.readings[0];
    if (amount === undefined || phrase.readings.length > 1 || phrase.vague) return [];
    const after = text.slice(phrase.end, phrase.end + 16);
    for (const [unit, pattern] of UNIT_AFTER) {
      const match = pattern.exec(after);
      if (!match) continue;
      const half = /^\s+(?:and a half|с половиной)(?!\p{L})/iu.exec(text.slice(phrase.end + match[0].length));
      const end = phrase.end + match[0].length + (half?.[0].length ?? 0);
      const hedge = phrase.upTo === undefined ? phrase.hedge : 'up to';
      return [{ start: phrase.start, end, amount: half ? `${amount}.5` : amount, unit, ...(hedge && { hedge }) }];
    }
    return [];
  });
  for (let i = phrases.length - 2; i >= 0; i--) {
    const [phrase, next] = [phrases[i], phrases[i + 1]];
    const after = next && parts.find((part) => part.start === next.start);
    const amount = phrase?.readings[0];
    if (!phrase || !after || amount === undefined || phrase.vague || phrase.readings.length > 1) continue;
    const listed = /^(?:,\s+|,?\s+(?:and|or|и|или)\s+)$/iu.test(text.slice(phrase.end, next.start));
    if (!listed || Number(amount) >= 100 || parts.some((part) => part.start === phrase.start)) continue;
    parts.push({
      start: phrase.start,
      end: phrase.end,
      amount,
      unit: after.unit,
      ...(phrase.hedge && { hedge: phrase.hedge }),
    });
  }
  return parts;
}

function singles(text: string): Part[] {
  return [...text.matchAll(SINGLE)].flatMap((match) => {
    const words = match[0].toLowerCase();
    const lead = match[1]?.toLowerCase().trim();
    const entry = SINGLE_UNITS[(match[2] ?? '').toLowerCase().replace(/s$/, '')];
    if (!entry || lead === undefined || HALVES[words]) return [];
    const [count, unit] = entry;
    const amount = lead.startsWith('half') ? multiply(count, '0.5') : match[3] ? `${count}.5` : count;
    return [{ start: match.index, end: match.index + match[0].length, amount, unit }];
  });
}

function adjectives(folded: string): Part[] {
  const words = [...folded.matchAll(RU_ADJECTIVE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    amount: String(RU_NUMBERS[match[1] ?? ''] ?? 0),
    unit: RU_UNITS[match[2] ?? ''] ?? ('Y' as const),
  }));
  const halves = [...folded.matchAll(/(?<!\p{L})полгода(?!\p{L})/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    amount: '0.5',
    unit: 'Y' as const,
  }));
  // "на год", "сроком на месяц": a bare unit is one of it.
  const bare = [...folded.matchAll(/(?<=(?<!\p{L})на\s+)(год|месяц|неделю|сутки)(?!\p{L})/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    amount: '1',
    unit: RU_BARE[match[0]] ?? ('Y' as const),
  }));
  return [...words, ...halves, ...bare];
}

function order(unit: Unit): number {
  return 'YMWDHN'.indexOf(unit);
}

/** Half years become months; other halves stay decimals on the smallest part, which ISO 8601 allows. */
function durationOf(parts: readonly Part[]): string | undefined {
  const amounts = new Map<Unit, string>();
  for (const { unit, amount } of parts) {
    const [whole = '0', fraction] = amount.split('.');
    if (unit === 'Y' && fraction !== undefined) {
      const months = multiply(`0.${fraction}`, '12');
      if (months.includes('.') || parts.length > 1) return undefined;
      if (whole !== '0') amounts.set('Y', whole);
      amounts.set('M', months);
    } else amounts.set(unit, amount);
  }
  const write = (units: string): string =>
    [...units].map((unit) => (amounts.has(unit as Unit) ? `${amounts.get(unit as Unit)}${unit}` : '')).join('');
  const time = write('HN').replace('N', 'M');
  const duration = `P${write('YMWD')}${time === '' ? '' : `T${time}`}`;
  return isDuration(duration) ? duration : undefined;
}

const DURATION = /^P(?=\d|T\d)(?:(\d+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?)?$/;

/** ISO 8601 duration in years, months, weeks, days, hours and minutes; a decimal only in the smallest part. */
export function isDuration(text: string): boolean {
  const match = DURATION.exec(text);
  if (!match || text.endsWith('T')) return false;
  const parts = match.slice(1).filter((part) => part !== undefined);
  return parts.every((part, i) => (i === parts.length - 1 ? /^\d+(?:\.\d+)?$/ : /^\d+$/).test(part));
}

/** Least and greatest length in days; a month is 28 to 31 days, a year 365 or 366. Undefined for no duration. */
export function durationDays(duration: string): { readonly min: number; readonly max: number } | undefined {
  const match = isDuration(duration) ? DURATION.exec(duration) : null;
  if (!match) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const rest = weeks * 7 + days + hours / 24 + minutes / 1440;
  const all = years * 12 + months;
  const whole = Math.floor(all / 12);
  return { min: whole * 365 + (all - whole * 12) * 28 + rest, max: whole * 366 + (all - whole * 12) * 31 + rest };
}
