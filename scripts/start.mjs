// `npm start`: installs and builds what is missing, then serves the desk: of the example, or of `-- --vault DIR`.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, node26, root } from './bootstrap.mjs';

ensureInstalled();
ensureBuilt();
const rest = process.argv.slice(2);
const args = rest.some((arg) => arg === '--vault' || arg.startsWith('--vault='))
  ? ['serve', ...rest]
  : ['serve', '--example', ...rest];
const child = spawn(node26, [join(root, 'dist', 'main.js'), ...args], { cwd: process.cwd(), stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
