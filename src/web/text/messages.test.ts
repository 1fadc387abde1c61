import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { webErrors } from '../errors.ts';
import { argumentsOf, formatParts, parseMessage } from './icu.ts';
import { catalogue, LOCALES, localeFor, messages } from './messages.ts';

const english = catalogue('en');

for (const locale of LOCALES) {
  test(`the catalogue ${locale} has every text, parses, and takes the same arguments as the English one`, () => {
    const own = catalogue(locale);
    assert.deepEqual(Object.keys(own), Object.keys(english));
    for (const [id, text] of Object.entries(own)) {
      assert.ok(text !== '', id);
      const args = argumentsOf(parseMessage(text));
      assert.deepEqual([...args].sort(), [...argumentsOf(parseMessage(english[id] ?? ''))].sort(), id);
    }
  });
}

test('every text a page asks for is in the catalogue, and every text of the catalogue is asked for', () => {
  const src = fileURLToPath(new URL('../../../src/web/', import.meta.url));
  const code = readdirSync(src, { recursive: true })
    .map(String)
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
    .map((path) => readFileSync(`${src}${path}`, 'utf8'))
    .join('\n');
  const asked = new Set([...code.matchAll(/\bt(?:\.rich)?(?:<\w+>)?\(\s*'([\w.-]+)'/g)].map((match) => match[1] ?? ''));
  assert.ok(asked.size > 100);
  assert.deepEqual(
    [...asked].filter((id) => english[id] === undefined),
    [],
    'asked for and missing',
  );
  const quoted = new Set([...code.matchAll(/'([\w-]+(?:\.[\w -]+)+)'/g)].map((match) => match[1] ?? ''));
  const families = [...code.matchAll(/`([\w-]+(?:\.[\w-]+)*\.)\$\{/g)].map((match) => match[1] ?? '');
  const unused = Object.keys(english).filter(
    (id) => !asked.has(id) && !quoted.has(id) && !families.some((family) => id.startsWith(family)),
  );
  assert.deepEqual(unused, [], 'in the catalogue and never asked for');
});

const TABLE: readonly (readonly [
  message: string,
  args: Record<string, string | number>,
  locale: string,
  text: string,
])[] = [
  ['plain', {}, 'en', 'plain'],
  ['{name} said', { name: 'She' }, 'en', 'She said'],
  ['{n, plural, one {# row} other {# rows}}', { n: 1 }, 'en', '1 row'],
  ['{n, plural, one {# row} other {# rows}}', { n: 1200 }, 'en', '1,200 rows'],
  ['{n, plural, =0 {none} other {#}}', { n: 0 }, 'en', 'none'],
  ['{n, plural, one {# год} few {# года} many {# лет} other {# года}}', { n: 21 }, 'ru', '21 год'],
  ['{n, plural, one {# год} few {# года} many {# лет} other {# года}}', { n: 3 }, 'ru', '3 года'],
  ['{n, plural, one {# год} few {# года} many {# лет} other {# года}}', { n: 11 }, 'ru', '11 лет'],
  ['{x, select, a {A} other {{x}!}}', { x: 'b' }, 'en', 'b!'],
  ["don''t", {}, 'en', "don't"],
  ['{missing}', {}, 'en', '{missing}'],
];
for (const [message, args, locale, text] of TABLE) {
  test(`"${message}" with ${JSON.stringify(args)} reads "${text}" in ${locale}`, () => {
    assert.equal(formatParts(parseMessage(message), args, locale).join(''), text);
  });
}

for (const broken of ['{', '{n', 'a } b', '{n, plural, one {x}}', '{n, date}', '{n, plural, other {x}']) {
  test(`"${broken}" does not parse`, () => {
    assert.throws(() => parseMessage(broken), SyntaxError);
  });
}

test('an argument may be anything, and comes out as it went in', () => {
  const element = { tag: 'a' };
  assert.deepEqual(messages('en').rich('note.resolves', { to: element }), ['means note ', element]);
});

test('the language is the first that a browser asks for and we have', () => {
  assert.equal(localeFor('de-DE,ru;q=0.8,en;q=0.5'), 'ru');
  assert.equal(localeFor('kk-KZ'), 'kk');
  assert.equal(localeFor('fr'), 'en');
  assert.equal(localeFor(undefined), 'en');
});

test('every error of the desk is told in every language; in English as the table has it', () => {
  for (const [code, { sentence, wayOn }] of Object.entries(webErrors.entries)) {
    assert.equal(english[`error.${code}`], sentence);
    assert.equal(english[`error.${code}.way`], wayOn);
    assert.notEqual(catalogue('ru')[`error.${code}`], sentence);
    assert.notEqual(catalogue('kk')[`error.${code}`], sentence);
  }
});
