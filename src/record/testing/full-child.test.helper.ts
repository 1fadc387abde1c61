/** A process whose files may not grow beyond a limit: adds sources until the record refuses, then closes. */
import { randomUUIDv7 } from 'node:crypto';
import { openSqliteRecord } from '../sqlite/open.ts';
import { bigSource } from './big-source.ts';
import { Random } from './random.ts';

const [file = '', key = ''] = process.argv.slice(2);
const store = await openSqliteRecord({
  file,
  key: Buffer.from(key, 'hex'),
  clock: () => new Date(),
  newId: () => randomUUIDv7(),
});
const random = new Random(1);
let acknowledged = 0;
let code = 'none';
for (; code === 'none' && acknowledged < 500; ) {
  try {
    await store.write((writer) => writer.addSource(bigSource(random, acknowledged, 50)));
    acknowledged++;
  } catch (error) {
    code = (error as { code?: string }).code ?? 'no code';
  }
}
const readable = (await store.reader.summary({ level: 4 })).sources;
await store.close();
process.stdout.write(JSON.stringify({ code, acknowledged, readable }));
