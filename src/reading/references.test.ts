import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headingNumber } from './layout/heading-shapes.ts';
import { readDocument } from './read-document.ts';

const NUMBERS: readonly (readonly [string, string | undefined])[] = [
  ['1.3. The courts', '1.3'],
  ['1.3 The courts', '1.3'],
  ['Раздел 2.1', '2.1'],
  ['Глава II. Суды', 'II'],
  ['II. Practice', 'II'],
  ['Chapter 3', '3'],
  ['Chapter III: The courts', 'III'],
  ['Annex 2 – Forms', '2'],
  ['§ 4 Permits', '4'],
  ['2-бөлім. Соттар', '2'],
  ['3-bob. Sudlar', '3'],
  ['4 Conclusions', '4'],
  ['5 December 2012', undefined],
  ['2012 in review', undefined],
  ['Civil society', undefined],
  ['C. Berg v. the City', undefined],
  ['100 days after', undefined],
  ['I was held for a day', undefined],
];

test('the typed number of a heading is told from dates, years and initials', () => {
  for (const [text, number] of NUMBERS) assert.equal(headingNumber(text), number, text);
});

const PAGE = `<html><main><h1>Report</h1>
<h2>Chapter I. Law</h2><p>Permits are rare (see section 1.3, and on the courts chapter II).</p>
<h3>1.3. Permits</h3><p>The law changed twice (see setion 1.3). Article 12 part 2 was used, and part 2 of article 17.</p>
<h2>II. Courts</h2><p>См. также раздел 2.1; see Chapter 1. 2.1-бөлімді қараңыз. See section 9.</p>
<h3>Раздел 2.1</h3><p>Суды молчат. See civil code.</p></main></html>`;

test('references find headings whose number is typed, Roman or not, misspelt or not, number first or last', async () => {
  const document = await readDocument(new TextEncoder().encode(PAGE), { name: 'page' });
  assert.deepEqual(
    document.references.map(({ text, resolvesTo }) => [text, resolvesTo]),
    [
      ['see section 1.3', '1.3'],
      ['chapter II', 'II'],
      ['see setion 1.3', '1.3'],
      ['См. также раздел 2.1', '2.1'],
      ['see Chapter 1', 'I'],
      ['2.1-бөлімді', '2.1'],
      ['See section 9', undefined],
    ],
  );
});
