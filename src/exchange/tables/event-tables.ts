import { ROLES } from '../../model/property.ts';
import type { Money } from '../../model/value.ts';
import { valueLine } from '../../model/value-text.ts';
import { isUnder, label as termLabel } from '../../model/vocabulary/terms.ts';
import type { Cell } from '../csv.ts';
import { bestValue, type Slice, type SliceEntity, sourceNumbers, valuesOf } from '../slice.ts';
import { basisCell, codes, DATE_HEAD, dateCells, ids, joined, whenOf, wordsCell } from './cells.ts';

/** Roles that get a column each in the table of events; the others share one. */
const OWN_COLUMN = ['victim', 'perpetrator', 'decider', 'accused', 'complainant', 'speaker'] as const;
const SHARED = ROLES.filter((role) => !OWN_COLUMN.some((own) => own === role));

export const EVENTS_HEAD = [
  'event',
  'act',
  'act_label',
  'modality',
  'polarity',
  'status',
  ...DATE_HEAD,
  'place',
  'place_id',
  ...OWN_COLUMN.flatMap((role) => [role, `${role}_id`]),
  'other_roles',
  'law',
  'stated_reason',
  'method',
  'target',
  'outcome',
  'right',
  'content',
  'case',
  'part_of',
  'sources',
  'quote',
];

/** One row an event: best value of what can have one, all values of what can have several. */
export function eventRow(event: SliceEntity, slice: Slice): readonly Cell[] {
  const act = bestValue(event, 'act');
  const code = act?.value.type === 'code' ? act.value.code : undefined;
  return [
    event.id,
    code,
    code === undefined ? undefined : termLabel(code),
    act?.modality,
    act?.polarity,
    act?.status,
    ...dateCells(whenOf(event)),
    wordsCell(slice, event, 'where'),
    joined(ids(event, 'where')),
    ...OWN_COLUMN.flatMap((role) => [wordsCell(slice, event, role), joined(ids(event, role))]),
    joined(
      SHARED.flatMap((role) => {
        const words = wordsCell(slice, event, role);
        return words === undefined ? [] : [`${role}: ${words}`];
      }),
    ),
    basisCell(slice, event),
    wordsCell(slice, event, 'stated-reason'),
    wordsCell(slice, event, 'method', 'mechanism'),
    wordsCell(slice, event, 'target'),
    wordsCell(slice, event, 'outcome'),
    joined(codes(event, 'right')),
    wordsCell(slice, event, 'content'),
    joined(ids(event, 'in-case')),
    joined(ids(event, 'part-of')),
    joined(sourceNumbers(slice, event.statements)),
    act?.passages.find(({ note }) => note === undefined)?.exact,
  ];
}

export const ACTS_HEAD = [
  'event',
  'act',
  'act_label',
  'modality',
  'polarity',
  ...DATE_HEAD,
  'place',
  'victim_id',
  'victim',
  'victim_number',
  'perpetrator',
  'sources',
];

/**
 * One row a countable act: one act code and one victim of one event (docs/model.md, five rules). An event in which no
 * record of a victim is linked gives one row for each act code, with the words for victims where there are some.
 */
export function actRows(event: SliceEntity, slice: Slice): readonly (readonly Cell[])[] {
  const victims = ids(event, 'victim');
  const words = wordsCell(slice, event, 'victim');
  const acts = codes(event, 'act');
  const places = wordsCell(slice, event, 'where');
  const perpetrator = wordsCell(slice, event, 'perpetrator');
  return (acts.length === 0 ? [undefined] : acts).flatMap((code) =>
    (victims.length === 0 ? [undefined] : victims).map((victim) => {
      const link = valuesOf(event, 'victim').find(({ value }) => value.type === 'ref' && value.ref === victim);
      const act = valuesOf(event, 'act').find(({ value }) => value.type === 'code' && value.code === code);
      const count = link?.qualifiers?.count;
      return [
        event.id,
        code,
        code === undefined ? undefined : termLabel(code),
        act?.modality,
        act?.polarity,
        ...dateCells(whenOf(event)),
        places,
        victim,
        victim === undefined ? words : slice.label(victim),
        count === undefined ? undefined : valueLine({ type: 'quantity', quantity: count }),
        perpetrator,
        joined(sourceNumbers(slice, [...(act ? [act] : []), ...(link ? [link] : [])])),
      ];
    }),
  );
}

export const PENALTIES_HEAD = [
  'event',
  'act',
  'act_label',
  ...DATE_HEAD,
  'on_whom',
  'on_whom_id',
  'decided_by',
  'law',
  'span',
  'days',
  'hours',
  'amount',
  'currency',
  'amount_hedge',
  'equivalent_amount',
  'equivalent_currency',
  'conditions',
  'paid_to',
  'outcome',
  'sources',
];

const MEASURES = ['span', 'days', 'hours', 'money'];

/** One row a penalty or measure: an event with an S or M code, or with a term or a sum. Undefined for other events. */
export function penaltyRow(event: SliceEntity, slice: Slice): readonly Cell[] | undefined {
  const [code] = codes(event, 'act');
  const penal = code !== undefined && (isUnder(code, 'S') || isUnder(code, 'M'));
  if (!penal && valuesOf(event, ...MEASURES).length === 0) return undefined;
  const line = (prop: string): Cell => {
    const value = bestValue(event, prop)?.value;
    return value === undefined ? undefined : valueLine(value);
  };
  const money = bestValue(event, 'money')?.value;
  const sum: Partial<Money> = money?.type === 'money' ? money.money : {};
  return [
    event.id,
    code,
    code === undefined ? undefined : termLabel(code),
    ...dateCells(whenOf(event)),
    wordsCell(slice, event, 'victim', 'accused', 'respondent'),
    joined(ids(event, 'victim', 'accused', 'respondent')),
    wordsCell(slice, event, 'decider'),
    basisCell(slice, event),
    line('span'),
    line('days'),
    line('hours'),
    sum.amount,
    sum.currency,
    sum.hedge,
    sum.equivalent?.amount,
    sum.equivalent?.currency,
    wordsCell(slice, event, 'conditions'),
    wordsCell(slice, event, 'payee'),
    wordsCell(slice, event, 'outcome'),
    joined(sourceNumbers(slice, event.statements)),
  ];
}
