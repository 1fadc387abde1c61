import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openSqliteRecord } from '../sqlite/open.ts';
import { moveKills } from './move-kills.ts';
import { Random } from './random.ts';
import { rekeyKills } from './rekey-kills.test.helper.ts';
import { killRuns } from './survive.ts';

test('kill -9 at random points of adding, deciding and rebuilding loses nothing acknowledged and halves nothing', async (t) => {
  const { during, ...result } = await killRuns(40, new Random(7));
  t.diagnostic(JSON.stringify({ ...result, during }));
  assert.ok(result.acknowledged > 40, 'the processes got to work before they were killed');
  assert.deepEqual([result.lost, result.integrityFaults, result.halves], [0, 0, 0]);
});

test('kill -9 while the passphrase is changed never leaves a vault that neither of the two opens', async (t) => {
  const { stranded, ...result } = await rekeyKills(4, new Random(8));
  t.diagnostic(JSON.stringify(result));
  assert.equal(stranded, 0);
});

test('kill -9 while a record is moved: what arrived stays, and the move goes on to the same record', async (t) => {
  const { moved, lost, integrityFaults, differing } = await moveKills(6, new Random(9));
  t.diagnostic(`${moved} moves ended`);
  assert.deepEqual([lost, integrityFaults, differing], [0, 0, 0]);
});

test('a file that may not grow any further: a clear error, nothing half-written, everything acknowledged still there', {
  skip: process.platform === 'win32' ? 'needs the shell of a Unix' : false,
}, async (t) => {
  const base = mkdtempSync(join(tmpdir(), 'khronika-full-'));
  const file = join(base, 'record.db');
  const key = randomBytes(32);
  const child = fileURLToPath(new URL(`./full-child.test.helper${import.meta.url.slice(-3)}`, import.meta.url));
  // 512-byte blocks: 3 MB. The signal is ignored, so that the write itself fails, as it does on a failing disk.
  const limited = `trap '' XFSZ; ulimit -f 6000; exec "$0" "$@"`;
  const { stdout, status } = spawnSync('sh', ['-c', limited, process.execPath, child, file, key.toString('hex')], {
    encoding: 'utf8',
  });
  assert.equal(status, 0);
  const said = JSON.parse(stdout) as { code: string; acknowledged: number; readable: number };
  t.diagnostic(stdout);
  assert.match(said.code, /^record\.(no-room|disk)$/);
  assert.ok(said.acknowledged > 0);
  assert.equal(said.readable, said.acknowledged);
  const store = await openSqliteRecord({ file, key, clock: () => new Date(), newId: () => randomUUIDv7() });
  assert.equal((await store.reader.summary({ level: 4 })).sources, said.acknowledged);
  assert.deepEqual(await store.verify(), []);
  await store.close();
  rmSync(base, { recursive: true, force: true });
});
