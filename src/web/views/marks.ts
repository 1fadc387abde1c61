import { entityType } from '../../model/entity.ts';
import type { Passage } from '../../model/passage.ts';
import type { Modality, Statement } from '../../model/statement.ts';

/** What a marked passage speaks of; each kind has its own underline, never its own colour. */
export type MarkKind = 'act' | 'when' | 'who' | 'where' | 'law' | 'sum' | 'other' | 'sought';

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
  readonly subject: string;
  readonly accepted: boolean;
  readonly modality: Modality;
}

/** A stretch of text with the innermost mark that covers it. Offsets in code points. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly mark?: Mark;
  /** True where the mark begins: the place that links lead to. */
  readonly first: boolean;
}

const KINDS: Readonly<Record<string, MarkKind>> = {
  act: 'act',
  when: 'when',
  where: 'where',
  basis: 'law',
  charge: 'law',
  span: 'sum',
  money: 'sum',
  hours: 'sum',
  days: 'sum',
  quantity: 'sum',
  number: 'sum',
};

/** The marks of a text: one a passage and kind; passages inside notes are left to the notes. */
export function marksOf(statements: readonly Statement[], source: string): Mark[] {
  const marks = new Map<string, Mark>();
  for (const statement of statements) {
    if (statement.status === 'rejected' || statement.status === 'superseded') continue;
    for (const passage of statement.passages) {
      if (passage.source !== source || passage.note !== undefined) continue;
      const words = wordsIn(passage, statement.original);
      if (words === undefined) continue;
      const kind = kindOf(statement);
      const key = `${words.start}-${words.end}`;
      const known = marks.get(key);
      if (known !== undefined && known.kind === 'act') continue;
      marks.set(key, {
        ...words,
        kind,
        subject: statement.subject,
        accepted: statement.status === 'accepted',
        modality: statement.modality,
      });
    }
  }
  return [...marks.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A passage longer than this is a sentence: only the value's own words in it are marked. */
const LONGEST_MARK = 60;

/** Where in a passage the words of a value stand; the whole passage where it is no longer than a phrase. */
export function wordsIn(passage: Passage, original: string | undefined): { start: number; end: number } | undefined {
  const at = original === undefined || original === '' ? -1 : passage.exact.indexOf(original);
  if (original !== undefined && at >= 0) {
    const start = passage.start + [...passage.exact.slice(0, at)].length;
    return { start, end: start + [...original].length };
  }
  const length = passage.end - passage.start;
  return length > 0 && length <= LONGEST_MARK ? { start: passage.start, end: passage.end } : undefined;
}

function kindOf(statement: Statement): MarkKind {
  const known = KINDS[statement.prop];
  if (known !== undefined) return known;
  const subject = entityType(statement.subject);
  const spoken = statement.value.type === 'ref' ? entityType(statement.value.ref) : subject;
  if (spoken === 'person' || spoken === 'group' || spoken === 'org') return 'who';
  if (spoken === 'place') return 'where';
  if (spoken === 'norm') return 'law';
  if (spoken === 'figure') return 'sum';
  return 'other';
}

/** Cuts `start`–`end` where marks begin and end; each piece carries the shortest mark over it. */
export function segments(start: number, end: number, marks: readonly Mark[]): Segment[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = [...new Set([start, end, ...inside.flatMap((mark) => [mark.start, mark.end])])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b);
  const pieces: Segment[] = [];
  const begun = new Set<Mark>();
  for (const [i, from] of cuts.entries()) {
    const to = cuts[i + 1];
    if (to === undefined) break;
    let mark: Mark | undefined;
    for (const candidate of inside) {
      if (candidate.start > from || candidate.end < to) continue;
      if (mark === undefined || candidate.end - candidate.start < mark.end - mark.start) mark = candidate;
    }
    const first = mark !== undefined && !begun.has(mark);
    if (mark !== undefined) begun.add(mark);
    pieces.push({ start: from, end: to, first, ...(mark === undefined ? {} : { mark }) });
  }
  return pieces;
}
