import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { add, detectNumberStyle, multiply, type NumberStyle, parseNumeral } from './numeral.ts';
import { boundsOf, findQuantities, parseQuantity, quantitiesExclude } from './quantity.ts';

const fixture = (name: string): string[] =>
  readFileSync(new URL(`../../src/model/fixtures/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
const STYLES: Readonly<Record<string, NumberStyle>> = { e: 'european', n: 'english' };

test('every counted phrase has the number, bounds and hedge of the table', () => {
  for (const line of fixture('quantity_valid.txt')) {
    const [words = '', style = '-', n, min, max, hedge] = line.split('\t');
    const expected = {
      ...(n && { n: Number(n) }),
      ...(min && { min: Number(min) }),
      ...(max && { max: Number(max) }),
      ...(hedge && { hedge }),
      unit: 'person',
    };
    assert.deepEqual(parseQuantity(words, 'person', STYLES[style]), expected, line);
  }
});

test('what is no number, or reads both ways, gives no value', () => {
  for (const line of fixture('quantity_invalid.txt')) assert.equal(parseQuantity(line, 'person'), undefined, line);
});

test('a number that reads both ways is held with both readings', () => {
  const { found, held } = findQuantities('Some 1.000 people came; 14 were held.', 'person');
  assert.deepEqual(
    found.map((one) => one.quantity),
    [{ n: 14, unit: 'person' }],
  );
  assert.deepEqual(held, [
    {
      start: 0,
      end: 10,
      readings: [
        { n: 1000, hedge: 'about', unit: 'person' },
        { n: 1, hedge: 'about', unit: 'person' },
      ],
    },
  ]);
});

test('numbers are found in running text at their place, dates, times and addresses left alone', () => {
  for (const [text, expected] of [
    ['On 17.1.2012 at 10:30 more than 60 suits were filed, see http://x.org/45.', ['more than 60']],
    ['Two men and three women were detained.', ['Two', 'three']],
    ['In 2011-12-16 between 10 and 15 people', ['between 10 and 15']],
    ['Задержаны не менее 12 человек, в том числе двое журналистов', ['не менее 12', 'двое']],
    ['one of them, twenty-two of us', ['one', 'twenty-two']],
  ] as const) {
    assert.deepEqual(
      findQuantities(text, 'person').found.map((one) => text.slice(one.start, one.end)),
      expected,
    );
  }
});

test('the number style of a text is told by its own numbers, or not at all', () => {
  for (const [text, style] of [
    ['fined 15.000 Tenge and 200.000 Tenge', 'european'],
    ['fined 15,000 tenge and 200,000 tenge', 'english'],
    ['a sum of 1.250.000', 'european'],
    ['a sum of 1,250,000.50', 'english'],
    ['a sum of 1.250,50 euros', 'european'],
    ['2,5 million people', 'european'],
    ['96.4% of the vote', 'english'],
    ['on 17.1.2012 and 3.12.2011', undefined],
    ['one sum of 1.250', undefined],
    ['no numbers', undefined],
    ['15.000 here and 20,000 there', undefined],
    ['штраф 15 000 тенге', undefined],
  ] as const) {
    assert.equal(detectNumberStyle(text), style, text);
  }
});

test('in a text of a language that never writes it as a decimal, one number is enough', () => {
  for (const [text, language, style] of [
    ['about $4,100', 'en', 'english'],
    ['about 4.100 EUR', 'en', undefined],
    ['15.000 here and 20.000 there', 'en', 'european'],
    ['4.100 евро', 'ru', 'european'],
    ['4.100 Euro', 'de-AT', 'european'],
    ['4,100', 'eng', undefined],
  ] as const) {
    assert.equal(detectNumberStyle(text, language), style, text);
  }
});

test('three digits behind the mark that the style reads as decimal are held all the same', () => {
  assert.deepEqual(parseNumeral('15,000', 'european'), { kind: 'held', readings: ['15000', '15'] });
  assert.deepEqual(parseNumeral('1.250', 'english'), { kind: 'held', readings: ['1250', '1.25'] });
  assert.deepEqual(parseNumeral('1.2500', 'european'), { kind: 'number', amount: '1.25' });
});

test('a grouped number reads back as the number it was made from, in either style', () => {
  fc.assert(
    fc.property(
      fc.nat(2 ** 31 - 1),
      fc.constantFrom('european', 'english'),
      fc.integer({ min: 0, max: 99 }),
      (n, style, cents) => {
        const [group, point] = style === 'european' ? ['.', ','] : [',', '.'];
        const grouped = String(n).replace(/\B(?=(\d{3})+$)/g, group);
        assert.deepEqual(parseNumeral(grouped, style), { kind: 'number', amount: String(n) });
        const amount = cents === 0 ? String(n) : `${n}.${String(cents).padStart(2, '0').replace(/0$/, '')}`;
        const written = `${grouped}${point}${String(cents).padStart(2, '0')}`;
        assert.deepEqual(parseNumeral(written, style), { kind: 'number', amount });
      },
    ),
  );
});

test('sums and products of decimal texts are exact', () => {
  fc.assert(
    fc.property(fc.nat(1e6), fc.nat(1e6), (a, b) => {
      assert.equal(Number(multiply(String(a / 100), String(b / 100))).toFixed(4), ((a * b) / 10000).toFixed(4));
      assert.equal(Number(add(String(a / 100), String(b / 10))).toFixed(2), ((a + b * 10) / 100).toFixed(2));
    }),
  );
});

test('quantities exclude each other only when no number fits both', () => {
  const q = (words: string) => parseQuantity(words, 'person') ?? { unit: 'person' };
  for (const [a, b, expected] of [
    ['14', '15', true],
    ['14', 'more than a dozen', false],
    ['12', 'more than a dozen', true],
    ['about 30', '31', false],
    ['about 30', '40', true],
    ['between 10 and 15', '15', false],
    ['up to 15', 'at least 16', true],
  ] as const) {
    assert.equal(quantitiesExclude(q(a), q(b)), expected, `${a}, ${b}`);
    assert.equal(quantitiesExclude(q(b), q(a)), expected, `${b}, ${a}`);
  }
  assert.equal(quantitiesExclude({ n: 1, unit: 'person' }, { n: 2, unit: 'suit' }), false);
  assert.ok(boundsOf({ n: 30, hedge: 'about', unit: 'person' }).min === 27);
});
