import assert from 'node:assert/strict';
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { SealedFiles } from '../access/sealed-files.ts';
import { extract } from '../extraction/extract.ts';
import type { EntityId } from '../model/entity.ts';
import { readDocument } from '../reading/read-document.ts';
import { openSqliteRecord } from '../record/sqlite/open.ts';
import { decide } from './decide.ts';
import { decideProposals } from './decide-proposals.ts';
import type { WorkDeps } from './deps.ts';
import { exportLines } from './exchange/export-lines.ts';
import { readSource } from './read-source.ts';
import { showEntity } from './show-entity.ts';
import { verifyOriginals } from './verify-originals.ts';

const base = mkdtempSync(join(tmpdir(), 'khronika-work-'));
after(() => rmSync(base, { recursive: true, force: true }));
let vaults = 0;
const view = { level: 4 } as const;
const TEXT = [
  'On 3 May 2019, police in Taraz detained journalist Aida Serikova.',
  'On 6 May 2019, a Taraz court fined her colleague Marat Omarov 50,000 tenge.',
].join('\n\n');

async function fresh(): Promise<WorkDeps & { files: SealedFiles; dir: string }> {
  const dir = join(base, String(vaults++));
  const keys = new Map<string, Buffer>();
  const keyOf = (purpose: string): Buffer =>
    keys.get(purpose) ?? keys.set(purpose, randomBytes(32)).get(purpose) ?? Buffer.alloc(0);
  const files = new SealedFiles(join(dir, 'files'), keyOf, randomBytes);
  const store = await openSqliteRecord({
    file: `${dir}.db`,
    key: randomBytes(32),
    clock: () => new Date(),
    newId: () => randomUUIDv7(),
  });
  return {
    dir,
    files,
    store,
    originals: {
      keep: async (bytes) => {
        await files.put(bytes);
      },
      get: (sha256) => files.get(files.nameOf(sha256)),
    },
    read: ({ bytes, name }) => readDocument(bytes, { name }),
    extract,
  };
}

const input = { bytes: new TextEncoder().encode(TEXT), name: 'a.txt', level: 2, by: 'tester' } as const;

async function lines(deps: WorkDeps, choice: 'accepted' | 'all') {
  const found = [];
  for await (const line of exportLines(deps.store.reader, choice, view)) found.push(line);
  return found;
}

test('a file is read once: the same bytes under another name add nothing', async () => {
  const deps = await fresh();
  const first = await readSource(deps, input);
  const again = await readSource(deps, { ...input, name: 'b.txt' });
  assert.equal(first.added, true);
  assert.equal(again.added, false);
  assert.equal(again.source, first.source);
  assert.equal((await deps.store.reader.sources({}, view)).total, 1);
  assert.equal((await deps.files.names()).length, 1);
});

test('a reader that fails leaves no source behind', async () => {
  const deps = await fresh();
  await assert.rejects(readSource({ ...deps, read: () => Promise.reject(new Error('torn')) }, input));
  assert.equal((await deps.store.reader.sources({}, view)).total, 0);
  assert.deepEqual(await deps.files.names(), []);
});

test('accepting one event accepts the names of those it speaks of, and nothing of the other event', async () => {
  const deps = await fresh();
  const { source } = await readSource(deps, input);
  const events = await deps.store.reader.events({}, view);
  const detained = events.rows.find(({ act }) => act === 'A.DETAIN');
  assert.ok(detained);
  await decideProposals(deps, { source, answer: 'accept', entities: [detained.id], by: 'tester' }, view);
  const accepted = await lines(deps, 'accepted');
  const persons = accepted
    .filter(({ type }) => type === 'person')
    .map(({ names }) => (names as { value: string }[])[0]?.value);
  assert.deepEqual(persons, ['Aida Serikova']);
  assert.deepEqual(
    accepted.filter(({ type }) => type === 'event').map(({ acts }) => acts),
    [['A.DETAIN']],
  );
});

test('rejected proposals leave the export, and a second answer finds nothing left to decide', async () => {
  const deps = await fresh();
  const { source } = await readSource(deps, input);
  const before = await lines(deps, 'all');
  assert.ok(before.length > 4);
  const { statements } = await decideProposals(deps, { source, answer: 'reject', by: 'tester' }, view);
  assert.ok(statements > before.length);
  assert.deepEqual(await lines(deps, 'all'), []);
  assert.deepEqual(await decideProposals(deps, { source, answer: 'accept', by: 'tester' }, view), { statements: 0 });
});

test('proposals below the wanted confidence are left alone', async () => {
  const deps = await fresh();
  const { source } = await readSource(deps, input);
  const none = await decideProposals(deps, { source, answer: 'accept', minConfidence: 1.01, by: 'tester' }, view);
  assert.equal(none.statements, 0);
});

test('an entity is shown with each value in words, its passage, and what it took part in', async () => {
  const deps = await fresh();
  await readSource(deps, input);
  const person = (await deps.store.reader.entities({ type: 'person' }, view)).rows.find(
    ({ label }) => label === 'Aida Serikova',
  );
  assert.ok(person);
  const shown = await showEntity(deps.store.reader, person.id, view);
  assert.equal(shown?.label, 'Aida Serikova');
  const name = shown.values.find(({ statement }) => statement.prop === 'name');
  assert.equal(name?.words, 'Aida Serikova');
  assert.equal(name?.statement.passages[0]?.exact.includes('Aida Serikova'), true);
  assert.ok(shown.roles.some(({ statement }) => statement.prop === 'victim'));
  assert.equal(await showEntity(deps.store.reader, 'person-0' as EntityId, view), undefined);
});

test('originals are checked: whole, altered, missing', async () => {
  const deps = await fresh();
  const { source } = await readSource(deps, input);
  const check = () => verifyOriginals({ reader: deps.store.reader, files: deps.files, view });
  assert.deepEqual(await check(), []);
  const [name = ''] = await deps.files.names();
  const path = join(deps.dir, 'files', name.slice(0, 2), name);
  writeFileSync(path, randomBytes(5000));
  assert.deepEqual(await check(), [{ code: 'work.original-damaged', item: source }]);
  rmSync(path);
  assert.deepEqual(await check(), [{ code: 'work.original-missing', item: source }]);
});

test('a proposal that makes no sense is left out and counted, and the rest of the source is kept', async () => {
  const deps = await fresh();
  const flawed: WorkDeps['extract'] = (document, options) => {
    const draft = extract(document, options);
    const [first, ...rest] = draft.statements;
    assert.ok(first);
    return { ...draft, statements: [{ ...first, passages: [] }, ...rest] };
  };
  const { found, added } = await readSource({ ...deps, extract: flawed }, input);
  assert.equal(added, true);
  assert.equal(found.leftOut, 1);
  assert.equal((await deps.store.reader.summary(view)).statements.draft, found.statements);
});

test('a join that contradicts a "not the same" is refused with the reason, directly and through a third', async () => {
  const deps = await fresh();
  const [a, b, c] = await deps.store.write(async (writer) => [
    await writer.addEntity('person'),
    await writer.addEntity('person'),
    await writer.addEntity('person'),
  ]);
  assert.ok(a && b && c);
  const same = (x: EntityId, y: EntityId) => decide(deps, { act: { kind: 'same', a: x, b: y }, by: 'tester' });
  const apart = await decide(deps, { act: { kind: 'not the same', a, b: c }, by: 'tester' });
  await same(a, b);
  await assert.rejects(same(b, c), { code: 'work.said-apart', category: 'conflict' });
  const { total } = await deps.store.reader.decisions({}, view);
  assert.equal(total, 2, 'the refused decision was not kept');
  await decide(deps, { act: { kind: 'take back', decision: apart }, by: 'tester' });
  await same(b, c);
  const canonical = async (id: EntityId) => (await deps.store.reader.entity(id, view))?.canonical;
  assert.deepEqual(new Set([await canonical(a), await canonical(b), await canonical(c)]).size, 1);
});
