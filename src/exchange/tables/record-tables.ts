import type { Statement } from '../../model/statement.ts';
import { valueLine, valueWords } from '../../model/value-text.ts';
import { label as termLabel } from '../../model/vocabulary/terms.ts';
import type { Cell } from '../csv.ts';
import { type Slice, type SliceEntity, sourceNumbers, valuesOf } from '../slice.ts';
import { codes, ids, joined, whenOf, wordsCell } from './cells.ts';

/** What is counted of a victim over all events. */
export interface VictimCount {
  acts: number;
  first?: string;
  last?: string;
}

/** Adds the acts of one event to its victims, by the rule of the table of acts; first and last possible day of them. */
export function countVictims(event: SliceEntity, counts: Map<string, VictimCount>): void {
  const acts = Math.max(1, codes(event, 'act').length);
  const when = whenOf(event);
  for (const victim of ids(event, 'victim')) {
    const one = counts.get(victim) ?? { acts: 0 };
    one.acts += acts;
    if (when?.from !== undefined && (one.first === undefined || when.from < one.first)) one.first = when.from;
    if (when?.to !== undefined && (one.last === undefined || when.to > one.last)) one.last = when.to;
    counts.set(victim, one);
  }
}

export const VICTIMS_HEAD = [
  'victim',
  'type',
  'name',
  'other_names',
  'sex',
  'born',
  'age',
  'occupation',
  'occupation_label',
  'described_as',
  'posts',
  'number',
  'acts',
  'first_day',
  'last_day',
  'sources',
];

/** One row a victim that has a record of its own; undefined for anybody else. */
export function victimRow(
  entity: SliceEntity,
  slice: Slice,
  counts: ReadonlyMap<string, VictimCount>,
): readonly Cell[] | undefined {
  const count = counts.get(entity.id);
  if (count === undefined) return undefined;
  const name = slice.label(entity.id);
  const names = valuesOf(entity, 'name').flatMap(({ value }) => (value.type === 'text' ? [value.text] : []));
  const line = (prop: string): Cell => {
    const value = valuesOf(entity, prop)[0]?.value;
    return value === undefined ? undefined : valueLine(value);
  };
  return [
    entity.id,
    entity.type,
    name,
    joined([...new Set(names)].filter((one) => one !== name)),
    line('sex'),
    line('born'),
    line('age'),
    joined(codes(entity, 'occupation')),
    wordsCell(slice, entity, 'occupation'),
    wordsCell(slice, entity, 'descriptor', 'description'),
    joined(
      valuesOf(entity, 'post-in').map(({ value, qualifiers }) =>
        [qualifiers?.post, valueWords(value, slice.label)].filter(Boolean).join(', '),
      ),
    ),
    entity.type === 'group' ? line('number') : undefined,
    count.acts,
    count.first,
    count.last,
    joined(sourceNumbers(slice, entity.statements)),
  ];
}

export const SOURCES_HEAD = ['number', 'source', 'title', 'file', 'media_type', 'sha256', 'language', 'added'];

export function sourceRows(slice: Slice): readonly (readonly Cell[])[] {
  return slice.sources.map(({ number, id, title, name, mediaType, sha256, language, added }) => [
    number,
    id,
    title,
    name,
    mediaType,
    sha256,
    language,
    added,
  ]);
}

export const STATEMENTS_HEAD = [
  'statement',
  'record',
  'type',
  'record_label',
  'property',
  'value_type',
  'value',
  'value_words',
  'original',
  'modality',
  'polarity',
  'support',
  'status',
  'says',
  'source',
  'start',
  'end',
  'page',
  'note',
  'quote',
];

/** One row a passage of a statement; a statement without passages gives one row, said to be on file where its source is. */
export function statementRows(entity: SliceEntity, slice: Slice): readonly (readonly Cell[])[] {
  return entity.statements.flatMap((statement) => {
    const head = statementCells(entity, statement, slice);
    if (statement.passages.length === 0) return [[...head, statement.withheld === undefined ? undefined : 'on file']];
    return statement.passages.map(({ source, start, end, page, note, exact }) => [
      ...head,
      slice.sourceNumber(source),
      start,
      end,
      page,
      note,
      exact,
    ]);
  });
}

function statementCells(entity: SliceEntity, statement: Statement, slice: Slice): readonly Cell[] {
  const { id, prop, value, original, modality, polarity, support, status, says } = statement;
  const words = value.type === 'code' ? termLabel(value.code) : valueWords(value, slice.label);
  return [
    id,
    entity.id,
    entity.type,
    slice.label(entity.id),
    prop,
    value.type,
    valueLine(value),
    words,
    original,
    modality,
    polarity,
    support,
    status,
    joined(says.map(({ who, verb }) => [slice.label(who) || who, verb].filter(Boolean).join(' '))),
  ];
}
