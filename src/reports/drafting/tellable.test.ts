import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPlural, peopleWords, phraseWords } from './tellable.ts';

const PEOPLE: readonly (readonly [words: string, told: string | undefined])[] = [
  ['twelve', 'twelve people'],
  ['Some thirty', 'some thirty people'],
  ['one', 'one person'],
  ['pastor', 'a pastor'],
  ['two suspects', 'two suspects'],
  ['several of the crew', 'several of the crew'],
  ['residents of the settlement', 'residents of the settlement'],
  ['over a leaflet', undefined],
  ['writings', undefined],
  ['cameras away', undefined],
  ['his wife', undefined],
  ['the stoppage unlawful', undefined],
  ['двое рабочих', 'двое рабочих'],
];
const THINGS: readonly (readonly [words: string, told: string | undefined])[] = [
  ['the office of the union.', 'the office of the union'],
  ['The party, whose papers were refused', 'The party'],
  ['his house', undefined],
  ['about the strike', undefined],
  ['the record so', undefined],
];

test('words of a source that name people are told, with the noun they lack; a piece of a sentence is not', () => {
  for (const [words, told] of PEOPLE) assert.equal(peopleWords(words), told, words);
  for (const [words, told] of THINGS) assert.equal(phraseWords(words), told, words);
});

test('several are told with a plural verb', () => {
  for (const words of ['twelve people', 'leaders', 'women', 'some thirty people', 'A. Lee and B. Kim', 'police'])
    assert.ok(isPlural(words), words);
  for (const words of ['one person', 'a pastor', 'the Communist Party', 'Alga', 'a business', 'the census'])
    assert.ok(!isPlural(words), words);
});
