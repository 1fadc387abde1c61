import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NameBook } from './name-book.ts';

const none = (): boolean => false;
const pairsOf = (book: NameBook, answered: (a: string, b: string) => boolean = none): string[] =>
  book.pairs(answered).map(({ a, b }) => `${a} ${b}`);

test('only who came or changed is compared, each pair is offered once, an answered one not at all', () => {
  const book = new NameBook('person');
  book.put('p1', ['Evgenii Zhovtis']);
  book.put('p2', ['Акжанат Аминов']);
  book.put('p3', ['Асан Амилов']);
  book.compareWaiting(10);
  assert.deepEqual(pairsOf(book), []);
  book.put('p4', ['Евгений Жовтис', 'Жовтис Е.']);
  assert.equal(book.waiting, 1);
  book.compareWaiting(10);
  assert.deepEqual(pairsOf(book), ['p1 p4']);
  assert.deepEqual(
    pairsOf(book, (a, b) => a === 'p1' && b === 'p4'),
    [],
  );
  book.put('p4', ['Евгений Жовтис', 'Жовтис Е.']);
  assert.equal(book.waiting, 0, 'the same names again change nothing');
});

test('a bearer that is renamed or gone takes its pairs along', () => {
  const book = new NameBook('person');
  book.put('p1', ['Evgenii Zhovtis']);
  book.put('p2', ['Евгений Жовтис']);
  book.compareWaiting(10);
  book.put('p2', ['Наталья Соколова']);
  book.compareWaiting(10);
  assert.deepEqual(pairsOf(book), []);
  assert.deepEqual(
    book.search('Zhovtis', 5).map(({ id }) => id),
    ['p1'],
  );
  book.put('p1', []);
  assert.deepEqual(book.search('Zhovtis', 5), []);
  assert.equal(book.size, 1);
});

test('a spelling finds the bearer with every name it goes by', () => {
  const book = new NameBook('place');
  book.put('place-1', ['Жаңаөзен', 'Zhanaozen']);
  book.put('place-2', ['Алматы']);
  const [found] = book.search('Janaozen', 3);
  assert.equal(found?.id, 'place-1');
  assert.deepEqual(found?.variants, ['Жаңаөзен', 'Zhanaozen']);
});

const NAMES = ['Иван Петров', 'Ivan Petrov', 'Петрова Анна', 'Anna Petrova', 'Ж. Омаров', 'Zhanar Omarova', 'Ли', ''];
const change = fc.record({ id: fc.constantFrom('p1', 'p2', 'p3', 'p4'), names: fc.subarray(NAMES, { maxLength: 3 }) });

test('however the names came and went, a book finds the bearers that a new one finds', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 300 }), fc.constantFrom(...NAMES), (changes, asked) => {
      const book = new NameBook('person');
      const last = new Map<string, readonly string[]>();
      for (const { id, names } of changes) {
        book.put(id, names);
        last.set(id, names);
      }
      const anew = new NameBook('person');
      for (const [id, names] of last) anew.put(id, names);
      const ids = (one: NameBook): string[] => one.search(asked, 10).map(({ id }) => id);
      assert.equal(book.size, anew.size);
      assert.deepEqual(ids(book).sort(), ids(anew).sort());
    }),
    { numRuns: 40 },
  );
});

test('a book from its parts goes on where it was', () => {
  const book = new NameBook('person');
  book.put('p1', ['Evgenii Zhovtis']);
  book.put('p2', ['Евгений Жовтис']);
  book.put('p3', ['Nobody']);
  book.put('p3', []);
  book.compareWaiting(1);
  const again = NameBook.from(book.toParts(), 'person');
  assert.equal(again.waiting, 1);
  again.compareWaiting(5);
  book.compareWaiting(5);
  assert.deepEqual(again.pairs(none), book.pairs(none));
  assert.deepEqual(again.search('Zhovtis', 5), book.search('Zhovtis', 5));
});
