import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { armed, csv, csvLine, disarmed } from './csv.ts';

test('a cell that a spreadsheet would run is disarmed, and quotes survive', () => {
  const text = csv({
    name: 'x',
    head: ['a', 'b'],
    rows: [
      ['=1+1', '@x'],
      ['+7', '-7'],
      [-7, 'say "no", please'],
      ['line\nbreak', undefined],
    ],
  });
  assert.equal(text, '\uFEFFa,b\r\n\'=1+1,\'@x\r\n\'+7,\'-7\r\n-7,"say ""no"", please"\r\n"line\nbreak",\r\n');
});

for (const hostile of [
  '=HYPERLINK("http://x")',
  '+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1',
  "'=1",
  "''@x",
]) {
  test(`${JSON.stringify(hostile)} begins with an apostrophe, and comes back as it was`, () => {
    assert.ok(disarmed(hostile).startsWith("'"));
    assert.equal(armed(disarmed(hostile)), hostile);
  });
}

test('whatever a text is, disarming it loses nothing and leaves no formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.equal(armed(disarmed(text)), text);
      assert.doesNotMatch(disarmed(text), /^[=+\-@\t\r\n]/);
    }),
  );
});

test('a row is closed by CRLF, and empty cells keep their place', () => {
  assert.equal(csvLine(['a', undefined, 3, '']), 'a,,3,\r\n');
});
