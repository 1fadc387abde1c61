import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween, daysInMonth, dayText, isDay } from './calendar.ts';
import { printEdtf, readEdtf } from './edtf.ts';
import { KhronikaError } from './errors.ts';
import { disjoint, edtfOfDays, parseEdtf, possiblyWithin, surelyWithin, thirdOf, whenFromEdtf } from './when.ts';

const fixture = (name: string): string[] =>
  readFileSync(new URL(`../../src/model/fixtures/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

const when = (edtf: string) => whenFromEdtf(edtf);

test('every valid EDTF text has the bounds of the table and is written back', () => {
  const lines = fixture('edtf_valid.txt');
  assert.ok(lines.length > 60);
  for (const line of lines) {
    const [edtf = '', from, to, printed] = line.split('\t');
    const got = parseEdtf(edtf);
    assert.deepEqual([got?.from ?? '..', got?.to ?? '..', got?.edtf], [from, to, printed ?? edtf], edtf);
  }
});

test('every invalid EDTF text is refused', () => {
  for (const line of fixture('edtf_invalid.txt')) {
    assert.equal(parseEdtf(line), undefined, line);
    assert.throws(
      () => whenFromEdtf(line),
      (error) => error instanceof KhronikaError && error.code === 'model.bad-date',
    );
  }
});

test('seasons follow the hemisphere asked for, and codes that name their hemisphere do not', () => {
  for (const [edtf, from, to] of [
    ['2011-21', '2011-09-01', '2011-11-30'],
    ['2011-22', '2011-12-01', '2012-02-29'],
    ['2011-23', '2011-03-01', '2011-05-31'],
    ['2011-24', '2011-06-01', '2011-08-31'],
    ['2011-26', '2011-06-01', '2011-08-31'],
  ] as const) {
    const got = whenFromEdtf(edtf, { hemisphere: 'southern' });
    assert.deepEqual([got.from, got.to], [from, to], edtf);
  }
});

test('phrase and anchor are kept beside the date', () => {
  assert.deepEqual(whenFromEdtf('2012-01-26', { phrase: 'three days later', anchor: '2012-01-23' }), {
    edtf: '2012-01-26',
    from: '2012-01-26',
    to: '2012-01-26',
    phrase: 'three days later',
    anchor: '2012-01-23',
  });
});

test('early, mid and late are the thirds of a month, a year, a decade and a group of months', () => {
  for (const [edtf, third, expected] of [
    ['2012-01', 'early', '[2012-01-01..2012-01-10]'],
    ['2011-08', 'mid', '[2011-08-11..2011-08-20]'],
    ['2012-02', 'late', '[2012-02-21..2012-02-29]'],
    ['2012', 'early', '[2012-01..2012-04]'],
    ['2012', 'mid', '[2012-05..2012-08]'],
    ['2012', 'late', '[2012-09..2012-12]'],
    ['199X', 'early', '[1990..1993]'],
    ['199X', 'mid', '[1994..1996]'],
    ['199X', 'late', '[1997..1999]'],
    ['2011-22', 'late', '[2011-08-01..2011-08-31]'],
    ['2011-24', 'mid', '[2012-01-01..2012-01-31]'],
    ['2011-40', 'early', '[2011-01-01..2011-02-28]'],
    ['2011-08-08', 'early', undefined],
    ['19XX', 'late', undefined],
    ['nonsense', 'late', undefined],
  ] as const) {
    assert.equal(thirdOf(edtf, third), expected, `${third} ${edtf}`);
    if (expected) assert.ok(parseEdtf(expected), expected);
  }
});

test('a stretch of days is written as the year, month, day or interval it is', () => {
  assert.equal(edtfOfDays('2011-01-01', '2011-12-31'), '2011');
  assert.equal(edtfOfDays('2012-02-01', '2012-02-29'), '2012-02');
  assert.equal(edtfOfDays('2012-02-29', '2012-02-29'), '2012-02-29');
  assert.equal(edtfOfDays('2011-12-16', '2012-01-31'), '2011-12-16/2012-01-31');
});

test('a date is surely, possibly or not within a range', () => {
  const range = ['2012-01-01', '2012-01-31'] as const;
  for (const [edtf, surely, possibly] of [
    ['2012-01-15', true, true],
    ['2012-01', true, true],
    ['2012', false, true],
    ['2012-02', false, false],
    ['2011-12/2012-01', false, true],
    ['2012-01/..', false, true],
    ['../2011', false, false],
    ['2012-01-15?', false, true],
    ['2012-01-15~', true, true],
    ['2012-01-31~', false, true],
    ['2012-02-01~', false, true],
    ['2012-02-02~', false, false],
    ['2011-12?', false, true],
    ['2011-11~', false, false],
  ] as const) {
    assert.equal(surelyWithin(when(edtf), ...range), surely, `${edtf} surely`);
    assert.equal(possiblyWithin(when(edtf), ...range), possibly, `${edtf} possibly`);
  }
});

test('two dates exclude each other only when no day fits both', () => {
  for (const [a, b, expected] of [
    ['2011-08-08', '2011-08-09', true],
    ['2011-08-08', '2011-08', false],
    ['2011-08-08~', '2011-08-09', false],
    ['2011-08-08~', '2011-08-10', true],
    ['2011~', '2012-12', false],
    ['2011-08', '2011-09', true],
    ['2011-08-31~', '2011-09-01?', false],
    ['?2011-08', '2012-08', false],
    ['2012-02-~10', '2012-02-12', true],
    ['../2011', '2012/..', true],
    ['2011/..', '2012', false],
  ] as const) {
    assert.equal(disjoint(when(a), when(b)), expected, `${a} and ${b}`);
    assert.equal(disjoint(when(b), when(a)), expected, `${b} and ${a}`);
  }
});

const year = fc.integer({ min: 1, max: 9998 });
const day = fc
  .record({ y: year, m: fc.integer({ min: 1, max: 12 }), d: fc.integer({ min: 1, max: 31 }) })
  .map(({ y, m, d }) => dayText(y, m, Math.min(d, daysInMonth(y, m))));
const mark = fc.constantFrom('', '?', '~', '%');
const masked = fc
  .tuple(day, fc.constantFrom(4, 7, 10), fc.array(fc.nat(9), { maxLength: 4 }), mark)
  .map(
    ([text, length, holes, end]) =>
      Array.from(text.slice(0, length), (c, i) => (holes.includes(i) && c !== '-' ? 'X' : c)).join('') + end,
  );
const expression = fc.oneof(
  masked,
  fc.tuple(masked, fc.oneof(masked, fc.constantFrom('', '..'))).map(([a, b]) => `${a}/${b}`),
  fc
    .tuple(fc.constantFrom('[]', '{}'), fc.array(masked, { minLength: 1, maxLength: 4 }))
    .map(([b, dates]) => `${b[0]}${dates.join(',')}${b[1]}`),
);

test('bounds are days that exist, in order, and printing then parsing gives the same', () => {
  fc.assert(
    fc.property(expression, (edtf) => {
      const got = parseEdtf(edtf);
      const tree = readEdtf(edtf);
      if (!got || !tree) return;
      assert.ok(got.from === undefined || isDay(got.from));
      assert.ok(got.to === undefined || isDay(got.to));
      if (got.from !== undefined && got.to !== undefined) assert.ok(got.from <= got.to);
      assert.deepEqual(readEdtf(printEdtf(tree)), tree);
      assert.deepEqual(parseEdtf(got.edtf), got);
    }),
    { numRuns: 2000 },
  );
});

test('a coarser date contains the finer one', () => {
  fc.assert(
    fc.property(day, (text) => {
      const chain = [text, `${text.slice(0, 9)}X`, text.slice(0, 7), text.slice(0, 4), `${text.slice(0, 3)}X`, 'XXXX'];
      for (let i = 1; i < chain.length; i++) {
        const [fine, coarse] = [when(chain[i - 1] ?? ''), when(chain[i] ?? '')];
        assert.ok((coarse.from ?? '') <= (fine.from ?? '') && (fine.to ?? '') <= (coarse.to ?? ''), chain.join(' '));
        assert.ok(surelyWithin(fine, coarse.from ?? '', coarse.to ?? ''));
        assert.ok(!disjoint(fine, coarse));
      }
    }),
  );
});

test('bounds of a date with X digits are those that a look at every day of the year finds', () => {
  const days = Array.from({ length: 366 }, (_, i) => addDays('2012-01-01', i));
  for (const edtf of [
    '2012-XX-31',
    '2012-0X-1X',
    '2012-02-XX',
    '2012-1X-X1',
    '2012-X2-29',
    '2012-0X-30',
    '2012-X1-3X',
  ]) {
    const fits = days.filter((text) => new RegExp(`^${edtf.replaceAll('X', '\\d')}$`).test(text));
    assert.ok(fits.length > 0);
    assert.deepEqual([when(edtf).from, when(edtf).to], [fits[0], fits.at(-1)], edtf);
  }
});

test('days count forwards and back', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -20000, max: 20000 }), (from, n) => {
      const to = addDays(from, n);
      if (to > '0000-01-01' && to < '9999-12-31') assert.equal(daysBetween(from, to), n);
    }),
  );
});
