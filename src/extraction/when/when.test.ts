import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishDates } from '../languages/en/dates.ts';
import { russianDates } from '../languages/ru/dates.ts';
import type { PlacedDate } from './expression.ts';
import { findDates } from './find.ts';
import { resolveDates } from './resolve.ts';

/** Dates of a text, one a line of `phrase → edtf`. */
function dates(text: string, published?: string): string[] {
  const placed: PlacedDate[] = findDates(text, englishDates).map((date) => ({
    ...date,
    sentence: text.slice(0, date.start).split('. ').length,
    block: 0,
    section: 0,
  }));
  return resolveDates(placed, published).map((date) => `${date.phrase} → ${date.edtf ?? 'open'}`);
}

const SHAPES: readonly (readonly [string, readonly string[]])[] = [
  ['She was held on 8 August 2011.', ['8 August 2011 → 2011-08-08']],
  ['She was held on August 8, 2011, in a cell.', ['August 8, 2011 → 2011-08-08']],
  ['It began on the 3rd of March 2014.', ['the 3rd of March 2014 → 2014-03-03']],
  ['Dated 16.6.2011 and 07/02/2012.', ['16.6.2011 and 07/02/2012 → {2011-06-16,2012-02-07}']],
  ['Filed on 2019-05-07.', ['2019-05-07 → 2019-05-07']],
  ['Rallies on 28 January and 25 February 2012 ended.', ['28 January and 25 February 2012 → {2012-01-28,2012-02-25}']],
  ['Rallies on 3 and 5 May 2012 ended.', ['3 and 5 May 2012 → {2012-05-03,2012-05-05}']],
  ['The raid of 17-19 December 2011.', ['17-19 December 2011 → 2011-12-17/2011-12-19']],
  ['As of mid-February 2012 he was held.', ['mid-February 2012 → [2012-02-11..2012-02-20]']],
  ['In late January 2012 they spoke.', ['late January 2012 → [2012-01-21..2012-01-31]']],
  ['At the end of March 2013 they spoke.', ['the end of March 2013 → [2013-03-21..2013-03-31]']],
  ['In August-December 2011 three were fined.', ['August-December 2011 → 2011-08/2011-12']],
  ['Attacks in July and September 2011.', ['July and September 2011 → {2011-07,2011-09}']],
  ['Nothing came by the beginning of 2012.', ['the beginning of 2012 → [2012-01..2012-04]']],
  ['In early 2012 it was so, as in late 2011.', ['early 2012 → [2012-01..2012-04]', 'late 2011 → [2011-09..2011-12]']],
  ['Founded in the summer of 2011.', ['the summer of 2011 → 2011-22']],
  ['In the summer and fall of 2011.', ['the summer and fall of 2011 → 2011-22/2011-23']],
  ['In the 1990s and the early 2000s.', ['the 1990s → 199X', 'the early 2000s → 200X']],
  ['Between 2009 and 2012 nothing changed.', ['2009 and 2012 → 2009/2012']],
  ['The plan for 2009-2012 was dropped.', ['2009-2012 → 2009/2012']],
  ['Around 5 May 2011 he left.', ['5 May 2011 → 2011-05-05~']],
  [
    'Signed on 11 October 2011. Two weeks later it was in force.',
    ['11 October 2011 → 2011-10-11', 'Two weeks later → 2011-10-25'],
  ],
  [
    'Held on 23 January 2012 and three days later jailed.',
    ['23 January 2012 → 2012-01-23', 'three days later → 2012-01-26'],
  ],
  ['Held on 5 June 2011. The following day they went.', ['5 June 2011 → 2011-06-05', 'The following day → 2011-06-06']],
  [
    'On 17 January 2012 they met. The same evening and the following morning they were fined.',
    ['17 January 2012 → 2012-01-17', 'The same evening and the following morning → {2012-01-17,2012-01-18}'],
  ],
  ['A search on 25 June 2011. A week earlier a raid.', ['25 June 2011 → 2011-06-25', 'A week earlier → 2011-06-18']],
  ['He may march on; in March 2012 he did.', ['March 2012 → 2012-03']],
  ['Article 2011 costs 2011 tenge and 2,011 euros.', []],
  [
    'On 17 December 2011 and on the morning of 18 December.',
    ['17 December 2011 → 2011-12-17', '18 December → 2011-12-18'],
  ],
];

for (const [text, expected] of SHAPES) {
  test(`dates of: ${text}`, () => assert.deepEqual(dates(text), expected));
}

const PUBLISHED: readonly (readonly [string, string, readonly string[]])[] = [
  ['He was shot on Saturday.', '2019-09-17', ['Saturday → 2019-09-14']],
  ['He was shot on Tuesday.', '2019-09-17', ['Tuesday → 2019-09-17']],
  ['He was shot last Tuesday.', '2019-09-17', ['last Tuesday → 2019-09-10']],
  ['Taken yesterday, freed today.', '2020-03-01', ['yesterday → 2020-02-29', 'today → 2020-03-01']],
  ['Taken on December 30.', '2020-01-02', ['December 30 → 2019-12-30']],
  ['A hearing is set for February 3.', '2020-01-12', ['February 3 → 2020-02-03']],
  ['Taken last November.', '2020-11-02', ['last November → 2019-11']],
  ['Taken two years ago.', '2020-11-02', ['two years ago → 2018']],
  ['Taken last month, tried this year.', '2020-01-12', ['last month → 2019-12', 'this year → 2020']],
];

for (const [text, published, expected] of PUBLISHED) {
  test(`with the publication date, dates of: ${text}`, () => assert.deepEqual(dates(text, published), expected));
}

test('without any anchor a weekday stays open', () => {
  assert.deepEqual(dates('He was shot on Saturday.'), ['Saturday → open']);
});

const UNDATED: readonly (readonly [string, readonly string[]])[] = [
  // A year from the same sentence, or from the nearest date.
  ['Freed in May. He had been held since 12 March 2010.', ['May → 2010-05', '12 March 2010 → 2010-03-12']],
  [
    'Held on 17 December 2011, they were freed on 18 December.',
    ['17 December 2011 → 2011-12-17', '18 December → 2011-12-18'],
  ],
  ['About two weeks later nothing.', ['About two weeks later → open']],
];

for (const [text, expected] of UNDATED) {
  test(`a date without a year leans on its neighbours: ${text}`, () => assert.deepEqual(dates(text), expected));
}

/** One paragraph an item. */
const PARAGRAPHS: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    [
      'A court fined him on 4 March 2014. The fine stood on 9 April 2014; he had been barred a month earlier.',
      'His editor was fined by that court two days earlier.',
    ],
    [
      '4 March 2014 → 2014-03-04',
      '9 April 2014 → 2014-04-09',
      'a month earlier → 2014-03',
      'two days earlier → 2014-03-02',
    ],
  ],
  [
    ['He was held on 4 March 2014. On 9 March 2014 he was freed.', 'Two days later he was held again.'],
    ['4 March 2014 → 2014-03-04', '9 March 2014 → 2014-03-09', 'Two days later → 2014-03-11'],
  ],
  [
    ['In October 2015 he was warned. His son was sacked the following week.'],
    ['October 2015 → 2015-10', 'the following week → [2015-10..2015-11]'],
  ],
  [
    ['On 7 October 2015 he was warned; the following week he was sacked.'],
    ['7 October 2015 → 2015-10-07', 'the following week → [2015-10-12..2015-10-18]'],
  ],
  [
    ['Convicted on 25 May 2011. His flat was searched the previous February.'],
    ['25 May 2011 → 2011-05-25', 'the previous February → 2011-02'],
  ],
  [
    ['Convicted on 25 November 2011. He was freed the following May.'],
    ['25 November 2011 → 2011-11-25', 'the following May → 2012-05'],
  ],
  // 7 October 2015 was a Wednesday.
  [
    ['Held on 7 October 2015, he was freed the following Monday.'],
    ['7 October 2015 → 2015-10-07', 'the following Monday → 2015-10-12'],
  ],
  [
    ['Held on 7 October 2015 after a raid the previous Wednesday.'],
    ['7 October 2015 → 2015-10-07', 'the previous Wednesday → 2015-09-30'],
  ],
  [
    ['In October 2015 he was warned. Two days later he was sacked.'],
    ['October 2015 → 2015-10', 'Two days later → open'],
  ],
];

for (const [paragraphs, expected] of PARAGRAPHS) {
  test(`a date told from another counts from the one that is meant: ${paragraphs.at(-1)}`, () => {
    const placed = paragraphs.flatMap((text, block) =>
      findDates(text, englishDates).map((date) => ({ ...date, sentence: block, block, section: 0 })),
    );
    assert.deepEqual(
      resolveDates(placed).map((date) => `${date.phrase} → ${date.edtf ?? 'open'}`),
      expected,
    );
  });
}

const RUSSIAN: readonly (readonly [string, readonly string[]])[] = [
  ['Её задержали 5 мая 2011 года.', ['5 мая 2011 года → 2011-05-05']],
  ['Приговор вынесен в августе 2011 г.', ['августе 2011 г. → 2011-08']],
  ['Обыск прошёл 28 января и 25 февраля 2012 года.', ['28 января и 25 февраля 2012 года → {2012-01-28,2012-02-25}']],
  ['В начале 2012 года дело закрыли.', ['В начале 2012 года → [2012-01..2012-04]']],
  ['Летом 2011 года началась забастовка.', ['Летом 2011 года → 2011-22']],
  ['Решение от 16.06.2011.', ['16.06.2011 → 2011-06-16']],
  [
    'Его задержали 23 января 2012 года. На следующий день отпустили.',
    ['23 января 2012 года → 2012-01-23', 'На следующий день → 2012-01-24'],
  ],
  [
    'Его задержали 23 января 2012 года, через три дня арестовали.',
    ['23 января 2012 года → 2012-01-23', 'через три дня → 2012-01-26'],
  ],
  ['В 2009-2012 годах было так.', ['2009-2012 годах → 2009/2012']],
];

for (const [text, expected] of RUSSIAN) {
  test(`Russian dates of: ${text}`, () => {
    const placed = findDates(text, russianDates).map((date) => ({ ...date, sentence: 0, block: 0, section: 0 }));
    assert.deepEqual(
      resolveDates(placed).map((date) => `${date.phrase} → ${date.edtf ?? 'open'}`),
      expected,
    );
  });
}
