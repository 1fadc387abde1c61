import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { readDocument } from '../read-document.ts';
import { csvRows } from './csv.ts';

for (const [title, text, rows] of [
  [
    'quotes, doubled quotes and line ends inside a cell',
    'a,b\r\n"x, ""y""","1\n2"\r\n',
    [
      ['a', 'b'],
      ['x, "y"', '1\n2'],
    ],
  ],
  [
    'semicolons, as spreadsheets of many countries write them',
    'имя;дата\nАда;4.3.2023\n',
    [
      ['имя', 'дата'],
      ['Ада', '4.3.2023'],
    ],
  ],
  [
    'tabs',
    'a\tb\n1\t2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a byte order mark, an empty row and a last row without its end',
    '\uFEFFa,b\n,\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a comma in a quoted head does not part',
    '"a,b";c\n1;2',
    [
      ['a,b', 'c'],
      ['1', '2'],
    ],
  ],
  ['what follows a closing quote is kept', 'a\n"x"y\n', [['a'], ['xy']]],
  ['one column', 'a\nb\n', [['a'], ['b']]],
] as const) {
  test(`CSV: ${title}`, () => {
    assert.deepEqual(csvRows(text), rows);
  });
}

test('CSV: a quote that never closes is damage, and said', () => {
  assert.throws(() => csvRows('a,b\n"x,y\n'), { code: 'reading.damaged' });
});

test('CSV: any table written by RFC 4180 is read as it was', () => {
  const cell = fc
    .string({ unit: 'grapheme' })
    .map((text) => text.replace(/\r(?!\n)/g, ''))
    .filter((text) => text !== '');
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\r\n');
      assert.deepEqual(csvRows(text), rows);
    }),
  );
});

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

function workbook(sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = {
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="r"><sheets><sheet name="Acts" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

test('XLSX: shared and inline texts, numbers, dates by their style, gaps and truths', async () => {
  const bytes = workbook(
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>when</t></is></c></row>' +
      '<row r="2"><c r="A2"><v>12.5</v></c><c r="C2" s="1"><v>44989</v></c><c r="D2" t="b"><v>1</v></c></row>' +
      '<row r="3"/>',
    {
      'xl/sharedStrings.xml': `<sst ${MAIN}><si><r><t>wh</t></r><r><t>o</t></r><rPh><t>x</t></rPh></si></sst>`,
      'xl/styles.xml': `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
    },
  );
  const { text, blocks } = await readDocument(bytes, { name: 'a.xlsx' });
  assert.equal(text, 'Acts\n\nwho\t\twhen\n12.5\t\t2023-03-04\tyes');
  assert.deepEqual(
    blocks.map(({ kind }) => kind),
    ['heading', 'table'],
  );
});

test('XLSX: a damaged sheet, a missing workbook and entities that unfold are refused or stay as they are', async () => {
  await assert.rejects(readDocument(workbook('<row><c>'), { name: 'a.xlsx' }), { code: 'reading.damaged' });
  const without = zipSync({ 'xl/workbook.xml.txt': strToU8('x'), 'xl/workbook.xml': strToU8('') });
  await assert.rejects(readDocument(without, { name: 'a.xlsx' }), { code: 'reading.damaged' });
});

test('a ZIP of CSV files is a table each, under its name', async () => {
  const zip = zipSync({
    'a/import.csv': strToU8('x,y\n1,2\n'),
    'b.txt': strToU8('no table'),
    '__MACOSX/a.csv': strToU8('z'),
  });
  const { text, warnings } = await readDocument(zip, { name: 'a.zip', mediaType: 'application/zip' });
  assert.equal(text, 'a/import\n\nx\ty\n1\t2');
  // What is no table is not read, and that is said.
  assert.deepEqual(
    warnings.map(({ code }) => code),
    ['attachment-unread', 'attachment-unread'],
  );
});
