import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../reading/read-document.ts';
import { extractApart } from './extract-apart.ts';

test('documents handed over together come back each with its own draft', async () => {
  const texts = [
    'Police detained Aida Serikova in Taraz on 3 May 2019.',
    'A court in Osh fined Bakyt Asanov on 4 June 2020.',
  ];
  const documents = await Promise.all(
    texts.map((text, i) => readDocument(new TextEncoder().encode(text), { name: `${i}.txt` })),
  );
  const extract = extractApart();
  const drafts = await Promise.all(documents.map((document) => extract(document)));
  const names = drafts.map(({ statements }) =>
    statements.flatMap(({ prop, subject, value }) =>
      prop === 'name' && subject.startsWith('person') && value.type === 'text' ? [value.text] : [],
    ),
  );
  assert.deepEqual(names, [['Aida Serikova'], ['Bakyt Asanov']]);
});
