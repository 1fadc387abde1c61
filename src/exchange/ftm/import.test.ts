import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importFtm } from './import.ts';

const SOURCE = { name: 'others.ftm.json', mediaType: 'application/json+ftm', sha256: 'x' };

/** A file as another tool writes it: its own ids, schemata that the record has not, properties that it does not read. */
const FOREIGN = [
  {
    id: 'a',
    schema: 'Person',
    properties: {
      name: ['Ada Lint'],
      alias: ['Ада Линт'],
      gender: ['female'],
      birthDate: ['1980-03'],
      passportNumber: ['N 1'],
    },
  },
  {
    id: 'b',
    schema: 'Company',
    properties: { name: ['Lint Press'], country: ['kz'], sourceUrl: ['https://press.example/'] },
  },
  { id: 'c', schema: 'Ownership', properties: { owner: ['a'], asset: ['b'] } },
  {
    id: 'd',
    schema: 'Employment',
    properties: { employee: ['a'], employer: ['b'], role: ['editor'], startDate: ['2011'] },
  },
  {
    id: 'e',
    schema: 'Event',
    properties: { name: ['Raid'], startDate: ['2011-03-01'], endDate: ['2011-03-04'], involved: ['a', 'b'] },
  },
  { id: 'f', schema: 'UnknownLink', properties: { subject: ['a'], object: ['e'], role: ['victim'] } },
  { id: 'g', schema: 'Membership', properties: { member: ['a'], organization: ['nowhere'] } },
]
  .map((row) => JSON.stringify(row))
  .join('\n');

test('a foreign FollowTheMoney file becomes proposals; what has no place is counted by its name', () => {
  const { document, draft, unread } = importFtm(FOREIGN, SOURCE);
  assert.deepEqual(
    draft.statements.map(({ subject, prop, value, qualifiers, passages }) => [
      subject,
      prop,
      value.type === 'text'
        ? value.text
        : value.type === 'when'
          ? value.when.edtf
          : value.type === 'ref'
            ? value.ref
            : value.type === 'code'
              ? value.code
              : value.type === 'url'
                ? value.url
                : '',
      qualifiers?.post ?? '',
      passages.map(({ exact }) => exact).join('|'),
    ]),
    [
      ['person-1', 'name', 'Ada Lint', '', 'Ada Lint'],
      ['person-1', 'name', 'Ада Линт', '', 'Ада Линт'],
      ['person-1', 'sex', 'sex.female', '', 'female'],
      ['person-1', 'born', '1980-03', '', '1980-03'],
      ['org-1', 'name', 'Lint Press', '', 'Lint Press'],
      ['org-1', 'url', 'https://press.example/', '', 'https://press.example/'],
      ['org-1', 'country', 'KZ', '', 'KZ'],
      ['person-1', 'post-in', 'org-1', 'editor', 'editor'],
      ['event-1', 'when', '2011-03-01/2011-03-04', '', '2011-03-01/2011-03-04'],
      ['event-1', 'participant', 'org-1', '', 'b'],
      ['event-1', 'victim', 'person-1', '', 'victim'],
    ],
  );
  assert.deepEqual(unread, [
    { what: 'Person:passportNumber', count: 1 },
    { what: 'schema Ownership', count: 1 },
    { what: 'Membership between records that are not in the file', count: 1 },
  ]);
  for (const { passages } of draft.statements)
    for (const { start, end, exact } of passages) assert.equal([...document.text].slice(start, end).join(''), exact);
});

for (const [title, content] of [
  ['no JSON', 'name: Ada'],
  ['a line that is no entity', '{"id":"a","schema":"Person","properties":{}}\n[1,2]'],
] as const) {
  test(`${title} is refused, with the number of its line`, () => {
    assert.throws(() => importFtm(content, SOURCE), { code: 'exchange.unreadable' });
  });
}

test('values that are no strings, and records that point to themselves, do no harm', () => {
  const content = [
    { id: 'a', schema: 'Person', properties: { name: [1, null, { x: 1 }, 'Ada'], __proto__: ['x'] } },
    { id: 'e', schema: 'Event', properties: { addressEntity: ['e'], involved: ['e', 'missing'] } },
  ];
  const { draft } = importFtm(content.map((row) => JSON.stringify(row)).join('\n'), SOURCE);
  assert.equal(draft.statements.filter(({ prop }) => prop === 'name').length, 1);
});
