import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { SaxesParser } from 'saxes';
import { parseManuscript } from '../manuscript/parse.ts';
import type { Report } from '../report.ts';
import { docxOf } from './docx.ts';
import { htmlOf } from './html.ts';
import { markdownOf } from './markdown.ts';
import { pdfOf } from './pdf.ts';
import { printable } from './printable.ts';
import { openPrintingWorks } from './printing-works.ts';

const works = await openPrintingWorks();

/** Pieces that some format reads as more than text. */
const HOSTILE = [
  '#eval("1")',
  '$x$',
  '@ref',
  '<label>',
  '*b*',
  '_i_',
  '`c`',
  '#import "@preview/x:1.0.0"',
  '\\',
  '//',
  '/*',
  '{',
  '}',
  '[',
  ']',
  '<script>',
  '</w:t>',
  '<!--',
  ']]>',
  '&amp;',
  '&#0;',
  '"',
  "'",
  ' } DDEAUTO c:\\x ',
  '{ INCLUDETEXT x }',
  '::cases{}',
  ':count{}',
  '[^1]',
  '[@x]',
  '| a |',
  '---',
  '\u202e',
  '\u0000',
  '\ud800',
  '\ufffe',
  '𝒜',
  'Ж',
  '\n',
  '~',
  '=1+1',
];
const words = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 6, unit: 'binary' })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => `a${parts.join('')}z`);

function reportOf(text: string): Report {
  return {
    title: text.replace(/\n/g, ' '),
    language: 'en',
    level: 0,
    blocks: [
      {
        kind: 'paragraph',
        content: [
          { kind: 'text', text },
          { kind: 'note', n: 1 },
        ],
      },
      {
        kind: 'table',
        number: 1,
        caption: [{ kind: 'text', text }],
        header: [[{ kind: 'text', text }]],
        rows: [[[{ kind: 'text', text }]]],
      },
    ],
    notes: [{ n: 1, content: [{ kind: 'text', text }], sources: [] }],
    bibliography: [],
  };
}

const flat = (text: string): string => printable(text).replace(/\s+/gu, '');

test('whatever a quotation holds, a Word file is well formed and has exactly its words', () => {
  fc.assert(
    fc.property(words, (text) => {
      const files = unzipSync(docxOf(reportOf(text)));
      let read = '';
      for (const name of ['word/document.xml', 'word/footnotes.xml', 'docProps/core.xml']) {
        const parser = new SaxesParser({ xmlns: true });
        let inText = false;
        parser.on('error', (error) => assert.fail(error.message));
        parser.on('opentag', (tag) => {
          inText = tag.name === 'w:t';
        });
        parser.on('closetag', () => {
          inText = false;
        });
        parser.on('text', (part) => {
          if (inText && name === 'word/footnotes.xml') read += part;
        });
        parser.write(strFromU8(files[name] ?? new Uint8Array())).close();
      }
      assert.equal(flat(read), flat(text));
    }),
    { numRuns: 150 },
  );
});

test('whatever a quotation holds, HTML has exactly its words and no element of it', () => {
  fc.assert(
    fc.property(words, (text) => {
      const tags = new Set<string>();
      let paragraph = '';
      const walk = (node: DefaultTreeAdapterTypes.Node, inParagraph: boolean): void => {
        tags.add(node.nodeName);
        if (node.nodeName === '#text' && inParagraph && 'value' in node) paragraph += node.value;
        const inside = inParagraph
          ? node.nodeName !== 'sup'
          : node.nodeName === 'p' && !('attrs' in node && node.attrs.length > 0);
        if ('childNodes' in node) for (const child of node.childNodes) walk(child, inside);
      };
      walk(parse(htmlOf(reportOf(text))), false);
      assert.equal(flat(paragraph), flat(text));
      for (const tag of ['script', 'iframe', 'object', 'img', 'svg', 'form', '#comment'])
        assert.ok(!tags.has(tag), tag);
    }),
    { numRuns: 150 },
  );
});

test('whatever a quotation holds, Markdown read back asks nothing of the record and cites nothing', () => {
  fc.assert(
    fc.property(words, (text) => {
      const manuscript = parseManuscript(markdownOf(reportOf(text)));
      const kinds =
        JSON.stringify([manuscript.blocks, [...manuscript.footnotes]]).match(/"kind":"(ask|cite|link|picture)"/g) ?? [];
      assert.deepEqual(kinds, []);
      assert.deepEqual(manuscript.suppressions, []);
    }),
    { numRuns: 300 },
  );
});

test('whatever a quotation holds, the typesetter prints it and runs nothing', () => {
  fc.assert(
    fc.property(words, (text) => {
      const pdf = pdfOf(reportOf(text), works);
      assert.equal(strFromU8(pdf.slice(0, 5), true), '%PDF-');
    }),
    { numRuns: 25 },
  );
});
