import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { asset, STYLES } from './assets.ts';

test('every sheet of data/web/styles is served, as one file, in one order', async () => {
  const sheets = readdirSync(new URL('../../data/web/styles/', import.meta.url)).map((name) =>
    name.replace('.css', ''),
  );
  assert.deepEqual([...STYLES].sort(), sheets.sort());
  const served = Buffer.from((await asset('desk.css'))?.bytes ?? []).toString();
  for (const sign of ['--paper:', '.masthead {', '@media print {']) assert.ok(served.includes(sign), sign);
  assert.equal(await asset('styles/ink.css'), undefined);
});
