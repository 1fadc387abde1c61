// Biome and knip from tools/, installed on first use. Without them the lint is skipped, in words.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';

const tools = join(root, 'tools');
const bin = (name) => join(tools, 'node_modules', '.bin', name);

if (!existsSync(bin('biome'))) {
  spawnSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: tools,
    stdio: ['ignore', 2, 2],
  });
}
if (!existsSync(bin('biome'))) {
  console.log('skipped: lint (the packages of tools/ could not be installed)');
  process.exit(0);
}
const write = process.argv.includes('--write') ? ['--write'] : [];
const biome = spawnSync(bin('biome'), ['check', '--error-on-warnings', ...write, '.'], { cwd: root, stdio: 'inherit' });
const knip = spawnSync(bin('knip'), ['--no-progress', '--no-config-hints'], { cwd: root, stdio: 'inherit' });
process.exit(biome.status || knip.status ? 1 : 0);
