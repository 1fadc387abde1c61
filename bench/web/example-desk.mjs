// The desk over the example report in an encrypted record of its own, served on this machine, with Chromium to look at it.
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

const SECRET = 'example';

/**
 * Opens it all: `{store, source, origin, browser, enter(page), close()}`. `more` goes to the desk: its user, clock and what
 * else the caller wants of it.
 */
export async function openExampleDesk({ port, ...more }) {
  const folder = mkdtempSync(join(tmpdir(), 'khronika-desk-'));
  const store = await openSqliteRecord({
    file: join(folder, 'record.db'),
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
    secret: SECRET,
    lock: async () => {},
    ...more,
  });
  const bytes = readFileSync(new URL('../../examples/report.txt', import.meta.url));
  const { source } = await work.readSource({ bytes, name: 'report.txt', level: 0, by: more.user ?? 'bench' });
  const server = await serveDesk(desk, { port });
  const origin = `http://localhost:${server.port}`;
  const browser = await chromium.launch({
    executablePath: process.env.KHRONIKA_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  return {
    store,
    source,
    origin,
    browser,
    enter: async (page) => {
      await page.goto(`${origin}/enter?secret=${SECRET}`);
      await page.waitForURL(`${origin}/`);
    },
    close: async () => {
      await browser.close();
      await server.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
