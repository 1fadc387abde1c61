// Makes report.docx (real Word notes) and report.txt (shaped like the text of a PDF) from examples/report.md, in
// examples/ or in the folder given. The same source gives the same bytes. Run: node scripts/make-example.mjs [FOLDER]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Document, FootnoteReferenceRun, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Width of a line and lines of a page, as a page of A4 in eleven points has them. */
const WIDTH = 96;
const PAGE_LINES = 52;

const examples = fileURLToPath(new URL('../examples/', import.meta.url));
const folder = process.argv[2] ?? examples;
const { blocks, notes } = readSource(readFileSync(join(examples, 'report.md'), 'utf8'));
writeFileSync(join(folder, 'report.docx'), await makeDocx(blocks, notes));
writeFileSync(join(folder, 'report.txt'), makeText(blocks, notes));

/** Blocks of `{kind: 'heading'|'paragraph'|'item', level, text}`; `[^n]` stays in the text. Notes by number. */
function readSource(markdown) {
  const notes = new Map();
  const blocks = [];
  for (const line of markdown.split('\n')) {
    const note = /^\[\^(\d+)\]: (.+)$/.exec(line);
    const heading = /^(#+) (.+)$/.exec(line);
    if (note) notes.set(Number(note[1]), note[2]);
    else if (heading) blocks.push({ kind: 'heading', level: heading[1].length, text: heading[2] });
    else if (line.startsWith('- ')) blocks.push({ kind: 'item', text: line.slice(2) });
    else if (line !== '') blocks.push({ kind: 'paragraph', text: line.replace(/^\*(.+)\*$/, '$1') });
  }
  return { blocks, notes };
}

async function makeDocx(blocks, notes) {
  const runs = (text) =>
    text.split(/\[\^(\d+)\]/).map((part, i) => (i % 2 ? new FootnoteReferenceRun(Number(part)) : new TextRun(part)));
  const levels = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2];
  const document = new Document({
    title: blocks[0].text,
    creator: 'Khronika',
    numbering: {
      config: [{ reference: 'bullets', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•' }] }],
    },
    footnotes: Object.fromEntries(
      [...notes].map(([n, text]) => [n, { children: [new Paragraph({ children: [new TextRun(text)] })] }]),
    ),
    sections: [
      {
        children: blocks.map(
          ({ kind, level, text }) =>
            new Paragraph({
              ...(kind === 'heading' && { heading: levels[level - 1] }),
              ...(kind === 'item' && { numbering: { reference: 'bullets', level: 0 } }),
              children: runs(text),
            }),
        ),
      },
    ],
  });
  const parts = unzipSync(new Uint8Array(await Packer.toBuffer(document)));
  // The clock gets into the core properties and into every entry of the zip.
  const day = '2012-11-01T00:00:00Z';
  const core = strFromU8(parts['docProps/core.xml']).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, day);
  parts['docProps/core.xml'] = strToU8(core);
  const entries = Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(entries.map(([name, bytes]) => [name, [bytes, { mtime: new Date(2012, 10, 1) }]])));
}

/** Running head, body, the page's notes under a rule, page number, form feed: as a PDF's text comes out. */
function makeText(blocks, notes) {
  const lines = blocks.flatMap(({ kind, text }) => {
    const marked = text.replace(/\[\^(\d+)\]/g, '⟦$1⟧');
    const wrapped = kind === 'item' ? wrap(`• ${marked}`).map((line, i) => (i ? `  ${line}` : line)) : wrap(marked);
    return [...wrapped, ''];
  });
  const pages = [];
  let page = { body: [], notes: [] };
  const used = ({ body, notes }) => body.length + notes.length + (notes.length ? 2 : 0) + 4;
  for (const line of lines) {
    const marks = [...line.matchAll(/⟦(\d+)⟧/g)].map((match) => Number(match[1]));
    const next = {
      body: [...page.body, line.replace(/[⟦⟧]/g, '')],
      notes: [...page.notes, ...marks.flatMap((n) => wrap(`${n} ${notes.get(n)}`))],
    };
    if (used(next) > PAGE_LINES) {
      pages.push(page);
      page = { body: next.body.slice(-1), notes: next.notes.slice(page.notes.length) };
    } else page = next;
  }
  pages.push(page);
  const head = blocks[0].text.split(':')[0];
  return pages
    .map(({ body, notes }, i) => {
      const foot = notes.length ? ['_'.repeat(30), ...notes, ''] : [];
      return [
        ...(i ? [`${head} – Kazakhstan 2011–2012`, ''] : []),
        ...body,
        ...foot,
        `${' '.repeat(WIDTH / 2)}${i + 1}`,
      ].join('\n');
    })
    .join('\n\f');
}

function wrap(text) {
  const lines = [];
  let line = '';
  for (const word of text.split(' ')) {
    const length = `${line} ${word}`.replace(/[⟦⟧]/g, '').length;
    if (line !== '' && length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
