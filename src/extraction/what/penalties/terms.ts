/** How long a measure lasts that its clause tells: "remanded for two months", "suspended for half a year". */
import { findSpans } from '../../../model/span.ts';
import type { FoundPenalty } from '../../law/penalties.ts';
import type { ToldAct } from '../told-act.ts';

const LASTS = /^(?:P\.REMAND|S\.(?:ORGSUSP|ADMARREST)|A\.PREVENT)$/;
/** The length is no term of the measure. */
const NO_TERM_AFTER = /^\s*(?:old\b|ago\b|later\b|earlier\b|before\b|after\b|-?old\b)/i;
const NO_TERM_BEFORE = /\b(?:aged|every|within|last|past|next|previous|first|after|in)\s+(?:\w+\s+)?$/i;

/** The act with its term; `to` is the end of the sentence. */
export function withTerm(text: string, act: ToldAct, to: number): ToldAct {
  if (act.penalty !== undefined || !LASTS.test(act.code)) return act;
  const from = Math.min(act.clause.start, act.start);
  const part = text.slice(from, Math.min(to, act.clause.end + 40));
  for (const { start, end, span } of findSpans(part)) {
    if (NO_TERM_AFTER.test(part.slice(end)) || NO_TERM_BEFORE.test(part.slice(0, start))) continue;
    return { ...act, penalty: { start: from + start, end: from + end, ...termOf(act.code, span) } };
  }
  return act;
}

function termOf(code: string, span: NonNullable<FoundPenalty['span']>): Omit<FoundPenalty, 'start' | 'end'> {
  const days = /^P(\d+)D$/.exec(span.duration)?.[1];
  return code === 'S.ADMARREST' && days !== undefined
    ? { code, days: { n: Number(days), unit: 'day' } }
    : { code, span };
}
