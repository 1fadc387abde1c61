// `npm run -s survive -- [KILLS] [FLIPS]`: see bench/record/README.md.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, node26, root } from './bootstrap.mjs';

ensureInstalled();
ensureBuilt();
const main = join(root, 'bench', 'record', 'survive.mjs');
process.exit(spawnSync(node26, [main, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1);
