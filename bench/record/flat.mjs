import { closeSync, openSync, writeSync } from 'node:fs';
import { bigSource } from '../../dist/record/testing/big-source.js';
import { Random } from '../../dist/record/testing/random.js';

export const EVENTS_A_SOURCE = 200;

/** Columns of the flat copy: one row an event, since in these made-up records every tag has one value. */
export const COLUMNS = {
  n: 'int',
  level: 'smallint',
  act: 'text',
  from_day: 'date',
  to_day: 'date',
  year: 'text',
  place: 'int',
  modality: 'text',
  outcome: 'text',
  status: 'text',
  victim: 'int',
  victim_kind: 'text',
  source: 'int',
  words: 'text',
};

/** Writes the events that `make.mjs` puts in a record, from the same seed, as CSV without a head. */
export function writeFlat(file, events) {
  const random = new Random(1);
  const handle = openSync(file, 'w');
  let n = 0;
  for (let serial = 0; serial < Math.ceil(events / EVENTS_A_SOURCE); serial++) {
    const { draft, level } = bigSource(random, serial, EVENTS_A_SOURCE);
    const kinds = new Map();
    const rows = new Map();
    for (const { subject, prop, value, passages, modality, original } of draft.statements) {
      if (prop === 'occupation') kinds.set(subject, value.code);
      if (!subject.startsWith('event')) continue;
      const row = rows.get(subject) ?? { modality };
      rows.set(subject, row);
      row[prop] = value;
      if (prop === 'stated-reason') row.words = `${passages[0].exact} ${original}`;
    }
    const number = (value, most) => serial * most + Number(value.ref.split('-')[1]);
    let lines = '';
    for (const row of rows.values()) {
      const { from, to } = row.when.when;
      const year = from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : 'several';
      const { ref } = row.victim;
      const cells = [n++, level, row.act.code, from, to, year, number(row.where, 8), row.modality, row.outcome.code];
      cells.push('draft', number(row.victim, 60), kinds.get(ref) ?? '', serial, `"${row.words}"`);
      lines += `${cells.join(',')}\n`;
    }
    writeSync(handle, lines);
  }
  closeSync(handle);
}
