import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FullRecord } from '../contract.ts';
import type { ManuscriptVersion, VersionId } from '../manuscripts.ts';
import { all } from './dump.ts';

/** Opens an empty record. */
export type OpenFresh = () => Promise<FullRecord>;

const FIRST = { language: 'en', title: 'Courts', level: 0, by: 'aida', text: 'One.\n' } as const;
const PUBLISHED = {
  level: 0,
  by: 'aida',
  files: [{ name: 'courts.pdf', sha256: 'ab'.repeat(32), size: 12 }],
  cites: ['statement-1'],
  frozen: '{"asks":[]}',
} as const;

/** What every store must keep of manuscripts: versions, languages, levels, publications. */
export function manuscriptSuite(name: string, open: OpenFresh): void {
  const told = ({ number, language, text, by }: ManuscriptVersion) => ({ number, language, text, by });

  test(`${name}: a manuscript is kept version by version, each with who, when, language and text`, async () => {
    const store = await open();
    const first = await store.write((writer) => writer.saveManuscript(FIRST));
    const { manuscript } = first;
    const second = await store.write((writer) =>
      writer.saveManuscript({ ...FIRST, manuscript, seen: first.id, by: 'marat', text: 'Two.\n' }),
    );
    const russian = await store.write((writer) =>
      writer.saveManuscript({ ...FIRST, manuscript, language: 'ru', title: 'Суды', text: 'Раз.\n' }),
    );
    assert.deepEqual(
      [told(first), told(second), told(russian)],
      [
        { number: 1, language: 'en', text: 'One.\n', by: 'aida' },
        { number: 2, language: 'en', text: 'Two.\n', by: 'marat' },
        { number: 1, language: 'ru', text: 'Раз.\n', by: 'aida' },
      ],
    );
    assert.ok(first.at < second.at && second.at < russian.at);
    const view = { level: 0 } as const;
    assert.deepEqual(
      (await store.reader.manuscripts({}, view)).rows.map(({ id, title, publishedAt }) => [id, title, publishedAt]),
      [
        [russian.id, 'Суды', undefined],
        [second.id, 'Courts', undefined],
      ],
    );
    assert.deepEqual(
      (await store.reader.manuscriptVersions(manuscript, view)).map(({ id }) => id),
      [russian.id, second.id, first.id],
    );
    assert.deepEqual(await store.reader.manuscriptVersion(first.id, view), first);
    assert.equal(await store.reader.manuscriptVersion(second.id, { level: 0, asKnownOn: first.at }), undefined);
    assert.equal((await store.reader.manuscripts({}, { level: 0, asKnownOn: first.at })).rows[0]?.id, first.id);
    await store.close();
  });

  test(`${name}: who saves over a version they have not seen is told, and nothing is kept`, async () => {
    const store = await open();
    const first = await store.write((writer) => writer.saveManuscript(FIRST));
    const again = { ...FIRST, manuscript: first.manuscript };
    await store.write((writer) => writer.saveManuscript({ ...again, seen: first.id, text: 'Two.\n' }));
    for (const seen of [first.id, undefined])
      await assert.rejects(
        store.write((writer) => writer.saveManuscript({ ...again, ...(seen && { seen }), text: 'Three.\n' })),
        { code: 'record.changed-meanwhile' },
      );
    await assert.rejects(
      store.write((writer) => writer.saveManuscript({ ...again, manuscript: 'none' as typeof first.manuscript })),
      { code: 'record.unknown-manuscript' },
    );
    assert.equal((await store.reader.manuscriptVersions(first.manuscript, { level: 4 })).length, 2);
    await store.close();
  });

  test(`${name}: versions and publications above the level are not there for it`, async () => {
    const store = await open();
    const open0 = await store.write((writer) => writer.saveManuscript(FIRST));
    const sealed = await store.write((writer) =>
      writer.saveManuscript({ ...FIRST, manuscript: open0.manuscript, seen: open0.id, level: 3, text: 'Names.\n' }),
    );
    await store.write((writer) => writer.publishManuscript({ ...PUBLISHED, version: open0.id }));
    await store.write((writer) => writer.publishManuscript({ ...PUBLISHED, version: sealed.id, level: 3 }));
    const { reader } = store;
    for (const level of [0, 2] as const) {
      assert.equal(await reader.manuscriptVersion(sealed.id, { level }), undefined);
      assert.deepEqual(
        (await reader.manuscripts({}, { level })).rows.map(({ id }) => id),
        [open0.id],
      );
      assert.equal((await reader.manuscriptVersions(open0.manuscript, { level })).length, 1);
      assert.deepEqual(
        (await reader.publications(undefined, { level })).map(({ version }) => version),
        [open0.id],
      );
    }
    assert.deepEqual(
      (await reader.publications(open0.manuscript, { level: 3 })).map(({ version }) => version),
      [sealed.id, open0.id],
    );
    await store.close();
  });

  test(`${name}: a publication keeps its frozen answers and files, and travels with the versions to another record`, async () => {
    const store = await open();
    const version = await store.write((writer) => writer.saveManuscript(FIRST));
    const published = await store.write((writer) => writer.publishManuscript({ ...PUBLISHED, version: version.id }));
    assert.deepEqual(await store.reader.publications(version.manuscript, { level: 0 }), [published]);
    assert.equal((await store.reader.manuscripts({}, { level: 0 })).rows[0]?.publishedAt, published.at);
    await assert.rejects(
      store.write((writer) => writer.publishManuscript({ ...PUBLISHED, version: 'none' as VersionId })),
      { code: 'record.unknown-manuscript' },
    );
    const facts = await all(store.facts());
    const other = await open();
    assert.equal(await other.write((writer) => writer.merge(facts)), 2);
    assert.equal(await other.write((writer) => writer.merge(facts)), 0);
    assert.deepEqual(await all(other.facts()), facts);
    assert.deepEqual(await other.reader.publications(version.manuscript, { level: 0 }), [published]);
    await store.close();
    await other.close();
  });
}
