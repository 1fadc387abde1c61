import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readDocument } from '../../reading/read-document.ts';
import { lintDocument } from './lint-document.ts';

const chapter = new URL('../../../../shared/input/kazakhstan-2012.txt', import.meta.url);
const skip = existsSync(chapter) ? false : 'no ../shared beside the checkout';

test('the development chapter gives the findings that a reader made by hand', { skip }, async () => {
  const document = await readDocument(readFileSync(chapter), { name: 'chapter.txt' });
  const findings = lintDocument(document);
  const quotes = (code: string): string[] => findings.filter((one) => one.code === code).map(({ quote }) => quote);
  const missing = findings.filter((one) => one.code === 'note-missing').map(({ reason }) => /\d+/.exec(reason)?.[0]);
  assert.deepEqual(missing, ['38', '39', '40', '41', '42', '43', '47']);
  assert.deepEqual(quotes('reference-dangling'), ['setion 2.3']);
  assert.equal(findings.filter((one) => one.code === 'text-repeated' && one.severity === 'warning').length, 1);
  assert.ok(quotes('text-cut').length >= 10);
  assert.deepEqual(quotes('fact-after-source'), ['19 June 2011']);
  assert.equal(quotes('total-from-part').length, 2);
  assert.ok(quotes('total-from-part').every((quote) => quote.includes('2011')));
  assert.equal(quotes('law-before-force').length, 1);
  assert.deepEqual(quotes('site-two-spellings'), ['socialism.kz']);
  assert.deepEqual(quotes('undated-as-of'), ['As of this writing', 'A the time of writing']);
  assert.ok(quotes('typing-fault').includes('A the'));
  // Rules that have nothing to find in it, and find nothing.
  for (const code of ['weekday-wrong', 'currency-equivalent', 'dates-contradict', 'name-two-ways', 'number-differs'])
    assert.deepEqual(quotes(code), [], code);
  console.log(`findings: ${findings.filter((one) => one.severity !== 'advice').length} of warning or above`);
});
