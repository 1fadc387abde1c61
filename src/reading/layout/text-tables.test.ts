import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toLines } from './lines.ts';
import { columnsInOrder } from './text-columns.ts';
import { tablesIn } from './text-tables.ts';

const rowsOf = (text: string) => tablesIn(toLines(text).lines).map((table) => table.rows);

test('cells below each other make a table; numbers set to the right, empty cells and wrapped ones are kept', () => {
  const text = [
    'The table gives the figures.',
    '   District          Cases      Sums',
    '   North Quay            9     1,250',
    '   Old Harbour          17',
    '   Saltmarsh and',
    '   Lighthouse            5        90',
    'A paragraph follows the table.',
  ].join('\n');
  assert.deepEqual(rowsOf(text), [
    [
      ['District', 'Cases', 'Sums'],
      ['North Quay', '9', '1,250'],
      ['Old Harbour', '17', ''],
      ['Saltmarsh and', '', ''],
      ['Lighthouse', '5', '90'],
    ],
  ]);
});

test('words pulled apart by justifying, list signs and a head set to both edges make no table', () => {
  for (const text of [
    'The  editor paid the  fine in three  parts,\nand the court kept  the issue for  itself and\nsent nothing  back to her  office.',
    '1.   The first.\n2.   The second.\n3.   The third.',
    'Harbour Watch                    No. 7\n\nThe spring in court was long and wet.',
  ])
    assert.deepEqual(rowsOf(text), [], text);
});

test('columns are read one after the other, rows of full width stay where they are', () => {
  const left = [
    'The harbour court heard',
    'sixty complaints over',
    'the past year, and thirty',
    'of them were dismissed',
    'on the first day, as the',
    'statute left no choice to',
  ];
  const right = [
    'the judges. Nobody has',
    'seen the new statute of',
    'the court, which is kept',
    'in a room that is open for',
    'two hours a week, as the',
    'registry told us in June.',
  ];
  const page = [
    'A title over both columns of the page, as wide as they are',
    '',
    ...left.map((row, i) => `${row.padEnd(30)}${right[i] ?? ''}`),
  ];
  assert.deepEqual(columnsInOrder(page), [
    'A title over both columns of the page, as wide as they are',
    '',
    ...left,
    ...right,
  ]);
});
