import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { outline, readFixture } from './fixture-reading.ts';
import { readDocument } from './read-document.ts';
import { scoreTruth, type Truth } from './truth-score.ts';

const folder = new URL('../../src/reading/fixtures/unseen/', import.meta.url);

/** A bulletin with a table, a report with numbered paragraphs, a judgment, a text in Kazakh and Uzbek. */
test('reports of other kinds than the truth set, as PDF and as text laid out by spaces, read without a fault', async () => {
  const files = readdirSync(folder).filter((file) => /^(?!news).*\.(?:pdf|txt)$/.test(file));
  assert.equal(files.length, 6);
  for (const file of files) {
    const truth = JSON.parse(readFileSync(new URL(file.replace(/\..*$/, '.json'), folder), 'utf8')) as Truth;
    const score = scoreTruth(truth, await readDocument(readFileSync(new URL(file, folder)), { name: file }));
    assert.deepEqual(score.faults, [], file);
    assert.equal(score.leaks, 0, file);
  }
});

test('a newspaper page in two columns, laid out by spaces, is read one column after the other', async () => {
  const lines = outline(await readFixture('unseen/news.layout.txt'));
  assert.match(lines[6] ?? '', /The case goes back .* of journalists\.$/);
  assert.match(lines[8] ?? '', /Lawyers who follow the court .* before the term ends\.$/);
  assert.match(lines.at(-1) ?? '', /The dockers’ union .* the driver of the van\.$/);
  assert.equal(lines.length, 14);
});
