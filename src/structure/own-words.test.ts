import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const chapter = join(root, '../shared/input/kazakhstan-2012.txt');
const skip = existsSync(chapter) ? false : 'no ../shared beside the checkout';
/** Folders whose texts are ours; names, sums and dates in them may be those of a source, sentences may not. */
const OURS = ['src', 'docs', 'examples', 'bench', 'scripts', 'locales'];
const TEXT = /\.(?:tsx?|mjs|md|txt|jsonl?|html)$/;
/** Words in a row that nobody writes twice by chance. */
const RUN = 11;

test('no sentence of the chapter beside the checkout stands in the repository', { skip }, () => {
  const printed = new Set(runsOf(readFileSync(chapter, 'utf8')));
  const copied = OURS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => TEXT.test(path) && !path.includes('node_modules'))
      .filter((path) => runsOf(readFileSync(join(root, folder, path), 'utf8')).some((run) => printed.has(run)))
      .map((path) => `${folder}/${path}`),
  );
  assert.deepEqual(copied, []);
});

test('a copied sentence would be found', () => {
  const sentence = 'Eleven words in a row are what this test looks for here.';
  assert.equal(runsOf(sentence).length, 2);
  assert.equal(runsOf('Eleven, WORDS in a row: are what this test looks for\nhere!')[0], runsOf(sentence)[0]);
});

/** Every run of words of a text, in lower case without marks. */
function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, i) => words.slice(i, i + RUN).join(' '));
}
