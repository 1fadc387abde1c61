// Kills `khronika read` at random points and looks at what is left: every acknowledged source whole, every other
// source whole or absent, the vault sound, and no planted string readable in the vault or the temporary folder.
// Run: npm run -s survive:read [-- TIMES [SEED]]. Prints JSON.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const times = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? 1);
const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'khronika-survive-'));
const temp = join(work, 'temp');
const vault = join(work, 'vault');
const passphrase = join(work, 'passphrase');
mkdirSync(temp);
writeFileSync(passphrase, 'seven words that nobody will guess here\n');

let state = seed;
/** Mulberry32: the same seed gives the same run. */
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

const needles = Array.from({ length: 50 }, (_, i) => `Qxz${i}${Math.floor(random() * 1e9).toString(36)}ov`);
const env = { ...process.env, TMPDIR: temp };
const withVault = ['--vault', vault, '--passphrase-file', passphrase];

function khronika(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    env,
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

function report(i) {
  const person = needles[i % needles.length];
  const lines = Array.from(
    { length: 40 },
    (_, k) =>
      `On ${1 + (k % 28)} May 2019, police in Taraz detained activist Aida ${person}. Run ${i}, paragraph ${k}.`,
  );
  const path = join(work, `${person}-${i}.txt`);
  writeFileSync(path, `${lines.join('\n\n')}\n`);
  return path;
}

const made = khronika('init', vault, '--passphrase-file', passphrase);
if (made.status !== 0) throw new Error(`init failed: ${made.stderr}`);
const begun = Date.now();
const whole = khronika('read', report(0), ...withVault, '--json');
if (whole.status !== 0) throw new Error(`read failed: ${whole.stderr}`);
const span = Date.now() - begun;
const acknowledged = [JSON.parse(whole.stdout).source];
const expected = JSON.parse(whole.stdout).found.statements;

const result = {
  times,
  seed,
  acknowledged: 0,
  killed: 0,
  wholeThoughUnacknowledged: 0,
  lost: 0,
  halfWritten: 0,
  unsound: 0,
};
for (let i = 1; i <= times; i++) {
  const path = report(i);
  const child = spawn(process.execPath, [main, 'read', path, ...withVault, '--json'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let out = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), random() * span * 1.05);
  await new Promise((resolve) => child.on('exit', resolve));
  clearTimeout(timer);
  if (out.endsWith('\n')) acknowledged.push(JSON.parse(out).source);
  else result.killed++;

  const checked = khronika('verify', ...withVault, '--json');
  if (checked.status !== 0) result.unsound++;
  const lines = khronika('export', '--all', ...withVault)
    .stdout.split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const sources = new Map();
  for (const { passages } of lines)
    for (const { source } of passages ?? []) sources.set(source, (sources.get(source) ?? 0) + 1);
  for (const source of acknowledged) if (!sources.has(source)) result.lost++;
  const counts = [...sources.values()];
  if (counts.some((count) => count !== counts[0])) result.halfWritten++;
  result.wholeThoughUnacknowledged = sources.size - acknowledged.length;
}
result.acknowledged = acknowledged.length;
result.statementsEach = expected;

const forms = needles.flatMap((needle) => [
  Buffer.from(needle, 'utf8'),
  Buffer.from(needle, 'utf16le'),
  ...[0, 1, 2].map((shift) =>
    Buffer.from(
      Buffer.from('x'.repeat(shift) + needle)
        .toString('base64')
        .slice(shift === 0 ? 0 : 4, -4),
    ),
  ),
  gzipSync(needle).subarray(10, 10 + needle.length),
]);
function hits(dir) {
  let count = 0;
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (forms.some((form) => Buffer.from(entry.name).includes(form))) count++;
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    count += forms.filter((form) => bytes.includes(form)).length;
  }
  return count;
}
result.plaintextHits = hits(vault) + hits(temp);
// Positive control: the same scan over the readable reports must hit, or it proves nothing.
const control = join(work, 'control');
mkdirSync(control);
for (const [i, needle] of needles.entries()) {
  writeFileSync(
    join(control, `${i}`),
    Buffer.concat([
      Buffer.from(needle),
      Buffer.from(needle, 'utf16le'),
      Buffer.from(Buffer.from(needle).toString('base64')),
      gzipSync(needle),
    ]),
  );
}
result.controlHits = hits(control);
rmSync(work, { recursive: true, force: true });
console.log(JSON.stringify(result));
