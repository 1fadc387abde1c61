import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { makeDesk } from './app.tsx';
import { closeBrowser, noBrowser, type Visited, visitDesk } from './browser.test.helper.ts';
import { letters, type TestDesk } from './desk.test.helper.ts';

after(closeBrowser);
const VIEW = { level: 3 } as const;

async function recordOf({ page, desk, origin }: Visited, type: string, label: string): Promise<string> {
  for await (const { id, type: found } of desk.store.reader.everything(VIEW)) {
    if (found !== type || (await desk.store.reader.entity(id, VIEW))?.label !== label) continue;
    await page.goto(`${origin}/record/${id}`);
    return id;
  }
  return assert.fail(`no ${type} of that name`);
}

/** Goes to the form that corrects the name of the record in view. */
async function toEditForm(visited: Visited, label: string): Promise<void> {
  await recordOf(visited, 'person', label);
  await visited.page.locator('#prop-name a[href$="/edit"]').first().click();
}

/** The tasks that change the record, the same steps with and without script. */
async function walk(visited: Visited, script: boolean): Promise<void> {
  const { page, desk, origin, context } = visited;

  // A value that cannot be read comes back filled in; the reading is then saved.
  const event = (await desk.store.reader.events({ acts: ['S.FINE'] }, VIEW)).rows[0]?.id;
  await page.goto(`${origin}/events/${event}`);
  await page.locator('#prop-when a[href$="/edit"]').first().click();
  await page.fill('#value', 'a fine day');
  await page.fill('#why', 'the note has the day');
  await page.click('button.accept');
  await page.waitForSelector('[role="alert"]');
  assert.equal(await page.inputValue('#why'), 'the note has the day');
  await page.fill('#value', '2021-02-14');
  await page.click('button.accept');
  await page.waitForSelector('text=Your reading is saved');

  // Words that were not proposed become a record: selected where script is on, typed where it is not.
  const source = (await desk.store.reader.sources({}, VIEW)).rows[0]?.id;
  await page.goto(`${origin}/sources/${source}`);
  const row = page.locator('.row', { hasText: 'seized three computers' });
  if (script) await selectWords(page, 'seized three computers');
  await row.locator('.add a').click();
  if (script) assert.equal(await page.inputValue('#words'), 'seized three computers');
  else await page.fill('#words', 'seized three computers');
  await page.selectOption('#kind', 'event');
  await page.selectOption('#act', 'A.SEIZE');
  await page.click('button.accept');
  await page.waitForSelector('text=Added and accepted');

  // All events of a question are decided after a look, and the decision is taken back.
  await page.goto(`${origin}/events?act=A.SEARCH`);
  await page.click('text=Decide on all of them');
  assert.match((await page.textContent('.lead')) ?? '', /1 event/);
  await page.click('button[value="accept"]');
  await page.locator('.flash button').click();
  await page.waitForSelector('text=taken back');

  // Two records are found to be one, and parted again; part of one is about another.
  await recordOf(visited, 'person', 'Dina Serikova');
  await page.click('text=This is the same as');
  await page.fill('#words', 'Ospanov');
  await page.locator('main form[method="get"] button').click();
  await page.locator('button[value="same"]').first().click();
  await page.locator('.flash button').click();
  await page.waitForSelector('text=taken back');
  await recordOf(visited, 'person', 'Marat Ospanov');
  await page.click('text=Part of this is about another');
  await page.locator('label', { hasText: 'editor' }).locator('input').check();
  await page.click('button.accept');
  await page.waitForSelector('.flash');

  // A question is kept and asked again; a list is narrowed.
  await page.goto(`${origin}/events?act=S.FINE`);
  await page.click('.saved-searches summary');
  await page.fill('#search-name', 'Fines');
  await page.click('.saved-searches form.bulk button');
  await page.click('.saved-searches summary');
  await page.click('.saved-searches >> text=Fines');
  assert.match(page.url(), /act=S\.FINE/);
  await page.goto(`${origin}/organisations`);
  await page.click('.facets >> text=something waits');
  assert.match(page.url(), /state=waiting/);

  // Every view of the question gives its picture and its data.
  for (const view of ['timeline', 'map', 'network', 'series']) {
    await page.goto(`${origin}/events/${view}`);
    assert.ok((await page.locator('.picture svg').count()) > 0 || view === 'map', view);
    for (const form of ['svg', 'png', 'csv', 'json']) {
      const answer = await context.request.get(`${origin}/events/${view}.${form}`);
      assert.equal(answer.status(), 200, `${view}.${form}`);
    }
  }
  const calendar = await context.request.get(`${origin}/watch.ics`);
  assert.match(await calendar.text(), /^BEGIN:VCALENDAR/);
}

async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate((sought) => {
    const walker = document.createTreeWalker(document.querySelector('.desk') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + sought.length);
      return;
    }
  }, words);
  await page.waitForSelector('.add a[data-words]');
}

for (const script of [false, true]) {
  const how = script ? 'with script' : 'without script';

  test(`${how}: values are corrected, words added, events decided together, records joined and split, questions kept`, {
    skip: noBrowser,
  }, async () => {
    await visitDesk({ script }, async (visited) => {
      await walk(visited, script);
      // The one status that a refused form answers with is no fault of the page.
      assert.deepEqual(
        visited.complaints.filter((line) => !/status of 400/.test(line)),
        [],
      );
      assert.deepEqual(visited.outside, []);
    });
  });
}

test('without script: a form sent to a desk that was locked meanwhile is offered again after unlocking', {
  skip: noBrowser,
}, async () => {
  const box = letters();
  await visitDesk({ script: false, desk: { letters: box, unlock: async () => true } }, async (visited) => {
    const { page, context, origin } = visited;
    await toEditForm(visited, 'Dina Serikova');
    await page.fill('#value', 'Dina Serikova-Alimova');
    const other = await context.newPage();
    await other.goto(origin);
    await other.click('#lock button');
    await page.click('button.accept');
    await page.waitForSelector('text=sealed into the vault');
    await page.fill('#passphrase', 'any');
    await page.click('.unlock button');
    await page.waitForURL(`${origin}/`);
    await page.click('#drafts ~ ul a');
    assert.equal(await page.inputValue('#value'), 'Dina Serikova-Alimova');
    assert.doesNotMatch(page.url(), /Alimova/);
  });
});

test('with script: what is typed is kept a moment later, and outlives the page it was typed into', {
  skip: noBrowser,
}, async () => {
  const box = letters();
  await visitDesk({ script: true, desk: { letters: box, unlock: async () => true } }, async (visited) => {
    const { page, context, origin, complaints } = visited;
    await toEditForm(visited, 'Dina Serikova');
    await page.fill('#why', 'the passport says otherwise');
    await page.waitForSelector('output:has-text("Kept.")');
    assert.deepEqual(await page.evaluate(() => [localStorage.length, location.search]), [0, '']);
    await page.close();
    const later = await context.newPage();
    await later.goto(origin);
    await later.click('#drafts ~ ul a');
    assert.equal(await later.inputValue('#why'), 'the passport says otherwise');
    await later.keyboard.press('Control+Shift+KeyL');
    await later.waitForURL('**/locked');
    assert.deepEqual(complaints, []);
  });
});

/** A desk whose readings take as long as the test wants. */
function slowDesk(until: Promise<void>) {
  return ({ deps }: TestDesk) => {
    const { work } = deps;
    const readSource: typeof work.readSource = async (input, progress) => {
      progress?.('drafting', 1, 3);
      await until;
      return work.readSource(input, progress);
    };
    return makeDesk({ ...deps, work: { ...work, readSource } });
  };
}

for (const script of [false, true]) {
  test(`${script ? 'with script' : 'without script'}: a long reading is followed to its end, and another is stopped`, {
    skip: noBrowser,
  }, async () => {
    let end = (): void => {};
    const until = new Promise<void>((resolve) => {
      end = resolve;
    });
    await visitDesk({ script, served: slowDesk(until) }, async ({ page, desk, origin }) => {
      const send = async (name: string) => {
        await page.goto(`${origin}/sources`);
        await page.setInputFiles('#file', { name, mimeType: 'text/plain', buffer: Buffer.from(name) });
        await page.click('text=Read it');
        await page.waitForSelector('text=drafting what it says');
      };
      await send('stopped.txt');
      await page.click('text=Stop reading');
      await page.waitForSelector('h1:has-text("The reading was stopped")');
      await send('long.txt');
      end();
      await page.waitForSelector('text=values proposed', { timeout: 10_000 });
      const names = (await desk.store.reader.sources({}, VIEW)).rows.map(({ name }) => name);
      assert.deepEqual(names, ['winter.txt', 'long.txt']);
    });
  });
}
