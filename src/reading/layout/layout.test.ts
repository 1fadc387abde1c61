import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOneSlip } from '../references.ts';
import { joinsAddress } from './addresses.ts';
import { numberedHeading, plainHeading } from './heading-shapes.ts';
import { Hyphens } from './hyphens.ts';
import { listSign } from './list-signs.ts';
import { union } from './twice-printed.ts';

test('a hyphen at a line’s end stays where it is the writer’s and goes where it is the printer’s', () => {
  const hyphens = new Hyphens([
    'the self-employed printer and the committee; well-known co-founders',
    'a democracy and a president of non-profit bodies',
  ]);
  const cases: readonly (readonly [string, string, string])[] = [
    ['the self-', 'employed', 'the self-employed'],
    ['the com-', 'mittee', 'the committee'],
    ['the presi-', 'dent', 'the president'],
    ['pro-', 'presidential', 'pro-presidential'],
    ['pre-', 'and post-war', 'pre- and post-war'],
    ['article 374-', '1', 'article 374-1'],
    ['soft\u00ad', 'ened', 'softened'],
    ['Nur-', 'Otan', 'Nur-Otan'],
  ];
  for (const [first, second, joined] of cases) assert.equal(hyphens.join(first, second), joined);
});

test('an address goes on over a line’s end, an ordinary word after it does not belong to it', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['http://a.example/news/the-end-of-', 'the-winter.html', true],
    ['http://a.example/index.php?', 'module=news&id=4', true],
    ['see http://a.example/uploads/9/', 'report_2012.pdf', true],
    ['http://a.example/1', 'See also the second', false],
    ['http://a.example/paper/', 'Later it was closed', false],
    ['http://a.example/l=ru,', 'http://a.example/l=en', false],
    ['no address here-', 'after', false],
    ['(http://a.example/a)', 'which', false],
  ];
  for (const [first, second, joins] of cases) assert.equal(joinsAddress(first, second), joins, `${first} | ${second}`);
});

test('numbered headings are told from list items, sentences and figures', () => {
  assert.deepEqual(numberedHeading('2.3.  Freedom of assembly'), { number: '2.3', level: 2 });
  assert.deepEqual(numberedHeading('Раздел 2. Суды'), { number: '2', level: 1 });
  assert.equal(numberedHeading('1961 was the year of the statute.'), undefined);
  assert.equal(numberedHeading('3. allow the editor to leave;'), undefined);
  assert.equal(plainHeading('What the law says'), true);
  assert.equal(plainHeading('He paid at once.'), false);
});

test('list signs in odd encodings are bullets; dashes and letters are weak ones', () => {
  assert.deepEqual(listSign('\uFFFD On Monday'), { length: 2, unreadable: true, weak: false });
  assert.deepEqual(listSign('\uF0B7 On Monday'), { length: 2, unreadable: true, weak: false });
  assert.deepEqual(listSign('– On Monday'), { length: 2, unreadable: false, weak: true });
  assert.deepEqual(listSign('(a) On Monday'), { length: 4, number: 'a', unreadable: false, weak: true });
  assert.equal(listSign('2.3 percent'), undefined);
});

test('two printings of a line, each cut elsewhere, give the whole line', () => {
  assert.deepEqual(union('the paper was closed and its ed', 'was closed and its editor fined twice'), {
    text: 'the paper was closed and its editor fined twice',
    joined: true,
    disputed: false,
  });
  assert.equal(union('a line that stands whole', 'a line that stands whole').joined, false);
});

test('one slip of the pen is forgiven, two are not', () => {
  assert.equal(isOneSlip('setion', 'section'), true);
  assert.equal(isOneSlip('secton', 'section'), true);
  assert.equal(isOneSlip('sectoin', 'section'), true);
  assert.equal(isOneSlip('sextiom', 'section'), false);
  assert.equal(isOneSlip('section', 'section'), false);
});
