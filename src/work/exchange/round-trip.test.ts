import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Statement } from '../../model/statement.ts';
import { valueWords } from '../../model/value-text.ts';
import { readDocument } from '../../reading/read-document.ts';
import type { FullRecord } from '../../record/contract.ts';
import { EXPORT_FORMATS, exportData } from './export-data.ts';
import { type ImportFormat, importFile } from './import-file.ts';
import { collected, emptyRecord, plantedRecord } from './record.test.helper.ts';

const planted = await plantedRecord();
const LEVEL = 0;

async function exported(store: FullRecord, name: string): Promise<Uint8Array> {
  const format = EXPORT_FORMATS.find((one) => one.name === name);
  assert.ok(format);
  const question = { view: { level: LEVEL }, choice: 'accepted', day: '2024-05-01' } as const;
  return collected(exportData(store.reader, format, question, { mark: true, language: 'en' }));
}

/** A file as another record that accepts all of it: and what was not read of it. */
async function backFrom(bytes: Uint8Array, format: ImportFormat, name: string) {
  const store = await emptyRecord();
  const deps = {
    store,
    originals: { keep: async () => {}, get: async () => bytes },
    read: (file: Parameters<typeof readDocument>[1] & { bytes: Uint8Array }) => readDocument(file.bytes, file),
  };
  const result = await importFile(deps, { bytes, name, format, level: LEVEL, by: 'a' });
  const proposed: Statement[] = [];
  for await (const { statements } of store.reader.everything({ level: 4 })) proposed.push(...statements);
  for (const { passages } of proposed) {
    assert.ok(passages.length > 0, 'a proposal without a passage');
    for (const { source, start, end, exact } of passages) {
      const document = await store.reader.document(result.source, { level: 4 });
      assert.equal(source, result.source);
      assert.equal([...(document?.text ?? '')].slice(start, end).join(''), exact);
    }
  }
  await store.write((writer) => writer.decide({ kind: 'accept', statements: proposed.map(({ id }) => id) }, 'a'));
  return { store, result };
}

// A person of whom this level sees nothing but a link to them.
const NOBODY = 'event A.DETAIN: witness ';

const squeezed = (words: string): string => words.replace(/\s+/g, ' ');

/** What a record says at level 0, without ids: "type label: property value". */
async function facts(store: FullRecord): Promise<readonly string[]> {
  const labels = new Map<string, string>();
  const all = [];
  for await (const entity of store.reader.everything({ level: LEVEL })) {
    if (entity.type === 'source') continue;
    const label = (await store.reader.entity(entity.id, { level: LEVEL }))?.label ?? '';
    labels.set(entity.id, entity.type === label ? '' : squeezed(label));
    all.push(entity);
  }
  return all
    .flatMap(({ id, type, statements }) =>
      statements
        .filter(({ status }) => status === 'accepted')
        .map(({ prop, value, modality }) => {
          const words = squeezed(valueWords(value, (ref) => labels.get(ref) ?? ''));
          return `${type} ${labels.get(id)}: ${prop} ${words}${modality === 'm.alleged' ? ' (alleged)' : ''}`;
        }),
    )
    .sort();
}

const without = (all: readonly string[], some: readonly string[]): readonly string[] =>
  [...new Set(all)].filter((one) => !some.includes(one));

/** Tables keep laws in words, and of places and bodies their names. */
const TABLES_LOSE = [
  NOBODY,
  'event S.FINE: basis 12',
  'group nine other prisoners: description nine other prisoners',
  'norm 12: number 12',
  'norm 12: part-of Assembly Act',
  'norm Assembly Act: title Assembly Act',
  'org Orlen City Court: kind O.COURT',
  'place Orlen: kind place.city',
  'place Orlen: point 51.25, -3.5',
];
const GROUP_GAINS = [
  'group nine other prisoners: descriptor nine other prisoners',
  'group nine other prisoners: name nine other prisoners',
];

/** What a format cannot carry, written down by hand; everything else has to come back, and nothing else. */
const LOSSES: Readonly<
  Record<string, { readonly name: string; readonly lost: readonly string[]; readonly gained: readonly string[] }>
> = {
  jsonld: { name: 'r.jsonld', lost: [NOBODY], gained: [] },
  ftm: {
    name: 'r.ftm.json',
    lost: [
      'event A.ASSAULT: act A.ASSAULT (alleged)',
      NOBODY,
      'event S.FINE: basis 12',
      'event S.FINE: money about 300 EUR',
      'group nine other prisoners: number 9 persons',
      'norm 12: number 12',
      'norm 12: part-of Assembly Act',
      'place Orlen: kind place.city',
    ],
    gained: [
      'event A.ASSAULT: act A.ASSAULT',
      'event S.FINE: description law: Assembly Act, article 12',
      'event S.FINE: description money: about 300 EUR',
      'group nine other prisoners: descriptor 9 persons',
      'group nine other prisoners: name nine other prisoners',
      'norm Assembly Act, article 12: name Assembly Act, article 12',
      'norm Assembly Act: name Assembly Act',
    ],
  },
  csv: { name: 'r.csv.zip', lost: TABLES_LOSE, gained: GROUP_GAINS },
  xlsx: { name: 'r.xlsx', lost: TABLES_LOSE, gained: GROUP_GAINS },
  uwazi: {
    name: 'r.uwazi.zip',
    lost: [
      NOBODY,
      'event S.FINE: basis 12',
      'group nine other prisoners: description nine other prisoners',
      'norm 12: number 12',
      'norm 12: part-of Assembly Act',
    ],
    // The law is told by its title, which Uwazi needs to be the only one.
    gained: [
      'event S.FINE: basis Assembly Act, article 12',
      ...GROUP_GAINS,
      'norm Assembly Act, article 12: number 12',
      'norm Assembly Act, article 12: part-of Assembly Act',
      'norm Assembly Act, article 12: title Assembly Act, article 12',
    ],
  },
};

for (const [format, { name, lost, gained }] of Object.entries(LOSSES)) {
  test(`${format} comes back as it went, but for what is written down here`, async () => {
    const { store, result } = await backFrom(await exported(planted, format), format as ImportFormat, name);
    const [before, after] = [await facts(planted), await facts(store)];
    assert.deepEqual({ lost: without(before, after), gained: without(after, before) }, { lost, gained });
    assert.equal(result.leftOut, 0);
    await store.close();
  });
}
