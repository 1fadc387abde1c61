import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importJsonLd } from './import.ts';

const SOURCE = { name: 'a.jsonld', mediaType: 'application/ld+json', sha256: 'x' };
const person = { id: 'urn:khronika:person-1', type: 'Person', label: 'Ada' };

function annotation(body: unknown): unknown {
  return { id: 'urn:khronika:statement:1', type: ['Annotation'], body };
}

function run(...nodes: readonly unknown[]) {
  return importJsonLd(JSON.stringify({ '@graph': nodes }), SOURCE);
}

const BODY = { subject: person.id, property: 'name', value: { type: 'text', text: 'Ada Lint' } };

test('a value keeps its modality, its polarity and its speaker', () => {
  const { draft } = run(person, {
    ...(annotation({ ...BODY, modality: 'm.alleged', polarity: 'no' }) as object),
    wasAttributedTo: [{ type: 'Agent', label: 'a neighbour', verb: 'say' }],
  });
  const [one] = draft.statements;
  assert.deepEqual(
    [one?.modality, one?.polarity, one?.says],
    ['m.alleged', 'no', [{ who: 'a neighbour', verb: 'say' }]],
  );
});

for (const [title, body] of [
  ['an unknown property', { ...BODY, property: 'colour' }],
  ['a property that is one of every object', { ...BODY, property: 'constructor' }],
  ['a value of another shape', { ...BODY, value: { type: 'text' } }],
  ['a value without its fields', { ...BODY, value: { type: 'when' } }],
  ['a modality that there is not', { ...BODY, modality: 'm.sure' }],
  ['a polarity that there is not', { ...BODY, polarity: 'maybe' }],
  ['a link out of the file', { ...BODY, property: 'kin-of', value: { type: 'ref', ref: 'person-9' } }],
] as const) {
  test(`${title} is counted and not proposed`, () => {
    const { draft, unread } = run(person, annotation(body));
    assert.equal(draft.statements.length, 0);
    assert.equal(
      unread.reduce((sum, { count }) => sum + count, 0),
      1,
    );
  });
}

test('an annotation of another program is counted', () => {
  const { unread } = run({ id: 'http://x', type: 'Annotation', body: { value: 'nice' } });
  assert.deepEqual(unread, [{ what: 'annotation in another shape', count: 1 }]);
});

test('what is no JSON-LD is refused', () => {
  for (const content of ['x', '{}', '3'])
    assert.throws(() => importJsonLd(content, SOURCE), { code: 'exchange.unreadable' });
});
