#!/usr/bin/env node
// Finds Node 26 (the `node` package brings it), makes sure a checkout is installed and built, and starts the program.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, node26, root } from '../scripts/bootstrap.mjs';

ensureInstalled();
ensureBuilt();
const main = join(root, 'dist', 'main.js');
if (Number(process.versions.node.split('.')[0]) >= 26) {
  await import(main);
} else {
  const child = spawn(node26, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}
