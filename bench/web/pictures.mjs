// Makes docs/pictures/ from the running program: `node bench/web/pictures.mjs` after `npm run build`, with Chromium.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openExampleDesk } from './example-desk.mjs';

const OUT = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const view = { level: 4 };
const letters = new Map();
const { store, source, origin, browser, enter, close } = await openExampleDesk({
  port: 4950,
  user: 'A. Monitor',
  clock: () => new Date('2012-02-20T08:00:00Z'),
  example: true,
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
try {
  mkdirSync(OUT, { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1120, height: 800 }, locale: 'en-GB' });
  await enter(page);
  const [event] = (await store.reader.events({ acts: ['P.CONVICT', 'S.PRISON'], limit: 1 }, view)).rows;
  const [statement] = await store.reader.statementsOf(event.id, view);
  const shots = [
    ['today', '/', []],
    ['sources', '/sources', []],
    ['reading-desk', `/sources/${source}?section=2`, []],
    ['keys', `/sources/${source}?section=2`, ['j', '?']],
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
  await close();
}
