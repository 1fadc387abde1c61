import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDocument } from '../text/plain-document.test.help.ts';
import { sentencesOf } from '../text/split.ts';
import { findMentions } from '../who/find-mentions.ts';
import { choosePlace } from './choose.ts';
import { countryOfPeople, countryOfRussianAdjective, placesNamed } from './gazetteer.ts';
import { TownSetting } from './setting.ts';

test('one town is reached by all its spellings, old names and alphabets', () => {
  for (const group of [
    ['Zhanaozen', 'Janaozen', 'Жанаозен', 'Жаңаөзен', 'Novy Uzen'],
    ['Almaty', 'Alma-Ata', 'Алматы', 'Алма-Ата'],
    ['Kyiv', 'Kiev', 'Київ', 'Киев'],
    ['Nizhny Novgorod', 'Nizhniy Novgorod', 'Нижний Новгород'],
  ]) {
    const ids = group.map((name) => placesNamed(name).find((place) => place.kind === 'place.city')?.id);
    assert.ok(ids[0] !== undefined);
    assert.deepEqual(new Set(ids).size, 1, group.join());
  }
});

test('peoples and adjectives lead to their country', () => {
  assert.equal(countryOfPeople('Uzbek')?.country, 'UZ');
  assert.equal(countryOfPeople('Kazakhstani')?.country, 'KZ');
  assert.equal(countryOfRussianAdjective('таджикского')?.country, 'TJ');
});

test('a name shared by places means the one its document speaks of', () => {
  const countries = new Map([['GB', 3]]);
  assert.equal(choosePlace('Birmingham', { located: true, countries })?.country, 'GB');
  assert.equal(choosePlace('Birmingham', { located: true, countries: new Map(), countryAfter: 'US' })?.country, 'US');
  assert.equal(choosePlace('Kyzylorda', { located: true, level: 'region', countries })?.kind, 'place.region');
  // A small town abroad, its country nowhere in the text, is more likely no town at all.
  assert.equal(choosePlace('Nancy', { located: false, countries }), undefined);
});

test('an act without a place of its own is set in the town beside it or at the opening', () => {
  const doc = plainDocument(
    'Police in Nairobi, Kenya, broke up a rally.\n\nOne man was held.\n\nIt rained.\n\nNobody else was held in Kenya.',
  );
  const sentences = sentencesOf(doc);
  const { mentions, facts } = findMentions(doc, sentences);
  const towns = new TownSetting(doc, sentences, mentions, facts);
  const townAt = (sentence: number, country: string) => {
    const town = towns.townFor(sentence, country);
    return town === undefined ? undefined : doc.text.slice(town.start, town.end);
  };
  assert.equal(townAt(3, 'KE'), 'Nairobi');
  assert.equal(townAt(3, 'UG'), undefined);
});
