import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Document } from '../model/document.ts';
import { inside } from './desk.test.helper.ts';

const pdf = readFileSync(new URL('../../src/reading/fixtures/truth/en-3.pdf', import.meta.url));

/** The sample as if read from a PDF of three pages: its first block on page 1, the others on page 2. */
const asPdf = (document: Document): Document => ({
  ...document,
  source: { ...document.source, mediaType: 'application/pdf', pages: 3 },
  blocks: document.blocks.map((block, i) => ({ ...block, page: i === 0 ? 1 : 2 })),
});

test('the text of a page stands beside the image of that page, and the pages lead to each other', async () => {
  const { visitor, source } = await inside({ original: pdf, document: asPdf });
  const first = await visitor.page(`/sources/${source}/beside`);
  assert.match(first, new RegExp(`<img src="/sources/${source}/pages/1.png" alt="Image of page 1 of the original"`));
  assert.match(first, /Page 1 of 3/);
  assert.match(first, /rel="next" href="[^"]*page=2"/);
  assert.doesNotMatch(first, /rel="prev"/);
  assert.doesNotMatch(first, /sentenced/);
  const second = await visitor.page(`/sources/${source}/beside?page=2`);
  assert.match(second, /sentenced/);
  assert.match(second, /class="warning"/);
  const third = await visitor.page(`/sources/${source}/beside?page=3`);
  assert.match(third, /No text was read from this page/);
  assert.equal((await visitor.get(`/sources/${source}/beside?page=4`)).status, 400);
  assert.match(await visitor.page(`/sources/${source}`), new RegExp(`/sources/${source}/beside`));
});

test('a page image is a PNG drawn by the program, and a page the file lacks is said', async () => {
  const { visitor, source } = await inside({ original: pdf, document: asPdf });
  const answer = await visitor.get(`/sources/${source}/pages/2.png`);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'image/png');
  assert.equal(Buffer.from(await answer.arrayBuffer()).toString('latin1', 1, 4), 'PNG');
  assert.equal((await visitor.get(`/sources/${source}/pages/99.png`)).status, 404);
  assert.equal((await visitor.get(`/sources/${source}/pages/2`)).status, 404);
});

test('the original is a download under a name that says nothing', async () => {
  const { visitor, source } = await inside({ original: pdf, document: asPdf });
  const answer = await visitor.get(`/sources/${source}/original`);
  assert.equal(answer.headers.get('content-type'), 'application/octet-stream');
  assert.equal(answer.headers.get('content-disposition'), 'attachment; filename="original.pdf"');
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  assert.deepEqual(Buffer.from(await answer.arrayBuffer()), pdf);
});

test('a text file says that it has no page images', async () => {
  const { visitor, source } = await inside();
  const page = await visitor.page(`/sources/${source}/beside`);
  assert.match(page, /no page images/);
  assert.doesNotMatch(page, /<img/);
});

test('a source above the level asked for is not there, in none of the three ways', async () => {
  const { visitor, source } = await inside({ original: pdf, document: asPdf });
  for (const path of ['beside', 'original', 'pages/1.png'])
    assert.equal((await visitor.get(`/sources/${source}/${path}?level=1`)).status, 404, path);
});
