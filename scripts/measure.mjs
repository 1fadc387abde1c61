// `npm run -s measure`: how extraction fares on the development sets, as JSON.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, node26, root } from './bootstrap.mjs';

ensureInstalled();
ensureBuilt();
const main = join(root, 'dist', 'extraction', 'measure', 'main.js');
const run = spawnSync(node26, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(run.status ?? 1);
