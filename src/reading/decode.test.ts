import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText } from './decode.ts';

const RUSSIAN = 'Суд рассмотрел дело утром и отпустил редактора под подписку. Газета «Долина» выйдет в пятницу.';
const GERMAN =
  'Das Gericht prüfte die Klage der Verlegerin und ließ die Zeitung „Tal“ für zwölf Tage schließen – größer als üblich.';

/** Bytes of a text in a single-byte table, made by decoding every byte once: a way apart from the code under test. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--) table.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from([...text].map((letter) => table.get(letter) ?? 63));
}

function wide(text: string, little: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\uFEFF' : ''), ...text].flatMap((letter) => [letter.charCodeAt(0)]);
  return Uint8Array.from(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

for (const encoding of ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic']) {
  test(`Russian in ${encoding} is told and read`, () => {
    const plain =
      encoding === 'iso-8859-5' || encoding === 'koi8-r' || encoding === 'ibm866'
        ? RUSSIAN.replace(/[«»]/g, '"')
        : RUSSIAN;
    assert.deepEqual(decodeText(encode(plain, encoding)), { text: plain, encoding });
  });
}

test('German in windows-1252 is told and read', () => {
  assert.deepEqual(decodeText(encode(GERMAN, 'windows-1252')), { text: GERMAN, encoding: 'windows-1252' });
});

test('UTF-8 and UTF-16 are told with and without a mark', () => {
  assert.equal(decodeText(new TextEncoder().encode(RUSSIAN)).encoding, 'utf-8');
  assert.deepEqual(decodeText(new TextEncoder().encode(`\uFEFF${RUSSIAN}`)), { text: RUSSIAN, encoding: 'utf-8' });
  for (const mark of [true, false]) {
    assert.deepEqual(decodeText(wide(RUSSIAN, true, mark)), { text: RUSSIAN, encoding: 'utf-16le' });
    assert.deepEqual(decodeText(wide('The court heard the case.', false, mark)), {
      text: 'The court heard the case.',
      encoding: 'utf-16be',
    });
  }
});

test('a few broken bytes do not turn UTF-8 into something else', () => {
  const bytes = new TextEncoder().encode(RUSSIAN.repeat(5));
  bytes[40] = 0xff;
  assert.equal(decodeText(bytes).encoding, 'utf-8');
});

test('an encoding that is asked for is taken; an unknown one is refused', () => {
  assert.equal(decodeText(encode(RUSSIAN, 'koi8-r'), 'koi8-r').encoding, 'koi8-r');
  assert.throws(() => decodeText(Uint8Array.of(65), 'morse'), { code: 'reading.encoding-unknown' });
});
