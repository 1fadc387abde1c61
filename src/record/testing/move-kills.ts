import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FullRecord } from '../contract.ts';
import { digestRecord, moveRecord } from '../move.ts';
import { openSqliteRecord } from '../sqlite/open.ts';
import { bigSource } from './big-source.ts';
import { runAndKill } from './kill.ts';
import type { Random } from './random.ts';

export interface MoveSurvived {
  readonly kills: number;
  /** Moves that came to their end, each after one or more kills. */
  readonly moved: number;
  /** Facts that a killed move had said were carried, and that the target had not. */
  readonly lost: number;
  readonly integrityFaults: number;
  /** Ended moves whose two records differ. */
  readonly differing: number;
}

/** `kill -9` at random points of carrying a record into another, begun again until it is done; then a fresh target. */
export async function moveKills(kills: number, random: Random): Promise<MoveSurvived> {
  const base = mkdtempSync(join(tmpdir(), 'khronika-moving-'));
  const key = randomBytes(32);
  const open = (name: string): Promise<FullRecord> =>
    openSqliteRecord({ file: join(base, name), key, clock: () => new Date(), newId: () => randomUUIDv7() });
  let [moved, lost, integrityFaults, differing] = [0, 0, 0, 0];
  try {
    const source = await open('source.db');
    for (let i = 0; i < 6; i++) await source.write((writer) => writer.addSource(bigSource(random, i, 15)));
    const { sum } = await digestRecord(source);
    await source.close();
    let target = 0;
    for (let run = 0; run < kills; run++) {
      const name = `target-${target}.db`;
      const { lines, ended } = await runAndKill(
        'move-child',
        [join(base, 'source.db'), join(base, name), key.toString('hex')],
        { ms: random.below(400), silent: random.chance(0.1) },
      );
      const carried = Number(lines.findLast((line) => line.startsWith('facts '))?.split(' ')[1] ?? 0);
      const store = await open(name);
      const { sum: there, ...counts } = await digestRecord(store);
      lost += Math.max(0, carried - Object.values(counts).reduce((all, one) => all + one, 0));
      integrityFaults += (await store.verify()).length;
      await store.close();
      if (!ended) continue;
      moved++;
      if (there !== sum) differing++;
      target++;
    }
    // Whatever the last kill left is carried to its end.
    const [from, to] = [await open('source.db'), await open(`target-${target}.db`)];
    if ((await moveRecord(from, to)).sum !== sum) differing++;
    await Promise.all([from.close(), to.close()]);
    return { kills, moved: moved + 1, lost, integrityFaults, differing };
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}
