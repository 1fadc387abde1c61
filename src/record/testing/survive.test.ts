import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from './random.ts';
import { killRuns } from './survive.ts';

test('kill -9 at random points of adding, deciding and rebuilding loses nothing acknowledged and halves nothing', async (t) => {
  const { during, ...result } = await killRuns(40, new Random(7));
  t.diagnostic(JSON.stringify({ ...result, during }));
  assert.ok(result.acknowledged > 40, 'the processes got to work before they were killed');
  assert.deepEqual([result.lost, result.integrityFaults, result.halves], [0, 0, 0]);
});
