import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CodePoints } from '../model/code-points.ts';
import { readDocument } from './read-document.ts';

const file = new URL('../../../shared/input/kazakhstan-2012.txt', import.meta.url);
const skip = existsSync(file) ? false : 'no ../shared beside the checkout';
const read = async () => await readDocument(readFileSync(file), { name: 'chapter' });

/** The words a mark stands on, where a neighbour could be mistaken for them. */
const MARKED: readonly (readonly [number, string])[] = [
  [1, 'running.'],
  [2, 'regime.'],
  [3, 'elections”.'],
  [7, 'situation.”'],
  [9, 'internationally'],
  [11, 'internet'],
  [15, '2012'],
  [18, 'defamation,'],
  [21, 'damages'],
  [22, 'EUR).'],
  [38, 'time.'],
  [41, 'hospitals.'],
  [42, 'Law).'],
  [45, '“extremist.”'],
  [47, 'Uzbekistan.'],
];

test('the chapter has 47 notes: 40 present, 7 missing, each mark on its word', { skip }, async () => {
  const document = await read();
  const points = new CodePoints(document.text);
  assert.deepEqual(
    document.notes.map((note) => note.n),
    Array.from({ length: 47 }, (_, i) => i + 1),
  );
  assert.deepEqual(
    document.notes.filter((note) => note.status === 'missing').map((note) => note.n),
    [38, 39, 40, 41, 42, 43, 47],
  );
  assert.ok(document.notes.every((note) => note.marks.length === 1 && note.status !== 'orphan'));
  for (const [n, word] of MARKED) {
    const at = document.notes[n - 1]?.marks[0]?.at ?? 0;
    assert.equal(points.slice(at - word.length, at), word, `note ${n}`);
  }
});

test('the chapter’s "ibid." are followed to the note with the full citation, short forms too', { skip }, async () => {
  const document = await read();
  const followed = (kind: string) =>
    document.notes.flatMap((note) => note.cites.filter((c) => c.kind === kind).map((c) => [note.n, c.resolvesTo]));
  assert.deepEqual(followed('ibid'), [
    [22, 16],
    [24, 11],
    [27, 11],
    [33, 32],
    [34, 32],
    [35, 32],
  ]);
  assert.deepEqual(followed('short'), [
    [6, 5],
    [13, 11],
    [14, 11],
    [19, 16],
    [20, 18],
    [21, 16],
    [23, 11],
    [26, 11],
    [30, 16],
    [31, 16],
    [37, 5],
  ]);
});

test('the chapter’s note addresses are whole, its sections and references found, its summary stands once', {
  skip,
}, async () => {
  const document = await read();
  const points = new CodePoints(document.text);
  const urls = new Set(document.notes.flatMap((note) => note.cites.flatMap((cite) => cite.urls)));
  assert.equal(urls.size, 24);
  assert.ok([...urls].every((url) => !/[-,(]$/.test(url)));
  assert.deepEqual(
    document.blocks
      .filter((block) => block.number !== undefined && block.kind === 'heading')
      .map((b) => [b.number, b.level]),
    [
      ['2', 1],
      ['2.1', 2],
      ['2.2', 2],
      ['2.3', 2],
      ['2.4', 2],
    ],
  );
  assert.deepEqual(
    document.references.filter((reference) => reference.target === 'section').map((reference) => reference.resolvesTo),
    ['2.3', '2.3', '2.3', '2.2', '2.1', '2.3', '2.1', '2.1'],
  );
  assert.equal(document.references.filter((reference) => reference.resolvesTo === undefined).length, 0);
  assert.equal(document.warnings.filter((warning) => warning.code === 'printed-twice').length, 1);
  assert.equal(document.text.match(/harsh Religion Law/g)?.length, 1);
  assert.equal(document.blocks.filter((block) => block.kind === 'item').length, 21);
  assert.match(document.text, /20th independence/);
  const body = document.blocks.filter((block) => block.kind !== 'note').map((b) => points.slice(b.start, b.end));
  assert.ok(body.every((text) => !/Ibid|See KIBHR reports|\uFFFD/.test(text)));
});
