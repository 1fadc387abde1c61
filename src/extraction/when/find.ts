import { daysInMonth } from '../../model/calendar.ts';
import type { DateExpression, DateGrammar, DateRelation, DateWords, FoundDate } from './expression.ts';

interface CompiledRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly make: (groups: Readonly<Record<string, string | undefined>>) => DateExpression | undefined;
}

interface CompiledGrammar {
  readonly rules: readonly CompiledRule[];
  readonly gate: RegExp;
  readonly relations: readonly { readonly pattern: RegExp; readonly relation: DateRelation }[];
  readonly approximate: RegExp;
  readonly and: RegExp;
  readonly to: RegExp;
  readonly between: RegExp;
}

const compiled = new WeakMap<DateGrammar, CompiledGrammar>();

/**
 * Date phrases of a text in order, none overlapping another. `from` and `to` are UTF-16 indices that bound the search.
 * Dates without a year, and dates told from another date, are returned as such; resolve.ts settles them.
 */
export function findDates(text: string, grammar: DateGrammar, from = 0, to = text.length): FoundDate[] {
  const rules = compile(grammar);
  const part = text.slice(from, to);
  if (!rules.gate.test(part)) return [];
  const found: FoundDate[] = [];
  const taken = new Uint8Array(part.length);
  for (const rule of rules.rules) {
    for (const match of part.matchAll(rule.pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken[start] === 1 || taken[end - 1] === 1) continue;
      const before = part.slice(Math.max(0, start - 24), start);
      const made = rule.make(match.groups ?? {});
      const expression = made !== undefined && rules.between.test(before) ? asRange(made) : made;
      if (expression === undefined || !isPossible(expression)) continue;
      taken.fill(1, start, end);
      const approximate = rules.approximate.exec(before);
      const relation = rules.relations.find((r) =>
        r.pattern.test(approximate ? before.slice(0, approximate.index) : before),
      );
      found.push({
        start: from + start,
        end: from + end,
        phrase: match[0],
        expression,
        relation: relation?.relation ?? 'at',
        approximate: approximate !== null,
        rule: rule.name,
      });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return joinNeighbours(text, found, rules);
}

/** "28 January and 25 February 2012", "between May 2011 and June 2011": neighbours that a joint word makes one date. */
function joinNeighbours(text: string, found: readonly FoundDate[], rules: CompiledGrammar): FoundDate[] {
  const joined: FoundDate[] = [];
  for (const date of found) {
    const last = joined.at(-1);
    const gap = last === undefined ? '' : text.slice(last.end, date.start);
    const kind = last === undefined ? undefined : jointOf(text, last, gap, rules);
    if (last === undefined || kind === undefined || !alike(last.expression, date.expression)) {
      joined.push(date);
      continue;
    }
    const year = yearOf(date.expression);
    const first = year === undefined ? last.expression : withYear(last.expression, year);
    const firstYear = yearOf(first);
    const second = firstYear === undefined ? date.expression : withYear(date.expression, firstYear);
    joined[joined.length - 1] = {
      ...last,
      end: date.end,
      phrase: text.slice(last.start, date.end),
      relation: kind === 'range' ? 'at' : last.relation,
      rule: `${last.rule}+${date.rule.slice('date.'.length)}`,
      expression:
        kind === 'range'
          ? { kind: 'range', from: first, to: second }
          : { kind: 'set', items: first.kind === 'set' ? [...first.items, second] : [first, second] },
    };
  }
  return joined;
}

function jointOf(text: string, last: FoundDate, gap: string, rules: CompiledGrammar): 'set' | 'range' | undefined {
  if (rules.and.test(gap)) {
    return rules.between.test(text.slice(Math.max(0, last.start - 9), last.start)) ? 'range' : 'set';
  }
  return rules.to.test(gap) ? 'range' : undefined;
}

/** Only dates of one grain make a list or a range: two days, two months, two years, two moments told from a third. */
function alike(a: DateExpression, b: DateExpression): boolean {
  const kind = (e: DateExpression): string => (e.kind === 'set' && e.items[0] ? e.items[0].kind : e.kind);
  return kind(a) === kind(b) && a.kind !== 'decade' && a.kind !== 'range' && b.kind !== 'range' && b.kind !== 'set';
}

function asRange(e: DateExpression): DateExpression {
  const [from, to] = e.kind === 'set' ? e.items : [];
  return from && to ? { kind: 'range', from, to } : e;
}

function yearOf(e: DateExpression): number | undefined {
  if (e.kind === 'day' || e.kind === 'month' || e.kind === 'season') return e.year;
  if (e.kind === 'set') return e.items.map(yearOf).find((year) => year !== undefined);
  return undefined;
}

/** Gives a year to every day, month and season that has none. */
export function withYear(e: DateExpression, year: number): DateExpression {
  switch (e.kind) {
    case 'day':
    case 'month':
    case 'season':
      return e.year === undefined ? { ...e, year } : e;
    case 'set':
      return { ...e, items: e.items.map((item) => withYear(item, year)) };
    case 'range':
      return { ...e, from: withYear(e.from, year), to: withYear(e.to, year) };
    default:
      return e;
  }
}

function isPossible(e: DateExpression): boolean {
  switch (e.kind) {
    case 'day':
      return e.day >= 1 && e.day <= daysInMonth(e.year ?? 2000, e.month);
    case 'month':
      return e.month >= 1 && e.month <= 12;
    case 'season':
      return e.season >= 21 && e.season <= 24;
    case 'set':
      return e.items.every(isPossible);
    case 'range':
      return isPossible(e.from) && isPossible(e.to);
    case 'shift':
      return Number.isInteger(e.n) && Math.abs(e.n) <= 100;
    default:
      return true;
  }
}

function compile(grammar: DateGrammar): CompiledGrammar {
  const known = compiled.get(grammar);
  if (known !== undefined) return known;
  const places = placeholders(grammar.words);
  const made: CompiledGrammar = {
    rules: grammar.rules.map((rule) => ({
      name: rule.name,
      pattern: new RegExp(`(?<![\\p{L}\\d])(?:${fill(rule.pattern, places)})(?![\\p{L}\\d])`, 'giu'),
      make: (groups) => rule.make(groups, grammar.words),
    })),
    gate: new RegExp(grammar.gate, 'iu'),
    relations: grammar.relations.map((r) => ({
      pattern: new RegExp(`(?<!\\p{L})(?:${r.pattern})\\s+$`, 'iu'),
      relation: r.relation,
    })),
    approximate: new RegExp(`(?<!\\p{L})(?:${grammar.approximate})\\s+$`, 'iu'),
    and: new RegExp(`^(?:${grammar.and})$`, 'iu'),
    to: new RegExp(`^(?:${grammar.to})$`, 'iu'),
    between: /(?:between|между)\s+$/iu,
  };
  compiled.set(grammar, made);
  return made;
}

function placeholders(words: DateWords): Record<string, string> {
  const any = (list: Readonly<Record<string, unknown>>): string =>
    Object.keys(list)
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replace(/\s+/g, '\\s+'))
      .join('|');
  const year = '(?:18|19|20)\\d\\d';
  return {
    day: '0?[1-9]|[12]\\d|3[01]',
    month: any(words.months),
    year,
    season: any(words.seasons),
    part: any(words.parts),
    unit: any(words.units),
    number: `\\d{1,3}|${any(words.numbers)}`,
    weekday: any(words.weekdays),
  };
}

/** `<month>` and `<month2>` become named groups; single spaces in a pattern stand for any white space. */
function fill(pattern: string, places: Readonly<Record<string, string>>): string {
  return pattern
    .replace(/(?<!\(\?)<([a-z]+)(\d?)>/g, (whole, name: string, n: string) =>
      places[name] === undefined ? whole : `(?<${name}${n}>${places[name]})`,
    )
    .replace(/(?<!\[) (?!\?)/g, '\\s+')
    .replace(/ \?/g, '\\s*');
}
