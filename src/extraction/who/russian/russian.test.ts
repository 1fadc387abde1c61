import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDocument } from '../../text/plain-document.test.help.ts';
import { sentencesOf } from '../../text/split.ts';
import { findMentions } from '../find-mentions.ts';
import { personBase } from './inflection.ts';

const BASES: readonly (readonly [string, string])[] = [
  ['Владимира Козлова', 'Владимир Козлов'],
  ['Натальи Соколовой', 'Наталья Соколова'],
  ['Игорю Винявскому', 'Игорь Винявский'],
  ['Сергеем Уткиным', 'Сергей Уткин'],
  ['Ольгу Лукашук', 'Ольга Лукашук'],
  ['Дмитрия Соболя', 'Дмитрий Соболь'],
  ['Марии Ивановны Петровой', 'Мария Ивановна Петрова'],
  ['Анна Ким', 'Анна Ким'],
  ['Оксаной Макаренко', 'Оксана Макаренко'],
];

test('names in any case are given in the nominative', () => {
  for (const [text, expected] of BASES) assert.equal(personBase(text.split(' ')).name, expected);
});

function read(text: string) {
  const doc = plainDocument(text, 'ru');
  return findMentions(doc, sentencesOf(doc));
}

function names(text: string): string[] {
  const { mentions, facts } = read(text);
  return mentions
    .filter((mention) => mention.form === 'name')
    .map((mention) => {
      const value = facts.find((fact) => fact.subject === mention.entity && fact.prop === 'name')?.value;
      return `${mention.type}: ${value?.type === 'text' ? value.text : ''}`;
    });
}

test('Russian names of persons, bodies, outlets and places are found', () => {
  assert.deepEqual(names('Актауский городской суд приговорил редактора газеты «Танба» Антона Седова к двум годам.'), [
    'org: Актауский городской суд',
    'org: Танба',
    'person: Антон Седов',
  ]);
  assert.deepEqual(names('В Жанаозене полиция задержала Сауле Искакову. Искакова живёт в Мангистауской области.'), [
    'place: Жанаозен',
    'person: Сауле Искакова',
    'person: Сауле Искакова',
    'place: Мангистауская область',
  ]);
  assert.deepEqual(names('Лидер партии «Бирлик» Нурлан Сеитов и его адвокат И. Бондарь приехали в Ташкент.'), [
    'org: Бирлик',
    'person: Нурлан Сеитов',
    'person: И. Бондарь',
    'place: Ташкент',
  ]);
});

test('Russian posts, groups and pronouns are read', () => {
  const { facts, mentions } = read(
    'Журналиста газеты «Танба» Ивана Седова избили четверо неизвестных. Он подал жалобу. Суд оштрафовал около 30 активистов.',
  );
  const person = facts.find(
    (fact) => fact.prop === 'name' && fact.value.type === 'text' && fact.value.text === 'Иван Седов',
  )?.subject;
  assert.ok(
    facts.some((fact) => fact.subject === person && fact.prop === 'post-in' && fact.qualifiers?.post === 'журналист'),
  );
  assert.ok(
    facts.some(
      (fact) =>
        fact.subject === person &&
        fact.prop === 'occupation' &&
        fact.value.type === 'code' &&
        fact.value.code === 'W.JOURNALIST',
    ),
  );
  assert.ok(mentions.some((mention) => mention.form === 'pronoun' && mention.entity === person));
  const counts = mentions.flatMap((mention) =>
    mention.count === undefined ? [] : [[mention.count.n, mention.count.hedge]],
  );
  assert.deepEqual(counts, [
    [4, undefined],
    [30, 'about'],
  ]);
});
