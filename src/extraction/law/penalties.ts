import { findMoney, type MoneyOptions } from '../../model/money.ts';
import { findSpans } from '../../model/span.ts';
import type { Money, Quantity, Span } from '../../model/value.ts';

/** A penalty or measure with its size, as a stretch of text tells it. */
export interface FoundPenalty {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly span?: Span;
  readonly hours?: Quantity;
  readonly days?: Quantity;
  readonly money?: Money;
  /** The sum reads several ways: for a person to decide. */
  readonly held?: true;
}

/** Words of a language pack: which penalty a length of time or a sum is. */
export interface PenaltyGrammar {
  /** On up to 60 characters after a length of time, then on up to 60 before it; the first that fits names the code. */
  readonly spans: readonly {
    readonly code: string;
    readonly after?: RegExp;
    readonly before?: RegExp;
    readonly unit?: RegExp;
  }[];
  /** The length is of something else: "for two months of work", "aged 18 years". */
  readonly notSpan: { readonly after: RegExp; readonly before: RegExp };
  readonly money: readonly { readonly code: string; readonly after?: RegExp; readonly before?: RegExp }[];
  /** Penalties without a size of their own: "administrative arrest", "a warning". */
  readonly bare: readonly { readonly code: string; readonly pattern: RegExp }[];
}

/**
 * Penalties between two UTF-16 indices of `text`. A length of time that no word names is taken for `bareSpan` where the
 * verb governs it ("sentenced to six years"), and left out otherwise.
 */
export function findPenalties(
  text: string,
  from: number,
  to: number,
  grammar: PenaltyGrammar,
  options: MoneyOptions & { readonly bareSpan?: string } = {},
): FoundPenalty[] {
  const part = text.slice(from, to);
  const found: FoundPenalty[] = [];
  for (const { start, end, span } of findSpans(part)) {
    const after = part.slice(end, end + 60);
    const before = part.slice(Math.max(0, start - 60), start);
    // "in 2006" in languages that write the year with its noun.
    if (/^P\d{4}Y/.test(span.duration)) continue;
    if (grammar.notSpan.after.test(after) || grammar.notSpan.before.test(before)) continue;
    const rule = grammar.spans.find(
      ({ after: a, before: b, unit }) =>
        (unit?.test(span.duration) ?? true) && ((a?.test(after) ?? false) || (b?.test(before) ?? false)),
    );
    const code = rule?.code ?? options.bareSpan;
    if (code === undefined) continue;
    found.push({
      start: from + start,
      end: from + end,
      ...sized(shorten(code, span), span),
    });
  }
  for (const sum of findMoney(part, options)) {
    const after = part.slice(sum.end, sum.end + 60);
    const before = part.slice(Math.max(0, sum.start - 120), sum.start);
    const rule = grammar.money.find(
      ({ after: a, before: b }) => (a?.test(after) ?? false) || (b?.test(before) ?? false),
    );
    if (rule === undefined) continue;
    const place = { start: from + sum.start, end: from + sum.end, code: rule.code };
    found.push(sum.kind === 'money' ? { ...place, money: sum.money } : { ...place, held: true });
  }
  for (const { code, pattern } of grammar.bare) {
    const match = pattern.exec(part);
    if (match === null || found.some((penalty) => penalty.code === code)) continue;
    found.push({ start: from + match.index, end: from + match.index + match[0].length, code });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A bare sentence of up to two months in days is administrative arrest; hours are public work. */
function shorten(code: string, span: Span): string {
  if (code !== 'S.PRISON') return code;
  const days = /^P(\d+)D$/.exec(span.duration);
  if (days && Number(days[1]) <= 60) return 'S.ADMARREST';
  return /^PT\d+H$/.test(span.duration) ? 'S.WORK' : code;
}

function sized(code: string, span: Span): Omit<FoundPenalty, 'start' | 'end'> {
  const hours = /^PT(\d+)H$/.exec(span.duration);
  if (code === 'S.WORK' && hours) return { code, hours: counted(Number(hours[1]), span, 'hour') };
  const days = /^P(\d+)D$/.exec(span.duration);
  if (code === 'S.ADMARREST' && days) return { code, days: counted(Number(days[1]), span, 'day') };
  const weeks = /^P(\d+)W$/.exec(span.duration);
  if (code === 'S.ADMARREST' && weeks) return { code, days: counted(Number(weeks[1]) * 7, span, 'day') };
  return { code, span };
}

function counted(n: number, span: Span, unit: string): Quantity {
  return { n, ...(span.hedge === undefined ? {} : { hedge: span.hedge }), unit };
}
