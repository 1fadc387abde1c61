import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { KhronikaError } from '../model/errors.ts';
import { readInCage } from './cage.ts';
import { cageFlags } from './cage-process.ts';
import { fixture, readFixture } from './fixture-reading.ts';
import { DEFAULT_LIMITS } from './limits.ts';

const nodePath = process.execPath;
const code = (wanted: string) => (error: unknown) => error instanceof KhronikaError && error.code === wanted;

test('a file read in the cage is the same document as read outside it', async () => {
  const name = 'stacked-export.txt';
  assert.deepEqual(await readInCage(fixture(name), { name, nodePath }), await readFixture(name));
});

test('a file may be given by where it lies', async () => {
  const path = new URL('../../src/reading/fixtures/endnotes-russian.txt', import.meta.url).pathname;
  const document = await readInCage({ path }, { name: 'endnotes', nodePath });
  assert.equal(document.source.name, 'endnotes');
  assert.equal(document.notes.length, 4);
});

test('empty, binary, missing and oversized files each end in one clear error', async () => {
  const options = { name: 'x', nodePath };
  await assert.rejects(readInCage(new Uint8Array(), options), code('reading.empty'));
  await assert.rejects(readInCage(new TextEncoder().encode(' \n \n'), options), code('reading.empty'));
  const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256);
  await assert.rejects(readInCage(noise, options), code('reading.not-text'));
  await assert.rejects(
    readInCage({ path: join(tmpdir(), 'khronika-no-such-file') }, options),
    code('reading.unreadable'),
  );
  await assert.rejects(readInCage({ path: tmpdir() }, options), code('reading.unreadable'));
  const folder = mkdtempSync(join(tmpdir(), 'khronika-cage-'));
  const path = join(folder, 'large.txt');
  writeFileSync(path, 'word '.repeat(2000));
  await assert.rejects(readInCage({ path }, { ...options, limits: { bytes: 1000 } }), code('reading.too-large'));
  rmSync(folder, { recursive: true });
  await assert.rejects(
    readInCage(fixture('endnotes-russian.txt'), { ...options, encoding: 'morse' }),
    code('reading.encoding-unknown'),
  );
});

test('a reading that takes too long or too much memory is stopped and reported', async () => {
  const bytes = fixture('stacked-export.txt');
  await assert.rejects(
    readInCage(bytes, { name: 'x', nodePath, limits: { milliseconds: 5 } }),
    code('reading.too-long'),
  );
  const large = new TextEncoder().encode('A line of a long text that goes on and on.\n'.repeat(400_000));
  await assert.rejects(
    readInCage(large, { name: 'x', nodePath, limits: { megabytes: 90 } }),
    code('reading.too-much-memory'),
  );
});

test('what a stranger’s document could ask for inside the cage is refused', () => {
  const probe = `
    const tries = {
      read: async () => (await import('node:fs')).readFileSync('/etc/hostname'),
      list: async () => (await import('node:fs')).readdirSync('/'),
      write: async () => (await import('node:fs')).writeFileSync(${JSON.stringify(join(tmpdir(), 'khronika-escaped'))}, 'x'),
      spawn: async () => (await import('node:child_process')).execFileSync('true'),
      worker: async () => new (await import('node:worker_threads')).Worker('1', { eval: true }),
      network: async () => await fetch('http://127.0.0.1:8123/'),
      socket: async () => await new Promise((_, no) => import('node:net').then((net) => net.connect(9, '127.0.0.1').on('error', no))),
      evaluate: async () => new Function('return 1')(),
    };
    for (const [name, attempt] of Object.entries(tries)) {
      try { await attempt(); console.log(name, 'allowed'); }
      catch (error) { console.log(name, error.code ?? error.cause?.code ?? error.name); }
    }`;
  const run = spawnSync(nodePath, [...cageFlags(DEFAULT_LIMITS), '--input-type=module', '-e', probe], {
    encoding: 'utf8',
    env: {},
  });
  assert.deepEqual(run.stdout.trim().split('\n'), [
    'read ERR_ACCESS_DENIED',
    'list ERR_ACCESS_DENIED',
    'write ERR_ACCESS_DENIED',
    'spawn ERR_ACCESS_DENIED',
    'worker ERR_ACCESS_DENIED',
    'network ERR_ACCESS_DENIED',
    'socket ERR_ACCESS_DENIED',
    'evaluate EvalError',
  ]);
});
