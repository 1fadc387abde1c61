import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../reading/read-document.ts';
import { shippedStyle } from '../citations/shipped-style.ts';
import { parseManuscript } from '../manuscript/parse.ts';
import { NO_RECORD } from '../manuscript/record-port.ts';
import { resolveManuscript } from '../manuscript/resolve.ts';
import { docxOf } from './docx.ts';
import { htmlOf } from './html.ts';
import { markdownOf } from './markdown.ts';

const MANUSCRIPT = `---
title: Courts of Orlen
date: 2023-05-01
---

## The law

The law was changed in March 2023.[^1] It says *nothing* of appeals.[^2]

- Vera Danova was fined.[^3]
- Pavel Strunin was held for two days.

Table: Fines

| Who | How much |
| --- | --- |
| Vera Danova | 300 EUR |

[^1]: Gazette of Orlen, no. 4, 3.3.2023, https://gazette.example.org/4
[^2]: Ibid.
[^3]: Orlen Post, “Two days”, 7.3.2023, https://post.example.org/7mar
`;

const NOTES = [
  [1, 'present', 'Gazette of Orlen, no. 4, 3.3.2023, https://gazette.example.org/4'],
  [2, 'present', 'Ibid.'],
  [3, 'present', 'Orlen Post, “Two days”, 7.3.2023, https://post.example.org/7mar'],
];
const SENTENCES = [
  'The law was changed in March 2023.',
  'It says nothing of appeals.',
  'Vera Danova was fined.',
  'Pavel Strunin was held for two days.',
  '300 EUR',
];

const { report } = await resolveManuscript(parseManuscript(MANUSCRIPT), NO_RECORD, await shippedStyle());
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

for (const [name, written] of [
  ['x.docx', docxOf(report)],
  ['x.html', bytes(htmlOf(report))],
  ['x.md', bytes(markdownOf(report))],
] as const) {
  test(`${name.slice(2)} read back by our own reader gives the same sentences and the same notes at the same words`, async () => {
    const document = await readDocument(written, { name });
    const points = Array.from(document.text);
    const told = document.notes.map(({ n, status, start, end }) => [
      n,
      status,
      points.slice(start, end).join('').replace(/\s*↩$/, ''),
    ]);
    assert.deepEqual(told, NOTES);
    for (const sentence of SENTENCES) assert.ok(document.text.includes(sentence), sentence);
    const before = (n: number): string => {
      const at = document.notes.find((note) => note.n === n)?.marks[0]?.at ?? 0;
      return points.slice(at - 6, at).join('');
    };
    assert.deepEqual([1, 2, 3].map(before), [' 2023.', 'peals.', 'fined.']);
  });
}
