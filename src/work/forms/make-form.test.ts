import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntityId } from '../../model/entity.ts';
import type { Level } from '../../model/statement.ts';
import {
  emptyRecord,
  HOSTILE,
  idsByLabel,
  plantedRecord,
  readable,
  SECRETS,
  state,
} from '../exchange/record.test.helper.ts';
import { sliceOfRecord } from '../exchange/slice-of-record.ts';
import { countStatistics } from './count-statistics.ts';
import { FORM_NAMES, FORMS, type FormName, makeForm } from './make-form.ts';

const store = await plantedRecord();
const people = await idsByLabel(store, 'person');
const ada = people.get('Ada Lint') as EntityId;
/** Known only above the levels asked below. */
const unknown = await store.write((writer) => writer.addEntity('person'));
await state(store, unknown, 'name', { type: 'text', text: 'Rufina Nowhere' }, { level: 3 });
const DAY = '2024-05-01';

function made(form: FormName, more: Partial<Parameters<typeof makeForm>[1]> & { readonly level?: Level } = {}) {
  const { level = 0, ...rest } = more;
  const { people: wanted } = FORMS[form];
  const named = wanted === 'one' || wanted === 'some' ? [ada] : [];
  return makeForm(store.reader, {
    form,
    people: named,
    language: 'en',
    view: { level },
    day: DAY,
    formats: ['txt'],
    ...rest,
  });
}

async function text(form: FormName, more: Parameters<typeof made>[1] = {}): Promise<string> {
  const words = new TextDecoder().decode((await made(form, more)).files.get('.txt'));
  // Lines are wrapped; a table's rows are not.
  return words.replace(/([^\t\n]{60,})\n(?=\S)/g, '$1 ');
}

for (const form of FORM_NAMES) {
  test(`${form}: nothing above its level is in any format`, async () => {
    for (const level of [0, 2] as const) {
      const { files } = await made(form, { level, formats: ['docx', 'html', 'md', 'txt'] });
      for (const [ending, bytes] of files) {
        const words = readable(bytes);
        for (const [what, secret] of Object.entries(SECRETS))
          assert.ok(!words.includes(secret), `${what} in ${ending} at level ${level}`);
      }
    }
  });

  test(`${form}: the same record gives the same bytes, in both languages`, async () => {
    for (const language of ['en', 'ru'] as const) {
      const request = { language, formats: ['docx', 'html', 'md', 'txt'] } as const;
      assert.deepEqual((await made(form, request)).files, (await made(form, request)).files);
    }
  });

  test(`${form}: a person whom this level does not know cannot be asked for`, async () => {
    await assert.rejects(made(form, { people: [unknown] }), { code: 'work.form-people' });
  });
}

test('the check for leaks can fail: at level 4 the sealed words are in the case file', async () => {
  assert.ok((await text('case-file', { level: 4 })).includes(SECRETS.original));
});

test('a case file tells what happened, who says it in which words, and the sums of the files', async () => {
  const words = await text('case-file');
  assert.match(words, /On 4 March 2023, Ada Lint and Zoya .* were detained by police in Orlen/);
  assert.match(words, /Ada Lint was fined about 300 EUR/);
  assert.match(words, /“On 4 March 2023 police detained Ada Lint and Zoya in Orlen\.”/);
  assert.match(words, /orlen\.txt \(recorded on 1 May 2024\)\s+SHA-256 [0-9a-f]{64}/);
  assert.match(words, /on file with the organisation/);
  assert.ok(words.includes(HOSTILE.formula));
  // Somebody is linked of whom this level knows no name.
  assert.match(words, /Witness\tsomebody whose name is not known at this level/);
});

test('two accepted values that exclude each other stand side by side', async () => {
  const own = await plantedRecord();
  const detained = (await idsByLabel(own, 'event')).get('A.DETAIN') as EntityId;
  await state(own, detained, 'when', {
    type: 'when',
    when: { edtf: '2023-03-05', from: '2023-03-05', to: '2023-03-05' },
  });
  const person = (await idsByLabel(own, 'person')).get('Ada Lint') as EntityId;
  const request = {
    form: 'case-file',
    people: [person],
    language: 'en',
    view: { level: 0 },
    day: DAY,
    formats: ['txt'],
  } as const;
  const words = new TextDecoder().decode((await makeForm(own.reader, request)).files.get('.txt'));
  const section = words.slice(words.indexOf('Accounts that differ'), words.indexOf('Every statement'));
  assert.match(section, /4 March 2023/);
  assert.match(section, /5 March 2023/);
  await own.close();
});

test('the questionnaire on detention is filled from the record, and every gap says so', async () => {
  const words = await text('arbitrary-detention');
  assert.match(words, /Full name\tAda Lint/);
  assert.match(words, /Profession or activity\tjournalist/);
  assert.match(words, /Date\t4 March 2023/);
  assert.match(words, /Place\tOrlen/);
  assert.match(words, /Forces that carried it out\tpolice/);
  for (const gap of ['Nationality', 'Identity document', 'Usual residence', 'Warrant or other decision shown', 'Sex'])
    assert.match(words, new RegExp(`${gap}\\tnot recorded`));
  // A fine is no detention: nothing was invented for that part.
  assert.match(words, /Duration\tnot recorded/);
});

test('a communication names the alleged perpetrators, the circumstances and the consent that was given', async () => {
  const before = await text('special-procedures');
  assert.match(before, /Consent to share with the United Nations\tnot recorded/);
  assert.match(before, /Who carried it out\tpolice/);
  const own = await plantedRecord();
  const person = (await idsByLabel(own, 'person')).get('Ada Lint') as EntityId;
  await state(own, person, 'consent', { type: 'code', code: 'consent.un' });
  const request = {
    form: 'special-procedures',
    people: [person],
    language: 'en',
    view: { level: 0 },
    day: DAY,
    formats: ['txt'],
  } as const;
  const after = new TextDecoder().decode((await makeForm(own.reader, request)).files.get('.txt'));
  assert.match(after, /Consent to share with the United Nations\tsharing with the United Nations/);
  await own.close();
});

test('a press alert begins with the newest, says whether there is consent, and fits a page', async () => {
  const { files } = await made('press-alert', { formats: ['txt', 'pdf'] });
  const words = new TextDecoder().decode(files.get('.txt'));
  assert.match(words, /Consent to be named in public is not recorded/);
  assert.ok(words.indexOf('were detained') < words.indexOf('was fined'));
  const pdf = Buffer.from(files.get('.pdf') ?? []).toString('latin1');
  assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1);
});

test('a press alert above the public level says that it is not for publication', async () => {
  assert.doesNotMatch(await text('press-alert'), /not for publication/);
  assert.match(await text('press-alert', { level: 1 }), /not for publication/);
});

test('a chronology has every event in order, and what has no date last', async () => {
  const words = await text('chronology');
  assert.ok(words.indexOf('4 March 2023') < words.indexOf('6 March 2023'));
  assert.ok(words.indexOf('6 March 2023') < words.indexOf('late March 2023'));
});

test('the numbers of the annex are those counted by hand', async () => {
  const statistics = await countStatistics(
    await sliceOfRecord(store.reader, { view: { level: 0 }, choice: 'accepted', day: DAY }),
  );
  assert.deepEqual(statistics.totals, { events: 3, acts: 6, victims: 5, cases: 0 });
  assert.deepEqual(statistics.without, { date: 0, place: 2, victim: 0 });
  assert.equal(statistics.groups, 1);
  assert.deepEqual(
    statistics.breakdowns.map(({ name, rows }) => [
      name,
      rows.map(({ value, events, acts, victims }) => [value, events, acts, victims]),
    ]),
    [
      ['year', [['2023', 3, 6, 5]]],
      [
        'act',
        [
          ['A.ASSAULT', 1, 3, 3],
          ['A.DETAIN', 1, 2, 2],
          ['S.FINE', 1, 1, 1],
        ],
      ],
      [
        'place',
        [
          ['Orlen', 1, 2, 2],
          ['', 2, 4, 4],
        ],
      ],
      [
        'victim-kind',
        [
          ['W.JOURNALIST', 2, 2, 1],
          ['', 1, 3, 3],
        ],
      ],
      [
        'modality',
        [
          ['m.alleged', 1, 3, 3],
          ['m.fact', 2, 3, 2],
        ],
      ],
      ['source', [['orlen.txt', 3, 6, 5]]],
    ],
  );
});

test('the annex counts acts, victims and values as the record itself does', async () => {
  for (const level of [0, 4] as const) {
    const statistics = await countStatistics(
      await sliceOfRecord(store.reader, { view: { level }, choice: 'accepted', day: DAY }),
    );
    for (const unit of ['events', 'acts', 'victims'] as const) {
      const { total, facets } = await store.reader.facets(
        { status: ['accepted'] },
        { facets: ['act', 'year', 'modality'], unit },
        { level },
      );
      assert.equal(statistics.totals[unit], total, unit);
      for (const { name, values } of facets) {
        const rows = statistics.breakdowns.find((one) => one.name === name)?.rows ?? [];
        for (const { value, count } of values)
          assert.equal(
            rows.find((row) => row.value === (value === 'unknown' ? '' : value))?.[unit],
            count,
            `${name} ${value}`,
          );
      }
    }
  }
});

test('an empty record gives documents that say so, and no numbers but zero', async () => {
  const empty = await emptyRecord();
  for (const form of ['chronology', 'statistics'] as const) {
    const request = { form, people: [], language: 'en', view: { level: 2 }, day: DAY, formats: ['txt'] } as const;
    const words = new TextDecoder().decode((await makeForm(empty.reader, request)).files.get('.txt'));
    assert.match(words, form === 'chronology' ? /No event answers/ : /Acts\t0\t/);
  }
  await empty.close();
});
