import type { CliDeps } from './deps.ts';

const WIDTH = 24;

/** A bar on the error stream: redrawn on a terminal, a line at each change of stage elsewhere. */
export function progressBar(
  deps: Pick<CliDeps, 'err' | 'redraws'>,
  label: string,
): (stage: string, done: number, of: number) => void {
  let last = '';
  return (stage, done, of) => {
    const share = of > 0 ? Math.min(1, done / of) : 1;
    const filled = Math.round(share * WIDTH);
    if (deps.redraws) {
      const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
      deps.err(`\r${bar} ${label}: ${stage}\u001b[K${share === 1 ? '\n' : ''}`);
    } else if (stage !== last) {
      deps.err(`${label}: ${stage}\n`);
    }
    last = stage;
  };
}
