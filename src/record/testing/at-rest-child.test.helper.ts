/** A process that puts planted strings into every corner of a vault, works on them, and is killed with all files open. */
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { readFileSync, writeSync } from 'node:fs';
import { LEAST_COST } from '../../access/argon.ts';
import { createVault } from '../../access/vault.ts';
import { openSqliteRecord } from '../sqlite/open.ts';
import { code, ref, smallSource, text } from './small-source.ts';

const needles = JSON.parse(readFileSync(0, 'utf8')) as string[];
const needle = (i: number) => needles[i % needles.length] ?? '';
const { vault } = await createVault(process.argv[2] ?? '', needle(0), {
  entropy: (n) => randomBytes(n),
  argon: LEAST_COST,
});
const store = await openSqliteRecord({
  file: vault.recordFile,
  key: vault.recordKey(),
  clock: () => new Date(),
  newId: () => randomUUIDv7(),
});
const view = { level: 4 } as const;
for (let i = 1; i < needles.length; i++) {
  const words = needle(i);
  await vault.files.put(Buffer.from(`${words} `.repeat(2000)));
  const { id } = await store.write((writer) =>
    writer.addSource(
      smallSource({
        name: `${words}.txt`,
        sentences: Array.from({ length: 30 }, (_, line) => `Line ${line}: ${words} was detained.`),
        statements: [
          { subject: 'person-1', prop: 'name', value: text(words), words },
          { subject: 'event-1', prop: 'act', value: code('A.DETAIN'), words: 'detained' },
          { subject: 'event-1', prop: 'victim', value: ref('person-1'), words },
        ],
      }),
    ),
  );
  const statements = await store.reader.statementsIn(id, {}, view);
  await store.write((writer) =>
    writer.decide({ kind: 'accept', statements: statements.map((one) => one.id) }, words, `because of ${words}`),
  );
  await store.reader.search({ words }, view);
  await store.reader.events({ words, sort: 'confidence' }, view);
}
await store.rebuild();
await store.verify();
writeSync(1, 'done\n');
setInterval(() => {}, 1000);
