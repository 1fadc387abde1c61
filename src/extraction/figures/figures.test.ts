import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from '../extract.ts';
import { plainDocument } from '../text/plain-document.test.help.ts';

/** Figures of a text, each as `what n|min|max (part of …)`. */
function figures(text: string): string[] {
  const draft = extract(plainDocument(text));
  const ids = draft.entities.filter((entity) => entity.type === 'figure').map((entity) => entity.id);
  return ids.map((id) => {
    const of = draft.statements.filter((statement) => statement.subject === id);
    const value = (prop: string) => of.find((statement) => statement.prop === prop)?.value;
    const what = value('what');
    const quantity = value('quantity');
    const money = value('money');
    const whole = value('subset-of');
    const size =
      quantity?.type === 'quantity'
        ? `${quantity.quantity.n ?? ''}${quantity.quantity.min === undefined ? '' : `>=${quantity.quantity.min}`}`
        : money?.type === 'money'
          ? `${money.money.amount} ${money.money.currency}`
          : '';
    const name = what?.type === 'code' ? what.code : what?.type === 'text' ? what.text : '';
    return `${name} ${size}${whole?.type === 'ref' ? ` of ${ids.indexOf(whole.ref)}` : ''}`;
  });
}

const STATED: readonly (readonly [string, readonly string[]])[] = [
  ['Some 300 villagers gathered, among them 40 teachers.', ['villagers 300', 'teachers 40 of 0']],
  [
    'More than a dozen libel suits were filed in 2013, of which 7 were won.',
    ['libel suits >=13', 'libel suits 7 of 0'],
  ],
  ['The total amount of damages claimed was 12 million Tenge.', ['total amount of damages claimed was 12000000 KZT']],
  ['On 5 May 2014, at 10:30, under article 174, he waited for 12 days.', []],
];

for (const [text, expected] of STATED) {
  test(`figures of: ${text}`, () => assert.deepEqual(figures(text), expected));
}
