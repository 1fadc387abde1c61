import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CodePoints } from '../../model/code-points.ts';
import { outline, readFixture } from '../fixture-reading.ts';

test('an export with raised characters on lines of their own reads as a person reads it', async () => {
  const document = await readFixture('stacked-export.txt');
  assert.deepEqual(outline(document).slice(0, 10), [
    'heading1| Courts and Newspapers in the Valley',
    'heading2| A yearly survey',
    'heading1 #1| 1. Overview',
    'heading2 #1.1| 1.1. The courts',
    'paragraph| The regional court heard forty complaints against newspapers over the past year, and in thirty of these the editor was the one who had to pay. Lawyers who spoke to us called the hearings short and the reasons thin. The vice-presidents of both chambers declined to comment, although letters were sent to them twice in the spring and once more in the autumn.[1] Their offices confirmed that the letters had arrived and said, in the pre-winter recess, that no answer should be expected.[2]',
    'paragraph| Printers were told to ask for a permit before each issue (see setion 1.2), and several stopped working for the small papers at once. One owner, who had kept the press of his father through three governments and two floods, spoke of the hardest spring in his 20th year of work, and closed the shop. The remaining machines were moved and the last paper to be printed there came out in June with four pages instead of sixteen. Readers paid for it all the same.[3]',
    'heading2 #1.2| 1.2. Permits',
    'paragraph| Two cases show how the permit works in practice:',
    'item1| On 4 March 2019, a district court fined the editor Anna Berg for an issue that had gone out a day before the stamp. She paid in three parts.[4]',
    'item1| On 9 May 2019, the printer Jonas Feld was warned and lost a week of work, like Anna Berg (see above).',
  ]);
  assert.match(outline(document)[10] ?? '', /and the readers who can follow .* neighbours tell\.\[5\]$/);
  assert.deepEqual(
    document.notes.map(({ n, status }) => `${n} ${status}`),
    ['1 present', '2 present', '3 present', '4 missing', '5 missing'],
  );
  assert.deepEqual(document.notes[1]?.cites[0]?.urls, [
    'http://www.example.org/news/answers-delayed-until-the-end-of-the-winter.html',
  ]);
  assert.deepEqual(
    document.notes[2]?.cites.map(({ kind, resolvesTo }) => [kind, resolvesTo]),
    [['ibid', 2]],
  );
  assert.deepEqual(
    document.references.map(({ text, target, resolvesTo }) => [text, target, resolvesTo]),
    [
      ['see setion 1.2', 'section', '1.2'],
      ['see above', 'above', String(document.blocks[8]?.start)],
    ],
  );
  assert.deepEqual(document.warnings.map(({ code }) => code).sort(), [
    'bullets-unreadable',
    'note-missing',
    'note-missing',
    'reference-misspelt',
  ]);
});

test('page heads go, footnotes under a rule are tied to numbers glued to words, hyphens and pages are joined', async () => {
  const document = await readFixture('form-feed-footnotes.txt');
  assert.deepEqual(
    outline(document).filter((line) => !line.startsWith('note')),
    [
      'heading1| THE HARBOUR TRIBUNAL IN 2018',
      'heading1 #1| 1. What was heard',
      'paragraph| The tribunal sat for one hundred and four days and heard sixty complaints.[1] Most of them concerned the closing of a quay, and in article 12.3 of its statute the judges found a rule that nobody had used since 1996.[2] Ms Ortega, who argued nine of the cases, called the practice "new in name only".[3]',
      'paragraph| The costs rose to 3.500 crowns a day, and the city paid for all of it until the spring, when the council voted against a further loan.[4] Since then the parties carry half of the costs each.[5]',
      'heading1 #2| 2. What was decided',
      'item1| Thirty complaints were dismissed.',
      'item1| Twenty were settled, most of them (see section 1) within a month.',
      'item1| Ten ended in a fine.[6]',
      'paragraph| The judges thank the registry for its patience, and the city for the heating of the hall in the winter months.',
    ],
  );
  assert.deepEqual(
    document.notes.map(({ n, cites }) => [n, cites[0]?.kind, cites[0]?.resolvesTo, cites[0]?.issued]),
    [
      [1, 'full', undefined, '2019-01-14'],
      [2, 'full', undefined, '1961'],
      [3, 'full', undefined, '2019-02-02'],
      [4, 'ibid', 3, undefined],
      [5, 'short', 1, undefined],
      [6, 'full', undefined, '2019-03-05'],
    ],
  );
  assert.deepEqual(document.notes[0]?.cites[0]?.urls, ['http://harbour.example.org/cases/2018/list-of-cases.html']);
  assert.equal(document.source.pages, 3);
});

test('Russian endnotes under a heading are tied to bracketed marks', async () => {
  const document = await readFixture('endnotes-russian.txt');
  assert.equal(document.source.language, 'ru');
  assert.deepEqual(outline(document).slice(3, 9), [
    'paragraph| За год областной суд рассмотрел сорок исков к газетам, и в тридцати случаях платить пришлось редактору.[1] По словам адвокатов, заседания шли не дольше часа (см. раздел 2).',
    'heading1 #1| 1. Разрешения на печать',
    'paragraph| Типографии обязали спрашивать разрешение на каждый номер[2], и несколько малых газет закрылись. Владелец одной из них сказал, что такой весны не помнит с 1994 года.[3]',
    'heading1 #2| 2. Заседания',
    'item1| 4 марта 2019 года редактор Анна Берг была оштрафована на 30 000 тенге.',
    'item1| 9 мая 2019 года печатник Йонас Фельд получил предупреждение.[4]',
  ]);
  assert.deepEqual(
    document.notes.map(({ cites }) => [cites[0]?.kind, cites[0]?.resolvesTo]),
    [
      ['full', undefined],
      ['full', undefined],
      ['ibid', 2],
      ['short', 2],
    ],
  );
  assert.deepEqual(
    document.references.map(({ text, resolvesTo }) => [text, resolvesTo]),
    [['см. раздел 2', '2']],
  );
});

test('every offset of a document lies in its text, and blocks follow each other', async () => {
  for (const name of ['stacked-export.txt', 'form-feed-footnotes.txt', 'endnotes-russian.txt']) {
    const document = await readFixture(name);
    const length = new CodePoints(document.text).length;
    let last = 0;
    for (const block of document.blocks) {
      assert.ok(block.start >= last && block.end > block.start && block.end <= length);
      last = block.end;
    }
    for (const note of document.notes) for (const { at } of note.marks) assert.ok(at > 0 && at <= length);
  }
});
