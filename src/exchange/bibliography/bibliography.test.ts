import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCsl, writeCsl } from './csl.ts';
import { importReferences } from './import.ts';
import { readBibtex } from './read-bibtex.ts';
import type { Reference } from './reference.ts';
import { readRis, writeRis } from './ris.ts';
import { writeBibtex } from './write-bibtex.ts';

const HOSTILE: readonly Reference[] = [
  {
    id: 'source-1',
    type: 'legal_case',
    title: 'Braces {open, 100% & $5 #1_a ~b^c \\input{x} \\c a "quoted" @misc{y, z = {1}}',
    'original-title': 'Дело № 5',
    author: [{ literal: 'Smith and Jones and Co, Ltd' }, { family: 'O’Neil', given: 'Ада' }],
    publisher: 'ER - \\end{document}',
    issued: { 'date-parts': [[2012, 3, 4]] },
    URL: 'https://example.org/a_b%20c?x=1&y={2}#z',
    language: 'ru',
    note: 'cited in note 3 of “Winter”',
  },
  { id: 'b-2', type: 'report', title: 'A year', issued: { 'date-parts': [[2011], [2012, 5]] } },
  { id: 'c-3', type: 'webpage', URL: 'http://example.org/' },
];

const whole = { ...HOSTILE[0], URL: 'https://example.org/a_b%20c?x=1&y=%7B2%7D#z' };

for (const [format, write, read] of [
  ['BibLaTeX', writeBibtex, readBibtex],
  ['RIS', writeRis, readRis],
  ['CSL-JSON', writeCsl, readCsl],
] as const) {
  test(`${format} gives back what it was given, hostile titles and all`, () => {
    const back = read(write(HOSTILE));
    const expected = format === 'BibLaTeX' ? [whole, ...HOSTILE.slice(1)] : HOSTILE;
    assert.deepEqual(back, expected);
  });

  test(`${format}: no title begins a record of its own, whatever is in it`, () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '' && !/\p{C}/u.test(text) && text === text.normalize('NFC'));
    fc.assert(
      fc.property(words, words, (title, publisher) => {
        const back = read(write([{ id: 'x-1', type: 'report', title, publisher }]));
        assert.deepEqual(back, [{ id: 'x-1', type: 'report', title, publisher }]);
      }),
    );
  });
}

const FOREIGN_BIBTEX = `% a comment
@string{x = "y"}
@Article{key1,
  author = "Ada Lint and {World Press Union}",
  title = {Caf{\\'e} und {\\"U}ber {NATO}},
  journal = "Some \\& Journal",
  year = 2011, month = mar
}
@misc{broken, title = {never closed`;

test('BibTeX as others write it is read: quotes, months, accents; a broken last entry costs only itself', () => {
  const [first, second] = readBibtex(FOREIGN_BIBTEX);
  assert.deepEqual(first, {
    id: 'key1',
    type: 'article-newspaper',
    title: 'Café und Über NATO',
    author: [{ literal: 'Ada Lint' }, { literal: 'World Press Union' }],
    'container-title': 'Some & Journal',
    issued: { 'date-parts': [[2011, 3]] },
  });
  assert.equal(second?.title, 'never closed');
});

test('RIS as others write it is read', () => {
  const [one] = readRis('TY  - RPRT\nT1  - A year\nA1  - Lint, Ada\nY1  - 2011/03/04/\nER  - \n');
  assert.deepEqual(one, {
    id: '1',
    type: 'report',
    title: 'A year',
    author: [{ family: 'Lint', given: 'Ada' }],
    issued: { 'date-parts': [[2011, 3, 4]] },
  });
});

test('a file that is no CSL-JSON is refused in one sentence', () => {
  assert.throws(() => readCsl('not json'), { code: 'exchange.unreadable' });
  assert.throws(() => readCsl('[1]'), { code: 'exchange.unreadable' });
});

test('a reference becomes a thing with its title, author, day and address, each with its line', () => {
  const { document, draft } = importReferences(HOSTILE.slice(0, 1), { name: 'a.bib', mediaType: 'x', sha256: 'y' });
  assert.deepEqual(
    draft.statements.map(({ prop, value }) => [
      prop,
      value.type === 'text' ? value.text : value.type === 'when' ? value.when.edtf : value.type,
    ]),
    [
      ['title', HOSTILE[0]?.title],
      ['title', 'Дело № 5'],
      ['author', 'Smith and Jones and Co, Ltd'],
      ['author', 'Ада O’Neil'],
      ['publisher', 'ER - \\end{document}'],
      ['issued', '2012-03-04'],
      ['url', 'url'],
    ],
  );
  for (const { passages } of draft.statements)
    for (const { start, end, exact } of passages) assert.equal([...document.text].slice(start, end).join(''), exact);
});
