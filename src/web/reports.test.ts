import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { StatementId } from '../model/statement.ts';
import { axeFaults, closeBrowser, noBrowser, visitDesk } from './browser.test.helper.ts';
import type { TestDesk } from './desk.test.helper.ts';

after(closeBrowser);

/** Accepts everything that was proposed. */
async function acceptAll({ store }: TestDesk): Promise<void> {
  const ids: StatementId[] = [];
  for await (const { statements } of store.reader.everything({ level: 3 }))
    ids.push(...statements.filter(({ status }) => status === 'draft').map(({ id }) => id));
  await store.write((writer) => writer.decide({ kind: 'accept', statements: ids }, 'A. Monitor'));
}

for (const script of [false, true]) {
  const how = script ? 'with script' : 'without script';

  test(`${how}: a report is planned, drafted, mended, kept, compared, published and downloaded`, {
    skip: noBrowser,
  }, async () => {
    const letters = { put: async () => 'one', read: async () => [], remove: async () => {} };
    await visitDesk({ script, desk: { letters } }, async ({ page, desk, complaints, outside }) => {
      await acceptAll(desk);
      await page.click('nav >> text=Reports');
      await page.click('text=Plan a report from the record');
      await page.fill('#title', 'A winter in court');
      await page.selectOption('#level', '2');
      await page.click('text=Write the draft');
      await page.waitForSelector('#text');
      const draft = await page.inputValue('#text');
      assert.match(draft, /^---\ntitle: A winter in court\nlanguage: en\n/);

      const fact = page.locator('.report a.fact').first();
      const target = await fact.getAttribute('href');
      await fact.click();
      assert.equal(new URL(page.url()).hash, target);
      assert.ok((await page.locator(`${target} .quote`).count()) > 0, 'the sentence opens its passages');

      await page.fill('#text', `${draft}\nThe hearing was was closed to the public.\n`);
      if (script) await page.waitForSelector('.findings >> text=typing-fault');
      else await page.click('text=Show and check');
      await page.waitForSelector('.report >> text=was was closed');
      await page.locator('.findings li', { hasText: 'was was' }).locator('button').click();
      await page.waitForLoadState();
      assert.match(await page.inputValue('#text'), /The hearing was closed to the public/);

      await page.click('text=Keep as a version');
      await page.waitForSelector('text=Version 2 is kept');
      await page.locator('header.title >> text=Versions').click();
      await page.locator('main >> button:has-text("Compare two versions")').click();
      assert.match((await page.textContent('.changes ins')) ?? '', /The hearing was closed to the public/);

      await page.goBack();
      await page.locator('th >> text=version 2').click();
      await page.locator('header.title a:has-text("Publish")').click();
      assert.match((await page.textContent('.warning')) ?? '', /own organisation/);
      await page.check('[name=sure]');
      await page.click('text=Publish this version');
      await page.waitForSelector('text=every file is the same, byte for byte');
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=report.docx')]);
      assert.equal(download.suggestedFilename(), 'report-2-published.docx');
      assert.deepEqual(complaints, []);
      assert.deepEqual(outside, []);
    });
  });
}

test('who saves over a version that is not the newest is told, and keeps what was typed', {
  skip: noBrowser,
}, async () => {
  await visitDesk({ script: false }, async ({ page, desk }) => {
    await page.click('nav >> text=Reports');
    await page.fill('#title', 'Two hands');
    await page.locator('main button:has-text("Begin")').click();
    await page.waitForSelector('#text');
    const [row] = (await desk.store.reader.manuscripts({}, { level: 3 })).rows;
    assert.ok(row);
    const text = '---\ntitle: Two hands\nlanguage: en\nlevel: 0\n---\n\nThe other was quicker.\n';
    const { manuscript, id: seen } = row;
    await desk.deps.work.saveVersion({ text, manuscript, seen, by: 'B', most: 3 });
    await page.fill('#text', `${text}Mine.\n`);
    await page.click('text=Keep as a version');
    assert.match((await page.textContent('.refused')) ?? '', /Somebody changed this/);
    assert.match(await page.inputValue('#text'), /Mine\./);
  });
});

test('axe finds no fault on any screen of reports, wide and narrow', { skip: noBrowser }, async () => {
  const faults: string[] = [];
  for (const width of [1280, 360]) {
    await visitDesk({ script: true, width }, async ({ page, desk, origin }) => {
      await acceptAll(desk);
      const head = '---\ntitle: Winter\nlanguage: en\nlevel: 2\n---\n\n';
      const text = `${head}## Cases\n\n::cases\n\nOn Tuesday, 3 March 2021 it was was closed.\n\n::table\n\n::nonsense\n`;
      const { work } = desk.deps;
      const first = await work.saveVersion({ text: `${head}::timeline\n`, by: 'A', most: 3 });
      const { manuscript } = first;
      const publication = await work.publishReport({ version: first.id, by: 'A', today: '2026-11-24' }, { level: 3 });
      const second = await work.saveVersion({ text, manuscript, seen: first.id, by: 'A', most: 3 });
      for (const screen of [
        '/reports',
        '/reports/plan',
        `/reports/${manuscript}`,
        `/reports/${manuscript}/versions`,
        `/reports/${manuscript}/compare?before=${first.id}&after=${second.id}`,
        `/reports/${manuscript}/publish?version=${first.id}`,
        `/reports/${manuscript}/publish?version=${second.id}`,
        `/reports/${manuscript}/published/${publication.id}`,
      ]) {
        await page.goto(origin + screen);
        faults.push(...(await axeFaults(page)).map((fault) => `${screen} at ${width}: ${fault}`));
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) faults.push(`${screen} at ${width}: ${overflow} px too wide`);
      }
    });
  }
  assert.deepEqual(faults, []);
});
