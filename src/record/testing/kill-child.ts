/**
 * A process made to be killed: opens a vault's record, adds sources and decides on them without end, and says after
 * each durable step what it did. `argv`: record file, key in hex, first source number.
 */
import { randomUUIDv7 } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openSqliteRecord } from '../sqlite/open.ts';
import { code, ref, smallSource, text } from './small-source.ts';

const [file = '', key = '', first = '0'] = process.argv.slice(2);
const store = await openSqliteRecord({
  file,
  key: Buffer.from(key, 'hex'),
  clock: () => new Date(),
  newId: () => randomUUIDv7(),
});
writeSync(1, 'open\n');
for (let i = Number(first); ; i++) {
  const source = smallSource({
    name: `report-${i}.txt`,
    sentences: [`Person ${i} was detained in Town ${i}.`, `Person ${i} was fined by Court ${i}.`],
    statements: [
      { subject: 'person-1', prop: 'name', value: text(`Person ${i}`), words: `Person ${i}` },
      { subject: 'event-1', prop: 'act', value: code('A.DETAIN'), words: 'detained' },
      { subject: 'event-1', prop: 'victim', value: ref('person-1'), words: `Person ${i}` },
      { subject: 'event-2', prop: 'act', value: code('S.FINE'), words: 'fined' },
    ],
  });
  const { id } = await store.write((writer) => writer.addSource(source));
  writeSync(1, `source ${i} ${id}\n`);
  const statements = await store.reader.statementsIn(id, {}, { level: 0 });
  const decision = await store.write((writer) =>
    writer.decide({ kind: 'accept', statements: statements.map((one) => one.id) }, 'editor'),
  );
  writeSync(1, `decision ${i} ${decision}\n`);
  if (i % 3 === 0) {
    await store.rebuild();
    writeSync(1, `rebuilt ${i}\n`);
  }
}
