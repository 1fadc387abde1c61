import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { axeFaults, closeBrowser, noBrowser, type Visited, visitDesk } from './browser.test.helper.ts';
import type { TestDesk } from './desk.test.helper.ts';

after(closeBrowser);
const VIEW = { level: 3 } as const;

const SCREENS = [
  '/',
  '/sources',
  '/sources/{source}',
  '/events',
  '/events/{event}',
  '/record/{person}',
  '/people',
  '/search?q=os',
  '/events/timeline',
  '/events/series',
  '/events/network',
  '/events/map',
  '/events/decide',
  '/matches',
  '/conflicts',
  '/watch',
  '/sources/{source}/about',
  '/sources/{source}/add?from=0&to=40',
  '/record/{person}/same',
  '/record/{person}/split',
  '/decisions',
  '/settings',
  '/about',
  '/style',
  '/groups',
  '/organisations?state=waiting',
  '/laws',
  '/commitments',
  '/record/{norm}',
  '/record/{place}',
  '/team',
  '/reports',
  '/statements/{statement}/edit',
  '/no-such-page',
];

/** Every screen at this desk, with a point for its place, so that the map has something on it. */
async function addresses(desk: TestDesk): Promise<readonly string[]> {
  const ids = new Map<string, string>();
  for await (const { id, type, statements } of desk.store.reader.everything(VIEW)) {
    if (!ids.has(type)) ids.set(type, id);
    const [first] = statements;
    if (first === undefined) continue;
    ids.set('statement', first.id);
    if (type !== 'place') continue;
    const { id: _, at: __, status: ___, rank: ____, rule: _____, confidence: ______, ...rest } = first;
    const point = { type: 'point', point: { lat: 51.1, lon: 71.4 }, precision: 2 } as const;
    await desk.store.write((writer) =>
      writer.addStatement({ ...rest, prop: 'point', value: point, method: 'manual', by: 'A. Monitor' }),
    );
  }
  return SCREENS.map((screen) => screen.replace(/\{(\w+)\}/g, (_, type: string) => ids.get(type) ?? ''));
}

async function faultsOf({ page, desk, origin }: Visited, rule?: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const address of await addresses(desk)) {
    await page.goto(origin + address);
    faults.push(...(await axeFaults(page, rule)).map((fault) => `${address}: ${fault}`));
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (overflow > 0) faults.push(`${address}: ${overflow} px too wide`);
    if (address === '/events/map') assert.ok((await page.locator('.picture svg circle').count()) > 0, 'a filled map');
  }
  return faults;
}

test('axe finds no fault on any screen, by all its rules', { skip: noBrowser }, async () => {
  await visitDesk({ script: true }, async (visited) => assert.deepEqual(await faultsOf(visited), []));
});

test('axe finds no fault on a narrow phone in Russian, and nothing is too wide', { skip: noBrowser }, async () => {
  await visitDesk({ script: true, width: 360, locale: 'ru-RU' }, async (visited) => {
    assert.deepEqual(await faultsOf(visited), []);
    assert.equal(await visited.page.getAttribute('html', 'lang'), 'ru');
  });
});

test('in the dark, in Kazakh, on a phone every screen keeps its contrast and its width', {
  skip: noBrowser,
}, async () => {
  await visitDesk({ script: true, dark: true, width: 360, locale: 'kk-KZ' }, async (visited) => {
    assert.deepEqual(await faultsOf(visited, 'color-contrast'), []);
    assert.equal(await visited.page.getAttribute('html', 'lang'), 'kk');
  });
});
