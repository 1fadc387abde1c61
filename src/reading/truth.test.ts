import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readDocument } from './read-document.ts';
import { addScores, scoreTruth, type Truth } from './truth-score.ts';

const folder = new URL('../../src/reading/fixtures/truth/', import.meta.url);

async function scoreAll(format: string) {
  const files = readdirSync(folder).filter((file) => file.endsWith(`.${format}`));
  const scores = [];
  for (const file of files) {
    const truth = JSON.parse(
      readFileSync(new URL(file.replace(/(?:\.layout)?\.\w+$/, '.json'), folder), 'utf8'),
    ) as Truth;
    scores.push(scoreTruth(truth, await readDocument(readFileSync(new URL(file, folder)), { name: file })));
  }
  return { files: files.length, ...addScores(scores) };
}

test('twelve DOCX files read without a fault: paragraphs, notes on their words, tables', async () => {
  const score = await scoreAll('docx');
  assert.equal(score.files, 12);
  assert.deepEqual(
    [score.notesRight, score.verbatim, score.tablesRight],
    [score.notes, score.paragraphs, score.tables],
  );
  assert.equal(score.leaks, 0);
});

test('ODT files read without a fault', async () => {
  const score = await scoreAll('odt');
  assert.ok(score.files >= 2);
  assert.deepEqual(
    [score.notesRight, score.verbatim, score.tablesRight, score.leaks],
    [score.notes, score.paragraphs, score.tables, 0],
  );
});

test('twelve PDF files: 98 % of notes on their words, 97 % of paragraphs verbatim, no note text in the body', async () => {
  const score = await scoreAll('pdf');
  assert.equal(score.files, 12);
  assert.ok(score.notesRight >= score.notes * 0.98, `${score.notesRight} of ${score.notes} notes`);
  assert.ok(score.verbatim >= score.paragraphs * 0.97, `${score.verbatim} of ${score.paragraphs} paragraphs`);
  assert.equal(score.leaks, 0);
});

test('plain text made from PDF by pdftotext -layout: every note on its word, Roman endnotes too, no note text in the body', async () => {
  const score = await scoreAll('layout.txt');
  assert.equal(score.files, 2);
  assert.deepEqual([score.notesRight, score.leaks], [score.notes, 0]);
  assert.ok(score.verbatim >= score.paragraphs * 0.85, `${score.verbatim} of ${score.paragraphs} paragraphs`);
});
