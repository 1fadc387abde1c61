import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { flipRuns } from './flips.ts';
import { Random } from './random.ts';

const base = mkdtempSync(join(tmpdir(), 'khronika-at-rest-'));
after(() => rmSync(base, { recursive: true, force: true }));

const NEEDLES = Array.from({ length: 50 }, (_, i) => `planted witness ${randomBytes(9).toString('hex')} n${i}`);

/** A string as it could lie in a file: UTF-8, UTF-16, hexadecimal, base64 at its three alignments. */
function disguises(needle: string): Record<string, Buffer[]> {
  const bytes = Buffer.from(needle);
  const base64 = [0, 1, 2].map((shift) => {
    const digits = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    return Buffer.from(digits.slice(Math.ceil((shift * 4) / 3), Math.floor(((bytes.length + shift) * 4) / 3) - 2));
  });
  return {
    utf8: [bytes],
    utf16: [Buffer.from(needle, 'utf16le')],
    hex: [Buffer.from(bytes.toString('hex'))],
    base64,
  };
}

/** Every needle in every disguise that is found below these folders, and how many files and bytes were read. */
function scan(...dirs: string[]): { hits: string[]; files: number; bytes: number } {
  const contents: Buffer[] = [];
  const names: string[] = [];
  for (const dir of dirs)
    for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
      names.push(entry.name);
      if (entry.isFile()) contents.push(readFileSync(join(entry.parentPath, entry.name)));
    }
  const haystack = Buffer.concat([...contents, Buffer.from(names.join('\n'))]);
  const hits = NEEDLES.flatMap((needle, i) =>
    Object.entries(disguises(needle)).flatMap(([kind, forms]) =>
      forms.some((form) => haystack.includes(form)) ? [`${kind} ${i}`] : [],
    ),
  );
  return { hits, files: contents.length, bytes: haystack.length };
}

test('of 50 planted strings in 4 encodings none is found in the vault or the temporary folder of a killed process', async (t) => {
  const [vault, temp] = [join(base, 'vault'), join(base, 'temp')];
  mkdirSync(temp);
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL(`./at-rest-child.test.helper${import.meta.url.slice(-3)}`, import.meta.url)), vault],
    { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, TMPDIR: temp, SQLITE_TMPDIR: temp } },
  );
  child.stdin.end(JSON.stringify(NEEDLES));
  await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  const open = scan(vault, temp);
  child.kill('SIGKILL');
  await new Promise<void>((resolve) => child.once('close', () => resolve()));
  const killed = scan(vault, temp);
  t.diagnostic(JSON.stringify({ files: killed.files, bytes: killed.bytes, hits: killed.hits.length }));
  assert.deepEqual([open.hits, killed.hits], [[], []]);
  assert.ok(killed.bytes > 3_000_000, 'the vault holds what was put in');

  const control = join(base, 'control');
  mkdirSync(control);
  for (const [i, needle] of NEEDLES.entries())
    for (const [kind, forms] of Object.entries(disguises(needle)))
      writeFileSync(
        join(control, `${kind}-${i}`),
        Buffer.concat([randomBytes(99), forms[i % forms.length] ?? Buffer.alloc(0), randomBytes(99)]),
      );
  assert.equal(scan(control).hits.length, 200, 'the scan finds what is there');
  const { DatabaseSync } = await import('node:sqlite');
  const plain = new DatabaseSync(join(control, 'plain.db'));
  plain.exec('create table t (words text)');
  for (const needle of NEEDLES) plain.prepare('insert into t values (?)').run(needle);
  plain.close();
  for (const entry of readdirSync(control)) if (entry !== 'plain.db') rmSync(join(control, entry));
  assert.equal(scan(control).hits.length, 50, 'a record that is not encrypted is seen through');
});

test('every flipped bit of a record file is detected, with the page named, or is harmless', async (t) => {
  const { unseen, untouched, ...seen } = await flipRuns(150, new Random(12));
  t.diagnostic(JSON.stringify(seen));
  assert.equal(unseen, 0);
  assert.equal(untouched, 'harmless', 'an untouched file is sound');
});
