// `npm run -s bench:record -- [EVENTS…]`: see README.md. Prints one line of JSON a size. Each step is a process of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sizes = process.argv.slice(2).map(Number);
for (const events of sizes.length > 0 ? sizes : [10_000, 100_000]) {
  const folder = mkdtempSync(join(tmpdir(), 'khronika-bench-'));
  const start = performance.now();
  try {
    const making = step('make.mjs', folder, events);
    const { filteredPageAndEightFacets, facetsAlone, ...asked } = step('ask.mjs', folder);
    // The record is large, and is not needed for what follows.
    rmSync(join(folder, 'record.db'), { force: true });
    const { postgres, duckdb } = step('peers.mjs', folder, events);
    const result = {
      events,
      making,
      filteredPageAndEightFacets: { ours: filteredPageAndEightFacets, postgres },
      facetsAlone: { ours: facetsAlone, duckdb: duckdb?.facetsAlone },
      oursToPostgres: ratio(filteredPageAndEightFacets, postgres),
      oursToDuckdb: ratio(facetsAlone, duckdb?.facetsAlone),
      ...asked,
      minutes: Number(((performance.now() - start) / 60_000).toFixed(1)),
    };
    console.log(JSON.stringify(result));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function step(file, ...args) {
  const { status, stdout } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL(file, import.meta.url)), ...args.map(String)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (status !== 0) throw new Error(`${file} ended with ${status}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

/** By the wall, of the same run: below 1 ours is quicker. */
function ratio(ours, theirs) {
  const of = (name) => Number((ours[name] / theirs[name]).toFixed(2));
  return theirs && { p50: of('p50'), p95: of('p95') };
}
