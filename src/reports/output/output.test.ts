import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'parse5';
import { docxOf } from './docx.ts';
import { EXAMPLE_REPORT as report } from './example-report.ts';
import { htmlFolderOf, htmlOf } from './html.ts';
import { markdownOf } from './markdown.ts';
import { pdfOf } from './pdf.ts';
import { openPrintingWorks } from './printing-works.ts';
import { textOf } from './text.ts';

const works = await openPrintingWorks();
const HOSTILE = ['#eval("1+1")', '$x^2$', '{ MERGEFIELD a }', '<script>alert(1)</script>'];
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Words of a Word part, the slow way: tags out, entities in. */
function wordsOf(xml: string): string {
  return xml
    .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

test('the same report gives the same bytes in every format', async () => {
  const again = await openPrintingWorks();
  assert.deepEqual(pdfOf(report, works), pdfOf(report, again));
  assert.deepEqual(docxOf(report), docxOf(report));
  for (const write of [htmlOf, markdownOf, textOf]) assert.equal(write(report), write(report));
});

test('a Word file holds every word, real footnotes once each, and no field code of the report', () => {
  const files = unzipSync(docxOf(report));
  const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const body = part('word/document.xml');
  for (const words of ['Signs & <wonders>', 'Жаңаөзен', ...HOSTILE, 'How | many', 'Arrests in 2019', 'more of two'])
    assert.ok(wordsOf(body).includes(words), words);
  assert.deepEqual(
    [...body.matchAll(/<w:footnoteReference w:id="(\d+)"\/>/g)].map((match) => match[1]),
    ['1', '2'],
  );
  const fields = [...body.matchAll(/<w:instrText[^>]*>\s*(\w+)/g)].map((match) => match[1]);
  assert.deepEqual(new Set(fields), new Set(['REF', 'SEQ']));
  assert.match(wordsOf(part('word/footnotes.xml')), /Gazette, A title, https:\/\/example\.org\/\?a=1&b=2\.\n.*Ibid\./s);
  assert.match(
    part('word/_rels/footnotes.xml.rels'),
    /Target="https:\/\/example\.org\/\?a=1&amp;b=2" TargetMode="External"/,
  );
  assert.match(body, /descr="A dark &quot;field&quot;"/);
});

test('a Word file names no author, program or time but the report’s own day', () => {
  const files = unzipSync(docxOf(report));
  const core = strFromU8(files['docProps/core.xml'] ?? new Uint8Array());
  assert.doesNotMatch(core, /creator|lastModifiedBy|revision/i);
  assert.deepEqual([...core.matchAll(/\d{4}-\d\d-\d\dT[^<]*/g)].map(String), [
    '2020-02-03T00:00:00Z',
    '2020-02-03T00:00:00Z',
  ]);
  assert.deepEqual(
    Object.keys(files).filter((name) => /app\.xml|comments|people/.test(name)),
    [],
  );
});

test('every XML part of a Word file is well formed', async () => {
  const { SaxesParser } = await import('saxes');
  const files = unzipSync(docxOf(report));
  for (const [name, bytes] of Object.entries(files)) {
    if (!/\.(xml|rels|svg)$/.test(name)) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => assert.fail(`${name}: ${error.message}`));
    parser.write(strFromU8(bytes)).close();
  }
});

test('a PDF is tagged, has a title and a language, and embeds its fonts', () => {
  const pdf = Buffer.from(pdfOf(report, works)).toString('latin1');
  assert.match(pdf, /\/MarkInfo/);
  assert.match(pdf, /\/StructTreeRoot/);
  assert.match(pdf, /\/Lang\s*\(en/);
  assert.match(pdf, /\/FontFile2|\/FontFile3/);
  assert.doesNotMatch(pdf, /\/JavaScript|\/Author/);
});

test('the words of a PDF are those of the report, hostile ones as text', async () => {
  const { extractText, getDocumentProxy } = await import('unpdf');
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdfOf(report, works))), {
    mergePages: true,
  });
  const flat = text.replace(/\s+/g, ' ');
  for (const words of [
    'Жаңаөзен',
    '#eval("1+1")',
    '{ MERGEFIELD a }',
    '<script>alert(1)</script>',
    'Level: coalition',
    'Arrests in 2019',
  ])
    assert.ok(flat.includes(words), words);
});

test('HTML has no script and loads nothing; its text is the report’s; notes link both ways', () => {
  const html = htmlOf(report);
  const tags = new Set<string>();
  const walk = (node: { nodeName: string; childNodes?: unknown[] }): void => {
    tags.add(node.nodeName);
    for (const child of node.childNodes ?? []) walk(child as { nodeName: string });
  };
  walk(parse(html));
  assert.ok(!tags.has('script'));
  assert.doesNotMatch(html, /src="(?!data:)|url\(|@import/);
  assert.match(html, /<sup id="mark-1"><a href="#note-1">1<\/a><\/sup>/);
  assert.match(html, /<li id="note-1">.*href="#mark-1"/);
  assert.match(html, /Level: coalition/);
  assert.match(html, /<th scope="col">/);
});

test('an HTML folder holds its page and its style sheet, and the page asks for no other file', () => {
  const folder = htmlFolderOf(report);
  assert.deepEqual([...folder.keys()], ['index.html', 'report.css']);
  assert.deepEqual(
    [...(folder.get('index.html') ?? '').matchAll(/(?:href|src)="(?!#|data:|https?:)([^"]*)"/g)].map(
      (match) => match[1],
    ),
    ['report.css'],
  );
});

test('Markdown read back by our own parser gives the same text and notes', async () => {
  const { parseManuscript } = await import('../manuscript/parse.ts');
  const manuscript = parseManuscript(markdownOf(report));
  assert.deepEqual(manuscript.findings, []);
  assert.deepEqual([...manuscript.footnotes.keys()], ['1', '2']);
  const flat = JSON.stringify(manuscript.blocks);
  for (const words of ['Signs & <wonders>', '$x^2$', '{ MERGEFIELD a }', '<script>alert(1)</script>', 'How | many'])
    assert.ok(flat.includes(words), words);
});

test('plain text keeps marks, notes and table rows, and breaks no address', () => {
  const plain = textOf(report);
  assert.match(plain, /<script>alert\(1\)<\/script>\.\[1\]/);
  assert.match(plain, /\[1\] Gazette, A title, https:\/\/example\.org\/\?a=1&b=2\./);
  assert.match(plain, /=1\+1\t7/);
  assert.match(plain, /2\. two\n\n {3}more of two/);
});
