import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkStatement, checkWhen } from './check.ts';
import type { EntityId } from './entity.ts';
import type { DraftStatement, StatementId } from './statement.ts';
import type { Value } from './value.ts';

const good: DraftStatement = {
  id: 's-1' as StatementId,
  subject: 'event-1' as EntityId,
  prop: 'span',
  value: { type: 'span', span: { duration: 'P6Y' } },
  original: 'six years',
  passages: [{ source: 'a.txt', start: 10, end: 19, exact: 'six years' }],
  support: 'direct',
  says: [],
  modality: 'm.fact',
  polarity: 'yes',
  rule: 'penalty',
  confidence: 0.9,
};
const day = { edtf: '2011-08-08', from: '2011-08-08', to: '2011-08-08' };

test('a sound statement has no faults', () => {
  assert.deepEqual(checkStatement(good), []);
});

test('each kind of nonsense is named', () => {
  const on = (prop: DraftStatement['prop'], value: Value, subject = 'event-1'): Partial<DraftStatement> => ({
    prop,
    value,
    subject: subject as EntityId,
  });
  const code = (text: string): Value => ({ type: 'code', code: text });
  const cases: readonly (readonly [Partial<DraftStatement>, string])[] = [
    [{ subject: 'nobody' as EntityId }, 'subject is not an entity id'],
    [{ subject: 'person-1' as EntityId }, 'span does not stand on person'],
    [{ prop: 'nonsense' as DraftStatement['prop'] }, 'there is no such property'],
    [{ prop: 'toString' as DraftStatement['prop'] }, 'there is no such property'],
    [{ value: { type: 'text', text: 'six years' } }, 'span does not take text'],
    [{ value: { type: 'span', span: { duration: 'six years' } } }, 'span is not a duration'],
    [on('stated-reason', { type: 'text', text: ' ' }), 'stated-reason is empty'],
    [on('act', code('A.NONE')), 'act has a code that is not in the vocabulary'],
    [on('act', code('O.COURT')), 'act has a code that is not an act'],
    [on('act', code('A')), 'act has a code that is not an act'],
    [on('right', code('O.COURT')), 'right has a code of another family'],
    [on('kind', code('W.LAWYER'), 'org-1'), 'kind has a code of another family'],
    [on('country', code('Kazakhstan'), 'place-1'), 'country is not a code of ISO 3166'],
    [on('where', { type: 'ref', ref: 'Aktau' as EntityId }), 'where does not point to an entity'],
    [on('decider', { type: 'ref', ref: 'place-1' as EntityId }), 'decider is no person, group or organisation'],
    [on('when', { type: 'when', when: { edtf: '2011-02-30' } }), 'when is not a date'],
    [
      on('when', { type: 'when', when: { ...day, to: '2011-08-09' } }),
      'when has bounds that are not those of its date',
    ],
    [on('hours', { type: 'quantity', quantity: { unit: 'hour' } }), 'hours has no number'],
    [on('hours', { type: 'quantity', quantity: { n: -1, unit: 'hour' } }), 'hours is not a count'],
    [on('hours', { type: 'quantity', quantity: { n: Number.NaN, unit: 'hour' } }), 'hours is not a count'],
    [
      on('hours', { type: 'quantity', quantity: { min: 9, max: 3, unit: 'hour' } }),
      'hours has its bounds the wrong way round',
    ],
    [on('hours', { type: 'quantity', quantity: { n: 2, min: 3, unit: 'hour' } }), 'hours lies outside its own bounds'],
    [on('hours', { type: 'quantity', quantity: { n: 2, unit: '' } }), 'hours has no unit'],
    [
      on('money', { type: 'money', money: { amount: '15.000,5', currency: 'KZT' } }),
      'money has an amount that is not plain decimal text',
    ],
    [
      on('money', { type: 'money', money: { amount: '15000', currency: 'tenge' } }),
      'money has a currency that is not a code of ISO 4217',
    ],
    [on('point', { type: 'point', point: { lat: 91, lon: 0 } }, 'place-1'), 'point is not on the globe'],
    [on('url', { type: 'url', url: 'no address' }, 'object-1'), 'url is not an address'],
    [{ passages: [] }, 'a value that came from a text needs a passage'],
    [{ passages: [{ source: 'a.txt', start: 5, end: 5, exact: '' }] }, 'a passage is empty'],
    [{ passages: [{ source: 'a.txt', start: 9, end: 5, exact: 'four' }] }, 'a passage is empty'],
    [{ passages: [{ source: 'a.txt', start: 0.5, end: 5, exact: 'four' }] }, 'a passage is empty'],
    [{ passages: [{ source: '', start: 0, end: 4, exact: 'four' }] }, 'a passage has no source'],
    [
      { passages: [{ source: 'a.txt', start: 0, end: 5, exact: 'four' }] },
      'a passage’s quote is not as long as its place',
    ],
    [{ support: 'inferred', passages: [] }, 'an inferred value needs a passage or the statements it was derived from'],
    [{ derivedFrom: ['s-1' as StatementId] }, 'a statement cannot be derived from itself'],
    [{ confidence: 1.01 }, 'confidence is not between 0 and 1'],
    [{ confidence: Number.NaN }, 'confidence is not between 0 and 1'],
    [{ modality: 'm.maybe' as DraftStatement['modality'] }, 'there is no such modality'],
    [{ asOf: { edtf: 'soon' } }, 'asOf is not a date'],
    [{ qualifiers: { since: { ...day, edtf: '2012' } } }, 'since has bounds that are not those of its date'],
    [
      { qualifiers: { since: day, until: { edtf: '2010', from: '2010-01-01', to: '2010-12-31' } } },
      'since is later than until',
    ],
  ];
  for (const [change, fault] of cases) assert.deepEqual(checkStatement({ ...good, ...change }), [fault], fault);
});

test('what a person types needs no passage', () => {
  assert.deepEqual(checkStatement({ ...good, passages: [] }, false), []);
});

test('a passage is as long as its quote in code points', () => {
  assert.deepEqual(checkStatement({ ...good, passages: [{ source: 'a', start: 0, end: 3, exact: 'a😀b' }] }), []);
});

test('seasons of either hemisphere are sound, others are not', () => {
  assert.deepEqual(checkWhen('when', { edtf: '2011-22', from: '2011-06-01', to: '2011-08-31' }), []);
  assert.deepEqual(checkWhen('when', { edtf: '2011-22', from: '2011-12-01', to: '2012-02-29' }), []);
  assert.equal(checkWhen('when', { edtf: '2011-22', from: '2011-04-01', to: '2011-06-30' }).length, 1);
});
