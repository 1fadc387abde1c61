import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CslItem } from '../citations/csl-item.ts';
import { shippedStyle } from '../citations/shipped-style.ts';
import { plainText } from '../report.ts';
import { documentOf } from '../report-document.ts';
import { parseManuscript } from './parse.ts';
import { NO_RECORD, type RecordPort } from './record-port.ts';
import { MOST_ROWS, resolveManuscript } from './resolve.ts';

const style = await shippedStyle();
const ITEMS: Readonly<Record<string, CslItem>> = {
  a: {
    id: 'a',
    type: 'report',
    title: 'Alpha',
    author: [{ literal: 'House' }],
    issued: { 'date-parts': [[2011, 10]] },
    URL: 'https://example.org/a',
  },
  b: {
    id: 'b',
    type: 'article-newspaper',
    title: 'Бета',
    'original-title': 'Beta',
    'container-title': 'Paper',
    issued: { 'date-parts': [[2012, 3, 4]] },
  },
};
const record: RecordPort = {
  ...NO_RECORD,
  source: async (id) => {
    const item = ITEMS[id];
    return item === undefined ? undefined : { item };
  },
  word: async (name) => (name === 'count' ? '37' : undefined),
};

async function resolved(text: string) {
  return resolveManuscript(parseManuscript(text), record, style);
}

async function notesOf(text: string): Promise<string[]> {
  return (await resolved(text)).report.notes.map(({ content }) => plainText(content));
}

const FULL = 'House, Alpha, October 2011, https://example.org/a.';

for (const [what, text, notes] of [
  ['a source cited twice in a row is "Ibid."', 'One [@a]. Two [@a].', [FULL, 'Ibid.']],
  ['with a page it keeps the page', 'One [@a]. Two [@a, p. 7].', [FULL, 'Ibid., p. 7.']],
  [
    'after another source it is short',
    'One [@a]. Two [@b]. Three [@a].',
    [FULL, '“Бета” [Beta], Paper, 4 March 2012.', 'House, Alpha, note 1.'],
  ],
  [
    'after a note with two sources there is no "Ibid."',
    'One [@a; @b]. Two [@b].',
    ['House, Alpha, October 2011, https://example.org/a; “Бета” [Beta], Paper, 4 March 2012.', '“Бета”, note 1.'],
  ],
  [
    'words before and after stay',
    'One [see @a, p. 3; also @b].',
    ['See House, Alpha, October 2011, p. 3, https://example.org/a; also “Бета” [Beta], Paper, 4 March 2012.'],
  ],
  [
    'a footnote holds prose and citations',
    'One.[^x]\n\n[^x]: The law is old. [@a] More.',
    [`The law is old. ${FULL} More.`],
  ],
] as const) {
  test(`citations: ${what}`, async () => assert.deepEqual(await notesOf(text), notes));
}

test('a Russian report has Russian forms', async () => {
  const notes = await notesOf('---\ntitle: Т\nlanguage: ru\n---\n\nРаз [@b]. Два [@b, с. 5].');
  assert.deepEqual(notes, ['«Бета» [Beta], Paper, 4 марта 2012.', 'Там же, с. 5.']);
});

for (const [what, text, expected] of [
  ['an unknown block', 'x\n\n::weather{}', [['manuscript.unknown-block', 3]]],
  ['an unknown question', 'x :weather{today=1}', [['manuscript.unknown-block', 1]]],
  ['an unknown source', 'x\n\ny [@zzz].', [['manuscript.unknown-source', 3]]],
  ['a reference to nothing', 'See [](#gone).', [['manuscript.reference', 1]]],
  ['a note written and never marked', 'x\n\n[^n]: Words.', [['manuscript.note-unused', 3]]],
  ['a note in itself', 'x[^n]\n\n[^n]: Words.[^n]', [['manuscript.note-in-note', 3]]],
  ['a label given twice', '# A {#l}\n\n## B {#l}\n\n## C {#l}', [['manuscript.label-twice', 5]]],
  ['HTML', 'x\n\n<script>alert(1)</script>', [['manuscript.html', 3]]],
  ['a script for an address', '[x](javascript:alert(1))', [['manuscript.address', 1]]],
  ['a picture from elsewhere', '![alt](https://example.org/x.png)', [['manuscript.picture', 1]]],
  ['a block that the record cannot answer', '::cases{}', [['manuscript.no-answer', 1]]],
  ['a line of the head that says nothing', '---\ntitle: T\nlevel: 9\n---\nx', [['manuscript.head', 3]]],
] as const) {
  test(`${what} is a finding with its line, and the report is whole`, async () => {
    const { report, findings } = await resolved(text);
    assert.deepEqual(
      findings.map(({ code, line }) => [code, line]),
      expected,
    );
    assert.ok(Array.isArray(report.blocks));
  });
}

for (const [what, text, found] of [
  ['quotes in quotes', `one\n\n${'>'.repeat(3000)} deep`, [3]],
  ['lists in lists', Array.from({ length: 60 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n'), undefined],
  ['a run of one sign', `a ${'*'.repeat(20_000)}b${'*'.repeat(20_000)}`, [1]],
  ['brackets in brackets', `${'['.repeat(20_000)}a${']'.repeat(20_000)}`, [1]],
  ['blocks in blocks', ':::cases\n'.repeat(12), [9, 10, 11, 12]],
] as const)
  test(`${what} beyond any measure are cut at once, and told with their lines`, async () => {
    const { report, findings } = await resolved(text);
    const lines = findings.flatMap(({ code, line }) => (code === 'manuscript.too-deep' ? [line] : []));
    if (found === undefined) assert.equal(lines[0], 14);
    else assert.deepEqual(lines, found);
    assert.ok(report.blocks.length >= 0);
  });

test('a table longer than a report can carry is cut, with a finding', async () => {
  const rows = Array.from({ length: MOST_ROWS + 5 }, (_, i) => `| ${i} |`).join('\n');
  const { report, findings } = await resolved(`| n |\n|---|\n${rows}`);
  assert.deepEqual(
    findings.map(({ code }) => code),
    ['manuscript.table-cut'],
  );
  const [table] = report.blocks;
  assert.ok(table?.kind === 'table' && table.rows.length === MOST_ROWS);
});

test('headings are numbered below the title, and a heading marked {-} is not', async () => {
  const { report } = await resolved('# T\n\n## Summary {-}\n\n## A\n\n### B\n\n## C {#c}\n\nSee [](#c).');
  const headings = report.blocks.flatMap((block) => (block.kind === 'heading' ? [block.number] : []));
  assert.equal(report.title, 'T');
  assert.deepEqual(headings, ['', '1', '1.1', '2']);
  assert.equal(documentOf(report).text.split('\n').at(-1), 'See 2.');
});

test('a question in a sentence prints the record\u2019s answer', async () => {
  const { report } = await resolved('In 2019 :count{act=A.DETAIN} people were held.');
  assert.equal(documentOf(report).text, 'In 2019 37 people were held.');
});

test('a mark stands behind the stop, and its note behind the body', async () => {
  const document = documentOf((await resolved('One [@a]. Two.')).report);
  assert.ok(document.text.startsWith('One. Two.'));
  assert.deepEqual(
    document.notes.map(({ n, status, marks }) => [n, status, marks]),
    [[1, 'present', [{ at: 4 }]]],
  );
});

test('headings numbered by hand keep their numbers, and print them once', async () => {
  const { report } = await resolved('# T\n\n## Summary\n\n## 1. First\n\n### 1.2 Inner {#in}\n\nSee [](#in).');
  const headings = report.blocks.flatMap((block) =>
    block.kind === 'heading' ? [[block.number, plainText(block.content)]] : [],
  );
  assert.deepEqual(headings, [
    ['', 'Summary'],
    ['1', 'First'],
    ['1.2', 'Inner'],
  ]);
  assert.ok(documentOf(report).text.endsWith('See 1.2.'));
});
