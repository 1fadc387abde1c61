import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainDocument } from './plain-document.test.help.ts';
import { sentencesOf } from './split.ts';

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['Mr. Ivanov came. He left.', ['Mr. Ivanov came.', 'He left.']],
  [
    'She was tried under Art. 174 of the Code. V. Petrov appealed.',
    ['She was tried under Art. 174 of the Code.', 'V. Petrov appealed.'],
  ],
  [
    'On 28 Jan. 2012 police came, i.e. Officers of the city. No. 5 was shut.',
    ['On 28 Jan. 2012 police came, i.e. Officers of the city.', 'No. 5 was shut.'],
  ],
  ['It opened on 3 Feb. The mayor spoke.', ['It opened on 3 Feb.', 'The mayor spoke.']],
  ['It opened on 3 Feb. Kozlov spoke.', ['It opened on 3 Feb. Kozlov spoke.']],
  ['“Stop!” Mr. Lee shouted. They ran.', ['“Stop!” Mr. Lee shouted.', 'They ran.']],
  ['He said: “No.” She agreed.', ['He said: “No.”', 'She agreed.']],
  ['They fled the country.The court ruled later.', ['They fled the country.', 'The court ruled later.']],
  ['See respublika.kz and www.example.org. It is down.', ['See respublika.kz and www.example.org.', 'It is down.']],
  ['A fine of 15.000 Tenge. Then 2.5 million.', ['A fine of 15.000 Tenge.', 'Then 2.5 million.']],
  ['Is it so? Nobody knows... Later they did.', ['Is it so?', 'Nobody knows...', 'Later they did.']],
  ['1. The first point.', ['1. The first point.']],
  [
    'He moved to the U.S. in May. The U.S. Department spoke.',
    ['He moved to the U.S. in May.', 'The U.S. Department spoke.'],
  ],
  [
    'Суд по ст. 174 УК РК, ул. Абая, 5. Ж. Иванова осудили.',
    ['Суд по ст. 174 УК РК, ул. Абая, 5.', 'Ж. Иванова осудили.'],
  ],
  [
    'Это было в 2012 г. в г. Алматы. Им. Горького парк закрыт.',
    ['Это было в 2012 г. в г. Алматы.', 'Им. Горького парк закрыт.'],
  ],
  [
    'Он прибыл в 2011 г. Суд его оштрафовал, т.е. Наказал.',
    ['Он прибыл в 2011 г.', 'Суд его оштрафовал, т.е. Наказал.'],
  ],
];

test('sentences end where a reader would end them', () => {
  for (const [text, expected] of CASES) {
    assert.deepEqual(
      sentencesOf(plainDocument(text)).map((sentence) => text.slice(sentence.start, sentence.end)),
      expected,
    );
  }
});

test('tokens keep addresses, numbers, hyphens and clitics as units', () => {
  const tokens = (text: string) => sentencesOf(plainDocument(text)).flatMap((s) => s.tokens.map((t) => t.text));
  assert.deepEqual(tokens("Kozlov's 20-year-old didn't pay 15.000 Tenge at http://a.kz/b?c=1."), [
    'Kozlov',
    "'s",
    '20-year-old',
    'did',
    "n't",
    'pay',
    '15.000',
    'Tenge',
    'at',
    'http://a.kz/b?c=1',
    '.',
  ]);
  assert.deepEqual(tokens('guljan.org, Ak-Zhol (374-1) и г-жа О’Нил'), [
    'guljan.org',
    ',',
    'Ak-Zhol',
    '(',
    '374',
    '-',
    '1',
    ')',
    'и',
    'г-жа',
    'О’Нил',
  ]);
});

test('English tokens carry tags of the tagger', () => {
  const [sentence] = sentencesOf(plainDocument('The police detained Vladimir Kozlov in Almaty.'));
  assert.deepEqual(
    sentence?.tokens.map((token) => token.pos),
    ['DET', 'NOUN', 'VERB', 'PROPN', 'PROPN', 'ADP', 'PROPN', 'PUNCT'],
  );
});

test('a note belongs to the sentence its mark stands in or right after', () => {
  const doc = plainDocument('First one. Second, with a word, ends. Third.');
  const notes = [
    { n: 1, status: 'missing', marks: [{ at: 10 }], cites: [] },
    { n: 2, status: 'missing', marks: [{ at: 31 }], cites: [] },
    { n: 3, status: 'missing', marks: [{ at: 37 }], cites: [] },
  ] as const;
  assert.deepEqual(
    sentencesOf({ ...doc, notes }).map((sentence) => sentence.notes),
    [[1], [2, 3], []],
  );
});

test('sentences and tokens are in order, inside their block, and verbatim, on any text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('. ', 'Mr. ', '\n', 'А', '."', 'п. '))),
      (parts) => {
        const text = parts.join('');
        const doc = plainDocument(text);
        let last = 0;
        for (const sentence of sentencesOf(doc)) {
          assert.ok(sentence.start >= last && sentence.end > sentence.start && sentence.end <= text.length);
          last = sentence.start;
          for (const token of sentence.tokens) {
            assert.ok(token.start >= last && token.end <= sentence.end);
            assert.equal(text.slice(token.start, token.end), token.text);
            last = token.end;
          }
          last = sentence.end;
        }
      },
    ),
  );
});

test('no character of a sentence is lost between its tokens but white space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const sentence of sentencesOf(plainDocument(text))) {
        let at = sentence.start;
        for (const token of sentence.tokens) {
          assert.match(text.slice(at, token.start), /^\s*$/u);
          at = token.end;
        }
        assert.match(text.slice(at, sentence.end), /^\s*$/u);
      }
    }),
  );
});
