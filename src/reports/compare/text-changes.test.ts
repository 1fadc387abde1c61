import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textChanges } from './text-changes.ts';

const told = (before: string, after: string): string =>
  textChanges(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}+]` : `[-${text}-]`))
    .join('');

const ROWS: readonly (readonly [string, string, string])[] = [
  ['One line.\n', 'One line.\n', 'One line.\n'],
  ['She was fined 300 EUR.\n', 'She was fined 400 EUR.\n', 'She was fined [-300-][+400+] EUR.\n'],
  ['a\n\nb\n', 'a\n\nnew\n\nb\n', 'a\n\n[+new\n\n+]b\n'],
  ['a\nb\n', 'a\n', 'a\n[-b\n-]'],
  ['Суд в Актау.\n', 'Суд в Атырау.\n', 'Суд в [-Актау-][+Атырау+].\n'],
];

test('what changed between two texts is told by words', () => {
  for (const [before, after, changes] of ROWS) assert.equal(told(before, after), changes);
});

test('without what came it is the first text, without what went the second', () => {
  const words = fc.array(fc.constantFrom('court', 'суд', '1', ' ', '\n', '\n\n', '.', '@'), { maxLength: 40 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [before, after] = [a.join(''), b.join('')];
      const changes = textChanges(before, after);
      const without = (kind: string) => changes.flatMap((one) => (one.kind === kind ? [] : [one.text])).join('');
      assert.deepEqual([without('added'), without('removed')], [before, after]);
    }),
  );
});
