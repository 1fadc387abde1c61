// Runs on any Node from 20: brings dependencies and the build up to date, then hands over to Node 26.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const node26 = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const STAMP = join(root, 'node_modules', '.khronika-installed');
const BUILT = join(root, 'dist', '.khronika-built');

/** `npm ci`, only when the lockfile has changed since the last one. */
export function ensureInstalled() {
  if (!existsSync(join(root, 'package-lock.json'))) return;
  const lock = hash(readFileSync(join(root, 'package-lock.json')));
  if (existsSync(node26) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  process.stderr.write('Installing what Khronika needs (about a minute on a slow line) …\n');
  // The `node` package fetches its binary in an install script; npm 11 asks for it to be allowed, package.json does.
  run(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    'The packages could not be installed. Check the connection to the npm registry and start again.',
  );
  writeFileSync(STAMP, lock);
}

/** `tsc`, only when a source file has changed since the last build. */
export function ensureBuilt() {
  if (!existsSync(join(root, 'src'))) return;
  const state = hash(Buffer.from(sourceState().join('\n')));
  if (existsSync(BUILT) && readFileSync(BUILT, 'utf8') === state) return;
  process.stderr.write('Building …\n');
  run(
    join(root, 'node_modules', '.bin', 'tsc'),
    ['-p', join(root, 'tsconfig.json')],
    'The build failed; the lines above say where.',
  );
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(BUILT, state);
}

function sourceState() {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  return [...files, join(root, 'tsconfig.json')].map((file) => {
    const { mtimeMs, size } = statSync(file);
    return `${file.slice(root.length)} ${mtimeMs} ${size}`;
  });
}

function run(command, args, sentence) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    process.stderr.write(`${sentence}\n`);
    process.exit(6);
  }
}

function hash(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
