import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../reading/read-document.ts';
import { parseMapping } from './mapping.ts';
import { importTables } from './table.ts';

/** A table as an organisation keeps it: its own headings, dates with dots, words for acts, two people in one cell. */
const TABLE = `№;Дата;Что;Кто;Где;Штраф;Валюта
1;04.03.2023;задержание;Ада Линт, Зоя Пак;Орлен;;
2;06.03.2023;штраф;Ада Линт;Орлен;300;EUR
3;в марте;что-то иное;;Орлен;много;EUR
`;

const MAPPING = {
  says: 'Наблюдатели Орлена',
  records: [
    {
      type: 'event',
      as: 'event',
      key: ['№'],
      values: [
        { property: 'act', column: 'Что', codes: { задержание: 'A.DETAIN', штраф: 'S.FINE' } },
        { property: 'when', column: 'Дата' },
        { property: 'victim', record: 'person' },
        { property: 'where', column: 'Где', link: { as: 'place', type: 'place' } },
        { property: 'money', column: 'Штраф', currency: 'Валюта' },
      ],
    },
    {
      type: 'person',
      as: 'person',
      key: ['Кто'],
      each: ', ',
      values: [{ property: 'name', column: 'Кто', lang: 'ru' }],
    },
  ],
};

async function run(table: string, mapping: unknown) {
  const document = await readDocument(new TextEncoder().encode(table), { name: 'acts.csv', mediaType: 'text/csv' });
  return importTables(document, parseMapping(JSON.stringify(mapping)));
}

test('a table becomes proposals, each with its cell as passage and the one who speaks', async () => {
  const { document, draft } = await run(TABLE, MAPPING);
  const told = draft.statements.map(({ subject, prop, value, passages }) => [
    subject,
    prop,
    value.type === 'ref'
      ? value.ref
      : value.type === 'when'
        ? value.when.edtf
        : value.type === 'money'
          ? value.money
          : value.type === 'text'
            ? value.text
            : value.type === 'code'
              ? value.code
              : '',
    passages.map(({ exact }) => exact).join('|'),
  ]);
  assert.deepEqual(told, [
    ['event-1', 'act', 'A.DETAIN', 'задержание'],
    ['event-1', 'when', '2023-03-04', '04.03.2023'],
    ['event-1', 'victim', 'person-1', 'Ада Линт'],
    ['event-1', 'victim', 'person-2', 'Зоя Пак'],
    ['place-1', 'name', 'Орлен', 'Орлен'],
    ['event-1', 'where', 'place-1', 'Орлен'],
    ['person-1', 'name', 'Ада Линт', 'Ада Линт|Ада Линт'],
    ['person-2', 'name', 'Зоя Пак', 'Зоя Пак'],
    ['event-2', 'act', 'S.FINE', 'штраф'],
    ['event-2', 'when', '2023-03-06', '06.03.2023'],
    ['event-2', 'victim', 'person-1', 'Ада Линт'],
    ['event-2', 'where', 'place-1', 'Орлен'],
    ['event-2', 'money', { amount: '300', currency: 'EUR' }, '300'],
    ['event-3', 'where', 'place-1', 'Орлен'],
  ]);
  for (const { says, modality, passages } of draft.statements) {
    assert.deepEqual(says, [{ who: 'Наблюдатели Орлена' }]);
    assert.equal(modality, 'm.reported');
    for (const { start, end, exact } of passages) assert.equal([...document.text].slice(start, end).join(''), exact);
  }
});

test('a cell that says no value is counted by its column, and its words are repeated nowhere', async () => {
  const { unread } = await run(TABLE, MAPPING);
  assert.deepEqual(unread, [
    { what: 'column "Что"', count: 1 },
    { what: 'column "Дата"', count: 1 },
    { what: 'column "Штраф"', count: 1 },
  ]);
});

test('an apostrophe that guards a spreadsheet is taken off', async () => {
  const { draft } = await run("name\n'=1+1\n", {
    records: [{ type: 'person', values: [{ property: 'name', column: 'name' }] }],
  });
  assert.deepEqual(
    draft.statements.map(({ value }) => value),
    [{ type: 'text', text: '=1+1' }],
  );
});

test('two columns make a range, and 3/4/2023 is read only where its order is told', async () => {
  const table = 'from,to,day\n2023-03-01,2023-03-04,3/4/2023\n';
  const values = (date?: string) => [
    { property: 'when', from: 'from', to: 'to' },
    { property: 'due', column: 'day', ...(date === undefined ? {} : { date }) },
  ];
  const whens = async (date?: string) =>
    (await run(table, { records: [{ type: 'event', values: values(date) }] })).draft.statements.map(({ value }) =>
      value.type === 'when' ? value.when.edtf : '',
    );
  assert.deepEqual(await whens(), ['2023-03-01/2023-03-04']);
  assert.deepEqual(await whens('dmy'), ['2023-03-01/2023-03-04', '2023-04-03']);
  assert.deepEqual(await whens('mdy'), ['2023-03-01/2023-03-04', '2023-03-04']);
});

for (const [title, mapping, fault] of [
  ['no JSON', '{', /no JSON/],
  ['no records', '{}', /no list "records"/],
  ['an unknown type', '{"records":[{"type":"animal","values":[]}]}', /no known "type"/],
  [
    'an unknown property',
    '{"records":[{"type":"event","values":[{"property":"colour","column":"a"}]}]}',
    /no known "property"/,
  ],
  [
    'a property on the wrong type',
    '{"records":[{"type":"place","values":[{"property":"victim","column":"a"}]}]}',
    /does not stand on place/,
  ],
  [
    'a code that there is not',
    '{"records":[{"type":"event","values":[{"property":"act","column":"a","codes":{"x":"A.NONSENSE"}}]}]}',
    /a code that there is not/,
  ],
  ['a value without a column', '{"records":[{"type":"event","values":[{"property":"act"}]}]}', /no "column"/],
  [
    'a record that no rule makes',
    '{"records":[{"type":"event","values":[{"property":"victim","record":"who"}]}]}',
    /no rule makes/,
  ],
  ['a modality that there is not', '{"modality":"m.certain","records":[{"type":"event","values":[]}]}', /no modality/],
] as const) {
  test(`a mapping with ${title} is refused, and the fault is named`, () => {
    assert.throws(() => parseMapping(mapping), { code: 'exchange.bad-mapping', message: fault });
  });
}

test('a table that no rule speaks of is refused', async () => {
  const mapping = { records: [{ type: 'person', sheet: 'people', values: [{ property: 'name', column: 'name' }] }] };
  await assert.rejects(run('name\nx\n', mapping), { code: 'exchange.no-table' });
});
