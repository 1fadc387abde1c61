import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDocument } from '../text/plain-document.test.help.ts';
import { sentencesOf } from '../text/split.ts';
import { findMentions } from './find-mentions.ts';

/** `type: name` of each named mention, in order. */
function names(text: string): string[] {
  const doc = plainDocument(text);
  return findMentions(doc, sentencesOf(doc))
    .mentions.filter((mention) => mention.form === 'name')
    .map((mention) => `${mention.type}: ${text.slice(mention.start, mention.end)}`);
}

const CASES: readonly (readonly [string, readonly string[]])[] = [
  [
    'In Kokshetau, Birlik party leader Nurbolat Seitov met lawyer A. Demeuova.',
    ['place: Kokshetau', 'org: Birlik party', 'person: Nurbolat Seitov', 'person: A. Demeuova'],
  ],
  [
    'Apta Deputy Chief Editor Saule Iskakova and Apta journalist Ivan Bondar were fined.',
    ['org: Apta', 'person: Saule Iskakova', 'org: Apta', 'person: Ivan Bondar'],
  ],
  [
    'Vice Minister for Trade and Industry Zhomart Aliyev spoke in Nairobi, Kenya.',
    ['person: Zhomart Aliyev', 'place: Nairobi', 'place: Kenya'],
  ],
  ['The Ministry of Internal Affairs denied it.', ['org: Ministry of Internal Affairs']],
  ['Nurgul’ Omarova wrote to Human Rights Watch.', ['person: Nurgul’ Omarova', 'org: Human Rights Watch']],
  ['President Emomali Rahmon’s office did not answer.', ['person: Emomali Rahmon']],
  [
    'Police in the Mangystau region raided the People’s Hope movement.',
    ['place: Mangystau region', 'org: People’s Hope movement'],
  ],
  ['On Monday, Abdul Malik bin Hassan, 43, a teacher, was freed.', ['person: Abdul Malik bin Hassan']],
  [
    'The investigator, Yu. P. Samsonov, and N.K. Ermakova refused.',
    ['person: Yu. P. Samsonov', 'person: N.K. Ermakova'],
  ],
  [
    'Pavel Orlov fled; his brother, Wilson, and his son Umed stayed.',
    ['person: Pavel Orlov', 'person: Wilson', 'person: Umed'],
  ],
  [
    'Bakhodir Khan Turkistan was held. Imam Turkistan had told Radio Liberty so.',
    ['person: Bakhodir Khan Turkistan', 'person: Turkistan', 'org: Radio Liberty'],
  ],
  [
    'Sheila Masinde of Transparency International Kenya spoke.',
    ['person: Sheila Masinde', 'org: Transparency International Kenya', 'place: Kenya'],
  ],
  ['Three Crimean Tatars were freed.', []],
  ['He wrote for example.kz and for the newspaper Tanba.', ['object: example.kz', 'org: Tanba']],
];

test('names are found and told apart by kind', () => {
  for (const [text, expected] of CASES) assert.deepEqual(names(text), expected, text);
});

test('a heading in capitals only names nobody new', () => {
  assert.deepEqual(names('GULNARA OSMONOVA RELEASED\n\nGulnara Osmonova walked free.'), ['person: Gulnara Osmonova']);
});
