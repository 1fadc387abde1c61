// `npm run -s survive -- [KILLS] [FLIPS]`: see README.md. Prints a line of JSON for each kind of harm; ends with 1 where
// anything was lost.
import { flipRuns } from '../../dist/record/testing/flips.js';
import { moveKills } from '../../dist/record/testing/move-kills.js';
import { Random } from '../../dist/record/testing/random.js';
import { rekeyKills } from '../../dist/record/testing/rekey-kills.test.helper.js';
import { killRuns } from '../../dist/record/testing/survive.js';

const [kills = 1000, flips = 10_000] = process.argv.slice(2).map(Number);
// Half of the kills fall on adding, deciding and rebuilding, a quarter each on a change of passphrase and on a move.
const quarter = Math.floor(kills / 4);
const runs = [
  ['kill -9 while adding, deciding, rebuilding', () => killRuns(kills - 2 * quarter, new Random(1))],
  ['kill -9 while changing the passphrase', () => rekeyKills(quarter, new Random(3))],
  ['kill -9 while moving', () => moveKills(quarter, new Random(4))],
  ['bit flips', () => flipRuns(flips, new Random(2))],
];
const HARM = ['lost', 'halves', 'integrityFaults', 'stranded', 'differing', 'unseen'];
let harm = 0;
for (const [test, run] of runs) {
  const start = performance.now();
  const result = await run();
  harm += HARM.reduce((sum, name) => sum + (result[name] ?? 0), 0);
  console.log(JSON.stringify({ test, ...result, minutes: Number(((performance.now() - start) / 60_000).toFixed(1)) }));
}
process.exit(harm === 0 ? 0 : 1);
