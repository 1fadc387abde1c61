/**
 * The record as flat tables: which there are, with which columns, and the rows that one walk through a slice gives them.
 * Columns are stable: new ones go to the end (docs/exchange.md).
 */
import type { Cell } from '../csv.ts';
import type { Slice } from '../slice.ts';
import { ACTS_HEAD, actRows, EVENTS_HEAD, eventRow, PENALTIES_HEAD, penaltyRow } from './event-tables.ts';
import {
  countVictims,
  SOURCES_HEAD,
  STATEMENTS_HEAD,
  sourceRows,
  statementRows,
  VICTIMS_HEAD,
  type VictimCount,
  victimRow,
} from './record-tables.ts';

export const TABLES = {
  events: EVENTS_HEAD,
  acts: ACTS_HEAD,
  victims: VICTIMS_HEAD,
  penalties: PENALTIES_HEAD,
  sources: SOURCES_HEAD,
  statements: STATEMENTS_HEAD,
} as const satisfies Record<string, readonly string[]>;

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

export interface TableRow {
  readonly table: TableName;
  readonly cells: readonly Cell[];
}

/** What a reader of the tables has to know: how they were made, what a row counts, and what is not in them. */
export function tableNotes(slice: Slice): readonly string[] {
  return [
    `Made by Khronika at level ${slice.level}, as known on ${slice.day}. What lies above this level is not in it.`,
    slice.choice === 'accepted'
      ? 'Only values that a person accepted; proposals and disputed values are left out.'
      : 'Accepted values, proposals and disputed values; the status of each is in the table "statements".',
    'events: one row an event. Where a property can have only one value, the preferred or surest is shown; every account of it is in "statements".',
    'acts: one row a countable act, that is one act code and one victim of one event. An event without a record of a victim gives one row for each act code.',
    'victims: one row a person or group with a record of its own; "acts" counts the rows of the table "acts" that name it. Victims known only in words are in "acts", not here.',
    'penalties: one row an event that is a sanction or measure, or has a term or a sum. Sums are as the source states them; nothing is converted.',
    'sources: files as received; "sha256" is the sum of the file, "number" is how the other tables name it.',
    'statements: one row a passage; offsets count Unicode code points of the frozen text.',
    'Dates: "date" is EDTF (ISO 8601-2); "date_from" and "date_to" are the first and last day it can mean.',
    'A cell that a spreadsheet would take for a formula begins with an apostrophe. Several values in a cell are parted by "; ".',
  ];
}

/** Every row of the tables asked for, in one walk: events come before their victims, who are counted by then. */
export async function* tableRows(slice: Slice, wanted: ReadonlySet<TableName>): AsyncGenerator<TableRow> {
  const counts = new Map<string, VictimCount>();
  if (wanted.has('sources')) for (const cells of sourceRows(slice)) yield { table: 'sources', cells };
  for await (const entity of slice.entities()) {
    if (entity.type === 'event') {
      countVictims(entity, counts);
      if (wanted.has('events')) yield { table: 'events', cells: eventRow(entity, slice) };
      if (wanted.has('acts')) for (const cells of actRows(entity, slice)) yield { table: 'acts', cells };
      const penalty = wanted.has('penalties') ? penaltyRow(entity, slice) : undefined;
      if (penalty !== undefined) yield { table: 'penalties', cells: penalty };
    }
    const victim = wanted.has('victims') ? victimRow(entity, slice, counts) : undefined;
    if (victim !== undefined) yield { table: 'victims', cells: victim };
    if (wanted.has('statements'))
      for (const cells of statementRows(entity, slice)) yield { table: 'statements', cells };
  }
}
