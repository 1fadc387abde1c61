// How many keys the review of 40 proposals of the example takes: `node bench/web/review.mjs`, with Chromium. Prints JSON.
import { openExampleDesk } from './example-desk.mjs';

const PROPOSALS = 40;
const desk = await openExampleDesk({ port: 4960 });
try {
  const page = await desk.browser.newPage();
  await desk.enter(page);
  await page.goto(`${desk.origin}/sources/${desk.source}`);
  let keys = 1;
  await page.keyboard.press('j');
  const start = performance.now();
  for (let i = 0; i < PROPOSALS; i++) {
    keys++;
    await Promise.all([page.waitForEvent('load'), page.keyboard.press(i % 4 === 3 ? 'n' : 'y')]);
  }
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  const { total } = await desk.store.reader.decisions({ limit: 1 }, { level: 4 });
  console.log(JSON.stringify({ proposals: total, keys, keysAProposal: keys / total, seconds }));
} finally {
  await desk.close();
}
