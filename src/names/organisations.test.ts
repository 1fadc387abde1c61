import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareNames } from './compare.ts';

const band = (a: string, b: string) => compareNames(a, b, { kind: 'organisation' }).band;

test('the legal form and the kind of an organisation weigh little, in whatever language', () => {
  for (const [a, b] of [
    ['ТОО «Казахмыс»', 'Kazakhmys LLP'],
    ['Kazakhmys', 'Корпорация «Казахмыс»'],
    ['Vzglyad newspaper', 'газета «Взгляд»'],
    ['Партия Алга', 'Alga Party'],
    ['Фонд Адил соз', 'Adil Soz Foundation'],
  ] as const)
    assert.notEqual(band(a, b), 'leave', `${a} / ${b} ${compareNames(a, b, { kind: 'organisation' }).logOdds}`);
});

test('numbers must agree, and the word that names an organisation decides', () => {
  for (const [a, b] of [
    ['Школа № 12', 'School No. 21'],
    ['Районный суд № 2', 'Районный суд № 3'],
    ['Фонд Адил соз', 'Фонд Атамекен'],
    ['ТОО Арна', 'ТОО Барыс'],
  ] as const)
    assert.equal(band(a, b), 'leave', `${a} / ${b}`);
});

test('a word more makes it a question for a person', () => {
  assert.equal(band('Communist Party of Kazakhstan', "Communist People's Party of Kazakhstan"), 'ask');
});
