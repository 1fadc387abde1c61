import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from '../extract.ts';
import { FlatDraft } from '../measure/records.ts';
import { plainDocument } from '../text/plain-document.test.help.ts';

/** Of each act of a text its code, victim and date, in order. */
function dated(text: string): string[] {
  return new FlatDraft(extract(plainDocument(text))).events
    .filter(({ act }) => /^[APSM]\./.test(act))
    .map(({ act, victims, when }) => `${act} ${victims[0]?.names[0] ?? '-'} ${when?.edtf ?? '-'}`);
}

const TEXTS: readonly (readonly [string, readonly string[]])[] = [
  // A verb told with another shares the date before them.
  [
    'Dana Serikova was charged in March 2013; in August she was sentenced to two years in prison and released.',
    ['P.CHARGE Dana Serikova 2013-03', 'S.PRISON Dana Serikova 2013-08', 'P.RELEASE Dana Serikova 2013-08'],
  ],
  // "ten days after" dates the clause that follows, not the one before.
  [
    'Pavel Orlov was sentenced to a year in prison on 15 May 2014, ten days after police had detained him.',
    ['S.PRISON Pavel Orlov 2014-05-15', 'A.DETAIN Pavel Orlov 2014-05-05'],
  ],
  [
    'Pavel Orlov was arrested on 5 March 2013. Ten days after his arrest, he was sentenced to a year in prison.',
    ['A.DETAIN Pavel Orlov 2013-03-05', 'S.PRISON Pavel Orlov 2013-03-15'],
  ],
  [
    'Pavel Orlov was arrested on 5 March 2013. His son Ivan was stabbed to death that November.',
    ['A.DETAIN Pavel Orlov 2013-03-05', 'A.KILL Ivan 2013-11'],
  ],
  // The rest of a sentence is at the day of the incident it tells, not at the day before it.
  [
    'Vera Pak was fined on 4 March 2012. Dana Bek was detained three weeks earlier; she was held for six hours.',
    ['S.FINE Vera Pak 2012-03-04', 'A.DETAIN Dana Bek 2012-02-12'],
  ],
  // What a court orders beside the verdict has the verdict's day, however far off the verdict was first named.
  [
    `Pavel Orlov was convicted of libel. ${'The harvest was good. '.repeat(8)}On 7 May 2011 a court convicted Pavel Orlov of libel. Orlov was sentenced to 18 months of restriction of freedom.`,
    ['P.CONVICT Pavel Orlov 2011-05-07', 'S.RESTRICT Pavel Orlov 2011-05-07'],
  ],
  // The day of the sentence, not the month of what it is about.
  [
    'Vera Pak was sentenced in absentia on 2 April 2012 to six years in prison for her part in the unrest of May 2011.',
    ['S.PRISON Vera Pak 2012-04-02'],
  ],
  // What is told of somebody by the way dates nothing else.
  [
    'Dana Bek, a baker who had founded a union in April 2013, was stopped on 19 May 2013 and placed in a detention facility.',
    ['A.DETAIN Dana Bek 2013-05-19'],
  ],
  // A fronted clause dates what follows it.
  [
    'After organizing a picket in Osh on 30 January 2012, Vera Pak and Dana Bek were detained by police.',
    ['A.DETAIN Vera Pak 2012-01-30', 'A.DETAIN Dana Bek 2012-01-30'],
  ],
  // A penalty that is being served was given by the verdict told after it.
  [
    'Pavel Orlov is serving a prison sentence of twelve years. He was found guilty of forgery on 30 July 2009.',
    ['S.PRISON Pavel Orlov 2009-07-30', 'P.CONVICT Pavel Orlov 2009-07-30'],
  ],
];

for (const [text, expected] of TEXTS) {
  test(`when the acts were: ${text}`, () => assert.deepEqual(dated(text), expected));
}
