import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from '../extract.ts';
import { FlatDraft } from '../measure/records.ts';
import { plainDocument } from '../text/plain-document.test.help.ts';

const TABLE: readonly (readonly [says: string, text: string, acts: readonly string[]])[] = [
  [
    'a day set by a sentence without an act',
    'On 4 May 2014 the town opened a fair. Marat Abishev was beaten by two men.',
    ['A.ASSAULT 2014-05-04'],
  ],
  [
    'over a sentence in between',
    'On 4 May 2014 the town opened a fair. It was cold. Some stalls stayed empty. Marat Abishev was beaten by two men.',
    ['A.ASSAULT 2014-05-04'],
  ],
  [
    'not over another date in between',
    'On 4 May 2014 the town opened a fair. It was closed again in June 2015. Marat Abishev was beaten by two men.',
    ['A.ASSAULT'],
  ],
  [
    'not where the act has been done at some time before now',
    'On 4 May 2014 the town opened a fair. Marat Abishev has been fined.',
    ['S.FINE'],
  ],
];

for (const [says, text, acts] of TABLE) {
  test(`the day of a story dates what follows: ${says}`, () => {
    const found = new FlatDraft(extract(plainDocument(text, 'en'))).events.map((event) =>
      `${event.act} ${event.when?.edtf ?? ''}`.trim(),
    );
    assert.deepEqual(found, acts);
  });
}
