// `npm test`: builds, lints, runs every test this machine can run, and names what it skips.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, node26, root } from './bootstrap.mjs';

const only = process.argv.slice(2);
ensureInstalled();
ensureBuilt();

const wants = [
  [
    'page tests in a browser (no Chromium; Debian: apt-get install chromium)',
    existsSync('/usr/bin/chromium') || process.env.KHRONIKA_CHROMIUM,
  ],
  ['tests of the PostgreSQL store (no server; Debian: apt-get install postgresql)', existsSync('/usr/lib/postgresql')],
  ['tests over the development texts (no ../shared beside the checkout)', existsSync(join(root, '..', 'shared'))],
];
for (const [what, there] of wants) if (!there) console.log(`skipped: ${what}`);

let failed = false;
if (only.length === 0) {
  const lint = spawnSync(process.execPath, [join(root, 'scripts', 'lint.mjs')], { cwd: root, stdio: 'inherit' });
  failed = lint.status !== 0;
  if (failed) console.log('lint failed');
}

const files = readdirSync(join(root, 'dist'), { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.test.js') && (only.length === 0 || only.some((part) => file.includes(part))))
  .filter(
    (file) =>
      existsSync(join(root, 'src', file.replace(/\.js$/, '.ts'))) ||
      existsSync(join(root, 'src', file.replace(/\.js$/, '.tsx'))),
  )
  .sort()
  .map((file) => join('dist', file));
const tests = spawnSync(node26, ['--test', '--test-reporter=spec', '--enable-source-maps', ...files], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(failed || tests.status !== 0 ? 1 : 0);
