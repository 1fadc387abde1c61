import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishLaw } from '../languages/en/law.ts';
import { russianLaw } from '../languages/ru/law.ts';
import { findArticles, findLaws } from './articles.ts';
import type { LawGrammar } from './grammar.ts';

function articles(text: string, grammar: LawGrammar): string[] {
  const laws = findLaws(text, grammar);
  return findArticles(text, grammar, laws).map(
    (a) => `${a.number}${a.part ? `.${a.part}` : ''} ${a.law?.title ?? '?'}${a.inherited ? ' (inherited)' : ''}`,
  );
}

const ENGLISH: readonly (readonly [string, readonly string[]])[] = [
  ['charged under article 172 of the Criminal Code', ['172 Criminal Code']],
  ['fined (under article 374-1 of the Administrative Code).', ['374-1 Administrative Code']],
  ['Art. 174-1 of the Penal Code of Kazakhstan', ['174-1 Criminal Code']],
  [
    'charged with riot (article 334 of the Criminal Code), resisting (article 321) and hatred (article 164)',
    ['334 Criminal Code', '321 Criminal Code (inherited)', '164 Criminal Code (inherited)'],
  ],
  ['under articles 174 and 180 of the Criminal Code', ['174 Criminal Code', '180 Criminal Code']],
  ['under article 174, part 2, of the Criminal Code', ['174.2 Criminal Code']],
  ['part 1 of article 130 of the Criminal Code', ['130.1 Criminal Code']],
  ['Section 124A of the Indian Penal Code', ['124A Criminal Code']],
  ['Penal Code Article 112', ['112 Criminal Code']],
  ['breach of article 21 of the Code of Administrative Offences', ['21 Administrative Code']],
  ['an article of 2011 about the Criminal Code', []],
  ['under Article 19(1) of the Constitution', ['19(1) Constitution']],
  ['was closed on a pretext (see further under section 4.2), and its head jailed', []],
  ['as told in section 3 below, and in section 5 of this report', []],
  [
    'fined under section 12 (see Section 124A of the Penal Code)',
    ['12 Criminal Code (inherited)', '124A Criminal Code'],
  ],
  ['jailed under section 7 of the Public Order Act (see section 3.1)', ['7 Public Order Act']],
];

for (const [text, expected] of ENGLISH) {
  test(`articles of: ${text}`, () => assert.deepEqual(articles(text, englishLaw), expected));
}

const RUSSIAN: readonly (readonly [string, readonly string[]])[] = [
  ['обвинение по ст. 174 УК РК', ['174 Criminal Code']],
  ['по статье 373 КоАП', ['373 Administrative Code']],
  ['по части 2 статьи 233-1 Уголовного кодекса', ['233-1.2 Criminal Code']],
  ['по статьям 164 и 334 Уголовного кодекса Республики Казахстан', ['164 Criminal Code', '334 Criminal Code']],
];

for (const [text, expected] of RUSSIAN) {
  test(`Russian articles of: ${text}`, () => assert.deepEqual(articles(text, russianLaw), expected));
}

const LAWS: readonly (readonly [string, readonly string[]])[] = [
  ['A new Law on Television and Radio Broadcasting was adopted', ['Law on Television and Radio Broadcasting']],
  [
    'the “Law on Religious Activity and Religious Associations” (hereafter Religion Law)',
    ['Law on Religious Activity and Religious Associations', 'Religion Law'],
  ],
  ['under the Public Order Act and the Criminal Code of Georgia', ['Public Order Act', 'Criminal Code']],
  ['the rule of law on the ground', []],
];

for (const [text, expected] of LAWS) {
  test(`laws of: ${text}`, () =>
    assert.deepEqual(
      findLaws(text, englishLaw).map((law) => law.title),
      expected,
    ));
}
