import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from '../extract.ts';
import { FlatDraft } from '../measure/records.ts';
import { plainDocument } from '../text/plain-document.test.help.ts';

/** Acts of any kind that a text tells as done, each as `CODE first victim date`. */
function counted(text: string): string[] {
  return new FlatDraft(extract(plainDocument(text, 'en'))).events
    .filter((event) => event.modality !== 'm.general')
    .map((event) =>
      [event.act, event.victims.map((victim) => victim.names[0]).join(' + '), event.when?.edtf ?? '']
        .filter((part) => part !== '')
        .join(' '),
    );
}

const TABLE: readonly (readonly [text: string, acts: readonly string[]])[] = [
  // Kinds of acts named in passing.
  ['All suits brought by ministers cost years.', []],
  ['The march protested the arrests of trade unionists.', []],
  ['Readers later charged may have known nothing.', []],
  ['He explained the rules on holding rallies.', []],
  ['Her book shows the dangers of criticising the government.', []],
  ['In several cases teachers were fined.', []],
  ['In a number of towns rallies were broken up and teachers were detained.', []],
  // Called for, or said of nothing.
  ['The bar asked the court to drop the charges and release Marat Abishev.', []],
  ['No case has been opened against Marat Abishev.', []],
  // "his friend N": she, not he.
  ['Ilya Reznik is free. The case against his friend Hanna Sych was dropped.', ['P.NOCHARGE Hanna Sych']],
  // A part of the body is nobody.
  ['Ilya Reznik was at home. Two men pulled a bag over his head.', ['A.TORT Ilya Reznik']],
  // The same words with somebody, something or a day of its own.
  ['The minister sued the newspaper Kanat.', ['P.SUIT Kanat']],
  ['The march protested the arrest of Marat Abishev.', ['A.DETAIN Marat Abishev']],
  ['Twelve readers were later charged.', ['P.CHARGE Twelve readers']],
  ['On 4 May 2014, teachers were fined.', ['S.FINE teachers 2014-05-04']],
  // Several words for one group are one group; groups with numbers are several.
  ['Teachers and nurses were fined on 4 May 2014.', ['S.FINE Teachers + nurses 2014-05-04']],
  [
    'Two teachers and three nurses were fined on 4 May 2014.',
    ['S.FINE Two teachers 2014-05-04', 'S.FINE three nurses 2014-05-04'],
  ],
];

test('a kind of act named in passing is not counted, the same act with somebody or a day is', () => {
  const wrong = TABLE.flatMap(([text, acts]) => {
    const found = counted(text);
    return String(found) === String(acts) ? [] : [`${text}\n  ${found.join('; ')} instead of ${acts.join('; ')}`];
  });
  assert.deepEqual(wrong, []);
});
