import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readName } from './read-name.ts';

const roles = (name: string): string =>
  readName(name)
    .map(({ written, role, initial }) => `${written}:${role}${initial ? '.' : ''}`)
    .join(' ');

test('each part of a name gets its role', () => {
  for (const [name, expected] of [
    ['Евгений Александрович Жовтис', 'Евгений:given Александрович:patronymic Жовтис:family'],
    ['Жовтис Евгений Александрович', 'Жовтис:family Евгений:given Александрович:patronymic'],
    ['Zhovtis, Evgenii', 'Zhovtis:family Evgenii:given'],
    ['E. A. Zhovtis', 'E:given. A:patronymic. Zhovtis:family'],
    ['Жовтис Е.А.', 'Жовтис:family Е:given. А:patronymic.'],
    ['Yu. Ivanov', 'Yu:given. Ivanov:family'],
    ['Əli Həsən oğlu Məmmədov', 'Əli:given Həsən oğlu:patronymic Məmmədov:family'],
    ['Нұрсұлтан Әбішұлы Назарбаев', 'Нұрсұлтан:given Әбішұлы:patronymic Назарбаев:family'],
    ['Dilnoza Karim qizi Rahimova', 'Dilnoza:given Karim qizi:patronymic Rahimova:family'],
    ['Dr. Natalia Sokolova', 'Dr:title Natalia:given Sokolova:family'],
    ['судья Петров', 'судья:title Петров:unknown'],
    ['Zhanaozen', 'Zhanaozen:unknown'],
    ['Ludwig van Beethoven', 'Ludwig:given van:particle Beethoven:family'],
    ['ТОО Казахмыс', 'ТОО:generic Казахмыс:unknown'],
    ['School No. 12', 'School:generic No:unknown 12:number'],
    ['', ''],
    ['👍', ''],
    ['Mr Dr', 'Mr:given Dr:family'],
  ] as const)
    assert.equal(roles(name), expected, name);
});

test('however long a text is, no more than 24 words of it are read', () => {
  assert.ok(readName('ab '.repeat(10_000)).length <= 24);
  assert.ok((readName('я'.repeat(10_000))[0]?.lower.length ?? 0) <= 400);
});
