import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document } from '../../model/document.ts';
import { readDocument } from '../../reading/read-document.ts';
import { lintDocument } from './lint-document.ts';

const codes = async (text: string): Promise<string[]> =>
  lintDocument(await readDocument(new TextEncoder().encode(text), { name: 'x.txt' })).map(({ code }) => code);
const NOTES = '\n\nNotes\n\n[1] Count of the house, January-October 2011, 3.11.2011, http://house.example.org/count\n';

for (const [title, text, expected] of [
  [
    'a list that measures is not added up',
    'Thirteen people were held for three to seven years: seven years for Ann Lee, six for Bo Kim, four for Cy Poe.\n',
    [],
  ],
  [
    'a list that counts is added up',
    'The archive spoke with 12 people: 5 miners, 4 nurses and 2 dockers in all.\n',
    ['total-differs'],
  ],
  [
    'a part of a year that is told as a part is no total for the year',
    `Over the first ten months of 2011 the house counted 13 arrests of reporters.[1]${NOTES}`,
    [],
  ],
  [
    'a total for the year from ten months is',
    `In 2011 the house counted 13 arrests of reporters in all.[1]${NOTES}`,
    ['total-from-part'],
  ],
  [
    'Ibid. to a note that cites something through its source has no day to be older than',
    'In May 2012 the house said so.[1] On 4 June 2012 Ann Lee was fined by a court in Orlen.[2]\n\nNotes\n\n[1] The house, Yearbook, p. 4, note 26, citing: the court, list of hearings, 6.1.2012, http://court.example.org/list\n\n[2] Ibid., p. 8.\n',
    [],
  ],
] as const) {
  test(title, async () => assert.deepEqual(await codes(text), expected));
}

test('a table whose total differs from its column is found, with the right sum', () => {
  const rows = [
    ['Strike', 'Detained'],
    ['Docks', '1,064'],
    ['Mines', '12'],
    ['Total', '1,086'],
  ];
  const text = rows.map((row) => row.join('\t')).join('\n');
  let at = 0;
  const cells = rows.map((row) =>
    row.map((cell) => {
      const start = at;
      at += cell.length + 1;
      return { start, end: start + cell.length };
    }),
  );
  const document: Document = {
    khronika: 1,
    source: { name: 'x', mediaType: 'text/plain', sha256: '' },
    text,
    blocks: [{ kind: 'table', start: 0, end: text.length, rows: cells }],
    notes: [],
    references: [],
    warnings: [],
  };
  const found = lintDocument(document).map(({ code, quote, fix }) => [code, quote, fix]);
  assert.deepEqual(found, [['total-differs', '1,086', { replacement: '1076' }]]);
});
