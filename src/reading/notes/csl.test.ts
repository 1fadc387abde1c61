import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationsOf } from './citations.ts';

type Csl = Readonly<Record<string, unknown>>;

const on = (...parts: readonly number[]) => ({ 'date-parts': [parts] });

const CASES: readonly (readonly [string, Csl])[] = [
  [
    '«Штраф за номер», Речной вестник, 21.05.2016, https://a.example/1',
    {
      type: 'article-newspaper',
      title: 'Штраф за номер',
      'container-title': 'Речной вестник',
      issued: on(2016, 5, 21),
      URL: 'https://a.example/1',
    },
  ],
  [
    'Committee on Harbours, Concluding observations on the first report, UN Doc. CCPR/C/XYZ/CO/2, 9 August 2016, para. 25.',
    {
      type: 'report',
      title: 'Concluding observations on the first report',
      number: 'CCPR/C/XYZ/CO/2',
      author: [{ literal: 'Committee on Harbours' }],
      issued: on(2016, 8, 9),
    },
  ],
  [
    'Report of the Special Rapporteur on quays, A/HRC/25/60/Add.2, 4 March 2014.',
    { type: 'report', title: 'Report of the Special Rapporteur on quays', number: 'A/HRC/25/60/Add.2' },
  ],
  [
    'Smith, J. and Brown, A. B., “Title of paper”, Journal of Things, vol. 12, no. 3 (2014), pp. 15–30.',
    {
      type: 'article-journal',
      title: 'Title of paper',
      'container-title': 'Journal of Things',
      volume: '12',
      issue: '3',
      page: '15–30',
      author: [
        { family: 'Smith', given: 'J.' },
        { family: 'Brown', given: 'A. B.' },
      ],
      issued: on(2014),
    },
  ],
  [
    'J. Holm, A Book of Quays (Oxford: River Press, 2010), p. 12.',
    {
      type: 'book',
      title: 'A Book of Quays',
      publisher: 'River Press',
      'publisher-place': 'Oxford',
      author: [{ family: 'Holm', given: 'J.' }],
    },
  ],
  [
    'Берг А.И., Линд П. Газеты и суды: обзор. Порт: Речное издательство, 2017. С. 14.',
    {
      type: 'book',
      title: 'Газеты и суды: обзор',
      publisher: 'Речное издательство',
      page: '14',
      author: [
        { family: 'Берг', given: 'А. И.' },
        { family: 'Линд', given: 'П.' },
      ],
      issued: on(2017),
    },
  ],
  [
    'Берг А. Название статьи // Журнал права. 2015. № 3. С. 12–15.',
    { type: 'article-journal', title: 'Название статьи', 'container-title': 'Журнал права', issue: '3' },
  ],
  [
    'Закон Республики «О печати» от 23 июля 1999 г. № 451-I.',
    { type: 'legislation', title: 'О печати', number: '451-I', issued: on(1999, 7, 23) },
  ],
  ['Law No. 1182 of 18 March 2015.', { type: 'legislation', number: '1182', issued: on(2015, 3, 18) }],
  [
    'Приговор суда № 2 г. Порта от 28.11.2016.',
    { type: 'legal_case', title: 'Приговор суда № 2 г. Порта', number: undefined, issued: on(2016, 11, 28) },
  ],
  [
    'Press Union, ‘The editor’s day in court’, Daily Post, 5 May 2012, available at: http://a.example/1 (accessed 12 March 2015)',
    {
      title: 'The editor’s day in court',
      'container-title': 'Daily Post',
      issued: on(2012, 5, 5),
      accessed: on(2015, 3, 12),
      author: [{ literal: 'Press Union' }],
    },
  ],
  [
    'Линд П.П. О прессе [On the press]. Порт, 2014, http://a.example/2 (дата обращения: 12.03.2015).',
    { title: 'О прессе', accessed: on(2015, 3, 12), author: [{ family: 'Линд', given: 'П. П.' }] },
  ],
  [
    'См. главу о судах в: Союз печати, Газеты и судьи: обзор, май 2018, http://a.example/s.pdf',
    { title: 'Газеты и судьи: обзор', author: [{ literal: 'Союз печати' }], issued: on(2018, 5) },
  ],
];

test('citations become CSL-JSON: authors taken apart, container, publisher, number, dates, pages', () => {
  for (const [note, expected] of CASES) {
    const found = citationsOf(note);
    assert.equal(found.length, 1, note);
    const csl: Csl = { ...found[0]?.csl };
    for (const [key, value] of Object.entries(expected)) assert.deepEqual(csl[key], value, `${key} of ${note}`);
  }
});

test('a title and its translation in brackets are both kept', () => {
  const [cite] = citationsOf('Линд П.П. О прессе [On the press]. Порт, 2014, http://a.example/2');
  assert.deepEqual(
    cite?.titles?.map(({ value }) => value),
    ['О прессе', 'On the press'],
  );
});

test('a date that ends a sentence makes no source of it', () => {
  for (const prose of ['He was released on 05.05.2012.', 'They were held until the evening of 5 May 2012.'])
    assert.ok(
      citationsOf(prose).every((cite) => cite.tentative === true),
      prose,
    );
});
