// `node bench/web/run.mjs [EVENTS…]`: see README.md.
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openSqliteRecord } from '../../dist/record/sqlite/open.js';
import { bigSource } from '../../dist/record/testing/big-source.js';
import { Random } from '../../dist/record/testing/random.js';
import { makeDesk } from '../../dist/web/app.js';
import { deskWork } from '../../dist/web/desk-work.js';
import { MatchBook } from '../../dist/work/match-book.js';

const EVENTS_A_SOURCE = 200;
const ROUNDS = 15;
const view = { level: 2 };
const HOST = 'http://localhost:4810';
const sizes = process.argv.slice(2).map(Number);
for (const events of sizes.length > 0 ? sizes : [10_000]) await bench(events);

async function bench(events) {
  const base = mkdtempSync(join(tmpdir(), 'khronika-bench-web-'));
  try {
    const store = await openSqliteRecord({
      file: join(base, 'record.db'),
      key: randomBytes(32),
      clock: () => new Date(),
      newId: () => randomUUIDv7(),
    });
    const random = new Random(1);
    for (let i = 0; i < Math.ceil(events / EVENTS_A_SOURCE); i++)
      await store.write((writer) => writer.addSource(bigSource(random, i, EVENTS_A_SOURCE)));
    const desk = makeDesk({
      store,
      work: deskWork({ store, names: new MatchBook(store.reader, () => new Promise(setImmediate)) }),
      view,
      user: 'bench',
      clock: () => new Date(),
      random: (bytes) => randomBytes(bytes),
      secret: 'bench',
      lock: async () => {},
    });
    await measure(desk, store, events);
    await store.close();
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

async function measure(desk, store, events) {
  const host = { host: 'localhost:4810' };
  const entered = await desk.request(`${HOST}/enter?secret=bench`, { headers: host });
  const started = performance.now();
  const headers = { ...host, cookie: entered.headers.get('set-cookie').split(';')[0] };
  await (await desk.request(`${HOST}/`, { headers })).text();
  console.log(JSON.stringify({ events, firstPageAfterUnlock: Math.round(performance.now() - started) }));
  const [event] = (await store.reader.events({ limit: 1, sort: 'recorded' }, view)).rows;
  const [person] = (await store.reader.entities({ type: 'person', limit: 1 }, view)).rows;
  const [source] = (await store.reader.sources({ limit: 1 }, view)).rows;
  const screens = [
    '/',
    '/sources',
    `/sources/${source.id}`,
    '/events',
    '/events?from=2011&to=2012&act=A.DETAIN',
    `/events/${event.id}`,
    `/record/${person.id}`,
    '/people',
    '/places',
    '/laws',
    '/watch',
    '/conflicts',
    '/commitments',
    '/search?q=court',
    '/decisions',
    '/events/timeline',
    '/events/series?from=2011&to=2011',
    '/events/network?from=2011-08&to=2011-08',
    '/events/map?from=2011-08&to=2011-08',
  ];
  const plain = await timed(() => plainTable(store));
  const modules = readdirSync(new URL('../../dist/web/client/', import.meta.url)).filter((name) =>
    name.endsWith('.js'),
  );
  const kit = await Promise.all(
    ['desk.css', 'fonts.css', ...modules.map((name) => `client/${name}`)].map(async (name) =>
      Buffer.from(await (await desk.request(`${HOST}/assets/${name}`, { headers: host })).arrayBuffer()),
    ),
  );
  const kitGzip = kit.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
  for (const address of screens) {
    let body = '';
    let status = 0;
    const times = await timed(async () => {
      const response = await desk.request(`${HOST}${address}`, { headers });
      status = response.status;
      body = await response.text();
    });
    console.log(
      JSON.stringify({
        events,
        screen: address.replace(/[a-z]+-[0-9a-f-]{20,}/, ':id'),
        status,
        ...times,
        bytes: body.length,
        gzipWithStylesAndScript: gzipSync(body).length + kitGzip,
        timesPlainTable: Math.round((times.p50 / plain.p50) * 10) / 10,
      }),
    );
  }
}

async function timed(action) {
  await action();
  const times = [];
  const processor = [];
  for (let i = 0; i < ROUNDS; i++) {
    const before = process.cpuUsage();
    const start = performance.now();
    await action();
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1000);
  }
  const at = (list, share) => {
    const sorted = list.toSorted((a, b) => a - b);
    return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] * 10) / 10;
  };
  return { p50: at(times, 0.5), p95: at(times, 0.95), cpu50: at(processor, 0.5), cpu95: at(processor, 0.95) };
}

async function plainTable(store) {
  const { rows } = await store.reader.events({ limit: 50 }, view);
  return `<table>${rows.map((row) => `<tr><td>${row.act}</td><td>${row.when?.edtf ?? ''}</td><td>${row.roles.map(({ label }) => label).join(', ')}</td></tr>`).join('')}</table>`;
}
