import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Longest that a process may say nothing before it is killed, in milliseconds. */
const MOST_SILENCE = 30_000;

/**
 * Runs a program of this folder and kills it (`SIGKILL`) a while after its first words, or before it said any.
 *
 * @param after milliseconds from its first words; `silent`: from its start, whatever it said
 * @returns the lines it had said by then, whole ones only, and whether it ended by itself before
 */
export async function runAndKill(
  program: string,
  args: readonly string[],
  after: { readonly ms: number; readonly silent: boolean },
): Promise<{ readonly lines: readonly string[]; readonly ended: boolean }> {
  // Beside this file, as source or built.
  const file = fileURLToPath(new URL(`./${program}${import.meta.url.slice(-3)}`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  const kill = () => child.kill('SIGKILL');
  let heard = '';
  let timer = after.silent ? setTimeout(kill, after.ms) : undefined;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    timer ??= setTimeout(kill, after.ms);
    heard += chunk;
  });
  const limit = setTimeout(kill, MOST_SILENCE);
  const signal = await new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_, by) => resolve(by)));
  clearTimeout(timer);
  clearTimeout(limit);
  return { lines: heard.split('\n').slice(0, -1), ended: signal === null };
}
