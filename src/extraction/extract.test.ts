import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkStatement } from '../model/check.ts';
import { CodePoints } from '../model/code-points.ts';
import type { Draft } from '../model/draft.ts';
import { readDocument } from '../reading/read-document.ts';
import { extract } from './extract.ts';
import { plainDocument } from './text/plain-document.test.help.ts';

/** Events of a text, each as `CODE victim when size`. */
function events(text: string, published?: string): string[] {
  const draft = extract(plainDocument(text), published === undefined ? {} : { published });
  return draft.entities
    .filter((entity) => entity.type === 'event')
    .map(({ id }) => {
      const of = draft.statements.filter((statement) => statement.subject === id);
      const victim = of.find((statement) => statement.prop === 'victim');
      const size = of.find((statement) => /^(?:span|days|hours|money)$/.test(statement.prop))?.value;
      const when = of.find((statement) => statement.prop === 'when')?.value;
      const act = of.find((statement) => statement.prop === 'act')?.value;
      return [
        act?.type === 'code' ? act.code : '',
        victim === undefined ? '' : nameOf(draft, victim.value),
        when?.type === 'when' ? when.when.edtf : '',
        size?.type === 'span' ? size.span.duration : '',
        size?.type === 'quantity' ? size.quantity.n : '',
        size?.type === 'money' ? `${size.money.amount} ${size.money.currency}` : '',
      ]
        .filter((part) => part !== '')
        .join(' ');
    });
}

function nameOf(draft: Draft, value: Draft['statements'][number]['value']): string {
  if (value.type === 'text') return value.text;
  if (value.type !== 'ref') return '';
  const name = draft.statements.find(
    (statement) => statement.subject === value.ref && statement.prop === 'name',
  )?.value;
  return name?.type === 'text' ? name.text : '';
}

const RESTS: readonly (readonly [string, readonly string[]])[] = [
  ['Timur Asanov was detained, brought to court and fined under article 12 of the Administrative Code.', ['S.FINE']],
  ['Timur Asanov was detained under article 12 of the Criminal Code.', ['A.DETAIN']],
  ['Timur Asanov was detained in the square (see also section 4.2).', []],
];

for (const [text, expected] of RESTS) {
  test(`acts that rest on an article in: ${text}`, () => {
    const draft = extract(plainDocument(text), {});
    const based = draft.statements.filter(({ prop }) => prop === 'basis').map(({ subject }) => subject);
    const acts = draft.statements.filter(({ subject, prop }) => prop === 'act' && based.includes(subject));
    assert.deepEqual(
      acts.map(({ value }) => (value.type === 'code' ? value.code : '')),
      expected,
    );
  });
}

const TOLD: readonly (readonly [string, readonly string[]])[] = [
  ['On 5 May 2014, police in Osh detained journalist Timur Asanov.', ['A.DETAIN Timur Asanov 2014-05-05']],
  ['Timur Asanov was sentenced to four years in prison on 3 June 2014.', ['S.PRISON Timur Asanov 2014-06-03 P4Y']],
  [
    'Timur Asanov and Vera Pak were fined 20,000 som each.',
    ['S.FINE Timur Asanov 20000 KGS', 'S.FINE Vera Pak 20000 KGS'],
  ],
  [
    'Timur Asanov was fined 20,000 som. Vera Pak was fined the same amount.',
    ['S.FINE Timur Asanov 20000 KGS', 'S.FINE Vera Pak 20000 KGS'],
  ],
  ['Colleagues called for the release of Timur Asanov.', []],
  ['Two men attempted to abduct Timur Asanov on 2 May 2014.', ['A.ABDUCT Timur Asanov 2014-05-02']],
  ['The police threatened to arrest Timur Asanov.', ['A.THREAT Timur Asanov']],
  ['Timur Asanov was not arrested.', []],
];

for (const [text, expected] of TOLD) {
  test(`acts told by: ${text}`, () => {
    assert.deepEqual(
      events(text).filter((line) => /^[APS]\./.test(line)),
      expected,
    );
  });
}

test('an act that was only tried is marked as attempted', () => {
  const draft = extract(plainDocument('Two men attempted to abduct Timur Asanov on 2 May 2014.'));
  assert.ok(draft.statements.some((statement) => statement.prop === 'attempted'));
});

/** Every passage is the text at its offsets, and no statement breaks the rules of the model. */
function assertSound(text: string, draft: Draft): void {
  const points = new CodePoints(text);
  for (const statement of draft.statements) {
    assert.ok(statement.passages.length > 0);
    for (const passage of statement.passages) assert.equal(passage.exact, points.slice(passage.start, passage.end));
    assert.deepEqual(checkStatement(statement), []);
  }
}

const WORDS = [
  'police',
  'court',
  'Timur Asanov',
  'detained',
  'was',
  'were',
  'sentenced',
  'to',
  'six',
  'years',
  'in prison',
  'fined',
  '15.000 Tenge',
  'on',
  '5 May 2014',
  'the following day',
  ',',
  '.',
  '“',
  '”',
  '(',
  ')',
  'article 174 of the Criminal Code',
  'and',
  'her',
  'who',
  'said',
  'that',
  'задержан',
  'суд',
  '\u{1F600}',
  '\u202E',
  '\u0301',
  '\uD800',
  '\n\n',
  '12',
  'by',
  'Osh',
];

test('whatever the words, every proposal stands on a verbatim passage', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }), (words) => {
      const text = words.join(' ');
      assertSound(text, extract(plainDocument(text), { published: '2014-06-01' }));
    }),
    { numRuns: 150 },
  );
});

test('hostile and empty text gives no crash', () => {
  for (const text of [
    '',
    ' ',
    '\n\n\n',
    '\uDC00\uD800',
    '\u202E'.repeat(500),
    '('.repeat(2_000),
    `${'1 '.repeat(2_000)}.`,
    'a'.repeat(20_000),
  ]) {
    assertSound(text, extract(plainDocument(text)));
  }
});

const chapter = new URL('../../../shared/input/kazakhstan-2012.txt', import.meta.url);
const skip = existsSync(chapter) ? false : 'no ../shared beside the checkout';

test('the chapter names the sentence of Natalia Sokolova with its date, place, passage and note', {
  skip,
}, async () => {
  const doc = await readDocument(readFileSync(chapter), { name: 'kazakhstan-2012.txt' });
  const draft = extract(doc);
  assertSound(doc.text, draft);
  const person = draft.statements.find(
    (s) => s.prop === 'name' && s.value.type === 'text' && s.value.text === 'Natalia Sokolova',
  )?.subject;
  const prison = draft.statements
    .filter((s) => s.prop === 'act' && s.value.type === 'code' && s.value.code === 'S.PRISON')
    .map((s) => s.subject);
  const event = draft.statements.find(
    (s) => prison.includes(s.subject) && s.prop === 'victim' && s.value.type === 'ref' && s.value.ref === person,
  )?.subject;
  const of = draft.statements.filter((s) => s.subject === event);
  const value = (prop: string) => of.find((s) => s.prop === prop)?.value;
  const when = value('when');
  const span = value('span');
  const where = value('where');
  assert.equal(when?.type === 'when' && when.when.edtf, '2011-08-08');
  assert.equal(span?.type === 'span' && span.span.duration, 'P6Y');
  assert.equal(where?.type === 'ref' && nameOf(draft, where), 'Aktau');
  assert.ok(of.some((s) => s.passages.some((passage) => passage.note === 33)));
});
