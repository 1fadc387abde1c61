import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntityId } from '../model/entity.ts';
import type { Passage } from '../model/passage.ts';
import type { Property } from '../model/property.ts';
import type { StatementId } from '../model/statement.ts';
import type { Value } from '../model/value.ts';
import { type LineStatement, normPlaces, recordLine } from './record-lines.ts';

const passage = (start: number, note?: number): Passage => ({
  source: 'r.txt',
  start,
  end: start + 4,
  exact: 'word',
  prefix: 'some ',
  ...(note === undefined ? {} : { note }),
});

function statement(subject: string, prop: Property, value: Value, more: Partial<LineStatement> = {}): LineStatement {
  return {
    id: `s-${subject}-${prop}` as StatementId,
    subject: subject as EntityId,
    prop,
    value,
    passages: [passage(10)],
    support: 'direct',
    says: [{ who: 'report' }],
    modality: 'm.fact',
    polarity: 'yes',
    ...more,
  };
}

const ref = (id: string): Value => ({ type: 'ref', ref: id as EntityId });
const code = { id: 'norm-1' as EntityId, type: 'norm' as const, statements: [] };
const article = {
  id: 'norm-2' as EntityId,
  type: 'norm' as const,
  statements: [
    statement('norm-2', 'number', { type: 'text', text: '164' }),
    statement('norm-2', 'part-of', ref('norm-1')),
  ],
};

test('an event line has act, date, place, roles, basis and penalty, each with its ground', () => {
  const line = recordLine(
    {
      id: 'event-1' as EntityId,
      type: 'event',
      statements: [
        statement('event-1', 'act', { type: 'code', code: 'S.PRISON' }, { passages: [passage(10), passage(90, 33)] }),
        statement('event-1', 'when', {
          type: 'when',
          when: { edtf: '2011-08-08', from: '2011-08-08', to: '2011-08-08', phrase: 'On 8 August 2011' },
        }),
        statement('event-1', 'where', ref('place-1')),
        statement('event-1', 'victim', ref('person-1'), { passages: [passage(30)] }),
        statement('event-1', 'basis', ref('norm-2'), {
          support: 'inferred',
          qualifiers: { offence: 'inciting social hatred' },
        }),
        statement('event-1', 'span', { type: 'span', span: { duration: 'P6Y' } }),
      ],
    },
    normPlaces([code, article]),
  );
  const at = (start: number) => ({ source: 'r.txt', start, end: start + 4, exact: 'word' });
  const says = [{ who: 'report' }];
  assert.deepEqual(line, {
    type: 'event',
    id: 'event-1',
    acts: ['S.PRISON'],
    when: {
      edtf: '2011-08-08',
      from: '2011-08-08',
      to: '2011-08-08',
      phrase: 'On 8 August 2011',
      passages: [at(10)],
      modality: 'm.fact',
      says,
    },
    places: ['place-1'],
    roles: [{ role: 'victim', ref: 'person-1', passages: [at(30)], modality: 'm.fact', says }],
    basis: [
      {
        norm: 'norm-1',
        article: '164',
        offence: 'inciting social hatred',
        passages: [at(10)],
        modality: 'm.fact',
        says,
        support: 'inferred',
      },
    ],
    penalty: { span: 'P6Y' },
    polarity: 'yes',
    passages: [at(10), { ...at(90), note: 33 }, at(30)],
    modality: 'm.fact',
    says,
  });
});

test('an event without a date says null, and a role in words keeps its words', () => {
  const line = recordLine(
    {
      id: 'event-2' as EntityId,
      type: 'event',
      statements: [
        statement('event-2', 'act', { type: 'code', code: 'A.ASSAULT' }),
        statement('event-2', 'perpetrator', { type: 'text', text: 'masked men' }),
      ],
    },
    new Map(),
  );
  assert.equal(line.when, null);
  assert.deepEqual(
    (line.roles as { role: string; description: string }[]).map(({ role, description }) => [role, description]),
    [['perpetrator', 'masked men']],
  );
});

test('a figure carries its bounds and what it is part of', () => {
  const line = recordLine(
    {
      id: 'figure-2' as EntityId,
      type: 'figure',
      statements: [
        statement('figure-2', 'what', { type: 'text', text: 'wounded police officers' }),
        statement('figure-2', 'quantity', { type: 'quantity', quantity: { n: 35, unit: 'police officers' } }),
        statement('figure-2', 'subset-of', ref('figure-1')),
      ],
    },
    new Map(),
  );
  assert.equal(line.n, 35);
  assert.equal(line.unit, 'police officers');
  assert.equal(line.subsetOf, 'figure-1');
});
