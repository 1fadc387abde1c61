import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readDocument } from '../../reading/read-document.ts';
import { lintDocument } from './lint-document.ts';
import { RULES } from './rules/list.ts';
import { suppressionsFromJson } from './suppressions.ts';

const page = readFileSync(new URL('../../../docs/lint.md', import.meta.url), 'utf8');

const read = (text: string) => readDocument(new TextEncoder().encode(text), { name: 'x.txt' });
const WEEKDAY = 'The march was held on Monday, 12 February 2019 in the capital, and nobody was hurt on the way.\n';

test('every rule has a heading with its severity in docs/lint.md, and every heading a rule', () => {
  const documented = [...page.matchAll(/^### `([\w-]+)` \((\w+)\)/gm)].map((match) => `${match[1]} ${match[2]}`);
  const known = RULES.map(({ code, severity }) => `${code} ${severity}`);
  assert.deepEqual(documented, [...known, 'suppression-without-reason error', 'suppression-unused advice']);
});

test('one file a rule', () => {
  const files = readdirSync(new URL('../../../src/reports/lint/rules/', import.meta.url));
  for (const { code } of RULES) assert.ok(files.includes(`${code}.ts`), code);
});

test('a place counts code points and quotes the text', async () => {
  const document = await read(`𝒜𝒜 ${WEEKDAY}`);
  const [finding] = lintDocument(document);
  assert.equal(finding?.code, 'weekday-wrong');
  assert.equal(finding?.quote, 'Monday, 12 February 2019');
  assert.equal(Array.from(document.text).slice(finding?.start, finding?.end).join(''), 'Monday, 12 February 2019');
});

test('a severity can be changed and a rule switched off', async () => {
  const document = await read(WEEKDAY);
  assert.equal(lintDocument(document, { severities: { 'weekday-wrong': 'advice' } })[0]?.severity, 'advice');
  assert.deepEqual(lintDocument(document, { severities: { 'weekday-wrong': 'off' } }), []);
});

test('a suppression with a reason is kept beside the finding', async () => {
  const suppressions = suppressionsFromJson('[{"code":"weekday-wrong","quote":"12 February","reason":"as printed"}]');
  const findings = lintDocument(await read(WEEKDAY), { suppressions });
  assert.deepEqual(
    findings.map(({ code, suppressed }) => [code, suppressed]),
    [['weekday-wrong', 'as printed']],
  );
});

test('a suppression without a reason has no effect and is reported; so is one that meets nothing', async () => {
  const suppressions = suppressionsFromJson('[{"code":"weekday-wrong"},{"code":"text-cut","reason":"old scan"}]');
  const findings = lintDocument(await read(WEEKDAY), { suppressions });
  assert.deepEqual(
    findings.map(({ code, suppressed }) => [code, suppressed]),
    [
      ['weekday-wrong', undefined],
      ['suppression-without-reason', undefined],
      ['suppression-unused', undefined],
    ],
  );
});

test('a suppression file that is no list of objects with a code is refused', () => {
  for (const text of ['', '{}', '[1]', '[{"reason":"x"}]'])
    assert.throws(() => suppressionsFromJson(text), { code: 'reports.bad-suppressions' });
});
