/** A process made to be killed: carries one record into another. `argv`: both files, key in hex. Says how far it came. */
import { randomUUIDv7 } from 'node:crypto';
import { writeSync } from 'node:fs';
import { moveRecord } from '../move.ts';
import { openSqliteRecord } from '../sqlite/open.ts';

const [from = '', to = '', key = ''] = process.argv.slice(2);
const open = (file: string) =>
  openSqliteRecord({
    file,
    key: Buffer.from(key, 'hex'),
    clock: () => new Date(),
    newId: () => randomUUIDv7(),
  });
const [source, target] = [await open(from), await open(to)];
writeSync(1, 'opened 0\n');
const { sum } = await moveRecord(source, target, (stage, done) => writeSync(1, `${stage} ${done}\n`), 20);
writeSync(1, `moved ${sum}\n`);
await Promise.all([source.close(), target.close()]);
