import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KhronikaError } from '../model/errors.ts';
import { fixture } from './fixture-reading.ts';
import { renderPageInCage } from './page-image.ts';

const nodePath = process.execPath;
const pdf = () => fixture('truth/en-3.pdf');
const code = (wanted: string) => (error: unknown) => error instanceof KhronikaError && error.code === wanted;
/** Width as it stands in the header of a PNG. */
const widthOf = (png: Uint8Array) => Buffer.from(png).readUInt32BE(16);

test('a page of a PDF is drawn in the cage as a PNG of the width asked for', async () => {
  const png = await renderPageInCage(pdf(), 2, { nodePath, width: 600 });
  assert.deepEqual([...png.subarray(0, 8)], [137, 80, 78, 71, 13, 10, 26, 10]);
  assert.ok(Math.abs(widthOf(png) - 600) <= 1);
});

test('a picture is drawn anew, never given as stored', async () => {
  const stored = await renderPageInCage(pdf(), 1, { nodePath, width: 300 });
  const withMore = Buffer.concat([stored, Buffer.from('something behind the picture')]);
  const png = await renderPageInCage(withMore, 1, { nodePath, width: 200 });
  assert.ok(Math.abs(widthOf(png) - 200) <= 1);
  assert.ok(!Buffer.from(png).includes('something behind'));
});

test('what cannot be drawn ends in one clear error', async () => {
  const text = (words: string) => new TextEncoder().encode(words);
  const draw = (bytes: Uint8Array, page = 1, milliseconds = 60_000) =>
    renderPageInCage(bytes, page, { nodePath, limits: { milliseconds } });
  await assert.rejects(draw(new Uint8Array()), code('reading.empty'));
  await assert.rejects(draw(text('%PDF-1.7 and nothing more')), code('reading.damaged'));
  await assert.rejects(draw(text('A plain text.')), code('reading.no-page-image'));
  await assert.rejects(draw(pdf(), 99), code('reading.no-such-page'));
  await assert.rejects(draw(pdf(), 1, 5), code('reading.too-long'));
});
