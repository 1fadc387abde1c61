import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readDocument } from '../../reading/read-document.ts';
import { sentencesOf } from '../text/split.ts';
import { findMentions } from './find-mentions.ts';

const chapter = new URL('../../../../shared/input/kazakhstan-2012.txt', import.meta.url);
const skip = existsSync(chapter) ? false : 'no ../shared beside the checkout';

/** Everybody the chapter's body names, read out of it by hand; names of public record. */
const PERSONS = [
  'Nursultan Nazarbaev',
  'Nurai Urazov',
  'Valerii Surganov',
  'Kuanybek Botabekov',
  'Orken Bisenov',
  'Asan Amilov',
  'Gulzhan Ergalieva',
  'Igor Viniavskii',
  'Oksana Makushina',
  'Sergei Utkin',
  'Lana Viniavskaia',
  'Evgenii Zhovtis',
  'Tokhniiaz Kuchukov',
  'Ramazan Esergepov',
  'Ainur Kurmanov',
  'Natalia Sokolova',
  'Akzhanat Aminov',
  'Kuanysh Sisenbaev',
  'Dmitrii Tihonov',
  'Arman Ozhaubaev',
  'Zhanna Baitelova',
  'Gaziz Aldamzharov',
  'Roza Tuletaeva',
  'Talgat Saktaganov',
  'Maksat Dosmagambetov',
  'Vladimir Kozlov',
  'Serik Sapargali',
  'Bolat Atabaev',
  'Zhanbolat Mamai',
  'Aizhangul’ Amirova',
  'Larisa Boiar',
  'Janez Lenarčič',
  'Kairat Lama Sharif',
  'Erzhan Ushanov',
  'Alexander Kireev',
  'Bazyl Zhashibekov',
  'Mereken Moldaziatov',
];

test('the chapter: everybody named is found once, and nobody else', { skip }, async () => {
  const doc = await readDocument(readFileSync(chapter), { name: 'chapter.txt' });
  const { facts } = findMentions(doc, sentencesOf(doc));
  const names = new Map<string, Set<string>>();
  for (const { subject, prop, value } of facts) {
    if (prop !== 'name' || value.type !== 'text' || !subject.startsWith('person')) continue;
    names.set(subject, (names.get(subject) ?? new Set()).add(value.text));
  }
  const found = [...names.values()].map((forms) => [...forms].join(' / ').replaceAll("'", '’'));
  const right = PERSONS.filter((name) => found.includes(name)).length;
  assert.ok(right / PERSONS.length >= 0.97, `recall ${right}/${PERSONS.length}`);
  assert.ok(right / found.length >= 0.97, `precision ${right}/${found.length}`);
});

test('the chapter: every mention is verbatim where it says it is', { skip }, async () => {
  const doc = await readDocument(readFileSync(chapter), { name: 'chapter.txt' });
  const sentences = sentencesOf(doc);
  for (const mention of findMentions(doc, sentences).mentions) {
    const sentence = sentences[mention.sentence];
    assert.ok(sentence !== undefined && mention.start >= sentence.start && mention.end <= sentence.end);
    assert.match(doc.text.slice(mention.start, mention.end), /\S/);
  }
});
