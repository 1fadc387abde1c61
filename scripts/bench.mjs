// `node scripts/bench.mjs FILE [ARGS…]`: a program of bench/ under Node 26, over a fresh build.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, node26, root } from './bootstrap.mjs';

ensureInstalled();
ensureBuilt();
const [file = '', ...rest] = process.argv.slice(2);
process.exit(spawnSync(node26, [join(root, 'bench', file), ...rest], { stdio: 'inherit' }).status ?? 1);
