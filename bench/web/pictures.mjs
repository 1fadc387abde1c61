// Makes docs/pictures/ from the running program: `node bench/web/pictures.mjs` after `npm run build`, with Chromium.
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { extract } from '../../dist/extraction/extract.js';
import { readDocument } from '../../dist/reading/read-document.js';
import { openSqliteRecord } from '../../dist/record/sqlite/open.js';
import { makeDesk } from '../../dist/web/app.js';
import { deskWork } from '../../dist/web/desk-work.js';
import { serveDesk } from '../../dist/web/serve.js';
import { MatchBook } from '../../dist/work/match-book.js';

const OUT = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const view = { level: 4 };
const base = mkdtempSync(join(tmpdir(), 'khronika-pictures-'));
const store = await openSqliteRecord({
  file: join(base, 'record.db'),
  key: randomBytes(32),
  clock: () => new Date(),
  newId: () => randomUUIDv7(),
});
const work = deskWork({
  store,
  names: new MatchBook(store.reader, () => new Promise(setImmediate)),
  originals: { keep: async () => {}, get: async () => new Uint8Array() },
  read: ({ bytes, name }) => readDocument(bytes, { name }),
  extract,
});
const letters = new Map();
const desk = makeDesk({
  store,
  work,
  view,
  user: 'A. Monitor',
  clock: () => new Date('2012-02-20T08:00:00Z'),
  random: (bytes) => randomBytes(bytes),
  secret: 'pictures',
  example: true,
  lock: async () => {},
  letters: {
    put: async (plain) => {
      const name = `letter-${letters.size}`;
      letters.set(name, plain);
      return name;
    },
    read: async () => [...letters].map(([name, plain]) => ({ name, plain })),
    remove: async (name) => void letters.delete(name),
  },
});
await work.readSource({
  bytes: readFileSync(new URL('../../examples/report.txt', import.meta.url)),
  name: 'report.txt',
  level: 0,
  by: 'A. Monitor',
});
const server = await serveDesk(desk, { port: 4950 });
const browser = await chromium.launch({
  executablePath: process.env.KHRONIKA_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
try {
  mkdirSync(OUT, { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1120, height: 800 }, locale: 'en-GB' });
  const origin = `http://localhost:${server.port}`;
  await page.goto(`${origin}/enter?secret=pictures`);
  await page.waitForURL(`${origin}/`);
  const [source] = (await store.reader.sources({ limit: 1 }, view)).rows;
  const [event] = (await store.reader.events({ acts: ['P.CONVICT', 'S.PRISON'], limit: 1 }, view)).rows;
  const [statement] = await store.reader.statementsOf(event.id, view);
  const shots = [
    ['today', '/', []],
    ['sources', '/sources', []],
    ['reading-desk', `/sources/${source.id}?section=2`, []],
    ['keys', `/sources/${source.id}?section=2`, ['j', '?']],
    ['correct', `/statements/${statement.id}/edit`, []],
    ['event', `/events/${event.id}`, []],
    ['events', '/events', []],
    ['timeline', '/events/timeline', []],
    ['map', '/events/map', []],
    ['people', '/people?occupation=W.JOURNALIST', []],
    ['network', '/events/network', []],
    ['matches', '/matches', []],
    ['watch', '/watch', []],
  ];
  // Words typed and left: they wait on the first page.
  await page.goto(`${origin}/statements/${statement.id}/edit`);
  await page.fill('#why', 'The judgment of 26 September says otherwise.');
  await page.click('button[formaction="/drafts"]');
  await page.waitForURL(`${origin}/#drafts`);
  for (const [name, address, keys] of shots) {
    await page.goto(origin + address);
    for (const key of keys) await page.keyboard.press(key);
    await page.screenshot({ path: join(OUT, `${name}.png`) });
  }
} finally {
  await browser.close();
  await server.close();
  await store.close();
  rmSync(base, { recursive: true, force: true });
}
