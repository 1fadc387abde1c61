// How many keys the review of 40 proposals of the example takes: `node bench/web/review.mjs`, with Chromium. Prints JSON.
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { extract } from '../../dist/extraction/extract.js';
import { readDocument } from '../../dist/reading/read-document.js';
import { openSqliteRecord } from '../../dist/record/sqlite/open.js';
import { makeDesk } from '../../dist/web/app.js';
import { deskWork } from '../../dist/web/desk-work.js';
import { serveDesk } from '../../dist/web/serve.js';
import { MatchBook } from '../../dist/work/match-book.js';

const PROPOSALS = 40;
const base = mkdtempSync(join(tmpdir(), 'khronika-review-'));
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
const desk = makeDesk({
  store,
  work,
  view: { level: 4 },
  user: 'bench',
  clock: () => new Date(),
  random: (bytes) => randomBytes(bytes),
  secret: 'review',
  lock: async () => {},
});
const bytes = readFileSync(new URL('../../examples/report.txt', import.meta.url));
const { source } = await work.readSource({ bytes, name: 'report.txt', level: 0, by: 'bench' });
const server = await serveDesk(desk, { port: 4960 });
const browser = await chromium.launch({
  executablePath: process.env.KHRONIKA_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
try {
  const page = await browser.newPage();
  const origin = `http://localhost:${server.port}`;
  await page.goto(`${origin}/enter?secret=review`);
  await page.waitForURL(`${origin}/`);
  await page.goto(`${origin}/sources/${source}`);
  let keys = 1;
  await page.keyboard.press('j');
  const start = performance.now();
  for (let i = 0; i < PROPOSALS; i++) {
    keys++;
    await Promise.all([page.waitForEvent('load'), page.keyboard.press(i % 4 === 3 ? 'n' : 'y')]);
  }
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  const { total } = await store.reader.decisions({ limit: 1 }, { level: 4 });
  console.log(JSON.stringify({ proposals: total, keys, keysAProposal: keys / total, seconds }));
} finally {
  await browser.close();
  await server.close();
  await store.close();
  rmSync(base, { recursive: true, force: true });
}
