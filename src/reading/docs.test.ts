import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { WARNING_CODES } from './warnings.ts';

const headings = (file: string): readonly string[] =>
  [...readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8').matchAll(/^### `([^`]+)`$/gm)].map(
    (m) => m[1] ?? '',
  );

test('every warning has its heading in docs/reading.md, and every heading its warning', () => {
  assert.deepEqual(headings('reading.md').toSorted(), [...WARNING_CODES].toSorted());
});
