import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outline, readFixture } from '../fixture-reading.ts';
import { isDoubleSpaced } from '../layout/lines.ts';

const body = (lines: readonly string[]): readonly string[] => lines.filter((line) => !line.startsWith('note'));
const noteCount = (lines: readonly string[]): number => lines.filter((line) => line.startsWith('note')).length;

test('labelled page lines begin pages: raised notes at the foot of each are found, sentences go on over them', async () => {
  const document = await readFixture('labelled-pages-russian.txt');
  assert.deepEqual(body(outline(document)).slice(2), [
    'paragraph| 4 марта 2019 года районный суд оштрафовал редактора Анну Берг на 40 тысяч крон[1]. По данным Союза печатников, это был третий штраф за зиму[2]. Адвокат А. Линд назвал слушания короткими, а доводы слабыми[3]. Газета выходит с 1996 года и до этого дела ни разу не была в суде. Город платит за суд, и в этом году заплатил втрое больше, чем в прошлом[4]. Печатник Йонас Фельд получил предупреждение и потерял неделю работы[5].',
    'heading1 #2| 2. Слушания осени',
    'paragraph| Осенью суд оставил оба решения в силе[6]. Редакция подала жалобу. Жалобу суд не принял[7]. Газета закрылась в декабре.',
  ]);
  assert.equal(noteCount(outline(document)), 7);
  assert.equal(document.source.pages, 3);
  assert.deepEqual(
    document.notes.map(({ status }) => status),
    Array.from({ length: 7 }, () => 'present'),
  );
});

test('plain labels without a rule, counted anew on each page, are tied to the marks of their page', async () => {
  const document = await readFixture('dashed-pages.txt');
  assert.deepEqual(body(outline(document)), [
    'heading1| THE QUAY STRIKE AND THE PRESS',
    'heading1 #1| 1. The strike',
    'paragraph| The dockers of the old quay stopped work on 3 May 2017, and two papers wrote about it on the next day.[1] The owners of the quay asked the court to forbid further reports, and the court did so within an hour.[2] The editor Ida Holm printed a third report and was fined 900 crowns.[3] She paid in three parts. Readers sent letters, and 41 of them were printed.',
    'heading1 #2| 2. The owners',
    'paragraph| The owners, who are named in article 12 of the charter, gave one interview after the strike had ended.[4] They called the reports unfair.',
    'paragraph| Nobody was dismissed. The court lifted its order in July.[5]',
  ]);
  assert.deepEqual(
    document.notes.map(({ n, label, cites }) => [n, label, cites[0]?.resolvesTo]),
    [
      [1, undefined, undefined],
      [2, undefined, undefined],
      [3, '1', 2],
      [4, '2', undefined],
      [5, '1', undefined],
    ],
  );
});

test('notes under rules in the midst of a text without pages are told from the body that goes on', async () => {
  const document = await readFixture('rules-without-pages.txt');
  assert.deepEqual(body(outline(document)), [
    'heading1| Letters from the Valley',
    'paragraph| The valley has two courts and one paper.[1] Its editor was called before the first of them on 2 June 2018 and before the second on 9 June.[2]',
    'paragraph| In the second hearing the judge asked for the names of those who had written letters to the paper.[3] The editor refused to give them and was held for a day.',
  ]);
  assert.equal(document.notes[2]?.cites[0]?.resolvesTo, 2);
});

test('a running head that comes twice is told by the list it stands in; the title stays', async () => {
  const document = await readFixture('running-head-twice.txt');
  const lines = outline(document);
  assert.equal(lines.filter((line) => line.includes('HARBOUR WATCH')).length, 1);
  assert.deepEqual(
    lines.filter((line) => line.startsWith('item')),
    [
      'item1 #a| (a) On 4 March 2018 the editor Anna Berg was fined 900 crowns for an issue that had gone out a day before the stamp.',
      'item1 #b| (b) On 9 April 2018 the printer Jonas Feld was warned. He lost a week of work and did not get it back.',
      'item1 #c| (c) On 2 May 2018 the weekly River Post was told to print an apology in the size of its own title.',
    ],
  );
});

test('heads of left and right pages go, and the sentences they cut are whole', async () => {
  const document = await readFixture('left-and-right-heads.txt');
  assert.deepEqual(outline(document), [
    'heading1| The Year at the Quay',
    'paragraph| The harbour court heard sixty complaints over the past year, and thirty of them were dismissed on the first day. The judges said that the statute left them no choice, and that a new one was on its way. Nobody has seen it. The registry keeps its lists in a room that is open for two hours a week.',
    'heading1| A first draft',
    'paragraph| A first draft of the statute was read to the council in May. It has forty articles, and nobody could say who had written the last of them. The council sent it back to the registry, with questions.',
    'paragraph| In the autumn the registry answered the first six questions, but the council had by then turned to the loan. The watch asked for the answers and was told to wait until the spring, when a new council would sit.',
  ]);
});

test('headings that come again by design stay: "Recommendations", "Case 1", "Case 2"', async () => {
  const document = await readFixture('repeated-headings.txt');
  assert.deepEqual(
    outline(document)
      .filter((line) => line.startsWith('heading'))
      .map((line) => line.replace(/^.*\| /, '')),
    ['The courts and the quay', 'Case 1', 'Recommendations', 'Case 2', 'Recommendations'],
  );
});

test('a text of short paragraphs is not taken for a double-spaced one', () => {
  const wide = 'words that fill the printed line nearly to its right edge and go on with the';
  const paragraph = [wide, 'next line of the same paragraph.', ''];
  const short = ['A line of its own.', ''];
  const rows = [...Array(6).fill(paragraph), ...Array(20).fill(short)].flat();
  assert.equal(isDoubleSpaced(rows), false);
  assert.equal(isDoubleSpaced(Array(20).fill([wide, '']).flat()), true);
});

test('labels that an export drew apart from their texts go back to them; "Ibid." at the foot of two pages is no running foot', async () => {
  const document = await readFixture('stray-labels.txt');
  assert.deepEqual(
    outline(document).filter((line) => line.startsWith('note')),
    [
      'note #1| Statute of the harbour court, 1961.',
      'note #2| See “A short hearing”, Port Gazette, 4.5.2018, http://gazette.example.org/short',
      'note #3| Ibid.',
      'note #4| Port Gazette, 5.6.2018, http://gazette.example.org/sale',
      'note #5| Ibid.',
    ],
  );
  assert.match(
    outline(document)[2] ?? '',
    /went home with the last\.\[3\] The judge .* did Forum 18\.\[4\] He .* for sale\.\[5\]$/,
  );
});
