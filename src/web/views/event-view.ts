import type { EntityId } from '../../model/entity.ts';
import { type Property, ROLES } from '../../model/property.ts';
import type { Modality, Statement } from '../../model/statement.ts';

/** An event as a card shows it: its live statements by property, and what is common to them. */
export interface EventView {
  readonly id: EntityId;
  readonly act: string;
  readonly by: ReadonlyMap<Property, readonly Statement[]>;
  /** Other than plain fact, each once. */
  readonly modalities: readonly Modality[];
  readonly negated: boolean;
  readonly attempted: boolean;
  /** Numbers of the notes that support it. */
  readonly notes: readonly number[];
  readonly drafts: number;
  readonly accepted: number;
  /** The surest of its proposals that still wait, 0 to 1; absent when none waits. */
  readonly confidence?: number;
  /** The rules that proposed it. */
  readonly rules: readonly string[];
}

/** Statuses whose values are shown as standing. */
export function isLive(statement: Statement): boolean {
  return statement.status === 'draft' || statement.status === 'accepted' || statement.status === 'disputed';
}

/** The order in which a sentence about an event names its parts. */
export const SENTENCE_ORDER: readonly Property[] = [
  'target',
  ...ROLES,
  'charge',
  'where',
  'when',
  'basis',
  'stated-reason',
  'span',
  'hours',
  'days',
  'money',
  'payee',
  'conditions',
  'method',
  'mechanism',
  'outcome',
  'content',
  'due',
];

export function eventView(id: EntityId, statements: readonly Statement[]): EventView {
  const live = statements.filter(isLive);
  const by = new Map<Property, Statement[]>();
  for (const statement of live) {
    const row = by.get(statement.prop);
    if (row === undefined) by.set(statement.prop, [statement]);
    else row.push(statement);
  }
  const drafts = live.filter(({ status }) => status === 'draft');
  const act = by.get('act')?.[0];
  const confidence =
    act?.status === 'draft' ? act.confidence : Math.max(...drafts.map((draft) => draft.confidence ?? 0));
  return {
    id,
    act: act?.value.type === 'code' ? act.value.code : '',
    by,
    modalities: [...new Set(live.map(({ modality }) => modality))].filter((modality) => modality !== 'm.fact'),
    negated: act?.polarity === 'no',
    attempted: (by.get('attempted') ?? []).some(({ value }) => value.type === 'flag' && value.flag),
    notes: [...new Set(live.flatMap(({ passages }) => passages.flatMap(({ note }) => note ?? [])))].sort(
      (a, b) => a - b,
    ),
    drafts: drafts.length,
    accepted: live.length - drafts.length,
    ...(drafts.length === 0 || confidence === undefined ? {} : { confidence }),
    rules: [...new Set(live.flatMap(({ rule }) => rule ?? []))],
  };
}
