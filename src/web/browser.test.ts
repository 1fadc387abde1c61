import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { closeBrowser, noBrowser, visitDesk } from './browser.test.helper.ts';

after(closeBrowser);

for (const script of [false, true]) {
  const how = script ? 'with script' : 'without script';

  test(`${how}: a block is accepted, a person found, an event opened, a value followed to its passage`, {
    skip: noBrowser,
  }, async () => {
    await visitDesk({ script }, async ({ page, complaints, outside }) => {
      await page.click('text=A winter in Belorechye');
      await page.locator('.row', { hasText: 'sentenced' }).locator('button:has-text("Accept the block")').click();
      await page.waitForSelector('text=values accepted');

      await page.fill('#q', 'Ospanov');
      await page.locator('.find button').click();
      await page.locator('.hits a', { hasText: 'Marat Ospanov' }).first().click();
      assert.match((await page.textContent('h1')) ?? '', /Marat Ospanov/);

      await page.locator('.chronicle a.act').first().click();
      assert.match((await page.textContent('h1')) ?? '', /Imprisonment/);

      await page.locator('#prop-span figcaption a').click();
      await page.waitForSelector('mark:has-text("four years in prison")');
      assert.match(page.url(), /#p\d+$/);
      const target = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
      assert.equal(await target.textContent(), 'four years in prison');
      assert.deepEqual(complaints, []);
      assert.deepEqual(outside, []);
    });
  });

  test(`${how}: a file is sent, read and shown`, { skip: noBrowser }, async () => {
    await visitDesk({ script }, async ({ page, complaints }) => {
      await page.click('nav >> text=Sources');
      await page.setInputFiles('#file', { name: 'second.txt', mimeType: 'text/plain', buffer: Buffer.from('second') });
      await page.fill('#published', '2021-04-02');
      await page.click('text=Read it');
      await page.waitForSelector('text=values proposed');
      assert.match((await page.textContent('.meta')) ?? '', /second\.txt/);
      assert.deepEqual(complaints, []);
    });
  });

  test(`${how}: a decision is undone, the language changed, the desk locked; going back shows nothing`, {
    skip: noBrowser,
  }, async () => {
    await visitDesk({ script }, async ({ page, desk }) => {
      await page.click('text=A winter in Belorechye');
      await page.locator('.card').first().locator('button:has-text("Accept")').click();
      await page.locator('.flash button').click();
      await page.waitForSelector('text=taken back');
      assert.equal((await desk.store.reader.summary({ level: 3 })).statements.accepted, 0);

      await page.click('.languages button[value="ru"]');
      assert.equal(await page.getAttribute('html', 'lang'), 'ru');
      await page.click('#lock button');
      await page.waitForURL('**/locked');
      assert.equal(await page.title(), '·');
      await page.goBack();
      assert.doesNotMatch((await page.textContent('body')) ?? '', /Belorechye|Ospanov/);
      assert.equal(await page.title(), '·');
    });
  });
}

test('the keyboard alone reviews a source: one key a proposal, one to undo', { skip: noBrowser }, async () => {
  await visitDesk({ script: true }, async ({ page, desk, complaints }) => {
    await page.click('text=A winter in Belorechye');
    await page.waitForSelector('.desk');
    await page.keyboard.press('j');
    let pressed = 1;
    const waiting = async () => (await desk.store.reader.summary({ level: 3 })).statements.draft;
    let left = await waiting();
    while (left > 0 && pressed < 40) {
      const key = pressed % 3 === 0 ? 'n' : 'y';
      await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)]);
      pressed++;
      left = await waiting();
    }
    assert.equal(left, 0);
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('z')]);
    assert.ok((await waiting()) > 0);
    assert.deepEqual(complaints, []);
  });
});

test('Ctrl+Shift+L locks at once', { skip: noBrowser }, async () => {
  await visitDesk({ script: true }, async ({ page }) => {
    await page.keyboard.press('Control+Shift+KeyL');
    await page.waitForURL('**/locked');
  });
});

test('200 hostile names, titles, words and file names run nothing and ask for nothing', {
  skip: noBrowser,
}, async () => {
  const hostile = readFileSync(new URL('../../src/web/fixtures/hostile.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  assert.equal(hostile.length, 200);
  const change = (text: string) =>
    text.replaceAll('winter', `winter ${hostile[3]}`).replaceAll('editor', `editor ${hostile[40]}`);
  await visitDesk(
    { script: true, desk: { names: hostile, change } },
    async ({ page, desk, origin, complaints, outside }) => {
      const [source] = (await desk.store.reader.sources({}, { level: 3 })).rows;
      const records: string[] = [];
      for await (const { id, type } of desk.store.reader.everything({ level: 3 })) {
        if (type === 'person') records.push(`/record/${id}`);
        if (type === 'event') records.push(`/events/${id}`);
      }
      const addresses = [
        '/',
        '/sources',
        ...[1, 2, 3, 4, 5, 6, 7].map((n) => `/sources/${source?.id}?section=${n}`),
        '/people?limit=500',
        '/events?limit=500',
        ...hostile.filter((_, i) => i % 40 === 0).map((words) => `/search?q=${encodeURIComponent(words)}`),
        ...hostile.filter((_, i) => i % 50 === 0).map((words) => `/events?from=${encodeURIComponent(words)}`),
        ...records.filter((_, i) => i % 25 === 0),
      ];
      let shown = '';
      for (const address of addresses) {
        await page.goto(origin + address);
        shown += await page.textContent('body');
        assert.equal(await page.evaluate(() => 'pwned' in window), false, address);
      }
      for (const words of hostile) assert.ok(shown.includes(words), `never shown: ${words}`);
      assert.deepEqual(
        complaints.filter((line) => !/status of 400/.test(line)),
        [],
      );
      assert.deepEqual(outside, []);
    },
  );
});
