import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from '../extract.ts';
import { FlatDraft } from '../measure/records.ts';
import { plainDocument } from '../text/plain-document.test.help.ts';

/** Of each event of a text: act and places, in order. */
function places(text: string): string[] {
  return new FlatDraft(extract(plainDocument(text))).events
    .filter(({ act }) => /^[APSM]\./.test(act))
    .map(({ act, placeNames }) => `${act} ${placeNames.join(', ')}`);
}

const TEXTS: readonly (readonly [string, readonly string[]])[] = [
  // A court sits where its name says, even where no gazetteer has the name.
  [
    'Kyrgyzstan is a country. Reporter Azamat Toktosunov was fined 900 dollars by the Sarykol District Court on 3 May 2016.',
    ['S.FINE Sarykol district'],
  ],
  // Where somebody is flown to, and where they set out from, is not where they were held.
  [
    'Lawyer Azamat Toktosunov of Kyrgyzstan was freed on 3 May 2016 and put on a plane to Poland.',
    ['P.RELEASE Kyrgyzstan'],
  ],
  [
    'Kenya is large. Lawyer Azamat Toktosunov was detained on 3 May 2016 on her arrival in Nairobi from Kampala.',
    ['A.DETAIN Nairobi'],
  ],
  // A broadcaster named after a country says nothing of the place.
  [
    'Kenya is large. Voice of America reporter Azamat Toktosunov was detained in Kenya on 3 May 2016.',
    ['A.DETAIN Kenya'],
  ],
];

for (const [text, expected] of TEXTS) {
  test(`where the acts are: ${text}`, () => assert.deepEqual(places(text), expected));
}
