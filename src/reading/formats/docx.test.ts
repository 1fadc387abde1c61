import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { outline } from '../fixture-reading.ts';
import { readDocument } from '../read-document.ts';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word file put together by hand, part by part. */
function word(parts: Readonly<Record<string, string>>): Uint8Array {
  const whole = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(whole).map(([name, text]) => [name, strToU8(text)])));
}

const text = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const body = (inner: string): string => `<w:document><w:body>${inner}</w:body></w:document>`;

test('tracked changes are read as accepted, comments and hidden text are reported in their place', async () => {
  const file = word({
    'word/document.xml': body(
      `<w:p>${text('The court ')}<w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins>${text('twice ')}</w:ins>${text('fined her.')}<w:r><w:commentReference w:id="7"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>draft 3</w:t></w:r></w:p>`,
    ),
    'word/comments.xml':
      '<w:comments><w:comment w:id="7"><w:p><w:r><w:t>Check the date.</w:t></w:r></w:p></w:comment></w:comments>',
  });
  const document = await readDocument(file, { name: 'a' });
  assert.deepEqual(outline(document), ['paragraph| The court twice fined her.']);
  assert.deepEqual(
    document.warnings.map(({ code, at }) => [code, at]),
    [
      ['tracked-changes', undefined],
      ['hidden-text', undefined],
      ['comment', 26],
    ],
  );
  assert.match(document.warnings[2]?.message ?? '', /Check the date\./);
});

test('footnotes, endnotes and marks of the writer’s own are kept apart, each on its word', async () => {
  const note = (kind: string, id: number, words: string): string =>
    `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${text(` ${words}`)}</w:p></w:${kind}>`;
  const mark = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const file = word({
    'word/document.xml': body(
      `<w:p>${text('First.')}${mark('footnote', 5)}${text(' Second')}${mark('endnote', 3)}${text(', third')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="6"/><w:t>*</w:t></w:r>${text(' and fourth.')}${mark('footnote', 2)}</w:p>`,
    ),
    'word/footnotes.xml': `<w:footnotes><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>${note('footnote', 2, 'Note two.')}${note('footnote', 5, 'Note one.')}${note('footnote', 6, 'A remark.')}</w:footnotes>`,
    'word/endnotes.xml': `<w:endnotes>${note('endnote', 3, 'An endnote.')}</w:endnotes>`,
  });
  const document = await readDocument(file, { name: 'a' });
  assert.deepEqual(outline(document), [
    'paragraph| First.[1] Second[3], third[4] and fourth.[2]',
    'note #1| Note one.',
    'note #2| Note two.',
    'note #i| An endnote.',
    'note #*| A remark.',
  ]);
  assert.deepEqual(
    document.notes.map(({ n, label, status }) => [n, label, status]),
    [
      [1, undefined, 'present'],
      [2, undefined, 'present'],
      [3, 'i', 'present'],
      [4, '*', 'present'],
    ],
  );
});

test('numbers come from the numbering, levels from the styles, links from fields and relations', async () => {
  const level = (at: number, format: string, shape: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${shape}"/></w:lvl>`;
  const item = (at: number, words: string): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="4"/></w:numPr></w:pPr>${text(words)}</w:p>`;
  const file = word({
    'word/document.xml': body(
      `<w:p><w:pPr><w:pStyle w:val="Kop"/></w:pPr>${text('What the law says')}</w:p>${item(0, 'One')}${item(1, 'One a')}${item(1, 'One b')}${item(0, 'Two')}<w:p><w:hyperlink r:id="h1">${text('a page')}</w:hyperlink>${text(' and ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://b.example/2"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${text('another')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    ),
    'word/styles.xml':
      '<w:styles><w:style w:styleId="Kop"><w:name w:val="My heading"/><w:basedOn w:val="H2"/></w:style><w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style></w:styles>',
    'word/numbering.xml': `<w:numbering><w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1.%2)')}</w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    'word/_rels/document.xml.rels': `<Relationships><Relationship Id="h1" Type="${RELATION}/hyperlink" Target="https://a.example/1" TargetMode="External"/></Relationships>`,
  });
  const document = await readDocument(file, { name: 'a' });
  assert.deepEqual(outline(document), [
    'heading2| What the law says',
    'item1 #1| One',
    'item2 #1.a| One a',
    'item2 #1.b| One b',
    'item1 #2| Two',
    'paragraph| a page and another',
  ]);
  assert.deepEqual(
    document.blocks[5]?.links?.map(({ url }) => url),
    ['https://a.example/1', 'https://b.example/2'],
  );
});

test('a bomb, a file without a body and a locked file end in their own errors', async () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(210 * 1024 * 1024) }, { level: 1 });
  await assert.rejects(readDocument(bomb, { name: 'a' }), { code: 'reading.unpacks-too-large' });
  await assert.rejects(readDocument(word({ 'word/document.xml': '<w:document/>' }), { name: 'a' }), {
    code: 'reading.damaged',
  });
  await assert.rejects(readDocument(word({ 'word/document.xml': '<w:document><w:body>' }), { name: 'a' }), {
    code: 'reading.damaged',
  });
  const locked = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  await assert.rejects(readDocument(locked, { name: 'a' }), { code: 'reading.locked' });
});
