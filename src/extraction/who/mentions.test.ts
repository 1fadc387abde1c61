import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainDocument } from '../text/plain-document.test.help.ts';
import { sentencesOf } from '../text/split.ts';
import { findMentions } from './find-mentions.ts';

function read(text: string) {
  const doc = plainDocument(text);
  return findMentions(doc, sentencesOf(doc));
}

/** `words → name` of each mention that is no name; a group shows its members, what has no name its id. */
function pointers(text: string): string[] {
  const { mentions, facts } = read(text);
  const nameOf = (id: string): string => {
    const members = facts.filter((fact) => fact.subject === id && fact.prop === 'includes');
    if (members.length > 0)
      return members.map((fact) => (fact.value.type === 'ref' ? nameOf(fact.value.ref) : '')).join(' + ');
    const name = facts.find((fact) => fact.subject === id && fact.prop === 'name')?.value;
    return name?.type === 'text' ? name.text : id;
  };
  return mentions
    .filter((mention) => mention.form !== 'name')
    .map((mention) => `${text.slice(mention.start, mention.end)} → ${nameOf(mention.entity)}`);
}

/** `subject prop value` of every fact but names, with names for ids. */
function told(text: string, ...props: string[]): string[] {
  const { facts } = read(text);
  const nameOf = (id: string): string => {
    const value = facts.find(
      (fact) => fact.subject === id && /^(?:name|descriptor|description)$/.test(fact.prop),
    )?.value;
    return value?.type === 'text' ? value.text : id;
  };
  return facts
    .filter((fact) => props.includes(fact.prop))
    .map((fact) => {
      const { value } = fact;
      const shown =
        value.type === 'ref'
          ? nameOf(value.ref)
          : value.type === 'text'
            ? value.text
            : value.type === 'code'
              ? value.code
              : '?';
      return `${nameOf(fact.subject)} ${fact.prop} ${shown}${fact.qualifiers?.post === undefined ? '' : ` (${fact.qualifiers.post})`}`;
    });
}

test('pronouns and definite phrases point to whom they mean', () => {
  assert.deepEqual(
    pointers(
      'Reporter Saule Iskakova and cameraman Ivan Bondar were beaten in Taraz. Four unknown men hit the two journalists. Both men fled.',
    ),
    [
      'Four unknown men → group-1',
      'the two journalists → Saule Iskakova + Ivan Bondar',
      'Both men → Saule Iskakova + Ivan Bondar',
    ],
  );
  assert.deepEqual(pointers('Pastor Erik Lunin was fined. He appealed. The pastor said that his wife was ill.'), [
    'He → Erik Lunin',
    'The pastor → Erik Lunin',
    'his wife → person-2',
    'his → Erik Lunin',
  ]);
  assert.deepEqual(pointers('An Aktobe court closed the newspaper Tanba. The same court fined the newspaper.'), [
    'An Aktobe court → org-2',
    'The same court → org-2',
    'the newspaper → Tanba',
  ]);
});

test('posts, kin and clients are told of the person beside them', () => {
  assert.deepEqual(
    told('Birlik party leader Nurbolat Seitov spoke.', 'post-in', 'occupation'),
    ['Nurbolat Seitov post-in Birlik (party leader)', 'Nurbolat Seitov occupation W.PARTY'].toSorted(),
  );
  assert.deepEqual(told('Erik Lunin, pastor of the Living Word Church, was tried.', 'post-in', 'occupation'), [
    'Erik Lunin occupation W.CLERGY',
    'Erik Lunin post-in Living Word Church (pastor)',
  ]);
  assert.deepEqual(
    told('Dana Omarova met Seitov’s lawyer Marat Ali and her brother Timur Omarov.', 'represents', 'kin-of'),
    ['Marat Ali represents Seitov', 'Timur Omarov kin-of Dana Omarova'],
  );
});

test('groups keep their number with its hedge', () => {
  const numbers = (text: string) =>
    read(text).mentions.flatMap((mention) =>
      mention.count === undefined ? [] : [[text.slice(mention.start, mention.end), mention.count]],
    );
  assert.deepEqual(numbers('More than a dozen reporters met some 30 opposition activists and three Baptist pastors.'), [
    ['More than a dozen reporters', { min: 13, hedge: 'more than', unit: 'reporters' }],
    ['some 30 opposition activists', { n: 30, hedge: 'about', unit: 'activists' }],
    ['three Baptist pastors', { n: 3, unit: 'pastors' }],
  ]);
});

test('look-alikes are kept apart', () => {
  const people = read('Asan Amilov and Akim Aminov met Aida Amirova. Aminov left. Amilov stayed. Amirova slept.');
  assert.equal(people.entities.filter((entity) => entity.type === 'person').length, 3);
});

test('every mention and fact is verbatim inside its sentence, on any text', () => {
  const words = [
    'Mr. ',
    'Ivan Petrov',
    ' said',
    '. ',
    ', ',
    'his wife',
    ' the two men',
    ' 28 Uzbek refugees',
    ' and ',
    '’s ',
    'Aktau',
    ' court',
    '\n\n',
    '(',
    ' “',
    ' в Алматы',
    ' Петрова',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 }),
      (parts) => {
        const text = parts.join('');
        const doc = plainDocument(text);
        const sentences = sentencesOf(doc);
        const { mentions, facts, entities } = findMentions(doc, sentences);
        const known = new Set(entities.map((entity) => entity.id));
        for (const one of [...mentions, ...facts]) {
          const sentence = sentences[one.sentence];
          assert.ok(
            sentence !== undefined && one.start >= sentence.start && one.end <= sentence.end && one.start < one.end,
          );
        }
        for (const mention of mentions) assert.ok(known.has(mention.entity));
      },
    ),
    { numRuns: 300 },
  );
});

/** Organisations that a text names, in order, each once. */
function bodies(text: string): string[] {
  const { mentions } = read(text);
  const named = mentions.filter(({ type, form }) => type === 'org' && form === 'name');
  return [...new Set(named.map(({ start, end }) => text.slice(start, end)))];
}

const BODIES: readonly (readonly [string, readonly string[]])[] = [
  ["The Young Lawyers' Association Amparo was fined.", ["Young Lawyers' Association Amparo"]],
  ["Pavel Orlov heads the Miners' Union.", ["Miners' Union"]],
  ["The Journalists' Union Chairman Pavel Orlov was fined.", ["Journalists' Union"]],
  // Faiths and trades in capitals are no bodies.
  ['Protestant pastor Pavel Orlov met TV journalist Vera Pak in a Baptist congregation.', []],
];

for (const [text, expected] of BODIES) {
  test(`bodies named in: ${text}`, () => assert.deepEqual(bodies(text), expected));
}

test('a moment before a name describes nobody', () => {
  const descriptions = told(
    'On the same day journalist Vera Pak was found guilty of libel.',
    'descriptor',
    'description',
  );
  assert.deepEqual(
    descriptions.filter((line) => line.includes('day')),
    [],
  );
});
