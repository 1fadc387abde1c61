import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationsOf } from './citations.ts';
import { resolveCitations } from './resolve.ts';

type Expected = Readonly<Record<string, unknown>>;

const CASES: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'names, title, day-first date and address',
    'See Valley Press, “Four papers closed,” 3.4.2019, http://press.example.org/2019/04/closed',
    [
      {
        authors: ['Valley Press'],
        title: 'Four papers closed',
        issued: '2019-04-03',
        urls: ['http://press.example.org/2019/04/closed'],
      },
    ],
  ],
  [
    'a title in two languages',
    '«Четыре газеты были закрыты за год» (“Four papers were closed over the year”), 12 ноября 2019, http://a.example/1',
    [
      {
        title: 'Четыре газеты были закрыты за год',
        titles: [
          { value: 'Четыре газеты были закрыты за год', language: 'ru' },
          { value: 'Four papers were closed over the year', language: 'en' },
        ],
        issued: '2019-11-12',
        urls: ['http://a.example/1'],
      },
    ],
  ],
  [
    'two sources parted by a semicolon',
    'См. Вести, «Суд», 1.2.2018, http://a.example/1; Радио Долина, «Ещё суд», 3.2.2018, http://a.example/2.',
    [
      { authors: ['Вести'], title: 'Суд', issued: '2018-02-01', urls: ['http://a.example/1'] },
      { authors: ['Радио Долина'], title: 'Ещё суд', issued: '2018-02-03', urls: ['http://a.example/2'] },
    ],
  ],
  [
    'organisations with initials before an unquoted title, the chapter left out of it',
    'For more information, see the chapter on courts in Valley Press Union (VPU) and the River Committee (RC), Papers and Judges: A Survey, May 2018, http://a.example/s.pdf',
    [
      {
        authors: ['Valley Press Union (VPU)', 'River Committee (RC)'],
        title: 'Papers and Judges: A Survey',
        issued: '2018-05',
        urls: ['http://a.example/s.pdf'],
      },
    ],
  ],
  [
    'prose is no citation',
    'The two others were released without charge after a day in which nobody was told where they had been taken.',
    [],
  ],
  [
    'an address in brackets keeps its own brackets',
    'See X, 1.1.2010 (http://a.example/wiki/Law_(2010)).',
    [{ urls: ['http://a.example/wiki/Law_(2010)'] }],
  ],
];

for (const [what, note, expected] of CASES) {
  test(`${what}`, () => {
    const found = citationsOf(note);
    assert.equal(found.length, expected.length);
    for (const [i, want] of expected.entries()) {
      const own = found[i];
      for (const [key, value] of Object.entries(want)) assert.deepEqual(own?.[key as keyof typeof own], value, key);
    }
  });
}

test('"ibid." is followed through chains and stops where no source was named', () => {
  const texts = [
    'See X Press, “A long title of words,” 1.2.2018, http://a.example/1',
    'Ibid.',
    'Ibid., p. 4.',
    'She was released in the evening of the same day, as her lawyer says, and was not called again.',
    'Ibid.',
    'X Press, “A long title of words.”',
  ];
  const warned: string[] = [];
  const found = resolveCitations(
    texts.map((text, i) => ({ n: i + 1, text, start: 0, cites: citationsOf(text) })),
    (code, n) => warned.push(`${code} ${n}`),
  );
  assert.deepEqual(
    [...found].map(([n, cites]) => [n, cites[0]?.kind, cites[0]?.resolvesTo]),
    [
      [1, 'full', undefined],
      [2, 'ibid', 1],
      [3, 'ibid', 1],
      [4, undefined, undefined],
      [5, 'ibid', undefined],
      [6, 'short', 1],
    ],
  );
  assert.deepEqual(warned, ['ibid-unresolved 5']);
});

test('a note that names another by its number means what that one means, and a law with a number is no note', () => {
  const texts = [
    'X Press, “A long title of words,” 1.2.2018, http://a.example/1',
    'Ibid.',
    'See note 2 above.',
    'см. сноску 1',
    'Y Bureau, supra n. 3, p. 7.',
    'Указ Президента N 1, 3.4.2018',
    'See note 9 above.',
  ];
  const found = resolveCitations(
    texts.map((text, i) => ({ n: i + 1, text, start: 0, cites: citationsOf(text) })),
    () => {},
  );
  assert.deepEqual(
    [...found].map(([n, cites]) => [n, cites.at(-1)?.resolvesTo]),
    [
      [1, undefined],
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 1],
      [6, undefined],
      [7, undefined],
    ],
  );
});

test('"op. cit." and «Указ. соч.» lead to the latest work of that author, «Там же» to the note before', () => {
  const texts = [
    'Берг А., Линд П. Газеты и суды: обзор. Порт: Речное издательство, 2017. С. 14.',
    'Holm, I., Quays and Courts (Port: River Press, 2016), p. 3.',
    'Там же, с. 20.',
    'Берг А., Линд П. Указ. соч. С. 31.',
    'Holm, op. cit., p. 9.',
    'Приговор суда № 2 г. Порта от 28.11.2018.',
    'См. сноску 6.',
    'Holm, I. (n 2), p. 11.',
    '4-сілтемені қараңыз.',
    'Nobody, op. cit., p. 9.',
  ];
  const found = resolveCitations(
    texts.map((text, i) => ({ n: i + 1, text, start: 0, cites: citationsOf(text) })),
    () => {},
  );
  assert.deepEqual(
    [...found].map(([n, cites]) => [n, cites.at(-1)?.resolvesTo]),
    [
      [1, undefined],
      [2, undefined],
      [3, 2],
      [4, 1],
      [5, 2],
      [6, undefined],
      [7, 6],
      [8, 2],
      [9, 1],
      [10, undefined],
    ],
  );
});
