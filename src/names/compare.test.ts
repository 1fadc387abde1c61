import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareNames, NameComparer } from './compare.ts';
import { matchNames } from './match.ts';

test('one person in two spellings is not left apart', () => {
  for (const [a, b] of [
    ['Evgenii Zhovtis', 'Yevgeny Zhovtis'],
    ['Evgenii Zhovtis', 'Евгений Жовтис'],
    ['Евгению Жовтису', 'Yevgeny Zhovtis'],
    ['Жовтис, Евгений', 'Evgenii Zhovtis'],
    ['E. Zhovtis', 'Евгений Жовтис'],
    ['Жовтис Е. А.', 'Evgeny Alexandrovich Zhovtis'],
    ['Nursultan Nazarbaev', 'Нұрсұлтан Әбішұлы Назарбаев'],
    ['Natalia Sokolova', 'Наталье Соколовой'],
    ['Oleksandr Shevchenko', 'Александр Шевченко'],
    ['Ali Hasan oglu Mammadov', 'Əli Həsən oğlu Məmmədov'],
    ["O'tkir Karimov", 'Ўткир Каримов'],
    ['Dr. Bakhytzhan Toregozhina', 'Бахытжан Торегожина'],
    ['Nur-Sultan', 'Nursultan'],
    ['Abdarrahman', 'Абд ар-Рахман'],
    ['Zhanaozen', 'Жаңаөзен'],
    ['Janaozen', 'Zhanaozen'],
    ['Aлмaты', 'Алматы'],
  ] as const) {
    const { band, score } = compareNames(a, b);
    assert.notEqual(band, 'leave', `${a} / ${b} ${score}`);
  }
});

test('look-alike persons, siblings and namesakes are left apart', () => {
  for (const [a, b] of [
    ['Asan Amilov', 'Akzhanat Aminov'],
    ['Akzhanat Aminov', "Aizhangul' Amirova"],
    ['Asan Amilov', 'Асан Аминов'],
    ['Асан Амилов', 'Айжангуль Амирова'],
    ['Иван Петрович Сидоров', 'Олег Петрович Сидоров'],
    ['Иван Петрович Сидоров', 'Ivan Olegovich Sidorov'],
    ['Vladimir Kozlov', 'Владимир Козловский'],
    ['Marat Ospanov', 'Murat Ospanov'],
    ['Ivan Petrov', 'Petr Ivanov'],
  ] as const) {
    const { band, score } = compareNames(a, b);
    assert.equal(band, 'leave', `${a} / ${b} ${score}`);
  }
});

test('script conversion can be switched off', () => {
  assert.notEqual(compareNames('Zhanaozen', 'Жанаозен').band, 'leave');
  assert.equal(compareNames('Zhanaozen', 'Жанаозен', { convertScripts: false }).band, 'leave');
  assert.notEqual(compareNames('Zhanaozen', 'Janaozen', { convertScripts: false }).band, 'leave');
});

test('evidence beyond the name moves the answer both ways', () => {
  const [a, b] = ['Ivan Petrov', 'Иван Петров'] as const;
  const { logOdds } = compareNames(a, b);
  const born = (relation: 'same' | 'excludes') =>
    compareNames(a, b, { evidence: [{ kind: 'birth date', relation }] }).logOdds;
  assert.ok(born('same') > logOdds && born('excludes') < logOdds);
  assert.equal(compareNames(a, b, { evidence: [{ kind: 'birth date', relation: 'excludes' }] }).band, 'leave');
});

test('an explanation names each part, the letters that stood for each other, and the table', () => {
  const { explanation } = matchNames('Yevgeny Aminov', 'Евгений Амилов');
  assert.match(explanation.table, /^\d/);
  assert.equal(explanation.contradictions, 1);
  assert.deepEqual(
    explanation.parts.map(({ a, b, role, rule }) => ({ a, b, role, rule })).sort((x, y) => (x.role < y.role ? -1 : 1)),
    [
      { a: 'Aminov', b: 'Амилов', role: 'family', rule: 'contradicted' },
      { a: 'Yevgeny', b: 'Евгений', role: 'given', rule: 'spelling' },
    ],
  );
  const given = explanation.parts.find((part) => part.role === 'given');
  assert.equal(given?.chunks?.map((chunk) => chunk.a.replace(/[$^]/g, '')).join(''), 'yevgeny');
});

const any = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '',
    'А',
    'E.',
    '👩‍⚖️👍',
    'Mr Dr Prof',
    '12345',
    'de la',
    '-',
    "''",
    'Аaбb'.repeat(30),
    '金正恩',
    'محمد علي',
  ),
);

test('whatever the texts: an answer, the same from both sides', () => {
  fc.assert(
    fc.property(any, any, (a, b) => {
      const there = compareNames(a, b);
      const back = compareNames(b, a);
      assert.ok(there.score >= 0 && there.score <= 1);
      assert.equal(there.band, back.band);
      assert.ok(Math.abs(there.logOdds - back.logOdds) < 1e-9, `${there.logOdds} ${back.logOdds}`);
    }),
    { numRuns: 500 },
  );
});

test('a comparer that has seen many names answers as a new one does', () => {
  const old = new NameComparer();
  fc.assert(
    fc.property(any, any, (a, b) => {
      assert.deepEqual(old.compare(a, b), new NameComparer().compare(a, b));
    }),
  );
});

test('a name is the same as itself, whatever it is made of', () => {
  const words = fc.constantFrom(
    'иван',
    'петров',
    'Aliya',
    'ұлы',
    'de',
    'B.',
    'Сергеевна',
    'Ли',
    'Nur-Sultan',
    '7',
    'Mr',
    '金',
  );
  const name = fc.array(words, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
  fc.assert(fc.property(name, (text) => assert.equal(compareNames(text, text).band, 'same', text)));
});

test('time grows no faster than the length of the names, and stops growing at the length that is read', () => {
  const long = (length: number): string => 'Абылайхан Nazarbayev '.repeat(Math.ceil(length / 21)).slice(0, length);
  compareNames(long(200), long(200));
  const took = (length: number): number => {
    const started = process.hrtime.bigint();
    for (let i = 0; i < 20; i++) compareNames(long(length), long(length).toUpperCase());
    return Number(process.hrtime.bigint() - started);
  };
  const short = Math.min(took(1000), took(1000), took(1000));
  const much = Math.min(took(10_000), took(10_000), took(10_000));
  // Room for noise: ten times the text may take no more than ten times the time.
  assert.ok(much < 10 * short, `${much} ${short}`);
});

const chapter = new URL('../../../shared/input/kazakhstan-2012.txt', import.meta.url);
const skip = existsSync(chapter) ? false : 'no ../shared beside the checkout';
test('the chapter: its look-alike persons stay apart, each is found in Cyrillic', { skip }, () => {
  const text = readFileSync(chapter, 'utf8').replaceAll('\n', ' ');
  const persons = [
    ['Asan Amilov', 'Асан Амилов'],
    ['Akzhanat Aminov', 'Акжанат Аминов'],
    ['Aizhangul’ Amirova', 'Айжангуль Амирова'],
  ] as const;
  for (const [written, cyrillic] of persons) {
    assert.ok(text.includes(written));
    for (const [other, otherCyrillic] of persons) {
      const same = written === other;
      assert.equal(compareNames(written, otherCyrillic).band === 'leave', !same, `${written} / ${otherCyrillic}`);
      assert.equal(compareNames(cyrillic, other).band === 'leave', !same);
      assert.equal(compareNames(written, other).band === 'leave', !same);
    }
  }
});
