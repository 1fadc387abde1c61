import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../reading/read-document.ts';
import { extract } from '../extract.ts';
import { FlatDraft } from '../measure/records.ts';

const CASES: readonly { readonly says: string; readonly text: string; readonly acts: readonly string[] }[] = [
  {
    says: 'a vote told by its month and then by its day is one, on that day',
    text: '<h2>Summary</h2><p>Elections held in March 2014 changed little.</p><h2>Politics</h2><p>Elections held on 9 March 2014 were won by the ruling party.</p>',
    acts: ['X.ELECTION 2014-03-09'],
  },
  {
    says: 'a conviction that a summary tells undated is the one a section dates',
    text: '<h2>Summary</h2><p>Writer Marat Abishev was convicted of libel.</p><h2>Press</h2><p>On 4 May 2014, Marat Abishev was convicted of libel.</p>',
    acts: ['P.CONVICT Marat Abishev 2014-05-04'],
  },
  {
    says: 'undated beatings of one person in two sections stay two',
    text: '<h2>Summary</h2><p>Writer Marat Abishev was beaten by strangers.</p><h2>Press</h2><p>On 4 May 2014, Marat Abishev was beaten by a neighbour.</p>',
    acts: ['A.ASSAULT Marat Abishev', 'A.ASSAULT Marat Abishev 2014-05-04'],
  },
];

for (const { says, text, acts } of CASES) {
  test(says, async () => {
    const document = await readDocument(new TextEncoder().encode(`<html><body><h1>Report</h1>${text}</body></html>`), {
      name: 'report.html',
    });
    const found = new FlatDraft(extract(document)).events.map((event) =>
      [event.act, ...event.victims.map((victim) => victim.names[0]), event.when?.edtf ?? ''].join(' ').trim(),
    );
    assert.deepEqual(found, acts);
  });
}
