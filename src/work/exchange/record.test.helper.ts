import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { EntityId, EntityType } from '../../model/entity.ts';
import type { Property } from '../../model/property.ts';
import type { Level, Modality, StatementId } from '../../model/statement.ts';
import type { Value } from '../../model/value.ts';
import type { FullRecord } from '../../record/contract.ts';
import { openSqliteRecord } from '../../record/sqlite/open.ts';
import { code, day, ref, type SmallStatement, smallSource, text } from '../../record/testing/small-source.ts';

const base = mkdtempSync(join(tmpdir(), 'khronika-exchange-'));
process.on('exit', () => rmSync(base, { recursive: true, force: true }));
let records = 0;

export async function emptyRecord(): Promise<FullRecord> {
  return openSqliteRecord({
    file: join(base, `${records++}.db`),
    key: randomBytes(32),
    clock: () => new Date('2024-05-01T10:00:00Z'),
    newId: randomUUIDv7,
  });
}

/** Adds a source and accepts what it says; gives the record's ids by the draft's, through the names the test knows. */
export async function addAccepted(
  store: FullRecord,
  source: Parameters<typeof smallSource>[0],
): Promise<{ readonly source: EntityId; readonly statements: readonly StatementId[] }> {
  const known = new Set<StatementId>();
  for await (const { statements } of store.reader.everything({ level: 4 }))
    for (const { id } of statements) known.add(id);
  const { id } = await store.write((writer) => writer.addSource(smallSource(source)));
  const fresh: StatementId[] = [];
  for await (const { statements } of store.reader.everything({ level: 4 }))
    for (const one of statements) if (!known.has(one.id)) fresh.push(one.id);
  await store.write((writer) => writer.decide({ kind: 'accept', statements: fresh }, 'a'));
  return { source: id, statements: fresh };
}

/** A value that a person states, accepted at once. */
export async function state(
  store: FullRecord,
  subject: EntityId,
  prop: Property,
  value: Value,
  more: { readonly level?: Level; readonly sourceLevel?: Level; readonly modality?: Modality } = {},
): Promise<StatementId> {
  const { level = 0, sourceLevel = level, modality = 'm.fact' } = more;
  return store.write((writer) =>
    writer.addStatement({
      subject,
      prop,
      value,
      passages: [],
      support: 'direct',
      says: [],
      modality,
      polarity: 'yes',
      level,
      sourceLevel,
      by: 'a',
      method: 'manual',
    }),
  );
}

export async function idsByLabel(store: FullRecord, type: EntityType): Promise<ReadonlyMap<string, EntityId>> {
  const found = new Map<string, EntityId>();
  for await (const { id, type: own } of store.reader.everything({ level: 4 })) {
    const entity = await store.reader.entity(id, { level: 4 });
    if (own === type && entity !== undefined) found.set(entity.label, id);
  }
  return found;
}

/** Names that break careless writers of CSV, XML, BibTeX and calendars. */
export const HOSTILE = {
  formula: '=HYPERLINK("http://evil.example","Ada")',
  markup: 'Zoya <b>&amp; "Co"</b> ]]>',
  braces: 'Bela {B}r{ac}es\\end{x} 100% $5 #1 ~_^',
  lines: 'Vera\r\nEND:VEVENT, first; second',
} as const;

/** Words that stand only above level 1, or in a sealed source: no export below may hold one of them. */
export const SECRETS = {
  name: 'Tamara Hiddenova',
  sourceName: 'sealed-notes-kx7.txt',
  sourceTitle: 'Sealed conversation',
  quote: 'whispered in the cellar',
  original: 'kx7 whispered Ada was held',
  place: 'Safehouse Kx7',
  money: '987654321',
} as const;

const SENTENCES = {
  detained: 'On 4 March 2023 police detained Ada Lint and Zoya in Orlen.',
  fined: 'On 6 March 2023 a court in Orlen fined Ada Lint 300 EUR under article 12.',
  beaten: 'In late March 2023 guards beat Bela Braces, Vera and nine other prisoners.',
} as const;

const on = (edtf: string, from: string, to: string, phrase: string): Value => ({
  type: 'when',
  when: { edtf, from, to, phrase },
});

const OPEN: readonly SmallStatement[] = [
  { subject: 'person-1', prop: 'name', value: text('Ada Lint'), words: 'Ada Lint' },
  { subject: 'person-1', prop: 'occupation', value: code('W.JOURNALIST'), words: 'Ada Lint' },
  { subject: 'person-1', prop: 'name', value: text(HOSTILE.formula), words: 'Ada Lint' },
  { subject: 'person-2', prop: 'name', value: text(HOSTILE.markup), words: 'Zoya' },
  { subject: 'person-3', prop: 'name', value: text(HOSTILE.braces), words: 'Bela Braces' },
  { subject: 'person-4', prop: 'name', value: text(HOSTILE.lines), words: 'Vera' },
  { subject: 'group-1', prop: 'description', value: text('nine other prisoners'), words: 'nine other prisoners' },
  {
    subject: 'group-1',
    prop: 'number',
    value: { type: 'quantity', quantity: { n: 9, unit: 'persons' } },
    words: 'nine other prisoners',
  },
  { subject: 'place-1', prop: 'name', value: text('Orlen'), words: 'Orlen' },
  { subject: 'place-1', prop: 'kind', value: code('place.city'), words: 'Orlen' },
  {
    subject: 'place-1',
    prop: 'point',
    value: { type: 'point', point: { lat: 51.25, lon: -3.5 }, precision: 2 },
    words: 'Orlen',
  },
  { subject: 'org-1', prop: 'name', value: text('Orlen City Court'), words: 'a court in Orlen' },
  { subject: 'org-1', prop: 'kind', value: code('O.COURT'), words: 'a court in Orlen' },
  { subject: 'norm-2', prop: 'number', value: text('12'), words: 'article 12' },
  { subject: 'norm-2', prop: 'part-of', value: ref('norm-1'), words: 'article 12' },
  { subject: 'norm-1', prop: 'title', value: text('Assembly Act'), words: 'article 12' },
  { subject: 'event-1', prop: 'act', value: code('A.DETAIN'), words: SENTENCES.detained },
  { subject: 'event-1', prop: 'when', value: day('2023-03-04'), words: 'On 4 March 2023' },
  { subject: 'event-1', prop: 'where', value: ref('place-1'), words: 'Orlen' },
  { subject: 'event-1', prop: 'victim', value: ref('person-1'), words: 'Ada Lint' },
  { subject: 'event-1', prop: 'victim', value: ref('person-2'), words: 'Zoya' },
  { subject: 'event-1', prop: 'perpetrator', value: text('police'), words: 'police' },
  { subject: 'event-2', prop: 'act', value: code('S.FINE'), words: SENTENCES.fined },
  { subject: 'event-2', prop: 'when', value: day('2023-03-06'), words: 'On 6 March 2023' },
  { subject: 'event-2', prop: 'victim', value: ref('person-1'), words: 'Ada Lint' },
  { subject: 'event-2', prop: 'decider', value: ref('org-1'), words: 'a court in Orlen' },
  { subject: 'event-2', prop: 'basis', value: ref('norm-2'), words: 'article 12' },
  {
    subject: 'event-2',
    prop: 'money',
    value: { type: 'money', money: { amount: '300', currency: 'EUR', hedge: 'about' } },
    words: '300 EUR',
  },
  { subject: 'event-3', prop: 'act', value: code('A.ASSAULT'), words: SENTENCES.beaten, modality: 'm.alleged' },
  {
    subject: 'event-3',
    prop: 'when',
    value: on('2023-03-21/2023-03-31', '2023-03-21', '2023-03-31', 'In late March 2023'),
    words: 'In late March 2023',
  },
  { subject: 'event-3', prop: 'victim', value: ref('person-3'), words: 'Bela Braces' },
  { subject: 'event-3', prop: 'victim', value: ref('person-4'), words: 'Vera' },
  { subject: 'event-3', prop: 'victim', value: ref('group-1'), words: 'nine other prisoners' },
  { subject: 'event-3', prop: 'perpetrator', value: text('guards'), words: 'guards' },
];

/**
 * A record with an open source (three events, six countable acts, five victims), and a sealed one that names a
 * sixth victim, a place and a sum. One open value rests on the sealed source alone.
 */
export async function plantedRecord(): Promise<FullRecord> {
  const store = await emptyRecord();
  await addAccepted(store, { name: 'orlen.txt', sentences: Object.values(SENTENCES), statements: OPEN });
  const sentence = `She ${SECRETS.quote}: ${SECRETS.original} at ${SECRETS.place} for ${SECRETS.money} EUR by ${SECRETS.name}.`;
  await addAccepted(store, {
    name: SECRETS.sourceName,
    sentences: [SECRETS.sourceTitle, sentence],
    level: 3,
    statements: [
      { subject: 'person-9', prop: 'name', value: text(SECRETS.name), words: SECRETS.name },
      { subject: 'place-9', prop: 'name', value: text(SECRETS.place), words: SECRETS.place },
      { subject: 'event-9', prop: 'act', value: code('A.TORT'), words: sentence },
      { subject: 'event-9', prop: 'victim', value: ref('person-9'), words: SECRETS.name },
      { subject: 'event-9', prop: 'where', value: ref('place-9'), words: SECRETS.place },
      {
        subject: 'event-9',
        prop: 'money',
        value: { type: 'money', money: { amount: SECRETS.money, currency: 'EUR' } },
        words: SECRETS.money,
      },
    ],
  });
  const people = await idsByLabel(store, 'person');
  const ada = [...people].find(([label]) => label === 'Ada Lint' || label === HOSTILE.formula)?.[1];
  const hidden = people.get(SECRETS.name);
  if (ada !== undefined) {
    // Public value, sealed source: shown, on file.
    await state(store, ada, 'descriptor', text('editor of a wall newspaper'), { level: 0, sourceLevel: 3 });
    // A sealed value on an open record.
    await state(store, ada, 'descriptor', text(SECRETS.original), { level: 3 });
  }
  const events = await idsByLabel(store, 'event');
  const detained = events.get('A.DETAIN');
  // A sealed name behind an open link: below, there is somebody without a name.
  if (hidden !== undefined && detained !== undefined)
    await state(store, detained, 'witness', { type: 'ref', ref: hidden }, { level: 0 });
  return store;
}

/** Everything readable in an export: of a ZIP the names and contents of all it holds. */
export function readable(bytes: Uint8Array): string {
  const decoder = new TextDecoder();
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return decoder.decode(bytes);
  return Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name}\n${readable(content)}`)
    .join('\n');
}

export async function collected(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
