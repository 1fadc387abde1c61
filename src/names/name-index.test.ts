import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { KhronikaError } from '../model/errors.ts';
import { NameIndex } from './name-index.ts';
import { rankNames } from './rank.ts';

const NAMES = [
  'Евгений Александрович Жовтис',
  'Акжанат Аминов',
  'Асан Амилов',
  'Айжангуль Амирова',
  'Наталья Соколова',
  'Владимир Козлов',
  'Владимир Козловский',
  'Жаңаөзен',
  'Алматы',
  'Nursultan Nazarbayev',
  'Әли Хасанов',
  'Абд ар-Рахман',
  'Санкт-Петербург',
  'Дмитрий Медведев',
];

test('a name is found in another script, spelling, order, case or shape', () => {
  for (const [query, expected] of [
    ['Yevgeny Zhovtis', 'Евгений Александрович Жовтис'],
    ['Жовтису Евгению', 'Евгений Александрович Жовтис'],
    ['Zhovtis E.A.', 'Евгений Александрович Жовтис'],
    ['Aminov Akzhanat', 'Акжанат Аминов'],
    ['Amirova', 'Айжангуль Амирова'],
    ['Janaozen', 'Жаңаөзен'],
    ['Novyi Uzen', 'Жаңаөзен'],
    ['Alma-Ata', 'Алматы'],
    ['Назарбаева Нурсултана', 'Nursultan Nazarbayev'],
    ['Abdurrahman', 'Абд ар-Рахман'],
    ['Leningrad', 'Санкт-Петербург'],
    ['V. Kozlov', 'Владимир Козлов'],
  ] as const) {
    const [first] = [...rankNames(NAMES, [query], { top: 3 })];
    assert.equal(first?.results[0]?.name, expected, query);
  }
});

test('an initial after a family name is not read as its ending, however many bear it', () => {
  const index = new NameIndex();
  const men = new Set<number>();
  for (let i = 0; i < 16_000; i++) {
    men.add(index.add('Андрей Егорович Локрин'));
    index.add('Анна Павловна Локрина');
  }
  assert.ok(index.search('Локрин А. Е.', 5).every(({ name }) => men.has(name)));
});

test('script conversion can be switched off for a search', () => {
  const [found] = [...rankNames(NAMES, ['Aminov'], { convertScripts: false })];
  assert.ok(found?.results.every(({ name }) => !/[а-я]/.test(name)));
});

test('an index that grew one by one, and one from its snapshot, answer alike', () => {
  const index = new NameIndex();
  for (let round = 0; round < 400; round++) for (const name of NAMES) index.add(`${name} ${round % 7}`);
  const again = NameIndex.restore(Buffer.from(index.snapshot()));
  assert.equal(again.size, index.size);
  for (const query of ['Zhovtis 3', 'Аминов', 'Novyi Uzen']) assert.deepEqual(again.search(query), index.search(query));
  assert.equal(again.add('Новое Имя'), index.add('Новое Имя'));
  assert.deepEqual(again.search('Novoe Imya'), index.search('Novoe Imya'));
});

test('a snapshot that was cut or is none is refused by its code', () => {
  const index = new NameIndex();
  index.add('Акжанат Аминов');
  const bytes = index.snapshot();
  for (const broken of [new Uint8Array(0), bytes.subarray(0, bytes.length - 1), new TextEncoder().encode('{}\nx')])
    assert.throws(
      () => NameIndex.restore(broken),
      (error) => error instanceof KhronikaError && error.code === 'names.snapshot',
    );
});

test('whatever the names and the question: an answer, best first, each once', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...NAMES));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 30 }), text, (names, query) => {
      const index = new NameIndex();
      for (const name of names) index.add(name);
      const found = index.search(query, 5);
      assert.ok(found.length <= 5);
      assert.equal(new Set(found.map(({ name }) => name)).size, found.length);
      assert.ok(found.every(({ name }) => name >= 0 && name < names.length));
    }),
  );
});

test('progress is told and an empty list of candidates gives empty answers', () => {
  const told: number[] = [];
  const answers = [...rankNames([], ['x', ''], { onProgress: ({ queries }) => told.push(queries) })];
  assert.deepEqual(
    answers.map(({ results }) => results.length),
    [0, 0],
  );
  assert.deepEqual(told, [2]);
});
