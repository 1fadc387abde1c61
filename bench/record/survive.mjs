import { flipRuns } from '../../dist/record/testing/flips.js';
import { Random } from '../../dist/record/testing/random.js';
import { killRuns } from '../../dist/record/testing/survive.js';

const [kills = 1000, flips = 10_000] = process.argv.slice(2).map(Number);
const killed = await killRuns(kills, new Random(1));
console.log(JSON.stringify({ test: 'kill -9', ...killed }));
const flipped = await flipRuns(flips, new Random(2));
console.log(JSON.stringify({ test: 'bit flips', ...flipped }));
process.exit(killed.lost + killed.halves + killed.integrityFaults + flipped.unseen === 0 ? 0 : 1);
