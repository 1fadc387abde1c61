// Makes a record of made-up events: `make.mjs FOLDER EVENTS`. Prints its import as JSON. A process of its own, so that
// what it needs counts in nothing that is measured after.
import { randomUUIDv7 } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteRecord } from '../../dist/record/sqlite/open.js';
import { bigSource } from '../../dist/record/testing/big-source.js';
import { Random } from '../../dist/record/testing/random.js';
import { BENCH_KEY, cpu } from './timing.mjs';

const EVENTS_A_SOURCE = 200;
const [folder = '', count = '10000'] = process.argv.slice(2);
const file = join(folder, 'record.db');
const store = await openSqliteRecord({ file, key: BENCH_KEY, clock: () => new Date(), newId: () => randomUUIDv7() });
const random = new Random(1);
const sources = Math.ceil(Number(count) / EVENTS_A_SOURCE);
const tenths = [];
let part = { statements: 0, wall: 0, own: 0 };
const whole = { statements: 0, wall: 0, own: 0 };
for (let i = 0; i < sources; i++) {
  const source = bigSource(random, i, EVENTS_A_SOURCE);
  const [start, used] = [performance.now(), cpu()];
  await store.write((writer) => writer.addSource(source));
  const [wall, own] = [performance.now() - start, cpu() - used];
  const statements = source.draft.statements.length;
  for (const sum of [part, whole]) {
    sum.wall += wall;
    sum.own += own;
    sum.statements += statements;
  }
  if (i + 1 >= (sources / 10) * (tenths.length + 1)) {
    tenths.push({ wall: rate(part.wall, part.statements), own: rate(part.own, part.statements) });
    part = { statements: 0, wall: 0, own: 0 };
  }
}
const rssMB = Math.round(process.memoryUsage().rss / 1e6);
await store.reader.events({ limit: 1 }, { level: 2 });
const closing = performance.now();
await store.close();
console.log(
  JSON.stringify({
    statements: whole.statements,
    statementsPerSecond: rate(whole.wall, whole.statements),
    statementsPerOwnSecond: rate(whole.own, whole.statements),
    tenths: tenths.map((one) => one.wall),
    ownTenths: tenths.map((one) => one.own),
    importingMB: rssMB,
    closingMs: Math.round(performance.now() - closing),
    fileMB: Math.round(statSync(file).size / 1e6),
  }),
);

function rate(ms, statements) {
  return Math.round((statements / ms) * 1000);
}
