import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishDates } from '../languages/en/dates.ts';
import { findDates } from './find.ts';
import { type ResolvedDate, resolveDates } from './resolve.ts';
import { StoryDates } from './story.ts';

const PUBLISHED = '2021-06-16';

/** One sentence an item; returns its dates, and the choice for an act of each sentence. */
function read(sentences: readonly string[], dated: readonly string[] = []) {
  const dates = resolveDates(
    sentences.flatMap((text, sentence) =>
      findDates(text, englishDates).map((date) => ({ ...date, sentence, block: 0, section: 0 })),
    ),
    PUBLISHED,
  );
  const acts = new Set<ResolvedDate>(dates.filter(({ phrase }) => dated.includes(phrase)));
  return new StoryDates(dates, acts, PUBLISHED);
}

test('an undated act leans on the day written beside it rather than on a year of the background', () => {
  const story = read([
    'The reporter was seized on 9 June.',
    'He had been held for hours.',
    'The paper was founded in 1994.',
  ]);
  assert.deepEqual(
    [story.dateFor(1)?.year, story.dateFor(1)?.whole, story.dateFor(1)?.date?.edtf],
    [2021, true, '2021-06-09'],
  );
});

test('the date of an act done to people weighs more than one that dates nothing', () => {
  const sentences = ['Visitors came on 2 May.', 'Guards beat a lawyer on 5 May.', 'He was beaten with a stick.'];
  assert.equal(read(sentences, ['5 May']).dateFor(2)?.date?.edtf, '2021-05-05');
});

test('a text without any date gives none', () => {
  assert.equal(read(['He was beaten.', 'Nobody was charged.']).dateFor(0), undefined);
});

test('where the months of a year stand evenly against each other only the year is given', () => {
  const many = Array.from({ length: 12 }, (_, i) => `A shop opened on 3 ${MONTHS[i]} 2019.`);
  const chosen = read([...many, 'He was beaten.']).dateFor(12);
  assert.deepEqual([chosen?.year, chosen?.whole], [2019, false]);
});

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
